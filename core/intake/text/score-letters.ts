// How plausible a reading of single-byte text is: do its letters make words of one language, do its signs stand where signs do.
import type { Alphabet } from './alphabets.ts'

/** Signs that invoices hold around words and numbers. */
const SIGNS = new Set('€£¥¢°²³½¼¾©®™–—‘’‚“”„…•·×÷§±µ«»¿¡\u00a0\u00adøØ№‰†ºª')
/** Signs that stand inside words. */
const INNER_SIGNS = new Set('’‘\u00ad–·')
/** Words of one letter. */
const LONE_LETTERS = new Set('àéèôóåöíÀÉÈÔÓÅÖÍявкосиуаВСКОИУА')
/** Frequent letters of scripts whose encodings hold the same letters at different places. */
const FREQUENT_LETTERS = 10
/** Share of them in everyday text. */
const USUAL_SHARE = 0.55
const MAX_CHARACTERS = 20_000

/**
 * Share of the characters beyond ASCII that are plausible where they stand, 0 to 1, under the alphabet that fits best.
 * @param alphabets of the languages that are written in the encoding
 */
export function scoreLetters(text: string, alphabets: readonly Alphabet[]): number {
  const findings = gather(text.slice(0, MAX_CHARACTERS))
  const total = findings.letters.length + findings.goodSigns + findings.bad
  if (total === 0) return 0
  let best = 0
  for (const { letters } of alphabets) {
    const known = new Set(letters + letters.toUpperCase())
    const fitting = findings.letters.filter((letter) => known.has(letter)).length
    best = Math.max(best, fitting - rarityPenalty(findings.letters, letters))
  }
  const score = Math.max(0, (best + findings.goodSigns - findings.turned * 0.5) / total)
  // An encoding of another script has no say where there is not one letter of it.
  const isForeign = alphabets.every(({ letters }) => !/\p{Script=Latin}/u.test(letters))
  return isForeign && findings.letters.length === 0 ? score * 0.8 : score
}

interface Findings {
  /** Letters beyond ASCII that stand in words. */
  readonly letters: readonly string[]
  readonly goodSigns: number
  /** Controls, undefined bytes, and signs inside words. */
  readonly bad: number
  /** Capitals right after small letters. */
  readonly turned: number
}

function gather(text: string): Findings {
  const letters: string[] = []
  let [goodSigns, bad, turned] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign < '\u0080') continue
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' ']
    if (isStray(sign, before, after)) bad++
    else if (/[\p{L}\p{M}]/u.test(sign) && !isLoneSign(sign, before, after)) {
      letters.push(sign)
      if (/\p{Lu}/u.test(sign) && /\p{Ll}/u.test(before)) turned++
    } else if (isPlausibleSign(sign, before, after)) goodSigns++
    else bad++
  }
  return { letters, goodSigns, bad, turned }
}

/** Scripts do not mix inside a word, letters do not touch digits, and few letters stand alone. */
function isStray(sign: string, before: string, after: string): boolean {
  if (!/[\p{L}\p{M}]/u.test(sign) || SIGNS.has(sign)) return false
  const isLatin = /\p{Script=Latin}/u.test(sign)
  if (!isLatin && (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after))) return true
  const isLone = !/[\p{L}\p{M}]/u.test(before) && !/[\p{L}\p{M}]/u.test(after)
  return isLone && (!LONE_LETTERS.has(sign) || /\d/.test(before + after))
}

/** A single letter between numbers and spaces is no word; `Ø 12 mm` and `1º` are signs. */
function isLoneSign(sign: string, before: string, after: string): boolean {
  return 'øØºªµ'.includes(sign) && !(/\p{L}/u.test(before) && /\p{L}/u.test(after))
}

function isPlausibleSign(sign: string, before: string, after: string): boolean {
  if (!SIGNS.has(sign)) return false
  const isInside = /\p{L}/u.test(before) && /\p{L}/u.test(after)
  if (isInside) return INNER_SIGNS.has(sign)
  // m², m³ and the like; other letters are not raised.
  if (/[²³]/.test(sign)) return /[mM\d]/.test(before)
  return true
}

/** Less for a text whose letters are mostly rare ones: it is written in the other order of the same letters. */
function rarityPenalty(letters: readonly string[], alphabet: string): number {
  if (alphabet.length < 22 || letters.length < FREQUENT_LETTERS) return 0
  const start = alphabet.slice(0, FREQUENT_LETTERS)
  const frequent = new Set(start + start.toUpperCase())
  const share = letters.filter((letter) => frequent.has(letter)).length / letters.length
  return Math.max(0, USUAL_SHARE - share) * letters.length
}
