// Carries every readable row of a damaged inventory into a new one, and takes out what then refers to nothing.
import type { Database } from 'better-sqlite3'
import { findDataRefusal } from '../sqlite-error.ts'
import { readableRows, type Row, type TableShape } from './readable-rows.ts'

export interface TableOutcome {
  readonly table: string
  readonly copied: number
  /** What could not be read or does not fit, the first of it in words. */
  readonly lost: number
  readonly details: readonly string[]
}

/** So many losses of a table are told one by one. */
const MAX_DETAILS = 20

/** Tables that are worked out again instead of copied. */
const DERIVED: ReadonlySet<string> = new Set(['stock'])

/** The tables of the schema in the order in which they were made. */
export function listTables(db: Database): readonly TableShape[] {
  const names = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    )
    .pluck()
    .all()
  return names.filter((name) => !DERIVED.has(name)).map((name) => describe(db, name))
}

interface ColumnInfo {
  readonly name: string
  readonly pk: number
}

function describe(db: Database, name: string): TableShape {
  const columns = db
    .prepare<[string], ColumnInfo>('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid')
    .all(name)
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
  return { name, columns: columns.map((column) => column.name), key: key.map((column) => column.name) }
}

/** Copies one table; rows that the new inventory refuses, a broken constraint for instance, are lost and told. */
export function copyTable(from: Database, to: Database, table: TableShape): TableOutcome {
  const known = new Set(
    from.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table.name)
  )
  const details: string[] = []
  let [copied, lost] = [0, 0]
  const lose = (detail: string): void => {
    lost++
    if (details.length < MAX_DETAILS) details.push(detail)
  }
  const columns = table.columns.filter((column) => known.has(column))
  if (columns.length === 0) return { table: table.name, copied, lost: 1, details: ['the table is not there'] }
  const insert = to.prepare(
    `INSERT INTO "${table.name}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  )
  for (const found of readableRows(from, { ...table, columns })) {
    if (found.kind === 'gap')
      lose(
        `rows after ${found.after ?? 'the beginning'} and before ${found.before ?? 'the end'} cannot be read`
      )
    else {
      const refusal = tryInsert(() => insert.run(found.row.slice(table.key.length)))
      if (refusal === undefined) copied++
      else lose(`row ${nameRow(table, found.row)}: ${refusal}`)
    }
  }
  return { table: table.name, copied, lost, details }
}

function tryInsert(insert: () => unknown): string | undefined {
  try {
    insert()
    return undefined
  } catch (error) {
    const refusal = findDataRefusal(error)
    if (refusal === undefined) throw error
    return refusal.detail
  }
}

function nameRow(table: TableShape, row: Row): string {
  return row.slice(0, table.key.length).map(String).join(' ')
}

interface ForeignKey {
  readonly id: number
  readonly seq: number
  readonly table: string
  readonly from: string
  readonly to: string | null
}

/**
 * Rows that refer to lost ones lose the reference where they may be without it, and go where they may not.
 * @returns how many went, by table
 */
export function dropOrphans(db: Database, tables: readonly TableShape[]): ReadonlyMap<string, number> {
  const gone = new Map<string, number>()
  for (let changed = true; changed;) {
    changed = false
    for (const table of tables) {
      for (const orphans of orphanConditions(db, table, tables)) {
        changed ||= loosen(db, table, orphans) > 0
        const { changes } = db.prepare(`DELETE FROM "${table.name}" WHERE ${orphans.where}`).run()
        if (changes > 0) gone.set(table.name, (gone.get(table.name) ?? 0) + changes)
        changed ||= changes > 0
      }
    }
  }
  return gone
}

interface Orphans {
  readonly columns: readonly string[]
  readonly where: string
}

function orphanConditions(
  db: Database,
  table: TableShape,
  tables: readonly TableShape[]
): readonly Orphans[] {
  const keys = db
    .prepare<[string], ForeignKey>('SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq')
    .all(table.name)
  return [...Map.groupBy(keys, ({ id }) => id).values()].map((parts) => {
    const parent = parts[0]?.table ?? ''
    const parentKey = tables.find(({ name }) => name === parent)?.key ?? []
    const joined = parts.map((part, at) => `p.${part.to ?? parentKey[at]} = "${table.name}".${part.from}`)
    const present = parts.map((part) => `${part.from} IS NOT NULL`)
    return {
      columns: parts.map((part) => part.from),
      where: `${present.join(' AND ')} AND NOT EXISTS (SELECT 1 FROM "${parent}" p WHERE ${joined.join(' AND ')})`
    }
  })
}

/** Takes the reference away; a column that must be filled refuses, and its row goes afterwards. */
function loosen(db: Database, table: TableShape, orphans: Orphans): number {
  const set = orphans.columns.map((column) => `${column} = NULL`).join(', ')
  try {
    return db.prepare(`UPDATE OR IGNORE "${table.name}" SET ${set} WHERE ${orphans.where}`).run().changes
  } catch (error) {
    if (findDataRefusal(error) === undefined) throw error
    return 0
  }
}
