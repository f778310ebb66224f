// The stored value of a cell → the text that a person sees, exactly.
import Big from 'big.js'
import { assertNever } from '../../contract/assert-never.ts'
import type { CellFormat } from './number-format.ts'

/** What excel keeps of a number; digits beyond are noise of its arithmetic. */
const SIGNIFICANT_DIGITS = 15
const MAX_EXPONENT = 30
const MAX_NUMBER_LENGTH = 60
const DAY_SECONDS = 86_400

export interface NumberContext {
  readonly format: CellFormat
  readonly isFrom1904: boolean
  /** `shown`: shares of a hundred come as `10%`, as an invoice means them; `stored`: as `0.1`. */
  readonly percents: 'shown' | 'stored'
}

/**
 * A stored number as text: dates as ISO, codes with their zeros, all else as plain decimal text without binary noise.
 * @example numberText('274.65999999999997', context) // '274.66'
 */
export function numberText(stored: string, context: NumberContext): string {
  const plain = plainNumber(stored)
  if (plain === undefined) return stored
  switch (context.format.kind) {
    case 'date':
      return dateText(plain, context.isFrom1904) ?? plain
    case 'time':
      return timeText(plain, context.isFrom1904) ?? plain
    case 'percent':
      return context.percents === 'shown' ? `${new Big(plain).times(100).toFixed()}%` : plain
    case 'mask':
      return masked(plain, context.format.mask)
    case 'number':
      return plain
    default:
      return assertNever(context.format)
  }
}

/**
 * Plain decimal text of at most 15 significant digits; whole numbers keep all of theirs.
 * @returns undefined if the text is no number
 * @example plainNumber('1.2000000000000002E2') // '120'
 */
export function plainNumber(stored: string): string | undefined {
  const text = stored.trim()
  if (/^-?(?:0|[1-9]\d*)$/.test(text) && text.length <= MAX_NUMBER_LENGTH) return text === '-0' ? '0' : text
  const parts = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,4}))?$/.exec(text)
  if (parts === null || text.length > MAX_NUMBER_LENGTH) return undefined
  if (Math.abs(Number(parts[1] ?? '0')) > MAX_EXPONENT) return undefined
  const exact = new Big(text.replace(/^\+/, '').replace(/\.(?=$|[eE])/, ''))
  const rounded = exact.eq(0) ? '0' : exact.prec(SIGNIFICANT_DIGITS).toFixed()
  return rounded === '-0' ? '0' : rounded
}

/** A day number as ISO text, with its time. */
export function dateText(serial: string, isFrom1904: boolean): string | undefined {
  const seconds = toSeconds(serial)
  if (seconds === undefined || seconds < 0 || seconds >= 2_958_466 * DAY_SECONDS) return undefined
  const days = Math.floor(seconds / DAY_SECONDS)
  // The calendar of 1900 holds a 29 February that never was: days before it count from one day later.
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  return new Date(epoch + seconds * 1000).toISOString().slice(0, 19)
}

function timeText(serial: string, isFrom1904: boolean): string | undefined {
  const seconds = toSeconds(serial)
  if (seconds === undefined || seconds < 0) return undefined
  return seconds < DAY_SECONDS
    ? new Date(seconds * 1000).toISOString().slice(11, 19)
    : dateText(serial, isFrom1904)
}

/** Seconds since the epoch's midnight, rounded as the program shows them. */
function toSeconds(serial: string): number | undefined {
  const seconds = Number(new Big(serial).times(DAY_SECONDS).round(0).toFixed())
  return Number.isSafeInteger(seconds) ? seconds : undefined
}

/** Digits from the right into the zeros of a mask; more digits than zeros stand before the first one. */
function masked(plain: string, mask: string): string {
  if (!/^\d+$/.test(plain)) return plain
  let rest = plain
  let text = ''
  for (let at = mask.length - 1; at >= 0; at--) {
    const sign = mask[at] ?? ''
    if (sign !== '0') {
      text = sign + text
      continue
    }
    const isFirst = mask.indexOf('0') === at
    text = (isFirst ? rest.padStart(1, '0') : rest.slice(-1) || '0') + text
    rest = isFirst ? '' : rest.slice(0, -1)
  }
  return text
}

/**
 * Text with Excel's escapes resolved.
 * @example unescapeText('a_x000D_b_x005F_x000D_') // 'a\rb_x000D_'
 */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16))
      )
    : text
}
