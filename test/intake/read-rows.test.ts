import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readRows } from '../../core/intake/read-rows.ts'
import { fixture, sourceOf } from './reading.ts'

const torture = z
  .array(
    z.object({
      file: z.string(),
      strict: z.boolean(),
      columns: z.array(z.string()).nullish(),
      rowCount: z.number(),
      rows: z.array(z.array(z.string()))
    })
  )
  .parse(JSON.parse(readFileSync(new URL('../fixtures/csv/expected.json', import.meta.url), 'utf8')))

/** The set's own copy of this file has lost its carriage returns. */
const withoutCr = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')))

describe('the bare table of a difficult file', () => {
  it.each(torture.filter(({ strict }) => strict).map((entry) => [entry.file, entry] as const))(
    '%s is exact',
    async (file, entry) => {
      const read = await readRows(fixture(`csv/${file}`), {})
      if (!read.ok) throw new Error(read.error.code)
      const { rows, columns, headerRow } = read.value
      expect(withoutCr(rows.slice(0, entry.rows.length))).toEqual(withoutCr(entry.rows))
      expect(rows).toHaveLength(entry.rowCount)
      expect(headerRow === 0 ? null : columns).toEqual(entry.columns ?? null)
    }
  )

  it.each(torture.filter(({ strict }) => !strict).map((entry) => [entry.file, entry] as const))(
    '%s is exact, asked about or reported',
    async (file, entry) => {
      const read = await readRows(fixture(`csv/${file}`), {})
      if (!read.ok) return
      const exact = JSON.stringify(read.value.rows.slice(0, entry.rows.length)) === JSON.stringify(entry.rows)
      expect(exact || read.value.questions.length > 0 || read.value.issues.length > 0).toBe(true)
    }
  )
})

async function rowsOf(text: string) {
  const read = await readRows(sourceOf(text), {})
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

it('takes no rows of data for a title because they hold one text', async () => {
  const body = Array.from({ length: 40 }, (_, at) => `${at + 3}x9 cm,${at % 9 === 8 ? 'oak mug' : ''},`)
  const { headerRow, rows } = await rowsOf(body.join('\n'))
  expect(rows).toHaveLength(headerRow === 0 ? 40 : 39)
})

it('says so where a note below looks more like a table than the table', async () => {
  const table = [
    'email;link',
    ...['a', 'b', 'c', 'd'].map((each) => `${each}@example.org;http://x.org/${each}`)
  ]
  const { rows, issues } = await rowsOf(
    [...table, '', 'Report of all sales', 'See page 3 (annex)'].join('\n')
  )
  expect(JSON.stringify(rows)).toContain('a@example.org')
  expect(issues.map(({ code }) => code)).toContain('ROW_MALFORMED')
})

it('says so where a separator may have split a note', async () => {
  const table = ['a,b,c,d,e,f,g,h', '1,2,3,4,5,6,7,8', '2,2,3,4,5,6,7,8', '3,2,3,4,5,6,7,8']
  const { issues } = await rowsOf([...table, 'Source: the ministry, revised,,,,,,,'].join('\n'))
  expect(issues).toMatchObject([{ line: 5, code: 'ROW_MALFORMED' }])
})
