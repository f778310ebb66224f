// Exact decimals: plain decimal text outside, safe integers at a fixed scale inside.
// Short numbers take an integer path; everything else goes through big.js, and a property test holds both equal.
import Big from 'big.js'

/** Plain decimal notation: optional minus, digits, optional point and digits. No exponent, no separators. */
export const DECIMAL_PATTERN = /^-?\d+(?:\.\d+)?$/

/** More digits than this never reach big.js: a number that long is damage, not a quantity. */
const MAX_DIGITS = 60

const POWERS_OF_TEN: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)

/** True for plain decimal text of a length that is worth computing with. */
export function isDecimal(text: string): boolean {
  return text.length <= MAX_DIGITS && DECIMAL_PATTERN.test(text)
}

/**
 * Decimal text as an integer at `scale` decimal places, exactly.
 * @returns undefined if the text is no plain decimal, has more significant places than `scale`, or leaves the safe range
 * @example toScaled('12.5', 2) // 1250
 */
export function toScaled(text: string, scale: number): number | undefined {
  const parsed = parseShort(text)
  if (parsed !== undefined && parsed.places <= scale) {
    const scaled = parsed.digits * power(scale - parsed.places)
    return Number.isSafeInteger(scaled) ? withoutMinusZero(scaled) : undefined
  }
  if (!isDecimal(text)) return undefined
  const exact = new Big(text).times(new Big(10).pow(scale))
  return exact.round(0, Big.roundDown).eq(exact) ? toSafeInteger(exact) : undefined
}

/**
 * An integer at `scale` decimal places as plain decimal text, without trailing zeros beyond `minPlaces`.
 * @example fromScaled(1250, 2) // '12.5'
 * @example fromScaled(1250, 2, 2) // '12.50'
 */
export function fromScaled(value: number | bigint, scale: number, minPlaces = 0): string {
  const negative = value < 0
  const digits = (negative ? -value : value).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  let fraction = digits.slice(digits.length - scale)
  while (fraction.length > minPlaces && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/**
 * a × b ÷ divisor as an integer at `scale` places, rounded half away from zero.
 * @returns undefined if an operand is no plain decimal, the divisor is zero, or the result leaves the safe range
 * @example multiplyToScaled('3', '0.335', '1', 2) // 101
 */
export function multiplyToScaled(a: string, b: string, divisor: string, scale: number): number | undefined {
  if (divisor === '1') {
    const short = multiplyShort(a, b, scale)
    if (short !== undefined) return short
  }
  if (!isDecimal(a) || !isDecimal(b) || !isDecimal(divisor)) return undefined
  const by = new Big(divisor)
  if (by.eq(0)) return undefined
  const scaled = new Big(a).times(b).times(new Big(10).pow(scale))
  return toSafeInteger(divideHalfAwayFromZero(scaled, by))
}

/** The exact decimal quotient a ÷ b as text if it ends within `places`, else undefined. */
export function divideExactly(a: string, b: string, places: number): string | undefined {
  if (!isDecimal(a) || !isDecimal(b)) return undefined
  const by = new Big(b)
  if (by.eq(0)) return undefined
  const scaled = new Big(a).times(new Big(10).pow(places))
  const quotient = divideHalfAwayFromZero(scaled, by)
  return quotient.times(by).eq(scaled) ? plain(quotient.div(new Big(10).pow(places))) : undefined
}

/** The exact product of decimal texts as plain text. The operands must be plain decimals. */
export function multiply(a: string, b: string): string {
  return plain(new Big(a).times(b))
}

/** Orders two plain decimals: negative, zero or positive, as a sort needs it. */
export function compareDecimals(a: string, b: string): number {
  return new Big(a).cmp(b)
}

/**
 * a ÷ b rounded half away from zero to `places`, as plain text without trailing zeros; for ratios that are shown, not booked.
 * @returns undefined if b is zero
 */
export function divideRounded(a: string, b: string, places: number): string | undefined {
  const by = new Big(b)
  if (by.eq(0)) return undefined
  const scale = new Big(10).pow(places)
  return plain(divideHalfAwayFromZero(new Big(a).times(scale), by).div(scale))
}

interface ShortDecimal {
  readonly digits: number
  readonly places: number
}

/** Reads up to 15 digits as one integer and its number of places; anything else is left to big.js. */
function parseShort(text: string): ShortDecimal | undefined {
  const length = text.length
  const start = text.charCodeAt(0) === 45 ? 1 : 0
  if (length - start > 16 || length === start) return undefined
  let digits = 0
  let point = -1
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code === 46 && point < 0 && at > start && at < length - 1) point = at
    else if (code >= 48 && code <= 57) digits = digits * 10 + (code - 48)
    else return undefined
  }
  const places = point < 0 ? 0 : length - point - 1
  if (length - start - (point < 0 ? 0 : 1) > 15) return undefined
  return { digits: start === 1 ? -digits : digits, places }
}

function multiplyShort(a: string, b: string, scale: number): number | undefined {
  const left = parseShort(a)
  const right = parseShort(b)
  if (left === undefined || right === undefined) return undefined
  const product = left.digits * right.digits
  if (!Number.isSafeInteger(product)) return undefined
  const places = left.places + right.places
  if (places <= scale) {
    const scaled = product * power(scale - places)
    return Number.isSafeInteger(scaled) ? withoutMinusZero(scaled) : undefined
  }
  if (places - scale > 15) return undefined
  const divisor = power(places - scale)
  const magnitude = Math.abs(product)
  const remainder = magnitude % divisor
  const quotient = (magnitude - remainder) / divisor + (remainder * 2 >= divisor ? 1 : 0)
  return withoutMinusZero(product < 0 ? -quotient : quotient)
}

function power(exponent: number): number {
  return POWERS_OF_TEN[exponent] ?? 10 ** exponent
}

function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value
}

function toSafeInteger(value: Big): number | undefined {
  const number = Number(value.toFixed(0))
  return Number.isSafeInteger(number) ? withoutMinusZero(number) : undefined
}

/** Integer quotient by exact remainder, because big.js would round the decimal expansion of 1 ÷ 3 first. */
function divideHalfAwayFromZero(dividend: Big, divisor: Big): Big {
  const negative = dividend.lt(0) !== divisor.lt(0)
  const left = BigInt(shift(dividend.abs(), placesOf(dividend, divisor)))
  const right = BigInt(shift(divisor.abs(), placesOf(dividend, divisor)))
  const quotient = left / right
  const rounded = (left % right) * 2n >= right ? quotient + 1n : quotient
  return new Big((negative ? -rounded : rounded).toString())
}

function placesOf(a: Big, b: Big): number {
  return Math.max(decimalPlaces(a), decimalPlaces(b))
}

function decimalPlaces(value: Big): number {
  return Math.max(0, value.c.length - value.e - 1)
}

function shift(value: Big, places: number): string {
  return value.times(new Big(10).pow(places)).toFixed(0)
}

function plain(value: Big): string {
  const text = value.toFixed()
  return text === '-0' ? '0' : text
}
