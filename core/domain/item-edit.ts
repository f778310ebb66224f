// What a person may change about an item, decided field by field before anything is written. Pure.
import type { ItemEdit, ItemProblem } from '../contract/calls/item-page.ts'
import { isDecimal, multiply } from '../lib/decimal.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { toGtin14 } from './gtin.ts'
import { toMicro } from './quantity.ts'
import { unitIdentity } from './unit.ts'

/** An item's facts that can be edited, as they are kept. */
export interface ItemFacts {
  readonly sku: string
  readonly name: string
  /** Canonical 14 digits. */
  readonly gtin: string | undefined
  readonly stockUnit: string
  readonly category: string | undefined
  readonly reorderPointMicro: number | undefined
  /** Hundredths of a percent. */
  readonly thresholdBasisPoints: number | undefined
  readonly isArchived: boolean
}

/** What stands around the item and decides what may change. */
export interface ItemSurroundings {
  readonly isStanding: boolean
  readonly hasMovements: boolean
  /** Learned pack sizes or conversions count in its stock unit. */
  readonly hasPacks: boolean
  readonly holdsStock: boolean
  /** True if another item has this SKU. */
  readonly isSkuTaken: (sku: string) => boolean
  /** SKU of another item that stands and has this barcode. */
  readonly gtinOwner: (gtin14: string) => string | undefined
}

/** Longest texts that a person may give; what comes from files may be longer. */
const MAX_LENGTH = { sku: 100, name: 500, stockUnit: 40, category: 100 } as const

/** 1,000 %: a price that may move more is not watched at all. */
const MAX_BASIS_POINTS = 100_000

/**
 * The facts after the edit, or every field that cannot be so.
 * @example a stock unit may only be spelled in another way once there are movements: `HAS_MOVEMENTS`
 */
export function planItemEdit(
  now: ItemFacts,
  edit: ItemEdit,
  around: ItemSurroundings
): Result<ItemFacts, readonly ItemProblem[]> {
  if (!around.isStanding) return err([{ field: 'name', reason: 'NOT_OURS_TO_EDIT' }])
  const problems: ItemProblem[] = []
  const settle = <T>(checked: Checked<T>, otherwise: T): T => {
    if (checked.ok) return checked.value
    problems.push(checked.error)
    return otherwise
  }
  const next: ItemFacts = {
    sku: settle(checkSku(now, edit.sku, around), now.sku),
    name: settle(checkText('name', edit.name, now.name), now.name),
    gtin: settle(checkGtin(now, edit.gtin, around), now.gtin),
    stockUnit: settle(checkStockUnit(now, edit.stockUnit, around), now.stockUnit),
    category: settle(checkOptionalText('category', edit.category, now.category), now.category),
    reorderPointMicro: settle(checkReorderPoint(now, edit.reorderPoint), now.reorderPointMicro),
    thresholdBasisPoints: settle(checkThreshold(now, edit.priceThreshold), now.thresholdBasisPoints),
    isArchived: settle(checkArchived(now, edit.isArchived, around), now.isArchived)
  }
  return problems.length === 0 ? ok(next) : err(problems)
}

/** True if plans that relied on the item are stale: what names it, or what it is counted in. */
export function changesIdentity(before: ItemFacts, after: ItemFacts): boolean {
  return (
    before.sku !== after.sku ||
    before.gtin !== after.gtin ||
    before.stockUnit !== after.stockUnit ||
    before.isArchived !== after.isArchived
  )
}

type Checked<T> = Result<T, ItemProblem>

/** Line breaks and tabs have no place in a name; runs of spaces are one. */
function tidy(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}

function checkText(
  field: 'sku' | 'name' | 'stockUnit' | 'category',
  wanted: string | undefined,
  now: string
): Checked<string> {
  const text = wanted === undefined ? now : tidy(wanted)
  // What a file brought may be longer than what a person may type; it stays if it is not touched.
  if (text === now) return ok(now)
  if (text === '') return err({ field, reason: 'EMPTY' })
  return text.length > MAX_LENGTH[field] ? err({ field, reason: 'TOO_LONG' }) : ok(text)
}

function checkOptionalText(
  field: 'category',
  wanted: string | null | undefined,
  now: string | undefined
): Checked<string | undefined> {
  if (wanted === undefined) return ok(now)
  if (wanted === null || tidy(wanted) === '') return ok(undefined)
  return checkText(field, wanted, now ?? '')
}

function checkSku(now: ItemFacts, wanted: string | undefined, around: ItemSurroundings): Checked<string> {
  const text = checkText('sku', wanted, now.sku)
  if (!text.ok || text.value === now.sku) return text
  // The ledger's hashes cover the SKU.
  if (around.hasMovements) return err({ field: 'sku', reason: 'HAS_MOVEMENTS' })
  if (around.isSkuTaken(text.value)) return err({ field: 'sku', reason: 'TAKEN', other: text.value })
  return text
}

function checkGtin(
  now: ItemFacts,
  wanted: string | null | undefined,
  around: ItemSurroundings
): Checked<string | undefined> {
  if (wanted === undefined) return ok(now.gtin)
  if (wanted === null || wanted.trim() === '') return ok(undefined)
  const gtin = toGtin14(wanted.trim())
  if (gtin === undefined) return err({ field: 'gtin', reason: 'GTIN_INVALID' })
  const other = gtin === now.gtin ? undefined : around.gtinOwner(gtin)
  return other === undefined ? ok(gtin) : err({ field: 'gtin', reason: 'TAKEN', other })
}

function checkStockUnit(
  now: ItemFacts,
  wanted: string | undefined,
  around: ItemSurroundings
): Checked<string> {
  const text = checkText('stockUnit', wanted, now.stockUnit)
  if (!text.ok || unitIdentity(text.value) === unitIdentity(now.stockUnit)) return text
  if (around.hasMovements) return err({ field: 'stockUnit', reason: 'HAS_MOVEMENTS' })
  if (around.hasPacks) return err({ field: 'stockUnit', reason: 'HAS_PACKS' })
  return text
}

function checkReorderPoint(now: ItemFacts, wanted: string | null | undefined): Checked<number | undefined> {
  if (wanted === undefined) return ok(now.reorderPointMicro)
  if (wanted === null || wanted.trim() === '') return ok(undefined)
  const text = wanted.trim()
  if (!isDecimal(text)) return err({ field: 'reorderPoint', reason: 'NOT_A_NUMBER' })
  const micro = toMicro(text)
  if (micro === undefined || micro < 0) return err({ field: 'reorderPoint', reason: 'OUT_OF_RANGE' })
  return ok(micro)
}

function checkThreshold(now: ItemFacts, wanted: string | null | undefined): Checked<number | undefined> {
  if (wanted === undefined) return ok(now.thresholdBasisPoints)
  if (wanted === null || wanted.trim() === '') return ok(undefined)
  const text = wanted.trim()
  if (!isDecimal(text)) return err({ field: 'priceThreshold', reason: 'NOT_A_NUMBER' })
  const basisPoints = Number(multiply(text, '100'))
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > MAX_BASIS_POINTS)
    return err({ field: 'priceThreshold', reason: 'OUT_OF_RANGE' })
  return ok(basisPoints)
}

function checkArchived(
  now: ItemFacts,
  wanted: boolean | undefined,
  around: ItemSurroundings
): Checked<boolean> {
  if (wanted === true && !now.isArchived && around.holdsStock)
    return err({ field: 'isArchived', reason: 'HOLDS_STOCK' })
  return ok(wanted ?? now.isArchived)
}
