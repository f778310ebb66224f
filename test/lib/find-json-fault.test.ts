// Where a text stops being JSON is found on the right line, and nowhere in what the platform parses.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault } from '../../core/lib/find-json-fault.ts'

describe('findJsonFault', () => {
  it.each([
    ['', 1],
    ['{', 1],
    ['{"a": 1,\n}', 2],
    ['[1,\n2,\n,3]', 3],
    ['{"a"\n: 1}\n}', 3],
    ['{a: 1}', 1],
    ["{'a': 1}", 1],
    ['[1 2]', 1],
    ['"\\x"', 1],
    ['"\t"', 1],
    ['01', 1],
    ['{"a": 1]', 1],
    ['nul', 1],
    ['// note\n{}', 1]
  ])('names the line of the fault in %j', (text, line) => {
    expect(findJsonFault(text)).toBe(line)
  })

  it('agrees with the parser on whole documents, and on any damage to them', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', '\n', '\\', '1'),
        (json, at, put) => {
          const place = json.length === 0 ? 0 : at % json.length
          const damaged = `${json.slice(0, place)}${put}${json.slice(place + 1)}`
          for (const text of [json, damaged]) expect(findJsonFault(text) === undefined).toBe(isJson(text))
        }
      ),
      { numRuns: 500 }
    )
  })

  it('takes a deep nest and a long string without running out of stack', () => {
    expect(findJsonFault('['.repeat(200_000))).toBe(1)
    expect(findJsonFault(`"${'\\n'.repeat(1_000_000)}"`)).toBeUndefined()
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
