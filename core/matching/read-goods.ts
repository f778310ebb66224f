// A goods text as terms: words, numbers, measures (500 ml) and codes (PS-LX350H), in their order.
import { findMeasureSymbol, type Measure } from './measure-symbols.ts'
import { createPieces, splitPieces, type Pieces } from './split-pieces.ts'
import type { Term, TermSource } from './vocabulary.ts'
import { classesOf, PACKING, VESSEL } from './word-classes.ts'

/** A name needs no more; a page of text in a description must not cost a second. */
const MAX_LENGTH = 600
const MAX_TERMS = 64
/** A number this long is an article number, not a quantity. */
const MIN_CODE_DIGITS = 5
const MIN_HYPHENATED_DIGITS = 7
const FRACTIONS: ReadonlySet<string> = new Set(['2', '3', '4', '8', '16', '32', '64'])
/** Letters before digits that count things: x12, pk6, cs24. */
const COUNTERS: ReadonlySet<string> = new Set(['x', 'pk', 'pack', 'set', 'cs', 'bx', 'box'])
const COUNT_MARKS: ReadonlySet<string> = new Set([
  's',
  'er',
  'pc',
  'pcs',
  'pk',
  'pack',
  'ct',
  'cnt',
  'st',
  'stk'
])

const VOWEL = /[aeiou]/
const HARD_GAP = 1
const HYPHEN = 45
const SLASH = 47
const SPACE = 32
const TIGHT = 0

interface Reader {
  readonly pieces: Pieces
  readonly vocabulary: TermSource
  readonly terms: Term[]
}

/**
 * Reads a folded text (see foldLetters) into terms of a vocabulary, which may learn new ones. Articles are left out, repeats kept.
 * @example '6 x 750ml white-wine, ps-lx350h' → number 6 · measure volume 750 · white · wine · code pslx350h
 */
export function readGoods(folded: string, vocabulary: TermSource, pieces = createPieces()): Term[] {
  splitPieces(folded.length > MAX_LENGTH ? folded.slice(0, MAX_LENGTH) : folded, pieces)
  const reader: Reader = { pieces, vocabulary, terms: [] }
  let at = 0
  while (at < pieces.count && reader.terms.length < MAX_TERMS) at = readAt(reader, at)
  return reader.terms
}

/** Reads one term (or chain of numbers) at a piece and returns the place behind it. */
function readAt(reader: Reader, at: number): number {
  const { pieces } = reader
  if (pieces.isNumber[at] === true) return readNumbers(reader, at)
  const next = pieces.gaps[at + 1]
  // Only letters or digits right behind, or behind a hyphen, can make a word a code.
  if (next !== TIGHT && next !== HYPHEN) return readWord(reader, at)
  const codeEnd = findCodeEnd(pieces, at)
  return codeEnd > at ? readCode(reader, at, codeEnd) : readWord(reader, at)
}

function readWord({ pieces, vocabulary, terms }: Reader, at: number): number {
  const text = pieces.texts[at] ?? ''
  if (text.length <= 2) {
    if (text === 'w' && pieces.gaps[at + 1] === SLASH && pieces.texts[at + 1] === 'o') {
      push(terms, vocabulary.word('without'))
      return at + 2
    }
    if (isSilent(pieces, at, text)) return at + 1
  }
  push(terms, vocabulary.word(text))
  return at + 1
}

/** Letters that only belong to a number beside them: the s of 12's, the x of 40 x 40, the no of no. 5. */
function isSilent({ isNumber, gaps }: Pieces, at: number, text: string): boolean {
  if (text === 's' || text === 'er') return at > 0 && isNumber[at - 1] === true && gaps[at] !== SPACE
  if (text === 'x') return at > 0 && isNumber[at - 1] === true && isNumber[at + 1] === true
  return (text === 'no' || text === 'nr') && isNumber[at + 1] === true
}

function push(terms: Term[], term: Term | undefined): void {
  if (term !== undefined) terms.push(term)
}

/** Numbers joined by x, up to the unit behind the last one: 40x40 cm are two lengths, 6 x 750 ml is a number and a volume. */
function readNumbers(reader: Reader, start: number): number {
  const { pieces, vocabulary, terms } = reader
  const values: { readonly value: number; readonly text: string }[] = []
  let at = start
  for (;;) {
    const codeEnd = values.length === 0 ? findCodeEnd(pieces, at) : at
    if (codeEnd > at) return readCode(reader, at, codeEnd)
    const read = readNumber(pieces, at)
    values.push(read)
    at = read.end
    if (!(pieces.texts[at] === 'x' && pieces.isNumber[at + 1] === true)) break
    at++
  }
  const unit = findUnitAt(pieces, at)
  const last = values.length - 1
  for (const [position, { value, text }] of values.entries()) {
    if (unit !== undefined && (position === last || unit.measure.dimension === 'length')) {
      terms.push(vocabulary.measure(toMeasure(unit, value), `${text} ${unit.text}`))
    } else {
      terms.push(isArticleNumber(text) ? vocabulary.code(text) : vocabulary.number(value))
    }
  }
  return unit === undefined ? at : unit.end
}

function toMeasure({ measure, scale }: UnitAt, value: number): Measure {
  return { dimension: measure.dimension, isImperial: measure.isImperial, value: value * scale }
}

interface ReadNumber {
  readonly value: number
  readonly text: string
  readonly end: number
}

/** A number with a vulgar fraction, if there is one: 1/2, 33-1/3. */
function readNumber(pieces: Pieces, at: number): ReadNumber {
  const text = pieces.texts[at] ?? ''
  const value = toValue(text)
  const half = readFraction(pieces, at)
  if (half !== undefined) return half
  const gap = pieces.gaps[at + 1]
  const rest = gap === HYPHEN || gap === SPACE ? readFraction(pieces, at + 1) : undefined
  if (rest !== undefined) return { value: value + rest.value, text: `${text} ${rest.text}`, end: rest.end }
  return { value, text, end: at + 1 }
}

function readFraction(pieces: Pieces, at: number): ReadNumber | undefined {
  const over = pieces.texts[at] ?? ''
  const under = pieces.texts[at + 1] ?? ''
  if (pieces.isNumber[at] !== true || pieces.gaps[at + 1] !== SLASH || !FRACTIONS.has(under)) return undefined
  const value = Number(over) / Number(under)
  return value < 1 ? { value, text: `${over}/${under}`, end: at + 2 } : undefined
}

interface UnitAt {
  readonly measure: { readonly dimension: string; readonly isImperial: boolean }
  readonly scale: number
  readonly text: string
  readonly end: number
}

function findUnitAt(pieces: Pieces, at: number): UnitAt | undefined {
  const text = pieces.texts[at] ?? ''
  if (text === '' || pieces.isNumber[at] === true) return undefined
  const gap = pieces.gaps[at]
  if (gap !== TIGHT && gap !== SPACE && gap !== HYPHEN) return undefined
  if ((text === 'fl' || text === 'fluid') && (pieces.texts[at + 1] ?? '').startsWith('o')) {
    const fluid = findMeasureSymbol('floz', true)
    return fluid === undefined
      ? undefined
      : { measure: fluid, scale: fluid.scale, text: 'fl oz', end: at + 2 }
  }
  const cubed = findPowerAt(pieces, at)
  if (cubed !== undefined) return cubed
  // 12v2 is no voltage, and 3d-box no distance: a unit ends where the piece ends.
  if (pieces.gaps[at + 1] === TIGHT) return undefined
  // 60 w is watts and 3/4 in inches at the end of a part of the text, else a box of 60 with something in it.
  const symbol = findMeasureSymbol(text, gap !== SPACE || pieces.gaps[at + 1] === HARD_GAP)
  return symbol === undefined ? undefined : { measure: symbol, scale: symbol.scale, text, end: at + 1 }
}

/** Cubic and square units: 25 cu. ft., 838 sq in. */
function findPowerAt(pieces: Pieces, at: number): UnitAt | undefined {
  const text = pieces.texts[at]
  const power = text === 'cu' || text === 'cubic' ? 3 : text === 'sq' || text === 'square' ? 2 : 0
  const base = power === 0 ? undefined : findMeasureSymbol(pieces.texts[at + 1] ?? '', true)
  if (base?.dimension !== 'length') return undefined
  // A cubic millimetre is a thousandth of a millilitre, a square millimetre a millionth of a square metre.
  const scale = power === 3 ? base.scale ** 3 / 1000 : base.scale ** 2 / 1_000_000
  return {
    measure: { dimension: power === 3 ? 'volume' : 'area', isImperial: base.isImperial },
    scale,
    text: `${text ?? ''} ${pieces.texts[at + 1] ?? ''}`,
    end: at + 2
  }
}

/** Where the code that begins at a piece ends; `at` itself if none begins there. */
function findCodeEnd(pieces: Pieces, at: number): number {
  const end = findTightEnd(pieces, at)
  const isMixed = end > at + 1
  const articleEnd = findArticleEnd(pieces, at)
  if (articleEnd > at) return articleEnd
  if (isMixed && (isMeasureLike(pieces, at, end) || isNumberAndWord(pieces, at, end))) return at
  if (!isMixed && !isCodePrefix(pieces, at)) return at
  let last = end
  while (pieces.gaps[last] === HYPHEN) {
    const next = findTightEnd(pieces, last)
    if (!joinsCode(pieces, last, next, isMixed || last > end)) break
    last = next
  }
  return isMixed || last > end ? last : at
}

/** Groups of digits with hyphens that are too long for quantities: 010-10231-01. */
function findArticleEnd(pieces: Pieces, at: number): number {
  let end = at
  let digits = 0
  while (pieces.isNumber[end] === true && (end === at || pieces.gaps[end] === HYPHEN))
    digits += (pieces.texts[end++] ?? '').length
  return end > at + 1 && digits >= MIN_HYPHENATED_DIGITS && pieces.gaps[end] !== TIGHT ? end : at
}

/** Short letters before a hyphen may begin a code: DSC-W120, BP-511. */
function isCodePrefix(pieces: Pieces, at: number): boolean {
  const text = pieces.texts[at] ?? ''
  return pieces.isNumber[at] !== true && text.length <= 4 && pieces.gaps[at + 1] === HYPHEN
}

function joinsCode(pieces: Pieces, at: number, end: number, isCodeBefore: boolean): boolean {
  const text = pieces.texts[at] ?? ''
  if (end > at + 1) return !isMeasureLike(pieces, at, end) || isModelTail(pieces, at, end)
  if (pieces.isNumber[at] === true)
    return text.length >= 2 && !text.includes('.') && findUnitAt(pieces, end) === undefined
  return isCodeBefore && text.length <= 3
}

/** 20light is a number and a word that lost their space; 350blk may be a model. */
function isNumberAndWord(pieces: Pieces, at: number, end: number): boolean {
  const word = pieces.texts[at + 1] ?? ''
  return pieces.isNumber[at] === true && end === at + 2 && word.length >= 3 && VOWEL.test(word)
}

/** Behind a short prefix and a hyphen, digits with one letter are a model (BP-511A, CLI-8M), not amperes or metres. */
function isModelTail(pieces: Pieces, at: number, end: number): boolean {
  const isLetterLast = end === at + 2 && (pieces.texts[at + 1] ?? '').length === 1
  const isCounterFirst = pieces.isNumber[at] !== true
  return (
    isCounterFirst || (isLetterLast && (classesOf(pieces.texts[at - 1] ?? '') & (PACKING | VESSEL)) === 0)
  )
}

/** A number tightly followed by a unit, or a counter tightly followed by a number: 500ml, x12. */
function isMeasureLike(pieces: Pieces, at: number, end: number): boolean {
  const first = pieces.texts[at] ?? ''
  if (pieces.isNumber[at] === true) {
    const second = pieces.texts[at + 1] ?? ''
    return (
      second === 'x' ||
      (end === at + 2 && (findUnitAt(pieces, at + 1) !== undefined || COUNT_MARKS.has(second)))
    )
  }
  return end === at + 2 && COUNTERS.has(first)
}

function findTightEnd(pieces: Pieces, at: number): number {
  let end = at + 1
  while (pieces.gaps[end] === TIGHT && !isTimes(pieces, end)) end++
  return end
}

/** The x between two numbers: m8x40 is an m8 of 40. */
function isTimes(pieces: Pieces, at: number): boolean {
  return pieces.texts[at] === 'x' && pieces.isNumber[at - 1] === true && pieces.isNumber[at + 1] === true
}

function readCode({ pieces, vocabulary, terms }: Reader, at: number, end: number): number {
  const text = pieces.texts.slice(at, end).join('').replaceAll('.', '').replaceAll(',', '')
  terms.push(vocabulary.code(text))
  return end
}

function isArticleNumber(text: string): boolean {
  return text.length >= MIN_CODE_DIGITS && /^\d+$/.test(text)
}

/** 1,000 is a thousand; 1,5 and 1.5 are one and a half. */
function toValue(text: string): number {
  const comma = text.indexOf(',')
  if (comma < 0) return Number(text)
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)
    ? text.replaceAll(',', '')
    : text.replaceAll('.', '').replace(',', '.')
  const value = Number(plain)
  return Number.isNaN(value) ? 0 : value
}
