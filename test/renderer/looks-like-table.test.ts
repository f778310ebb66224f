// What a paste must look like to be worth reading as a table.
import { expect, test } from 'vitest'
import { looksLikeTable } from '../../renderer/shell/looks-like-table.ts'

test.each([
  ['', false],
  ['one word', false],
  ['A sentence, with a comma.', false],
  ['code\tqty', false],
  ['code\tqty\nA1\t3', true],
  ['code;qty\r\nA1;3\r\n', true],
  ['a,b\rc,d', true],
  ['a title\n\ncode|qty\nA1|3', true],
  ['one\ntwo\nthree', false],
  ['two lines,\nbut only one comma', false]
])('%j: %s', (text, isTable) => {
  expect(looksLikeTable(text)).toBe(isTable)
})
