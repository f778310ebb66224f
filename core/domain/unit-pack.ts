// Conversion by what a line says about its pack: in the unit itself (CS24), in a column of its own, or – if nothing else
// can be meant – in its description.
import { multiply } from '../lib/decimal.ts'
import { findPackTexts, parsePackText, type PackText } from './pack-text.ts'
import { toFactor, type UnitFactor } from './unit-factor.ts'
import type { Unit } from './unit-table.ts'

export interface PackQuery {
  readonly invoiceUnit: string
  /** The unit that the text names alone; absent where it is a pack text or unknown. */
  readonly from: Unit | undefined
  readonly to: Unit
  readonly pack?: string | undefined
  readonly size?: string | undefined
  readonly description?: string | undefined
  readonly itemName?: string | undefined
}

/** Stock units in one invoice unit, or undefined if the line does not say it, or says it in two ways. */
export function resolveByPack(query: PackQuery): UnitFactor | undefined {
  const { from, to } = query
  const stated = readColumns(query)
  if (stated === 'conflict') return undefined
  if (from === undefined) return resolveUnitText(query, stated)
  if (isMeasure(to) && isBulk(from) && !stated.hasCount) return contentOf(to, stated, query)
  if (from.dimension === 'container') {
    const pack = stated.hasCount ? stated.pack : (findHeldBy(from, query) ?? stated.pack)
    const hasCount = pack !== undefined && pack.levels.length > 0
    return hasCount ? toPackFactor(pack, to) : undefined
  }
  if (!isSingle(from)) return undefined
  if (to.dimension === 'container')
    return stated.pack === undefined ? undefined : perContainer(stated.pack, to)
  return isMeasure(to) ? contentOf(to, stated, query) : undefined
}

interface Columns {
  readonly pack: PackText | undefined
  /** Whether the columns say how many things a package holds; a size alone does not. */
  readonly hasCount: boolean
}

/** What the columns for pack and size say together: a number of things, the content of one, or both in one text. */
function readColumns({ pack, size }: PackQuery): Columns | 'conflict' {
  const counted = isBlank(pack) ? undefined : parsePackText(pack)
  const sized = isBlank(size) ? undefined : parseSize(size)
  if (!isBlank(pack) && counted === undefined) return 'conflict'
  if (counted === undefined || sized === undefined) {
    const only = counted ?? sized
    return { pack: only, hasCount: only !== undefined && only.levels.length > 0 }
  }
  if (sized.levels.length > 0 && sized.count !== counted.count) return 'conflict'
  const content = counted.content ?? sized.content
  return {
    pack: { levels: counted.levels, count: counted.count, ...(content === undefined ? {} : { content }) },
    hasCount: true
  }
}

/** A bare number in a size column has no unit and says nothing. */
function parseSize(size: string): PackText | undefined {
  const sized = parsePackText(size)
  return sized?.content === undefined && sized?.levels.every((level) => level.unit === undefined)
    ? undefined
    : sized
}

/** The unit is a pack text itself; a column that counts otherwise is a conflict. */
function resolveUnitText({ invoiceUnit, to }: PackQuery, stated: Columns): UnitFactor | undefined {
  // A bare number in a unit column is no unit.
  const pack = /\p{L}|\//u.test(invoiceUnit) ? parsePackText(invoiceUnit) : undefined
  if (pack === undefined || (stated.hasCount && stated.pack?.count !== pack.count)) return undefined
  const content = pack.content ?? stated.pack?.content
  return toPackFactor({ ...pack, ...(content === undefined ? {} : { content }) }, to)
}

/**
 * The pack in the description that the unit names: a pack of 4 says what is in a pack, but nothing about a case.
 * If the item's name says the same, the item is the pack.
 */
function findHeldBy(from: Unit, { description = '', itemName }: PackQuery): PackText | undefined {
  if (itemName === undefined) return undefined
  const held = findPackTexts(description).filter(
    (pack) => pack.levels.length > 1 && pack.levels[0]?.unit?.id === from.id
  )
  const [only, ...others] = held
  if (only === undefined || others.some((other) => other.count !== only.count)) return undefined
  return findPackTexts(itemName).some((own) => own.count === only.count) ? undefined : only
}

function toPackFactor(pack: PackText, to: Unit): UnitFactor | undefined {
  if (to.dimension === 'container') return toLevel(pack, to)
  if (isMeasure(to)) return toContent(pack, to)
  // 36 boxes say how many boxes, but not what is in one.
  const last = pack.levels.at(-1)?.unit
  if (pack.levels.length === 1 && last?.dimension === 'container') return undefined
  if (to.dimension === 'vessel') return isOtherVessel(pack, to) ? undefined : toFactor(pack.count, '1')
  return to.size === undefined ? undefined : toFactor(pack.count, to.size)
}

/** Packages of one kind within the whole: 10 boxes x 20 bags are 10 BX and 200 BG. */
function toLevel(pack: PackText, to: Unit): UnitFactor | undefined {
  const at = pack.levels.findIndex((level) => level.unit?.id === to.id)
  if (at < 0) return undefined
  return toFactor(product(pack.levels.slice(0, at + 1).map((level) => level.count)), '1')
}

function toContent({ count, content }: PackText, to: Unit): UnitFactor | undefined {
  if (content === undefined || content.unit.dimension !== to.dimension) return undefined
  if (content.unit.size === undefined || to.size === undefined) return undefined
  return toFactor(product([count, content.quantity, content.unit.size]), to.size)
}

/** Things counted one by one into an item that is kept in packages of so many. */
function perContainer({ levels, count }: PackText, to: Unit): UnitFactor | undefined {
  const fits = levels.every(
    ({ unit, count: times }) => unit?.dimension !== 'container' || (unit.id === to.id && times === '1')
  )
  return fits && levels.length > 0 ? toFactor('1', count) : undefined
}

/** One thing into an item that is kept by weight or volume: by its size column, else by the only such content in its text. */
function contentOf(
  to: Unit,
  stated: Columns,
  { from, size = '', description = '' }: PackQuery
): UnitFactor | undefined {
  const content = stated.pack?.content
  if (content !== undefined) {
    // 6x750ml in the size of a piece: whether the piece is the bottle or the six is not said.
    const isOpen = from?.dimension !== 'vessel' && (parsePackText(size)?.levels.length ?? 0) > 0
    return isOpen ? undefined : toContent({ levels: [], count: '1', content }, to)
  }
  const contents = findPackTexts(description).filter((pack) => pack.content?.unit.dimension === to.dimension)
  const [only, ...others] = contents
  return only === undefined || others.length > 0 || only.levels.length > 0 ? undefined : toContent(only, to)
}

function isOtherVessel(pack: PackText, to: Unit): boolean {
  const last = pack.levels.at(-1)?.unit
  return last !== undefined && last.dimension === 'vessel' && last.id !== to.id
}

function isSingle(unit: Unit): boolean {
  return unit.dimension === 'vessel' || unit.id === 'EA'
}

/** Packages that are filled, not packed: one content, no count. */
function isBulk(unit: Unit): boolean {
  return BULK.has(unit.id)
}

const BULK: ReadonlySet<string> = new Set(['BG', 'SACK', 'KEG', 'BUCKET', 'DRUM', 'ROLL'])

function isMeasure({ dimension }: Unit): boolean {
  return dimension === 'mass' || dimension === 'volume' || dimension === 'length' || dimension === 'area'
}

function isBlank(text: string | undefined): text is undefined {
  return text === undefined || text.trim() === ''
}

function product(factors: readonly string[]): string {
  return factors.reduce((all, factor) => multiply(all, factor), '1')
}
