// Number text as people and programs write it → canonical plain decimal text, exactly. No float is ever made.

export type DecimalMark = '.' | ','

/** Longer than this is damage, not a number. */
const MAX_LENGTH = 40
const MAX_EXPONENT = 18

const DOT = 46
const COMMA = 44
const MINUS = 45
const ZERO = 48
const NINE = 57

/**
 * Reads a number whose decimal mark is known; the other mark, spaces and apostrophes group digits.
 * Accepts currency signs and codes, `-12`, `12-`, `(12)`, `12 CR`, a leading `+` and small exponents.
 * @returns canonical decimal text, or undefined if the text is no number in this notation
 * @example parseNumber('1.234,50 €', ',') // '1234.50'
 * @example parseNumber('(12.00)', '.') // '-12.00'
 * @example parseNumber('1,5', '.') // undefined
 */
export function parseNumber(text: string, mark: DecimalMark): string | undefined {
  return parsePlain(text, mark) ?? parseDecorated(text, mark)
}

/** Whether a text's only separator could group digits as well as mark decimals: `1.234`, `-12,500`. */
export function isAmbiguousNumber(text: string): boolean {
  const bare = undecorate(text)?.digits
  return bare !== undefined && /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare)
}

/**
 * What one number proves about the notation: its decimal mark, `either` if it fits both, `none` if it holds no mark.
 * @example markEvidence('1.234,5') // ','
 * @example markEvidence('1.234') // 'either'
 */
export function markEvidence(text: string): DecimalMark | 'either' | 'none' | undefined {
  const quick = quickEvidence(text)
  if (quick !== 'undecided') return quick
  const bare = undecorate(text)?.digits
  if (bare === undefined) return undefined
  if (/^\d+$/.test(bare)) return 'none'
  const dot = toCanonical(bare, '.') !== undefined
  const comma = toCanonical(bare, ',') !== undefined
  if (dot && comma) return 'either'
  if (dot) return '.'
  return comma ? ',' : undefined
}

/** Plain digits with at most one mark, and texts of words, without a regular expression: the first look asks for every cell. */
function quickEvidence(text: string): DecimalMark | 'either' | 'none' | 'undecided' | undefined {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0
  let digits = 0
  let letters = 0
  let others = 0
  let mark = -1
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= ZERO && code <= NINE) digits++
    else if ((code === DOT || code === COMMA) && mark < 0) mark = at
    else if ((code | 32) >= 97 && (code | 32) <= 122) letters++
    else others++
  }
  // Currency words are short; no number has more letters than `Euro CR`.
  if (digits === 0 || letters > 6) return undefined
  if (letters + others > 0) return 'undecided'
  if (mark < 0) return 'none'
  const after = text.length - mark - 1
  const before = mark - start
  if (after === 0) return 'undecided'
  const groups = after === 3 && before >= 1 && before <= 3 && text.charCodeAt(start) !== ZERO
  return groups ? 'either' : text.charCodeAt(mark) === DOT ? '.' : ','
}

/** Digits with at most a leading minus and one decimal mark: nearly every number of a file. */
function parsePlain(text: string, mark: DecimalMark): string | undefined {
  const length = text.length
  const markCode = mark === '.' ? DOT : COMMA
  const start = text.charCodeAt(0) === MINUS ? 1 : 0
  if (length === start || length > MAX_LENGTH) return undefined
  let point = -1
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code >= ZERO && code <= NINE) continue
    if (code !== markCode || point >= 0 || at === start || at === length - 1) return undefined
    point = at
  }
  const canonicalStart = text.charCodeAt(start) !== ZERO || length === start + 1 || point === start + 1
  if (canonicalStart && (point < 0 || mark === '.') && !(start === 1 && text.charCodeAt(1) === ZERO))
    return text
  return canonical(
    start === 1,
    text.slice(start, point < 0 ? length : point),
    point < 0 ? '' : text.slice(point + 1)
  )
}

function parseDecorated(text: string, mark: DecimalMark): string | undefined {
  const bare = undecorate(text)
  if (bare === undefined) return undefined
  const plain = toCanonical(bare.digits, mark)
  if (plain === undefined) return undefined
  const shifted = bare.exponent === 0 ? plain : shiftPoint(plain, bare.exponent)
  return bare.negative ? canonicalText(`-${shifted}`) : shifted
}

interface BareNumber {
  readonly negative: boolean
  /** Digits and separators only, beginning with a digit or a mark. */
  readonly digits: string
  readonly exponent: number
}

const CURRENCY =
  /^(?:\p{Sc}|[A-Z]{0,3}\$|EUR|GBP|USD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|JPY|CNY|RMB|INR|CAD|AUD|NZD|BRL|MXN|ZAR|TRY|KWD|ISK|Euro|kr\.?|zł|Kč|Ft|lei|Fr\.|SFr\.?|Rs\.?|TL)$/iu

function undecorate(text: string): BareNumber | undefined {
  const trimmed = text.trim()
  if (trimmed.length === 0 || trimmed.length > MAX_LENGTH) return undefined
  const parts = /^([^\d.,]*)([\d.,](?:[\d.,'’_\s]*\d)?[.,]?)(?:[eE]([+-]?\d{1,4}))?([^\d]*)$/u.exec(trimmed)
  if (parts === null) return undefined
  const [, before = '', digits = '', exponentText = '0', after = ''] = parts
  const sign = signOf(before.trim(), after.trim())
  const exponent = Number.parseInt(exponentText, 10)
  if (sign === undefined || !/\d/.test(digits) || Math.abs(exponent) > MAX_EXPONENT) return undefined
  return { negative: sign === '-', digits, exponent }
}

/** The sign that the signs around a number give, undefined if something else stands there. */
function signOf(before: string, after: string): '+' | '-' | undefined {
  const bracketed = before.includes('(') && after.includes(')')
  let head = bracketed ? before.replace('(', '').trim() : before
  let tail = bracketed ? after.replace(')', '').trim() : after
  let minuses = bracketed ? 1 : 0
  if (/^[-−–]|[-−–]$/.test(head)) {
    minuses++
    head = head.replace(/^[-−–]|[-−–]$/, '').trim()
  } else if (/^\+|\+$/.test(head)) {
    head = head.replace(/^\+|\+$/, '').trim()
  }
  if (/^[-−–]|[-−–]$/.test(tail)) {
    minuses++
    tail = tail.replace(/^[-−–]|[-−–]$/, '').trim()
  } else if (/(?:^|\s)CR$/i.test(tail)) {
    minuses++
    tail = tail.slice(0, -2).trim()
  } else if (/(?:^|\s)DR$/i.test(tail)) {
    tail = tail.slice(0, -2).trim()
  }
  tail = tail.replace(/^%$/, '')
  if (minuses > 1 || !isCurrency(head) || !isCurrency(tail)) return undefined
  return minuses === 1 ? '-' : '+'
}

function isCurrency(text: string): boolean {
  return text === '' || CURRENCY.test(text)
}

/** Digits with separators in a known notation, without sign; undefined if the groups are not groups. */
function toCanonical(digits: string, mark: DecimalMark): string | undefined {
  const at = digits.indexOf(mark)
  const whole = at < 0 ? digits : digits.slice(0, at)
  const fraction = at < 0 ? '' : digits.slice(at + 1)
  if (fraction !== '' && !/^\d+$/.test(fraction)) return undefined
  const ungrouped = withoutGroups(whole, mark === '.' ? ',' : '.')
  if (ungrouped === undefined || (ungrouped === '' && fraction === '')) return undefined
  return canonical(false, ungrouped === '' ? '0' : ungrouped, fraction)
}

function withoutGroups(whole: string, group: string): string | undefined {
  if (whole === '' || /^\d+$/.test(whole)) return whole
  const separator = /[^\d]/u.exec(whole)?.[0] ?? ''
  if (separator !== group && !/['’_\s]/u.test(separator)) return undefined
  const groups = whole.split(separator)
  const [first = '', ...rest] = groups
  const last = rest[rest.length - 1] ?? ''
  // Groups of two before the last one are how lakh and crore are written.
  const western = rest.every((part) => /^\d{3}$/.test(part))
  const indian =
    separator === ',' && /^\d{3}$/.test(last) && rest.slice(0, -1).every((part) => /^\d{2}$/.test(part))
  return /^[1-9]\d{0,2}$/.test(first) && (western || indian) ? groups.join('') : undefined
}

function canonical(negative: boolean, whole: string, fraction: string): string {
  const digits = whole.replace(/^0+(?=\d)/, '')
  const text = fraction === '' ? digits : `${digits}.${fraction}`
  return negative ? canonicalText(`-${text}`) : text
}

/** There is no minus zero. */
function canonicalText(text: string): string {
  return /^-[0.]*$/.test(text) ? text.slice(1) : text
}

function shiftPoint(plain: string, exponent: number): string {
  const [whole = '0', fraction = ''] = plain.split('.')
  const digits = whole + fraction
  const point = whole.length + exponent
  if (point <= 0) return canonical(false, '0', '0'.repeat(-point) + digits)
  const padded = digits.padEnd(point, '0')
  return canonical(false, padded.slice(0, point), padded.slice(point))
}
