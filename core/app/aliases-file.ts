// The live aliases as a list that reads back as it was: every text as it stands, nothing that a spreadsheet runs.
import type { AppError } from '../contract/app-error.ts'
import type { AliasRow } from '../contract/calls/alias.ts'
import type { LineIssue } from '../contract/read-result.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { toTextKey } from '../domain/text-key.ts'
import { formatFactor, parseFactor } from '../domain/unit-factor.ts'
import type { FileSource } from '../intake/read-events.ts'
import { readNamedColumns, type NamedRow } from '../intake/read-named-columns.ts'
import { findMeaning, learnAlias } from '../inventory/aliases.ts'
import { findItemBySku } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import { putSupplier } from '../inventory/suppliers.ts'
import { fromCsvText, type CsvCell } from '../lib/csv-row.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { ListImported, ListOutcome } from './list-imported.ts'
import type { ListTable } from './list-table.ts'
import { findReadError } from './plan-import.ts'
import type { Session } from './session.ts'
import { streamAliases } from './stream-lists.ts'
import { inTransaction } from './take-in.ts'

const COLUMNS = ['supplier', 'kind', 'key', 'unit', 'sku', 'pack size', 'charge'] as const
const KINDS = ['code', 'gtin', 'text'] as const
/** In the column `charge`. */
const IS_CHARGE = 'yes'

/** The live aliases by supplier, kind and key. */
export function exportAliases(inventory: Inventory): ListTable {
  return { name: 'aliases', rows: toRows(inventory) }
}

function* toRows(inventory: Inventory): Generator<readonly CsvCell[], void, void> {
  const texts = (cells: readonly (string | undefined)[]) =>
    cells.map((text) => ({ text: text ?? '', isText: true }))
  yield texts(COLUMNS)
  for (const { supplier, kind, key, unit, sku, packSize } of streamAliases(inventory, undefined))
    yield texts([supplier, kind, key, unit, sku, packSize, sku === undefined ? IS_CHARGE : undefined])
}

/**
 * Learns what the list says, in one transaction; suppliers that are not there yet are made. A row that names an item that
 * is not there, or that cannot be understood, is listed and left out. Reading the same list again changes nothing.
 */
export async function importAliases(
  inventory: Inventory,
  source: FileSource,
  session: Session
): Promise<Result<ListImported, AppError>> {
  const counts = { read: 0, added: 0, changed: 0, unchanged: 0, failed: 0 }
  const issues: LineIssue[] = []
  const vocabulary = new Map(COLUMNS.map((column) => [column, [column]]))
  const required = ['supplier', 'kind', 'key', 'sku']
  try {
    await inTransaction(inventory.db, async () => {
      for await (const rows of readNamedColumns(source, { vocabulary, required, ownHeader: COLUMNS })) {
        for (const row of rows) {
          counts.read++
          const put = putRow(inventory, row, session)
          if (put.ok) counts[put.value]++
          else {
            counts.failed++
            issues.push({ line: row.line, ...put.error })
          }
        }
      }
    })
    session.emit({ name: 'inventory.changed', payload: {} })
    return ok({ file: source.name, ...counts, issues })
  } catch (error) {
    const failure = findReadError(error) ?? findMachineFault(error, inventory.path)
    if (failure === undefined) throw error
    return err(failure)
  }
}

type Finding = Omit<LineIssue, 'line'>

function putRow({ db }: Inventory, row: NamedRow, session: Session): Result<ListOutcome, Finding> {
  const parsed = parseRow(row)
  if (!parsed.ok) return parsed
  const { supplier, sku, ...learned } = parsed.value
  const item = sku === undefined ? undefined : findItemBySku(db, sku)
  if (sku !== undefined && (item === undefined || item.status === 'merged' || item.status === 'planned'))
    return err({ code: 'ITEM_UNMATCHED', field: 'sku', got: sku })
  const at = session.now().toISOString()
  const { supplierId } = putSupplier(db, supplier, at)
  const alias = { ...learned, supplierId, itemId: item?.itemId }
  const known = findMeaning(db, alias)
  if (known !== undefined && known.itemId === alias.itemId && known.packSize === alias.packSize)
    return ok('unchanged')
  learnAlias(db, { ...alias, importId: undefined, line: undefined, by: session.user, at })
  return ok(known === undefined ? 'added' : 'changed')
}

/** A row that can be learned; without a SKU it is a charge. */
interface ListedAlias {
  readonly supplier: string
  readonly kind: AliasRow['kind']
  readonly key: string
  readonly unit: string | undefined
  readonly sku: string | undefined
  readonly packSize: string | undefined
}

function parseRow({ cells, fault, raw }: NamedRow): Result<ListedAlias, Finding> {
  if (fault === 'malformed') return err({ code: 'ROW_MALFORMED', got: raw.slice(0, 200) })
  const textOf = (column: (typeof COLUMNS)[number]) => {
    const cell = cells.get(column)
    return cell === undefined ? undefined : fromCsvText(cell)
  }
  const supplier = textOf('supplier')
  if (supplier === undefined || toTextKey(supplier) === '')
    return err({ code: 'FIELD_MISSING', field: 'supplier', got: supplier })
  const kind = KINDS.find((each) => each === cells.get('kind')?.toLowerCase())
  if (kind === undefined)
    return err({ code: 'ROW_MALFORMED', field: 'kind', got: cells.get('kind'), expected: KINDS.join(', ') })
  const key = toKey(kind, textOf('key') ?? '')
  if (key === undefined || key === '') return err({ code: 'FIELD_MISSING', field: 'key', got: textOf('key') })
  const named = { supplier, kind, key, unit: textOf('unit') }
  const sku = textOf('sku')
  const isCharge = cells.get('charge')?.toLowerCase() === IS_CHARGE
  if (isCharge === (sku !== undefined)) return err({ code: 'FIELD_MISSING', field: 'sku', got: sku })
  const pack = textOf('pack size')
  const factor = pack === undefined ? undefined : parseFactor(pack)
  if (pack !== undefined && (factor === undefined || isCharge))
    return err({ code: 'QUANTITY_INVALID', field: 'pack size', got: pack })
  return ok({ ...named, sku, packSize: factor === undefined ? undefined : formatFactor(factor) })
}

/** The key as a line's own is made; undefined if nothing could ever have it. */
function toKey(kind: AliasRow['kind'], text: string): string | undefined {
  if (kind === 'gtin') return toGtin14(text)
  return kind === 'text' ? toTextKey(text) : text
}
