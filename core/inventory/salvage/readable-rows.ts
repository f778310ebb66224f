// Every row of a damaged table that can still be read, and the gaps between them.
import type { Database } from 'better-sqlite3'
import { findMachineFault } from '../sqlite-error.ts'

export type Row = readonly unknown[]

export interface TableShape {
  readonly name: string
  readonly columns: readonly string[]
  /** The columns that order the table: its primary key, or the rowid. */
  readonly key: readonly string[]
}

export type Found =
  | { readonly kind: 'row'; readonly row: Row }
  /** Rows may have stood between these keys; a bound is absent at the table's end. */
  | { readonly kind: 'gap'; readonly after: string | undefined; readonly before: string | undefined }

/** Attempts to land between two readable rows. Each costs one look-up. */
const MAX_PROBES = 20_000

/**
 * Reads a table from both ends and, where its key is of whole numbers, from places between.
 * A table that is whole gives its rows in order and no gap.
 */
export function* readableRows(db: Database, table: TableShape): Generator<Found> {
  const forward = read(db, table, 'ASC', '')
  yield* toFound(forward.rows)
  if (forward.isWhole) return
  const backward = read(db, table, 'DESC', '')
  const low = keyOf(table, forward.rows.at(-1))
  const high = keyOf(table, backward.rows.at(-1))
  yield* createProbe(db, table).region([], low, high)
  yield* toFound(backward.rows.toReversed())
}

interface Stretch {
  readonly rows: readonly Row[]
  /** The end of what was asked for was reached. */
  readonly isWhole: boolean
}

function read(db: Database, table: TableShape, order: 'ASC' | 'DESC', where: string): Stretch {
  const rows: Row[] = []
  const cells = [...table.key.map((key) => `${key} AS "key_${key}"`), ...table.columns].join(', ')
  const by = table.key.map((column) => `${column} ${order}`).join(', ')
  try {
    const select = db.prepare<[], Row>(`SELECT ${cells} FROM "${table.name}" ${where} ORDER BY ${by}`)
    for (const row of select.raw().safeIntegers().iterate()) rows.push(row)
    return { rows, isWhole: true }
  } catch (error) {
    if (findMachineFault(error, '') === undefined) throw error
    return { rows, isWhole: false }
  }
}

/** The part of a table between two readable rows. Keys are compared column by column; `prefix` are those that are settled. */
function createProbe(db: Database, table: TableShape) {
  let probes = 0

  /** Rows whose key after `prefix` lies between `low` and `high`, which are known already; an absent bound is the end. */
  function* region(prefix: readonly bigint[], low: Row | undefined, high: Row | undefined): Generator<Found> {
    const column = table.key[prefix.length]
    if (column === undefined) return
    const from = low === undefined ? extreme('min', column, prefix) : low[0]
    const to = high === undefined ? extreme('max', column, prefix) : high[0]
    if (typeof from !== 'bigint' || typeof to !== 'bigint') {
      yield gap(prefix, low?.[0], high?.[0])
      return
    }
    if (low !== undefined && from === to && high !== undefined) {
      yield* region([...prefix, from], low.slice(1), high.slice(1))
      return
    }
    if (low !== undefined) yield* region([...prefix, from], low.slice(1), undefined)
    yield* halve(prefix, low === undefined ? from : from + 1n, high === undefined ? to + 1n : to)
    if (high !== undefined) yield* region([...prefix, to], undefined, high.slice(1))
  }

  /** Rows with `from` ≤ key < `to`: each half by itself, until it can be read or holds a single value. */
  function* halve(prefix: readonly bigint[], from: bigint, to: bigint): Generator<Found> {
    if (from >= to) return
    const column = table.key[prefix.length] ?? ''
    const stretch = read(db, table, 'ASC', `${where(prefix)} AND ${column} >= ${from} AND ${column} < ${to}`)
    if (stretch.isWhole) {
      yield* toFound(stretch.rows)
    } else if (to - from > 1n && probes++ < MAX_PROBES) {
      const middle = from + (to - from) / 2n
      yield* halve(prefix, from, middle)
      yield* halve(prefix, middle, to)
    } else {
      yield* toFound(stretch.rows)
      yield* rest([...prefix, from], keyOf(table, stretch.rows.at(-1))?.slice(prefix.length + 1), to)
    }
  }

  /** What follows in a group that could be read in part, or not at all. */
  function* rest(prefix: readonly bigint[], low: Row | undefined, to: bigint): Generator<Found> {
    const isGroup = prefix.length < table.key.length && probes < MAX_PROBES
    if (isGroup && low !== undefined) yield* region(prefix, low, undefined)
    else yield gap(prefix.slice(0, -1), (prefix.at(-1) ?? 0n) - 1n, to)
  }

  function where(prefix: readonly bigint[]): string {
    return `WHERE ${['1', ...prefix.map((value, at) => `${table.key[at]} = ${value}`)].join(' AND ')}`
  }

  function extreme(end: 'min' | 'max', column: string, prefix: readonly bigint[]): unknown {
    try {
      const select = db.prepare<[]>(`SELECT ${end}(${column}) FROM "${table.name}" ${where(prefix)}`)
      return select.safeIntegers().pluck().get()
    } catch (error) {
      if (findMachineFault(error, '') === undefined) throw error
      return undefined
    }
  }
  return { region }
}

function* toFound(rows: readonly Row[]): Generator<Found> {
  for (const row of rows) yield { kind: 'row', row }
}

function gap(prefix: readonly bigint[], after: unknown, before: unknown): Found {
  const show = (bound: unknown): string | undefined =>
    bound === undefined ? undefined : [...prefix, bound].map(String).join(' ')
  return { kind: 'gap', after: show(after), before: show(before) }
}

/** The key of a row as it was selected: its first cells. */
function keyOf(table: TableShape, row: Row | undefined): Row | undefined {
  return row?.slice(0, table.key.length)
}
