// What a request may measure before any schema looks at it.

const MAX_DEPTH = 8
const MAX_VALUES = 20_000
const MAX_CHARACTERS = 1_000_000
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Why a request is refused by its size or shape alone. */
export type SizeIssue = 'too_deep' | 'too_many_values' | 'too_long' | 'forbidden_key' | 'not_plain'

/**
 * Walks plain data once, at most to the caps, so that a giant request costs no more than a large one.
 * @returns undefined when the request is small, plain data
 */
export function findSizeIssue(request: unknown): SizeIssue | undefined {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value: request, depth: 0 }]
  let values = 0
  let characters = 0
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, depth } = next
    values += 1
    if (values > MAX_VALUES) return 'too_many_values'
    if (typeof value === 'string') characters += value.length
    if (characters > MAX_CHARACTERS) return 'too_long'
    if (typeof value !== 'object' || value === null) continue
    if (depth >= MAX_DEPTH) return 'too_deep'
    if (!isPlain(value)) return 'not_plain'
    // Counted before it is listed: listing a million elements takes a tenth of a second.
    if (Array.isArray(value) && value.length > MAX_VALUES) return 'too_many_values'
    const keys = Object.keys(value)
    if (keys.some((key) => FORBIDDEN_KEYS.has(key))) return 'forbidden_key'
    for (const [key, child] of Object.entries(value)) {
      characters += key.length
      stack.push({ value: child, depth: depth + 1 })
    }
    if (stack.length > MAX_VALUES) return 'too_many_values'
  }
  return undefined
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null
}
