// A pack text cut into tokens, each with the letter under which the grammar of pack-text.ts knows it.
import { foldLetters } from './text-key.ts'
import { findUnit } from './unit-names.ts'
import type { Unit } from './unit-table.ts'

/**
 * N number · M measure (kg, ml) · C container (case, pack) · V vessel (bottle, tin) · T thing (piece, roll of its own) ·
 * D counted together (dozen) · K ending that makes a number a count (12er, 24ct) · W any other word ·
 * x times · - dash · / slash · o of, à, mit · p per, je · b bracket or comma
 */
export type PackLetter = 'N' | 'M' | 'C' | 'V' | 'T' | 'D' | 'K' | 'W' | 'x' | '-' | '/' | 'o' | 'p' | 'b'

export interface PackToken {
  readonly letter: PackLetter
  /** Decimal text of a number, folded text of a word, else the sign. */
  readonly text: string
  readonly unit?: Unit
  /** Nothing stands between it and the token before. */
  readonly isTight: boolean
}

const PIECES = /(\d+(?:[.,]\d+)*)|((?:[mcd]?m|in|ft|yd)[23](?![\d\p{L}])|[\p{L}\p{M}]+\.?)|(\S)/gu
const SIGNS: ReadonlyMap<string, PackLetter> = new Map([
  ['*', 'x'],
  ['-', '-'],
  ['\u2013', '-'],
  ['/', '/'],
  ['(', 'b'],
  [')', 'b'],
  [',', 'b']
])
const OF_WORDS: ReadonlySet<string> = new Set(
  'of a au aux de di da do du des mit zu von van av med met con com with containing contains avec po containg'.split(
    ' '
  )
)
const PER_WORDS: ReadonlySet<string> = new Set('per pro je por par pour'.split(' '))
const COUNT_ENDINGS: ReadonlySet<string> = new Set(['s', 'er', 'ers', 'ct', 'cnt', 'count'])
/** Unknown words that begin like a measure are rather a measure in a language that we do not know than a thing. */
const MEASURE_BEGINNING =
  /^(?:kilo|gram|mil+i|[cz]enti|lit[er]|litro|de[ck]|he[ck]to|pound|ounce|unz|onz|met[er]|inch|zoll|pint|gal)/

/**
 * Cuts a text; a fluid ounce in two words becomes one.
 * @returns undefined if it holds a sign that no pack text has
 * @example readPackTokens('6x750ml') // N6 x N750 Mml
 */
export function readPackTokens(text: string): readonly PackToken[] | undefined {
  const folded = foldLetters(text.replaceAll('×', ' x ')).replace(/(?<=\d)['\u2019](?=[a-z])/g, '')
  const tokens: PackToken[] = []
  let end = -1
  for (const match of folded.matchAll(PIECES)) {
    const isTight = match.index === end
    end = match.index + match[0].length
    const token = toToken(match, isTight, tokens)
    if (token === undefined) return undefined
    tokens.push(token)
  }
  return tokens
}

function toToken(match: RegExpExecArray, isTight: boolean, tokens: PackToken[]): PackToken | undefined {
  const [, number, word, sign] = match
  if (number !== undefined) return { letter: 'N', text: toDecimal(number), isTight }
  if (sign !== undefined) {
    const letter = SIGNS.get(sign)
    return letter === undefined ? undefined : { letter, text: sign, isTight }
  }
  const text = (word ?? '').replace(/\.$/, '')
  const before = tokens.at(-1)
  if (before !== undefined && /^(?:fl|fluid)$/.test(before.text) && /^(?:oz|ounces?)$/.test(text)) {
    tokens.pop()
    return toWord('floz', before.isTight, tokens.at(-1))
  }
  return toWord(text, isTight, before)
}

function toWord(text: string, isTight: boolean, before: PackToken | undefined): PackToken {
  const isBehindNumber = before?.letter === 'N'
  if (text === 'x' || text === 'x.') return { letter: 'x', text, isTight }
  const isEnding = isBehindNumber || (before?.letter === '-' && isTight && text === 'count')
  if (isEnding && COUNT_ENDINGS.has(text)) return { letter: 'K', text, isTight }
  if (!(isBehindNumber && isTight)) {
    if (PER_WORDS.has(text)) return { letter: 'p', text, isTight }
    if (OF_WORDS.has(text)) return { letter: 'o', text, isTight }
  }
  // In front of a number ca. is circa: what follows is no exact content.
  const unit = text === 'ca' && !isBehindNumber ? undefined : findUnit(text)
  if (unit !== undefined) return { letter: letterOf(unit), text, unit, isTight }
  // 1k may be a kilogram: a letter or two behind a number is a measure that we do not know.
  const isMeasureLike = (isBehindNumber && (isTight || text.length < 3)) || MEASURE_BEGINNING.test(text)
  return { letter: isMeasureLike ? 'M' : 'W', text, isTight }
}

function letterOf({ dimension, size }: Unit): PackLetter {
  if (dimension === 'container') return 'C'
  if (dimension === 'vessel') return 'V'
  if (dimension === 'count') return size === undefined || size === '1' ? 'T' : 'D'
  return 'M'
}

/** 1,5 and 1.5 are one and a half; 1,000 is a thousand. */
function toDecimal(number: string): string {
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(number)) return number.replaceAll(',', '')
  const comma = number.lastIndexOf(',')
  if (comma < 0) return number
  return `${number.slice(0, comma).replaceAll('.', '')}.${number.slice(comma + 1)}`
}
