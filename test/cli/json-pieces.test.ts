// JSON in pieces is the JSON that it would be in one.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonPieces } from '../../core/cli/json-pieces.ts'

it('joins to what JSON.stringify writes, for any plain data', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value, undefined, 2))
    })
  )
})

it('leaves out fields that are undefined', () => {
  const value = { lines: [{ line: 1, code: undefined }], error: undefined }
  expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value, undefined, 2))
})

it('cuts long lists, so that no piece grows with them', () => {
  const failedItems = Array.from({ length: 20_000 }, (_, line) => ({ line, error: 'No item matches “X”.' }))
  const pieces = [...jsonPieces({ failedItems })]
  expect(pieces.join('')).toBe(JSON.stringify({ failedItems }, undefined, 2))
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000)
})
