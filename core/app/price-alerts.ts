// Prices that moved, before they are posted: with their history, to accept, to hold, to ask the supplier about.
import type { AppError } from '../contract/app-error.ts'
import type { PriceAlert, PriceThresholds } from '../contract/calls/price.ts'
import { fromMinor } from '../domain/money.ts'
import { percentChange, unitPriceMinor } from '../domain/unit-price.ts'
import { findImport } from '../inventory/imports.ts'
import { findItemBySku } from '../inventory/items.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import {
  acceptAlerted,
  holdAlerted,
  listAlertedItems,
  preparePriceHistory,
  type AlertedItem,
  type PastPrice
} from '../inventory/price-alerts.ts'
import { listPriceThresholds, putPriceThreshold } from '../inventory/price-thresholds.ts'
import { findSupplierByName } from '../inventory/suppliers.ts'
import { fromScaled, toScaled } from '../lib/decimal.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { GENERAL_BASIS_POINTS } from '../posting/price-alert.ts'

/** The items of an import whose price moved more than it may, with what they cost before. */
export function listPriceAlerts(
  inventory: Inventory,
  importId: number
): Result<readonly PriceAlert[], AppError> {
  const { db, currencyDigits } = inventory
  if (findImport(db, importId) === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  const historyOf = preparePriceHistory(db)
  return ok(
    listAlertedItems(db, importId).map((item) =>
      toAlert(item, historyOf(item.itemId, importId), currencyDigits)
    )
  )
}

export interface PriceDecision {
  readonly importId: number
  readonly skus: readonly string[]
  readonly verdict: 'hold' | 'accept'
}

/** Takes a decision on the lines of items; IMPORT_WRONG_STATE for holding what is posted already. */
export function decidePrices(
  { db }: Inventory,
  { importId, skus, verdict }: PriceDecision
): Result<{ readonly lines: number }, AppError> {
  const record = findImport(db, importId)
  if (record === undefined) return err({ code: 'IMPORT_NOT_FOUND', importId })
  if (verdict === 'hold' && record.status !== 'planned')
    return err({ code: 'IMPORT_WRONG_STATE', importId, found: record.status })
  const decide = verdict === 'hold' ? holdAlerted : acceptAlerted
  return db.transaction(() => {
    let lines = 0
    for (const sku of skus) {
      const item = findItemBySku(db, sku)
      if (item !== undefined) lines += decide(db, importId, item.itemId)
    }
    return ok({ lines })
  })()
}

export function readThresholds({ db }: Inventory): PriceThresholds {
  return {
    usual: toPercent(GENERAL_BASIS_POINTS),
    thresholds: listPriceThresholds(db).map(({ supplier, sku, basisPoints }) => ({
      ...(supplier === null ? {} : { supplier }),
      ...(sku === null ? {} : { sku }),
      percent: toPercent(basisPoints)
    }))
  }
}

export interface ThresholdRequest {
  readonly supplier?: string | undefined
  readonly sku?: string | undefined
  /** Decimal text with at most two places; absent takes the threshold away. */
  readonly percent?: string | undefined
}

/** Sets a threshold; REQUEST_INVALID names the supplier or item that is not there, or a percent that is none. */
export function setThreshold(
  inventory: Inventory,
  { supplier, sku, percent }: ThresholdRequest
): Result<PriceThresholds, AppError> {
  const { db } = inventory
  const invalid = (found: string): Result<never, AppError> => err({ code: 'REQUEST_INVALID', found })
  if (supplier !== undefined && sku !== undefined) return invalid('a supplier and an item')
  const named = supplier === undefined ? undefined : findSupplierByName(db, supplier)
  if (supplier !== undefined && named === undefined) return invalid(`no supplier ${supplier}`)
  const item = sku === undefined ? undefined : findItemBySku(db, sku)
  if (sku !== undefined && item === undefined) return invalid(`no item ${sku}`)
  const basisPoints = percent === undefined ? undefined : toScaled(percent, 2)
  if (percent !== undefined && (basisPoints === undefined || basisPoints < 0)) return invalid(percent)
  putPriceThreshold(db, { supplierId: named?.supplierId, itemId: item?.itemId }, basisPoints)
  return ok(readThresholds(inventory))
}

function toAlert(item: AlertedItem, history: readonly PastPrice[], digits: number): PriceAlert {
  const { sku, name, stockUnit, lines, expected } = item
  const sample: number[] = JSON.parse(item.sample)
  const now = unitPriceMinor(item.valueMinor, item.quantityMicro)
  const before = expected === null ? undefined : toScaled(expected, digits + 2)
  return {
    sku,
    name,
    stockUnit,
    state: item.isHeld === 1 ? 'held' : 'warned',
    lines,
    sample,
    newPrice: now === undefined ? undefined : fromMinor(now, digits),
    oldPrice: expected ?? undefined,
    percent:
      now === undefined || before === undefined || before <= 0
        ? undefined
        : percentChange(BigInt(before), BigInt(now) * 100n),
    history: history.flatMap(({ effectiveOn, supplier, valueMinor, quantityMicro, importId }) => {
      const price = unitPriceMinor(valueMinor, quantityMicro)
      if (price === undefined) return []
      return [{ on: effectiveOn, supplier: supplier ?? undefined, price: fromMinor(price, digits), importId }]
    })
  }
}

function toPercent(basisPoints: number): string {
  return fromScaled(basisPoints, 2)
}
