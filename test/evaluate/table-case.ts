// One file of delimited text with the table that it holds, and how a reader's table of it is judged.
import type { RowsResult } from '../../core/contract/read-result.ts'
import { readRows } from '../../core/intake/read-rows.ts'
import { sourceOf } from '../intake/reading.ts'
import type { FileVerdict } from './read-verdict.ts'

/** What any reader can say; columns are empty where no header was seen. */
export type BareTable = Pick<RowsResult, 'headerRow' | 'columns' | 'rows'>

export interface TableCase {
  readonly file: string
  readonly bytes: Uint8Array
  /** Where the table is not the one of the file, in words; undefined if it is. */
  readonly differenceOf: (got: BareTable) => string | undefined
}

/** How we read the file: with a question or an issue a table is never a silent misreading. */
async function judgeTable({ file, bytes, differenceOf }: TableCase): Promise<FileVerdict> {
  const read = await readRows(sourceOf(bytes, file), {})
  if (!read.ok) return { file, verdict: 'refused', detail: `${read.error.code} ${read.error.found ?? ''}` }
  const difference = differenceOf(read.value)
  if (difference === undefined) return { file, verdict: 'exact' }
  const [said] = [...read.value.questions, ...read.value.issues]
  return said === undefined
    ? { file, verdict: 'wrong', detail: difference }
    : { file, verdict: 'asked', detail: `${said.code}: ${difference}` }
}

/** Judges one after the other. */
export async function judgeTables(cases: Iterable<TableCase>): Promise<readonly FileVerdict[]> {
  const verdicts: FileVerdict[] = []
  for (const each of cases) verdicts.push(await judgeTable(each))
  return verdicts
}
