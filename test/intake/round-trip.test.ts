// Any table that a program writes comes back as it was, or with a finding: never silently as another one.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRows } from '../../core/intake/read-rows.ts'
import { sourceOf } from './reading.ts'

const HEADERS = [
  'id',
  'name',
  'date',
  'amount',
  'city',
  'Total',
  'notes',
  'País',
  'Value (€)',
  'first name',
  'Δ',
  '2019'
]
const cell = fc.oneof(
  fc.integer({ min: 0, max: 9999 }).map(String),
  fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2)),
  fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })).map((pair) => pair.join(',')),
  fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`),
  fc.constantFrom(
    '',
    '00017',
    'N/A',
    'New York',
    'Smith & Co',
    'café',
    "it's",
    '5" pipe',
    'semi; colon',
    'com, ma',
    'pipe|d',
    'tab\tx',
    'two\nlines',
    'http://x.y/z?a=1',
    '50%',
    '#12',
    '-',
    'total'
  )
)
const table = fc
  .tuple(fc.shuffledSubarray(HEADERS, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 20 }))
  .chain(([header, height]) =>
    fc.record({
      header: fc.constant(header),
      rows: fc.array(fc.array(cell, { minLength: header.length, maxLength: header.length }), {
        minLength: height,
        maxLength: height
      }),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      quoting: fc.constantFrom('all', 'needed')
    })
  )

const tidy = (rows: readonly (readonly string[])[]): string =>
  JSON.stringify(rows.map((row) => row.map((text) => text.replaceAll('\r\n', '\n').trim())))

it('comes back as it was, or with a finding', async () => {
  let exact = 0
  let cases = 0
  await fc.assert(
    fc.asyncProperty(table, async ({ header, rows, delimiter, lineEnd, quoting }) => {
      const quote = (text: string): string =>
        quoting === 'all' || text.includes(delimiter) || /["\r\n]/.test(text)
          ? `"${text.replaceAll('"', '""')}"`
          : text
      const text = [header, ...rows].map((row) => row.map(quote).join(delimiter)).join(lineEnd)
      const read = await readRows(sourceOf(text), {})
      cases++
      if (!read.ok) return
      const { headerRow, columns, questions, issues } = read.value
      const got = headerRow === 0 ? read.value.rows : [columns, ...read.value.rows]
      const wanted = [header, ...rows.filter((row) => row.some((cell) => cell.trim() !== ''))]
      const isExact = tidy(got) === tidy(wanted)
      if (isExact) exact++
      expect(isExact || questions.length + issues.length > 0).toBe(true)
    }),
    { numRuns: 400, seed: 20_260_304 }
  )
  // Findings are no way out: nearly every file has to be read.
  expect(exact).toBeGreaterThan(cases * 0.9)
})
