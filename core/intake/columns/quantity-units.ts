// Quantities that carry their unit in the same cell (`24 pcs`, `2,5 kg`) or in the header of their column (`Bottles Sold`).

/** An exponent is no unit. */
const WITH_UNIT = /^([-−+]?\d[\d.,'’ ]*\d|[-−+]?\d)\s*((?!e[-+]?\d)[\p{L}][\p{L}\d.²³]{0,11})$/iu
/** Cells of a column that have to be so before it is read so. */
const MIN_SHARE = 0.5

/**
 * The number and the unit of such a cell, undefined if it is none.
 * @example splitUnit('2,5 kg') // { number: '2,5', unit: 'kg' }
 */
export function splitUnit(cell: string): { readonly number: string; readonly unit: string } | undefined {
  const found = WITH_UNIT.exec(cell.trim())
  const [number, unit] = [found?.[1], found?.[2]]
  return number === undefined || unit === undefined ? undefined : { number: number.trim(), unit }
}

/** Whether most cells of a column are quantities with their unit. */
export function carriesUnits(cells: readonly string[]): boolean {
  const filled = cells.slice(0, 500).filter((cell) => cell.trim() !== '')
  const found = filled.filter((cell) => splitUnit(cell) !== undefined)
  return found.length > 0 && found.length >= filled.length * MIN_SHARE
}

/** The cells without their units. */
export function withoutUnits(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => splitUnit(cell)?.number ?? cell)
}

/** Headers that say what they count: `Bottles Sold`. */
const COUNTED_THINGS =
  /^(bottle|can|case|keg|box|carton)(?:s|es)?\s+(?:sold|shipped|delivered|invoiced|billed|ordered|received)$/i

/**
 * The unit that the header of a quantity column names, undefined if it names none.
 * @example unitInQuantityHeader('Bottles Sold') // 'bottle'
 */
export function unitInQuantityHeader(header: string): string | undefined {
  return COUNTED_THINGS.exec(header.trim())?.[1]?.toLowerCase()
}
