// The table of live aliases with what there is to say about each, and the lines that one has posted.
import type { AliasMovement, AliasRow } from '../../contract/calls/alias.ts'
import { fromMinor } from '../../domain/money.ts'
import { fromMicro } from '../../domain/quantity.ts'
import type { Inventory } from '../open-inventory.ts'
import { containing, type Page } from './page.ts'

export interface AliasFilter {
  readonly aliasId?: number | undefined
  /** Part of the supplier, the key, the item's code or its name. */
  readonly search?: string | undefined
  /** Only those of this item. */
  readonly sku?: string | undefined
}

interface AliasColumns {
  readonly aliasId: number
  readonly supplier: string
  readonly kind: AliasRow['kind']
  readonly key: string
  readonly unit: string | null
  readonly sku: string | null
  readonly itemName: string | null
  readonly stockUnit: string | null
  readonly packSize: string | null
  readonly origin: AliasRow['origin']
  readonly importId: number | null
  readonly line: number | null
  readonly file: string | null
  readonly by: string
  readonly at: string
  readonly uses: number
}

/** The lines that the alias `a` has posted and that stand (index staged_line_alias). */
const POSTED_BY_ALIAS = `staged_line l JOIN import i USING (import_id)
  WHERE l.alias_id = a.alias_id AND l.status IN ('ready', 'posted') AND i.status IN ('posting', 'success', 'partial_success')`

/** Live aliases by supplier, kind and key. */
export function listAliases(
  { db }: Inventory,
  filter: AliasFilter,
  page: Page
): { readonly rows: AliasRow[]; readonly total: number } {
  const { where, parameters } = toConditions(filter)
  const from = `FROM alias a JOIN supplier s USING (supplier_id) LEFT JOIN item t ON t.item_id = a.item_id WHERE ${where}`
  const rows = db
    .prepare<(string | number)[], AliasColumns>(
      `SELECT a.alias_id AS aliasId, s.name AS supplier, a.kind, a.key, a.unit, t.sku, t.name AS itemName,
              t.stock_unit AS stockUnit, a.pack_size AS packSize, a.origin, a.learned_import_id AS importId,
              a.learned_line AS line, (SELECT file_name FROM import WHERE import_id = a.learned_import_id) AS file,
              a.learned_by AS "by", a.learned_at AS at, (SELECT count(*) FROM ${POSTED_BY_ALIAS}) AS uses
         ${from} ORDER BY s.name, a.kind, a.key, a.alias_id LIMIT ? OFFSET ?`
    )
    .all(...parameters, page.limit, page.offset)
  const total = db
    .prepare<(string | number)[], number>(`SELECT count(*) ${from}`)
    .pluck()
    .get(...parameters)
  return { rows: rows.map(toAliasRow), total: total ?? 0 }
}

function toConditions({ aliasId, search = '', sku }: AliasFilter) {
  const conditions = ["a.status = 'live'"]
  const parameters: (string | number)[] = []
  if (aliasId !== undefined) {
    conditions.push('a.alias_id = ?')
    parameters.push(aliasId)
  }
  if (sku !== undefined) {
    conditions.push('t.sku = ?')
    parameters.push(sku)
  }
  if (search.trim() !== '') {
    const columns = ['s.name', 'a.key', 't.sku', 't.name']
    conditions.push(`(${columns.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`)
    parameters.push(...columns.map(() => containing(search.trim())))
  }
  return { where: conditions.join(' AND '), parameters }
}

function toAliasRow(row: AliasColumns): AliasRow {
  return {
    aliasId: row.aliasId,
    supplier: row.supplier,
    kind: row.kind,
    key: row.key,
    unit: row.unit ?? undefined,
    sku: row.sku ?? undefined,
    itemName: row.itemName ?? undefined,
    stockUnit: row.stockUnit ?? undefined,
    packSize: row.packSize ?? undefined,
    origin: row.origin,
    importId: row.importId ?? undefined,
    line: row.line ?? undefined,
    file: row.file ?? undefined,
    by: row.by,
    at: row.at,
    uses: row.uses
  }
}

interface UseColumns {
  readonly importId: number
  readonly file: string
  readonly line: number
  readonly sku: string
  readonly stockUnit: string
  readonly quantityMicro: number
  readonly valueMinor: number
}

/** The lines that an alias has posted, oldest first; of a charge there are none. */
export function listAliasMovements({ db, currencyDigits }: Inventory, aliasId: number): AliasMovement[] {
  return db
    .prepare<[number], UseColumns>(
      `SELECT i.import_id AS importId, i.file_name AS file, l.line, t.sku, t.stock_unit AS stockUnit,
              l.quantity_micro AS quantityMicro, l.value_minor AS valueMinor
         FROM alias a, item t, ${POSTED_BY_ALIAS} AND t.item_id = l.item_id AND a.alias_id = ?
        ORDER BY l.import_id, l.line`
    )
    .all(aliasId)
    .map(({ quantityMicro, valueMinor, ...use }) => ({
      ...use,
      quantity: fromMicro(quantityMicro),
      value: fromMinor(valueMinor, currencyDigits)
    }))
}
