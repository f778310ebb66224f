// Generated tables in every dialect and mess: how each was read, against what was written.
import { readRows } from '../../core/intake/read-rows.ts'
import { sourceOf } from '../intake/reading.ts'
import { writeTable, type WrittenTable } from '../intake/write-table.ts'
import { firstDifference, type FileVerdict } from './read-verdict.ts'

/** Judges the tables of the seeds from 0. */
export async function evaluateGenerated(seeds: number, maxRows: number): Promise<readonly FileVerdict[]> {
  const verdicts: FileVerdict[] = []
  for (let seed = 0; seed < seeds; seed++) verdicts.push(await judge(writeTable(seed, maxRows)))
  return verdicts
}

async function judge(table: WrittenTable): Promise<FileVerdict> {
  const file = table.name
  const read = await readRows(sourceOf(table.bytes), {})
  if (!read.ok) return { file, verdict: 'refused', detail: read.error.code }
  const { headerRow, columns, rows, questions, issues } = read.value
  const got = headerRow === 0 ? rows : [columns, ...rows]
  const wanted = table.header === undefined ? table.rows : [table.header, ...table.rows]
  const detail = firstDifference(tidy(got), tidy(wanted))
  if (detail === undefined) return { file, verdict: 'exact' }
  return { file, verdict: questions.length + issues.length > 0 ? 'asked' : 'wrong', detail }
}

/** Blank rows, empty cells at the end of a row and spaces around a cell are no content. */
function tidy(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows
    .map((row) => {
      const cells = row.map((cell) => cell.replaceAll('\r\n', '\n').trim())
      return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
    })
    .filter((row) => row.length > 0)
}
