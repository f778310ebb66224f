import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readRows } from '../../core/intake/read-rows.ts'
import { fixture } from './reading.ts'

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
