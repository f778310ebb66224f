// What the review decides without a window: cells to decisions, pasted tables, numbers and dates as written, undo.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportLine } from '../../core/contract/calls/line.ts'
import { moveRange, spreadTable, toBlock } from '../../renderer/grid/cell-range.ts'
import { readCells, writeCells } from '../../renderer/grid/cells-text.ts'
import { sumDecimals } from '../../renderer/grid/exact-sum.ts'
import { readDate } from '../../renderer/grid/read-date.ts'
import { readNumber } from '../../renderer/grid/read-number.ts'
import { readLayout } from '../../renderer/grid/layout-memory.ts'
import { toDecisions } from '../../renderer/review/line-edits.ts'
import { FIRST_STATE, reduceReview, type Step } from '../../renderer/review/review-state.ts'

const LINE: ImportLine = { importId: 1, line: 7, status: 'failed', candidates: [], raw: 'x' }
const CONTEXT = { locale: 'de-DE', kinds: { goods: 'Ware', charge: 'Nebenkosten', skip: 'auslassen' } }

function decided(cells: Readonly<Record<string, string>>, line: ImportLine = LINE) {
  const edits = Object.entries(cells).map(([column, text]) => ({ row: line, column, text }))
  return toDecisions(edits, CONTEXT)
}

describe('changed cells', () => {
  it.each([
    [{ item: 'A1' }, { verdict: { kind: 'item', sku: 'A1' } }],
    [{ item: '007 ' }, { verdict: { kind: 'item', sku: '007' } }],
    [{ item: 'A1', packSize: '1/12' }, { verdict: { kind: 'item', sku: 'A1', packSize: '1/12' } }],
    [{ item: '' }, { verdict: { kind: 'clear' } }],
    [{ kind: 'Nebenkosten' }, { verdict: { kind: 'charge' } }],
    [{ kind: 'SKIP' }, { verdict: { kind: 'skip' } }],
    [{ kind: 'ware' }, { verdict: { kind: 'clear' } }],
    [{ quantity: '1.234,5' }, { verdict: { kind: 'correct' }, corrections: { quantity: '1234.5' } }],
    [
      { supplier: 'Bolt', document: 'R 2', date: '3.2.2026' },
      { verdict: { kind: 'correct' }, document: { supplier: 'Bolt', number: 'R 2', date: '2026-02-03' } }
    ]
  ])('%o become one decision', (cells, decision) => {
    expect(decided(cells)).toEqual({ decisions: [{ importId: 1, line: 7, ...decision }], invalid: [] })
  })

  it.each([
    [{ quantity: 'many' }, 'quantity', 'number'],
    [{ net: '1,2,3' }, 'net', 'number'],
    [{ packSize: '0' }, 'packSize', 'pack'],
    [{ packSize: '12' }, 'packSize', 'item_first'],
    [{ kind: 'gift' }, 'kind', 'kind'],
    [{ date: '31.2.2026' }, 'date', 'date'],
    [{ document: ' ' }, 'document', 'empty']
  ])('%o decide nothing and say why', (cells, column, problem) => {
    expect(decided(cells)).toEqual({
      decisions: [],
      invalid: [{ importId: 1, line: 7, column, text: Object.values(cells)[0], problem }]
    })
  })

  it('give a pack size to the item that the line has', () => {
    expect(decided({ packSize: '12' }, { ...LINE, sku: 'A1' }).decisions).toMatchObject([
      { verdict: { kind: 'item', sku: 'A1', packSize: '12' } }
    ])
  })

  it('of one line keep what is valid beside what is not', () => {
    const { decisions, invalid } = decided({ quantity: 'x', unit: 'EA' })
    expect([decisions.length, invalid.length]).toEqual([1, 1])
  })
})

describe('a table of the clipboard', () => {
  it('comes back as it was written, whatever its cells hold', () => {
    const table = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 5
    })
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCells(writeCells(rows))).toEqual(rows)
      })
    )
  })

  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd']
      ]
    ],
    ['a\n', [['a']]],
    ['', []],
    ['12" tv\tx', [['12" tv', 'x']]],
    ['"broken\tx', [['"broken', 'x']]],
    ['\t', [['', '']]]
  ])('%j is read as a spreadsheet reads it', (text, rows) => {
    expect(readCells(text)).toEqual(rows)
  })

  const size = { rows: 5, columns: 3 }
  it.each([
    ['one cell fills the block', [['x']], [0, 2, 0, 0], 3],
    [
      'a table goes from the corner on',
      [
        ['a', 'b'],
        ['c', 'd']
      ],
      [1, 1, 0, 0],
      4
    ],
    ['a table that fits twice is repeated', [['a'], ['b']], [0, 3, 0, 0], 4],
    ['what is beyond the list is left out', [['a', 'b', 'c', 'd']], [4, 4, 1, 1], 2]
  ])('%s', (_what, table, [firstRow = 0, lastRow = 0, firstColumn = 0, lastColumn = 0], count) => {
    expect(spreadTable(table, { firstRow, lastRow, firstColumn, lastColumn }, size)).toHaveLength(count)
  })
})

describe('a selection', () => {
  it('keeps its anchor while it is extended, in any direction', () => {
    const begun = moveRange(undefined, { kind: 'go', to: { row: 5, column: 2 } })
    const extended = moveRange(begun, { kind: 'extend', to: { row: 3, column: 4 } })
    expect(extended === undefined ? undefined : toBlock(extended)).toEqual({
      firstRow: 3,
      lastRow: 5,
      firstColumn: 2,
      lastColumn: 4
    })
    expect(moveRange(undefined, { kind: 'all', rows: 0, columns: 3 })).toBeUndefined()
  })

  it('is added up exactly', () => {
    expect(sumDecimals(['0.1', '0.2', 'x', '-0.3'])).toEqual({ sum: '0', count: 3 })
    expect(sumDecimals(['99999999999999999999.99', '0.01']).sum).toBe('100000000000000000000')
  })
})

describe('what people write', () => {
  it.each([
    ['1.234,50', 'de-DE', '1234.50'],
    ['1,234.50', 'en-GB', '1234.50'],
    ['12.5', 'de-DE', '12.5'],
    ['1.234', 'de-DE', '1234'],
    ['−5', 'en-GB', '-5'],
    ['(3)', 'en-GB', '-3'],
    ['007', 'en-GB', '7'],
    ['1 234,5', 'pt-PT', '1234.5'],
    ['1,23,4', 'en-GB', undefined],
    ['NaN', 'en-GB', undefined],
    ['', 'en-GB', undefined]
  ])('%s in %s is the number %s', (text, locale, number) => {
    expect(readNumber(text, locale)).toBe(number)
  })

  it.each([
    ['2026-02-03', 'en-GB', '2026-02-03'],
    ['3/2/26', 'en-GB', '2026-02-03'],
    ['2/3/2026', 'en-US', '2026-02-03'],
    ['31.02.2026', 'de-DE', undefined],
    ['soon', 'de-DE', undefined]
  ])('%s in %s is the day %s', (text, locale, day) => {
    expect(readDate(text, locale)).toBe(day)
  })
})

describe('undo', () => {
  const step = (stepId: number): Step => ({
    stepId,
    label: { kind: 'paste', count: 12 },
    decisions: [{ importId: 1, line: 2, verdict: { kind: 'skip' } }]
  })

  it('takes the latest step back, redoes it under its new number, and forgets redo with a new step', () => {
    let state = reduceReview(FIRST_STATE, { type: 'decided', step: step(1) })
    state = reduceReview(state, { type: 'undone', step: step(1) })
    expect([state.undo.length, state.redo.length]).toEqual([0, 1])
    state = reduceReview(state, { type: 'redone', before: step(1), step: step(2) })
    expect([state.undo.map(({ stepId }) => stepId), state.redo.length]).toEqual([[2], 0])
    state = reduceReview(state, { type: 'undone', step: step(2) })
    expect(reduceReview(state, { type: 'decided', step: step(3) }).redo).toEqual([])
    expect(reduceReview(state, { type: 'retried' })).toMatchObject({ undo: [], redo: [] })
  })

  it('forgets what was wrong in a cell once it is edited again', () => {
    const cell = { importId: 1, line: 2, column: 'net' }
    const wrong = { ...cell, text: 'x', problem: 'number' as const }
    const state = reduceReview(FIRST_STATE, { type: 'checked', edited: [cell], invalid: [wrong] })
    expect(state.invalid).toEqual([wrong])
    expect(reduceReview(state, { type: 'checked', edited: [cell], invalid: [] }).invalid).toEqual([])
  })
})

it('a kept layout that cannot be read counts as none', () => {
  for (const text of ['{', '{"columns":1}', 'null'])
    expect(readLayout({ getItem: () => text }, 'x')).toBeUndefined()
})
