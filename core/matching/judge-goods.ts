// How well two goods texts agree, and whether so well that nobody needs to be asked.
import { compareGoods, findAccessory, type Comparison, type TermPair } from './compare-goods.ts'
import { hasDigit } from './compare-words.ts'
import type { TermWeights } from './term-weight.ts'
import type { Term } from './vocabulary.ts'
import { COLOUR, EXTENT, FLAVOUR, LINK, NOISE, PACKING, PERSON } from './word-classes.ts'

/** Each contradiction leaves this much of a score. */
const CONTRADICTED = 0.85
/** How far an equal model number moves a score towards 1. */
const MODEL_BONUS = 0.5
/** Letters and words share the score: letters see joined and misspelled words, words see what matters. */
const LETTERS_SHARE = 0.55
const MIN_MODEL_LENGTH = 4
const MIN_STRONG_MODEL_LENGTH = 5
/** Shorter words differ from other words by one letter too often (pearl, peach; fern, ferry) to pass as misspelled. */
const MIN_MISSPELLED_LENGTH = 7

export interface ScoreInput {
  readonly comparison: Comparison
  readonly queryNorm: number
  readonly itemNorm: number
  /** Cosine of letter triples. */
  readonly letters: number
  readonly weights: TermWeights
}

/** Agreement of two texts, 0 to 1. Words that only the item has count half as much as those that only the query has. */
export function toScore(input: ScoreInput): number {
  const { comparison, letters } = input
  if (input.queryNorm === 0 || input.itemNorm === 0) return 0
  const words = agreementOfWords(input)
  const hasModel = comparison.pairs.some((pair) => isModel(pair, MIN_MODEL_LENGTH))
  const agreed = hasModel ? words + MODEL_BONUS * (1 - words) : words
  const score = (1 - LETTERS_SHARE) * agreed + LETTERS_SHARE * letters
  return score * CONTRADICTED ** Math.min(3, comparison.contradictions.length)
}

function agreementOfWords({ comparison, queryNorm, itemNorm, weights }: Omit<ScoreInput, 'letters'>): number {
  if (queryNorm === 0 || itemNorm === 0) return 0
  let common = 0
  for (const { query, item, likeness, kind } of comparison.pairs) {
    const left = weights.weightOf(query)
    const right = weights.weightOf(item)
    common += likeness * (kind === 'joined' ? Math.min(left, right) ** 2 : left * right)
  }
  return Math.min(1, common / (queryNorm * Math.sqrt(queryNorm * itemNorm)))
}

/** Of a text that a code points to, this much of the words must agree. */
const FITTING = 0.5

/**
 * Whether two texts can be of one thing that something else says they are: half agrees, nothing contradicts, and no word
 * of the one stands where the other has a different one.
 */
export function isFitting(query: readonly Term[], item: readonly Term[], weights: TermWeights): boolean {
  const comparison = compareGoods(query, item)
  if (comparison.contradictions.length > 0 || findAccessory(comparison) !== undefined) return false
  if (comparison.queryOnly.some(isTelling) && comparison.itemOnly.some(isTelling)) return false
  const norms = { queryNorm: weights.normOf(query), itemNorm: weights.normOf(item) }
  return agreementOfWords({ comparison, weights, ...norms }) >= FITTING
}

function isTelling({ classes }: Term): boolean {
  return (classes & (LINK | PACKING | NOISE)) === 0
}

/** What makes a judgement sure enough to post without asking. */
export type SureBy = 'all_words' | 'model_number'

/**
 * Whether two texts surely mean the same thing: every telling word of both sides is found on the other, or both bear
 * the same model number that no other item has. Anything that contradicts, or names a part on one side only, is unsure.
 */
export function findSureness(comparison: Comparison): SureBy | undefined {
  if (comparison.contradictions.length > 0 || findAccessory(comparison) !== undefined) return undefined
  if (isComplete(comparison)) return 'all_words'
  return hasOwnModel(comparison) ? 'model_number' : undefined
}

function isComplete({ pairs, queryOnly, itemOnly, isSameOrder }: Comparison): boolean {
  if (!queryOnly.every(isIdle) || !itemOnly.every(isIdle) || !pairs.every(isSurePair)) return false
  const telling = pairs.filter((pair) => (pair.query.classes & (LINK | PACKING)) === 0)
  return telling.length >= 2 && (isSameOrder || isSafeInAnyOrder(pairs))
}

/** Words that may be missing: how things are counted, not what they are. */
function isIdle(term: Term): boolean {
  return IDLE_WORDS.has(term.text)
}

const IDLE_WORDS: ReadonlySet<string> = new Set([
  'piece',
  'each',
  'unit',
  'count',
  'item',
  'article',
  'product',
  'genuine',
  'official'
])

function isSurePair({ query, item, kind }: TermPair): boolean {
  if (kind === 'same' || kind === 'joined') return true
  if (kind === 'measure') return query.kind === 'measure' && item.kind === 'measure'
  const isSlip = kind === 'doubling' || kind === 'swap'
  return (
    isSlip &&
    query.postings.length === 0 &&
    Math.min(query.text.length, item.text.length) >= MIN_MISSPELLED_LENGTH
  )
}

/** Chocolate milk is no milk chocolate: few words, or two of a kind that may have changed places, must keep their order. */
function isSafeInAnyOrder(pairs: readonly TermPair[]): boolean {
  if (pairs.length < 4) return false
  return [COLOUR, FLAVOUR, PERSON].every(
    (kind) => pairs.filter((pair) => (pair.item.classes & kind) !== 0).length < 2
  )
}

function hasOwnModel({ pairs, queryOnly, itemOnly }: Comparison): boolean {
  const model = pairs.find(
    (pair) => isModel(pair, MIN_STRONG_MODEL_LENGTH) && pair.item.postings.length === 1
  )
  if (model === undefined || pairs.some((pair) => pair.kind === 'code_part')) return false
  if (queryOnly.some(isVariantMark) || itemOnly.some(isVariantMark)) return false
  return pairs.some(
    ({ query, kind }) =>
      kind === 'same' && query.kind === 'word' && (query.classes & (LINK | PACKING | NOISE)) === 0
  )
}

/** What makes a variant or a part of a model when only one side says it: a letter (DVP-NS700H/B), twin, pack, without, for. */
function isVariantMark(term: Term): boolean {
  if (term.kind !== 'word') return false
  return term.text.length === 1 || (term.classes & (EXTENT | PACKING)) !== 0 || PARTING_WORDS.has(term.text)
}

const PARTING_WORDS: ReadonlySet<string> = new Set(
  'without for pour fur para per voor till dla fit compatible replace'.split(' ')
)

/** A code of letters and digits, the same on both sides, and no everyday name (mp3, 1080p, 80211n). */
function isModel({ query, item, kind }: TermPair, minLength: number): boolean {
  if (kind !== 'same' && kind !== 'joined') return false
  const code = item.text.length >= query.text.length ? item : query
  if (code.kind !== 'code' || code.text.length < minLength || !hasDigit(code.text)) return false
  if (DIGITS.test(code.text) && code.text.length <= minLength) return false
  return !EVERYDAY_CODE.test(code.text)
}

const DIGITS = /^\d+$/
const EVERYDAY_CODE =
  /^(?:\d+[a-z]|80211[a-z]*|mp[34]|ps[2345]|usb\d+|hdmi\d+|mpeg\d|h26[45]|ddr\d|cat\d[ae]?|rs232c?|rj\d+|ip\d\d|\d+x|\d+in\d+|\d+(?:st|nd|rd|th)|[12]0\d\ds)$/

/** The model number that both texts bear, if they do. */
export function findModel(comparison: Comparison): Term | undefined {
  return comparison.pairs.find((pair) => isModel(pair, MIN_MODEL_LENGTH))?.item
}
