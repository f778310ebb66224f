// Generated tables in every dialect and mess: how each was read, against what was written.
import { writeTable, type WrittenTable } from '../intake/write-table.ts'
import { firstDifference, type FileVerdict } from './read-verdict.ts'
import { judgeTables, type BareTable, type TableCase } from './table-case.ts'

/** Judges the tables of the seeds from 0. */
export function evaluateGenerated(seeds: number, maxRows: number): Promise<readonly FileVerdict[]> {
  return judgeTables(generatedTables(seeds, maxRows))
}

/** The files of the seeds from 0, made one after the other. */
export function* generatedTables(seeds: number, maxRows: number): Generator<TableCase> {
  for (let seed = 0; seed < seeds; seed++) yield generatedTable(seed, maxRows)
}

function generatedTable(seed: number, maxRows: number): TableCase {
  const table = writeTable(seed, maxRows)
  return { file: table.name, bytes: table.bytes, differenceOf: (got) => differenceOf(got, table) }
}

function differenceOf({ headerRow, columns, rows }: BareTable, table: WrittenTable): string | undefined {
  const got = headerRow === 0 ? rows : [columns, ...rows]
  const wanted = table.header === undefined ? table.rows : [table.header, ...table.rows]
  return firstDifference(tidy(got), tidy(wanted))
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
