// How many fields the records of a table have, told from records above, below and between that are no part of it.
import type { TableRecord } from '../table/table-record.ts'

const MAX_TITLE_RECORDS = 40
const MAX_NOTES = 20

export interface CommonWidth {
  readonly width: number
  /** Share of the table's records that have this width. */
  readonly share: number
  /** Records of one field above and below the table. */
  readonly notes: number
}

/**
 * The number of fields that the table's records have, and its share of them. A block of text above the table does not vote:
 * a title of ten lines may well be longer than an invoice of three.
 */
export function commonWidth(records: readonly TableRecord[]): CommonWidth {
  const all = frequentWidth(records)
  if (all.width > 1) return withoutNotes(records, all)
  const first = records.findIndex(({ cells, fault }) => fault === undefined && cells.length > 1)
  if (first < 1 || first > MAX_TITLE_RECORDS) return all
  const below = records.slice(first)
  const table = frequentWidth(below)
  // Two fields may come of one comma in a text.
  return table.width > 2 && below.length > 1 && table.share >= 0.8 ? table : all
}

/** Texts of one field above and below a table, its title and its notes, count half: they may be its header or its end, too. */
function withoutNotes(records: readonly TableRecord[], all: CommonWidth): CommonWidth {
  const isTable = ({ cells, fault }: TableRecord): boolean => fault !== undefined || cells.length > 1
  const first = records.findIndex(isTable)
  const last = records.length - 1 - records.findLastIndex(isTable)
  const notes = (first > MAX_TITLE_RECORDS ? 0 : first) + (last > MAX_NOTES ? 0 : last)
  return notes === 0
    ? all
    : { width: all.width, share: (all.share * records.length) / (records.length - notes / 2), notes }
}

/** The most frequent number of fields among good records, and its share of all of them. */
function frequentWidth(records: readonly TableRecord[]): CommonWidth {
  const counts = new Map<number, number>()
  for (const record of records) {
    if (record.fault === undefined)
      counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1)
  }
  // Of equally frequent widths that of the first table-like record counts: damage comes below the header.
  const first =
    records.find(({ fault, cells }) => fault === undefined && (cells.length > 1 || records.length < 3))?.cells
      .length ?? 1
  let width = first
  let most = counts.get(first) ?? 0
  for (const [cells, count] of counts) {
    if (count <= most) continue
    width = cells
    most = count
  }
  return { width, share: records.length === 0 ? 0 : most / records.length, notes: 0 }
}

/** True for a record without any text. */
export function isBlankRecord(record: TableRecord): boolean {
  return record.fault === undefined && record.cells.every((cell) => cell.trim() === '')
}
