// Delimited text files against the rows that a correct reader gives.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { firstDifference } from './read-verdict.ts'
import type { BareTable, TableCase } from './table-case.ts'

const expectation = z.object({
  file: z.string(),
  header: z.boolean().nullable().optional(),
  strict: z.boolean().optional(),
  columns: z.array(z.string()).nullable().optional(),
  rowCount: z.number().nullable().optional(),
  /** All rows, or the first ones. */
  rows: z.array(z.array(z.string().nullable())).nullable().optional()
})
type Expectation = z.infer<typeof expectation>

/** Every file of expected.json with the rows that it should give. */
export function listCsvFiles(folder: string): readonly TableCase[] {
  const entries = z.array(expectation).parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))
  return entries.map((wanted) => ({
    file: wanted.file,
    bytes: readFileSync(join(folder, 'files', wanted.file)),
    differenceOf: (got) => differenceOf(got, wanted)
  }))
}

function differenceOf(got: BareTable, wanted: Expectation): string | undefined {
  const rows = (wanted.rows ?? []).map((row) => row.map((cell) => cell ?? ''))
  const shown = wanted.header === false || got.headerRow > 0 ? got.rows : got.rows.slice(1)
  if (wanted.rowCount !== undefined && wanted.rowCount !== null && shown.length !== wanted.rowCount)
    return `${shown.length} rows, expected ${wanted.rowCount}`
  const header = got.headerRow > 0 ? got.columns : (got.rows[0] ?? [])
  if (wanted.header !== false && wanted.columns !== undefined && wanted.columns !== null) {
    const difference = firstDifference([header.map(trim)], [wanted.columns.map(trim)])
    if (difference !== undefined) return `header ${difference}`
  }
  if (wanted.header === false && got.headerRow > 0) return `row ${got.headerRow} was taken for a header`
  return firstDifference(
    shown.slice(0, rows.length).map((row) => row.map(trim)),
    rows.map((row) => row.map(trim))
  )
}

/** Spaces around a cell are the writer's taste, and so is the kind of line end inside. */
function trim(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
