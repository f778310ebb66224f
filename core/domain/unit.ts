// From the unit on an invoice to the unit an item is kept in: by a stated rule, or not at all.
import { findUnit, toUnitKey } from './unit-names.ts'
import { resolveByPack } from './unit-pack.ts'
import { PIECE, type Unit } from './unit-table.ts'
import { formatFactor, multiplyFactors, ONE, parseFactor, toFactor, type UnitFactor } from './unit-factor.ts'

/** One row of an item's own conversion table: `factor` stock units (`24`, `1/12`) in one `unit`. */
export interface UnitConversion {
  readonly unit: string
  readonly factor: string
}

/** What decided the factor. */
export type UnitRule = 'assumed' | 'same' | 'alias' | 'conversion' | 'standard' | 'pack_text'

export interface UnitQuery {
  /** As the invoice writes it. */
  readonly invoiceUnit?: string | undefined
  readonly stockUnit: string
  /** Stock units in one invoice unit, learned from a person for this supplier. */
  readonly packSize?: string | undefined
  /** The line's text. */
  readonly description?: string | undefined
  /** Units in a package as a column of its own states it. */
  readonly pack?: string | undefined
  /** Content of one unit as a column of its own states it. */
  readonly size?: string | undefined
  readonly conversions?: readonly UnitConversion[] | undefined
  /** The item's own name: a pack that it names itself is the item, not a number of items. */
  readonly itemName?: string | undefined
}

export type UnitAnswer =
  | { readonly ok: true; readonly factor: UnitFactor; readonly how: UnitRule }
  | {
      readonly ok: false
      readonly code: 'UNIT_UNRESOLVED' | 'UNIT_INCOMPATIBLE'
      readonly got: string
      readonly expected: string
    }

const ASSUMED: UnitAnswer = { ok: true, factor: ONE, how: 'assumed' }
const SAME: UnitAnswer = { ok: true, factor: ONE, how: 'same' }

/**
 * How many stock units one invoice unit is, with the rule that says so.
 * Order: the alias's pack size · the item's own conversions · the same unit · a fixed ratio · an own conversion of a unit
 * with a fixed ratio to the invoice's · what the line says about its pack.
 * @example resolveUnit({ invoiceUnit: 'dz', stockUnit: 'EA' }) // { ok: true, factor: { numerator: '12', denominator: '1' }, how: 'standard' }
 */
export function resolveUnit(query: UnitQuery): UnitAnswer {
  const invoiceUnit = query.invoiceUnit?.trim() ?? ''
  const learned = query.packSize === undefined ? undefined : parseFactor(query.packSize)
  if (learned !== undefined) return { ok: true, factor: learned, how: 'alias' }
  if (invoiceUnit === '') return assume(query)
  if (invoiceUnit === query.stockUnit) return SAME
  return findConversion(query, invoiceUnit) ?? resolveKnown(query, invoiceUnit)
}

/** Without a unit the quantity counts stock units – unless those are cases and the line tells how many things are in one. */
function assume(query: UnitQuery): UnitAnswer {
  if (query.pack === undefined) return ASSUMED
  const isCase = findUnit(query.stockUnit)?.dimension === 'container'
  const isOpen = isCase && query.pack.trim() !== '' && query.pack.trim() !== '1'
  return isOpen ? refuse('UNIT_UNRESOLVED', query, `? (${query.pack})`) : ASSUMED
}

function resolveKnown(query: UnitQuery, invoiceUnit: string): UnitAnswer {
  const from = findUnit(invoiceUnit)
  const to = query.stockUnit === '' ? PIECE : findUnit(query.stockUnit)
  if (to === undefined || toUnitKey(invoiceUnit) === toUnitKey(query.stockUnit)) {
    return unitIdentity(invoiceUnit) === unitIdentity(query.stockUnit)
      ? SAME
      : refuse('UNIT_UNRESOLVED', query, invoiceUnit)
  }
  if (from?.id === to.id) return SAME
  const ratio = from === undefined ? undefined : standardRatio(from, to)
  if (ratio !== undefined) return { ok: true, factor: ratio, how: 'standard' }
  const related = from === undefined ? undefined : findRelated(query, from)
  if (related !== undefined) return { ok: true, factor: related, how: 'conversion' }
  const packed = resolveByPack({ ...query, invoiceUnit, from, to })
  if (packed !== undefined) return { ok: true, factor: packed, how: 'pack_text' }
  return refuse(
    from !== undefined && isClash(from, to) ? 'UNIT_INCOMPATIBLE' : 'UNIT_UNRESOLVED',
    query,
    invoiceUnit
  )
}

function findConversion(query: UnitQuery, invoiceUnit: string): UnitAnswer | undefined {
  const id = unitIdentity(invoiceUnit)
  const found = query.conversions?.find((each) => unitIdentity(each.unit) === id)
  const factor = found === undefined ? undefined : parseFactor(found.factor)
  return factor === undefined ? undefined : { ok: true, factor, how: 'conversion' }
}

/** An item that says what a litre of it weighs has said it of the millilitre as well. Conversions that disagree say nothing. */
function findRelated(query: UnitQuery, from: Unit): UnitFactor | undefined {
  const found = new Map<string, UnitFactor>()
  for (const each of query.conversions ?? []) {
    const unit = findUnit(each.unit)
    const ratio = unit?.dimension === from.dimension ? standardRatio(from, unit) : undefined
    const own = parseFactor(each.factor)
    if (ratio === undefined || own === undefined) continue
    const factor = multiplyFactors(ratio, own)
    found.set(formatFactor(factor), factor)
  }
  const [only, ...others] = found.values()
  return others.length === 0 ? only : undefined
}

/**
 * The fixed ratio between two units as people write them, which no item may set otherwise.
 * @example fixedRatio('kg', 'g') // { numerator: '1000', denominator: '1' }
 * @example fixedRatio('kg', 'l') // undefined: the item has to say it
 */
export function fixedRatio(unit: string, stockUnit: string): UnitFactor | undefined {
  if (unitIdentity(unit) === unitIdentity(stockUnit)) return ONE
  const from = findUnit(unit)
  const to = findUnit(stockUnit)
  return from === undefined || to === undefined ? undefined : standardRatio(from, to)
}

/** Equal for two spellings of one unit, known or not. */
export function unitIdentity(text: string): string {
  return findUnit(text)?.id ?? toUnitKey(text)
}

/** A ratio that holds for every item: within a dimension of fixed sizes, and one filled vessel is one piece. */
function standardRatio(from: Unit, to: Unit): UnitFactor | undefined {
  if (from.dimension === to.dimension && from.size !== undefined && to.size !== undefined) {
    return toFactor(from.size, to.size)
  }
  const isPieceOfVessel =
    (from.dimension === 'vessel' && to.id === PIECE.id) || (from.id === PIECE.id && to.dimension === 'vessel')
  return isPieceOfVessel ? ONE : undefined
}

/** Two measures of different kinds can never be converted without what the item says; a case may still hold kilograms. */
function isClash(from: Unit, to: Unit): boolean {
  const isOpen = (unit: Unit): boolean => unit.dimension === 'container' || unit.dimension === 'vessel'
  return from.dimension !== to.dimension && !isOpen(from) && !isOpen(to)
}

function refuse(code: 'UNIT_UNRESOLVED' | 'UNIT_INCOMPATIBLE', query: UnitQuery, got: string): UnitAnswer {
  return { ok: false, code, got, expected: query.stockUnit === '' ? PIECE.id : query.stockUnit }
}

export type { UnitFactor }
