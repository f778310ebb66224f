// Sums of plain decimals, exactly, for the checks that a file's own totals allow.
import Big from 'big.js'

/** The exact sum of two plain decimals. */
export function addDecimals(a: string, b: string): string {
  return plain(new Big(a).plus(b))
}

/** The exact difference of two plain decimals. */
export function subtractDecimals(a: string, b: string): string {
  return plain(new Big(a).minus(b))
}

/** A plain decimal without its sign. */
export function absoluteDecimal(text: string): string {
  return text.startsWith('-') ? text.slice(1) : text
}

/** How many decimal places a plain decimal is written with. */
export function placesOf(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

function plain(value: Big): string {
  const text = value.toFixed()
  return text === '-0' ? '0' : text
}
