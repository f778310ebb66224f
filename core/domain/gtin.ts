// Barcodes (GTIN-8, -12, -13, -14) in one canonical form.

/** A GTIN-8 is the shortest; the longest is stored in full. */
const MIN_DIGITS = 8
const GTIN_DIGITS = 14

const SEPARATORS = /[\s-]/g
const DIGITS = /^\d+$/

/**
 * The barcode as its canonical 14 digits. Spreadsheets drop leading zeros, so a number of any length from 8 to 14
 * counts when its check digit is right: padding never changes the check digit.
 * @returns undefined if this is no barcode with a valid check digit
 * @example toGtin14('88004022723') // '00088004022723'
 */
export function toGtin14(text: string): string | undefined {
  const digits = DIGITS.test(text) ? text : text.replace(SEPARATORS, '')
  if (digits.length < MIN_DIGITS || !DIGITS.test(digits)) return undefined
  const padded = digits.length > GTIN_DIGITS ? withoutLeadingZeros(digits) : digits.padStart(GTIN_DIGITS, '0')
  if (padded === undefined || !hasCheckDigit(padded)) return undefined
  return padded.startsWith('0000000') && /^0+$/.test(padded.slice(0, 9)) ? undefined : padded
}

/** Some systems pad to 18 digits; more than 14 significant digits are no GTIN. */
function withoutLeadingZeros(digits: string): string | undefined {
  const extra = digits.length - GTIN_DIGITS
  return /^0+$/.test(digits.slice(0, extra)) ? digits.slice(extra) : undefined
}

/** GS1 General Specifications 7.9: weights 3, 1, 3 … from the left over 14 digits add up to a multiple of ten. */
function hasCheckDigit(gtin14: string): boolean {
  let sum = 0
  for (let at = 0; at < GTIN_DIGITS; at++) sum += (gtin14.charCodeAt(at) - 48) * (at % 2 === 0 ? 3 : 1)
  return sum % 10 === 0
}
