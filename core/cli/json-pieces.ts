// JSON in pieces: the result of a million lines is never one text in memory, which would be twice as large as all the rest.

/** Characters that are worth a write of their own. */
const PIECE_CHARACTERS = 64 * 1024
const INDENT = '  '

/**
 * The text of `JSON.stringify(value, undefined, 2)`, cut between the elements of lists.
 * @param value plain data, and lists that come an element at a time; a field that is undefined is left out
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
  if (isList(value)) yield* joined(elementsOf(value), margin, ['[', ']'])
  else if (isRecord(value) && Object.values(value).some(isList))
    yield* joined(fieldsOf(value), margin, ['{', '}'])
  else {
    // Text in JSON holds no line ends of its own, so that every one of them begins a line of the layout.
    yield (JSON.stringify(value, undefined, INDENT) ?? 'null').replaceAll('\n', `\n${margin}`)
  }
}

interface Member {
  readonly name: string
  readonly value: unknown
}

function* elementsOf(list: Iterable<unknown>): Generator<Member> {
  for (const value of list) yield { name: '', value }
}

function* fieldsOf(record: Readonly<Record<string, unknown>>): Generator<Member> {
  for (const [name, value] of Object.entries(record))
    if (value !== undefined) yield { name: `${JSON.stringify(name)}: `, value }
}

function* joined(
  members: Iterable<Member>,
  margin: string,
  [open, close]: readonly [string, string]
): Generator<string> {
  const inner = margin + INDENT
  let before = `${open}\n`
  for (const { name, value } of members) {
    yield `${before}${inner}${name}`
    yield* partsOf(value, inner)
    before = ',\n'
  }
  yield before === ',\n' ? `\n${margin}${close}` : `${open}${close}`
}

/** An array, or what comes one after the other from elsewhere. */
function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value)
}
