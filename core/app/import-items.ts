// Items from a CSV: idempotent by SKU. Importing twice changes nothing, a changed name updates.
import type { AppError } from '../contract/app-error.ts'
import type { LineIssue } from '../contract/read-result.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { unitIdentity } from '../domain/unit.ts'
import { fromCsvText } from '../lib/csv-row.ts'
import { isDecimal } from '../lib/decimal.ts'
import { prepareItemUnits, type ItemUnitWriter } from '../inventory/item-units.ts'
import { prepareItemWriter, type ItemRecord, type ItemWriter } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findMachineFault } from '../inventory/sqlite-error.ts'
import type { FileSource } from '../intake/read-events.ts'
import { readNamedColumns, type NamedRow } from '../intake/read-named-columns.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { readCatalogueConversions } from './catalogue-conversions.ts'
import { planSettings, writeSettings } from './catalogue-settings.ts'
import { DEFAULT_STOCK_UNIT } from './create-missing-item.ts'
import { EXPORTED_COLUMNS } from './export-items.ts'
import { ITEM_COLUMNS } from './item-columns.ts'
import type { ListImported, ListOutcome } from './list-imported.ts'
import { findReadError } from './plan-import.ts'
import type { Session } from './session.ts'
import { inTransaction } from './take-in.ts'

export interface ItemsRequest {
  readonly source: FileSource
  /** Header of the column that holds what one stock unit is bought at. */
  readonly priceColumn: string | undefined
}

/** One row of a catalogue that can become an item. */
interface CatalogueRow {
  readonly sku: string
  readonly name: string
  readonly gtin: string | undefined
  readonly stockUnit: string | undefined
  readonly size: string | undefined
  readonly category: string | undefined
  readonly price: { readonly text: string; readonly isCost: boolean } | undefined
  /** What its cells say of conversions; read once the item's stock unit is known. */
  readonly cells: NamedRow['cells']
}

/** Reads the file and adds, updates or leaves each item, all in one transaction. */
export async function importItems(
  inventory: Inventory,
  request: ItemsRequest,
  session: Session
): Promise<Result<ListImported, AppError>> {
  const counts = { read: 0, added: 0, changed: 0, unchanged: 0, failed: 0 }
  const issues: LineIssue[] = []
  const writers = { items: prepareItemWriter(inventory.db), units: prepareItemUnits(inventory.db) }
  const vocabulary = vocabularyOf(request.priceColumn)
  const required = request.priceColumn === undefined ? ['sku', 'name'] : ['sku', 'name', 'cost']
  try {
    await inTransaction(inventory.db, async () => {
      for await (const rows of readNamedColumns(request.source, {
        vocabulary,
        required,
        numbers: ['cost', 'price', 'packSize', 'reorderPoint', 'priceThreshold'],
        ownHeader: EXPORTED_COLUMNS
      })) {
        for (const row of rows) {
          counts.read++
          const put = putRow({ inventory, writers, session }, row)
          if (put.ok) counts[put.value]++
          else {
            counts.failed++
            issues.push(put.error)
          }
        }
      }
    })
    session.emit({ name: 'inventory.changed', payload: {} })
    return ok({ file: request.source.name, ...counts, issues })
  } catch (error) {
    const failure = findReadError(error) ?? findMachineFault(error, inventory.path)
    if (failure === undefined) throw error
    return err(failure)
  }
}

interface Writers {
  readonly items: ItemWriter
  readonly units: ItemUnitWriter
}

interface Put {
  readonly inventory: Inventory
  readonly writers: Writers
  readonly session: Session
}

/** Everything is decided before the row's first write: a row that is refused leaves nothing behind. */
function putRow({ inventory, writers, session }: Put, row: NamedRow): Result<ListOutcome, LineIssue> {
  const { items, units } = writers
  const parsed = parseRow(row)
  if (!parsed.ok) return parsed
  const { sku, stockUnit, cells } = parsed.value
  const known = items.findBySku(sku)
  // Another item stands for it, and this list does not know.
  if (known?.status === 'merged') return ok('unchanged')
  if (known !== undefined && stockUnit !== undefined && isRecounted(items, known, stockUnit)) {
    const { stockUnit: expected } = known
    return err({ line: row.line, code: 'UNIT_INCOMPATIBLE', field: 'unit', got: stockUnit, expected })
  }
  const conversions = readCatalogueConversions(cells, stockUnit ?? known?.stockUnit ?? DEFAULT_STOCK_UNIT)
  if (!conversions.ok)
    return err({ line: row.line, code: 'UNIT_INCOMPATIBLE', field: 'unit', got: conversions.error.found })
  const settings = planSettings(inventory, row, known)
  if (!settings.ok) return settings
  const put = putItem(items, parsed.value, known, session)
  const saved = conversions.value.filter((each) => units.save(put.itemId, each)).length > 0
  const isSet = settings.value !== undefined && writeSettings(inventory, put.itemId, settings.value)
  return ok(put.outcome === 'unchanged' && (saved || isSet) ? 'changed' : put.outcome)
}

/** The ledger counts in the item's stock unit: with movements it may only be spelled in another way. */
function isRecounted(items: ItemWriter, known: ItemRecord, stockUnit: string): boolean {
  return unitIdentity(stockUnit) !== unitIdentity(known.stockUnit) && items.hasMovements(known.itemId)
}

function parseRow(row: NamedRow): Result<CatalogueRow, LineIssue> {
  const { line, cells } = row
  if (row.fault === 'malformed') return err({ line, code: 'ROW_MALFORMED', got: row.raw.slice(0, 200) })
  const sku = cells.get('sku')
  if (sku === undefined) return err({ line, code: 'FIELD_MISSING', field: 'sku' })
  const cost = cells.get('cost')
  const price = cost ?? cells.get('price')
  if (price !== undefined && !isDecimal(price))
    return err({ line, code: 'PRICE_INVALID', field: 'price', got: price })
  const gtin = cells.get('gtin')
  const textOf = (field: string) => optional(cells.get(field), fromCsvText)
  return ok({
    sku: fromCsvText(sku),
    name: textOf('name') ?? fromCsvText(sku),
    // A barcode whose check digit is wrong would only mislead; the item stands without it.
    gtin: gtin === undefined ? undefined : toGtin14(gtin),
    stockUnit: textOf('stockUnit'),
    size: sizeOf(cells),
    category: textOf('category'),
    price: optional(price, (text) => ({ text, isCost: cost !== undefined })),
    cells
  })
}

/** A column that the user names holds what the items are bought at, and no other column is a price. */
function vocabularyOf(priceColumn: string | undefined): ReadonlyMap<string, readonly string[]> {
  if (priceColumn === undefined) return ITEM_COLUMNS
  return new Map([...ITEM_COLUMNS, ['cost', [priceColumn]], ['price', []]])
}

function optional<T, U>(value: T | undefined, map: (value: T) => U): U | undefined {
  return value === undefined ? undefined : map(value)
}

/** A column may name its unit in the header instead of the cell. */
function sizeOf(cells: NamedRow['cells']): string | undefined {
  const millilitres = cells.get('sizeMl')
  return millilitres === undefined ? optional(cells.get('size'), fromCsvText) : `${millilitres} ml`
}

function putItem(
  items: ItemWriter,
  row: CatalogueRow,
  known: ItemRecord | undefined,
  session: Session
): { readonly itemId: number; readonly outcome: ListOutcome } {
  if (known === undefined) {
    const { sku, name, gtin, price, stockUnit, size, category } = row
    const itemId = items.insert({
      sku,
      name,
      gtin,
      listPrice: price?.text,
      isListPriceCost: price?.isCost ?? false,
      size,
      category,
      stockUnit: stockUnit ?? DEFAULT_STOCK_UNIT,
      importId: undefined,
      at: session.now().toISOString()
    })
    return { itemId, outcome: 'added' }
  }
  const update = updateOf(known, row)
  if (update !== undefined) items.update(update)
  return { itemId: known.itemId, outcome: update === undefined ? 'unchanged' : 'changed' }
}

function updateOf(known: ItemRecord, row: CatalogueRow) {
  const next = {
    itemId: known.itemId,
    sku: known.sku,
    name: row.name,
    gtin: row.gtin ?? known.gtin,
    stockUnit: row.stockUnit ?? known.stockUnit,
    size: row.size ?? known.size,
    category: row.category ?? known.category,
    listPrice: row.price?.text ?? known.listPrice,
    isListPriceCost: row.price?.isCost ?? known.isListPriceCost
  }
  const changesIdentity = next.gtin !== known.gtin || next.stockUnit !== known.stockUnit
  const isSame =
    !changesIdentity &&
    next.name === known.name &&
    next.size === known.size &&
    next.category === known.category &&
    next.listPrice === known.listPrice &&
    next.isListPriceCost === known.isListPriceCost
  return isSame ? undefined : { ...next, changesIdentity }
}
