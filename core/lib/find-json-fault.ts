// Where a text stops being JSON (RFC 8259): the platform's parser says it only in words.

const STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*"/uy
/** A value that ends by itself, other than a string. */
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y
const COLON = /[\t\n\r ]*:/y
const SPACE = /[\t\n\r ]*/y

/** What may come next: a value, the first or a later key, what follows a value. */
type Expected = 'value' | 'value_or_end' | 'key' | 'key_or_end' | 'next'

/**
 * The 1-based line of the first character at which `text` is not JSON; undefined if it is JSON.
 * @example findJsonFault('{"a": 1,\n}') // 2
 */
export function findJsonFault(text: string): number | undefined {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  for (;;) {
    skip(SPACE)
    const sign = text[at]
    if (sign === undefined) return expected === 'next' && open.length === 0 ? undefined : lineAt(text, at)
    const step = takeStep(sign, expected, open, skip, () => at++)
    if (step === undefined) return lineAt(text, at)
    expected = step
  }
}

/** Moves over one token and says what may follow it; undefined if it may not stand here. */
function takeStep(
  sign: string,
  expected: Expected,
  open: ('{' | '[')[],
  skip: (pattern: RegExp) => boolean,
  move: () => void
): Expected | undefined {
  const around = open.at(-1)
  const mayEnd = expected === 'next' || expected === 'value_or_end' || expected === 'key_or_end'
  if (mayEnd && ((sign === '}' && around === '{') || (sign === ']' && around === '['))) {
    open.pop()
    move()
    return 'next'
  }
  if (expected === 'next') {
    if (sign !== ',' || around === undefined) return undefined
    move()
    return around === '{' ? 'key' : 'value'
  }
  if (expected === 'key' || expected === 'key_or_end') {
    const isPair = skip(STRING) && skip(COLON)
    return isPair ? 'value' : undefined
  }
  if (sign === '{' || sign === '[') {
    open.push(sign)
    move()
    return sign === '{' ? 'key_or_end' : 'value_or_end'
  }
  return skip(STRING) || skip(LITERAL) ? 'next' : undefined
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
