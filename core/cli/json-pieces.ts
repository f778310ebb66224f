// JSON in pieces: the result of a million lines is never one text in memory, which would be twice as large as all the rest.

/** Characters that are worth a write of their own. */
const PIECE_CHARACTERS = 64 * 1024
const INDENT = '  '

/**
 * The text of `JSON.stringify(value, undefined, 2)`, cut between the elements of lists.
 * @param value plain data; a field that is undefined is left out
 * @example [...jsonPieces({ a: [1] })].join('') // '{\n  "a": [\n    1\n  ]\n}'
 */
export function* jsonPieces(value: unknown): Generator<string> {
  let waiting = ''
  for (const part of partsOf(value, '')) {
    waiting += part
    if (waiting.length < PIECE_CHARACTERS) continue
    yield waiting
    waiting = ''
  }
  if (waiting !== '') yield waiting
}

/** Walks lists, and the objects that hold lists; everything else is one part. */
function* partsOf(value: unknown, margin: string): Generator<string> {
  if (Array.isArray(value) && value.length > 0) {
    const elements: readonly unknown[] = value
    yield* joined(
      elements.map((element) => ({ name: '', value: element })),
      margin,
      '[]'
    )
  } else if (isRecord(value) && Object.values(value).some(Array.isArray)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    yield* joined(
      fields.map(([name, field]) => ({ name: `${JSON.stringify(name)}: `, value: field })),
      margin,
      '{}'
    )
  } else {
    // Text in JSON holds no line ends of its own, so that every one of them begins a line of the layout.
    yield (JSON.stringify(value, undefined, INDENT) ?? 'null').replaceAll('\n', `\n${margin}`)
  }
}

function* joined(
  members: readonly { readonly name: string; readonly value: unknown }[],
  margin: string,
  [open, close]: string
): Generator<string> {
  const inner = margin + INDENT
  let before = `${open}\n`
  for (const { name, value } of members) {
    yield `${before}${inner}${name}`
    yield* partsOf(value, inner)
    before = ',\n'
  }
  yield `\n${margin}${close}`
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
