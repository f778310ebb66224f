// Delimited text files against the rows that a correct reader gives.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openFileSource } from '../../core/app/file-source.ts'
import type { RowsResult } from '../../core/contract/read-result.ts'
import { readRows } from '../../core/intake/read-rows.ts'
import { firstDifference, type FileVerdict } from './read-verdict.ts'

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

/** Judges every file of expected.json. */
export async function evaluateCsvFiles(folder: string): Promise<readonly FileVerdict[]> {
  const entries = z.array(expectation).parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))
  const verdicts: FileVerdict[] = []
  for (const entry of entries) verdicts.push(await judge(join(folder, 'files', entry.file), entry))
  return verdicts
}

async function judge(path: string, wanted: Expectation): Promise<FileVerdict> {
  const { file } = wanted
  const source = await openFileSource(path)
  const read = source.ok ? await readRows(source.value, {}) : source
  if (!read.ok) return { file, verdict: 'refused', detail: `${read.error.code} ${read.error.found ?? ''}` }
  const difference = differenceOf(read.value, wanted)
  if (difference === undefined) return { file, verdict: 'exact' }
  const { questions, issues } = read.value
  const said = [...questions, ...issues].map(({ code }) => code)
  return said.length > 0
    ? { file, verdict: 'asked', detail: `${said[0] ?? ''}: ${difference}` }
    : { file, verdict: 'wrong', detail: difference }
}

function differenceOf(got: RowsResult, wanted: Expectation): string | undefined {
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
