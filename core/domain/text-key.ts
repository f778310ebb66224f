// The normalised text that exact-text matching, supplier names and aliases share.

const OTHER = 0
const WORD = 1
/** Kept between two digits only, so that 1.5 l and 15 l differ. */
const INSIDE_NUMBER = 2
/** Kept right after a word only, so that C++ and C, 40% and 40 differ. */
const AFTER_WORD = 3
/** The inch sign: kept right after a digit; elsewhere it is a quotation mark. */
const AFTER_DIGIT = 4

const CLASS_OF = classTable()

const NON_ASCII_WORD = /[\p{L}\p{N}\p{M}\p{Cs}]/u
const APOSTROPHE_INSIDE = /(?<=[\p{L}\p{M}])['\u2019\u02bc](?=[\p{L}\p{M}])/gu
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const LATIN_MARKS = /[\u0300-\u036f]/g
const SPECIAL_LETTERS = /[ßæœøđłıðþς⁄×]/g
const SPECIAL_FORMS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
  '⁄': '/',
  '×': 'x'
}

/**
 * One form for texts that a person would call the same: case, accents, compatibility forms, white space and
 * punctuation do not count; digits, decimal marks and signs that change a quantity do. Idempotent.
 * @returns '' for a text without any letter or digit
 * @example toTextKey('  Café  CRÈME – 1,5 L ') // 'cafe creme 1,5 l'
 */
export function toTextKey(text: string): string {
  const folded = foldLetters(text)
  const length = folded.length
  let key = ''
  let start = -1
  for (let at = 0; at < length; at++) {
    const kind = kindAt(folded, at)
    if (kind === WORD || (kind !== OTHER && isKeptSign(folded, at, start, kind))) {
      if (start < 0) start = at
    } else if (start >= 0) {
      key = key === '' ? folded.slice(start, at) : `${key} ${folded.slice(start, at)}`
      start = -1
    }
  }
  if (start === 0) return folded
  if (start < 0) return key
  return key === '' ? folded.slice(start) : `${key} ${folded.slice(start)}`
}

/**
 * Lower case without accents, ligatures and compatibility forms; punctuation stays. The first half of `toTextKey`.
 * @example foldLetters('Größe ½') // 'grosse 1/2'
 */
export function foldLetters(text: string): string {
  const isPlain = isAscii(text)
  const lower = isPlain ? text.toLowerCase() : foldUnicode(text)
  return lower.includes("'") || !isPlain ? lower.replace(APOSTROPHE_INSIDE, '') : lower
}

function foldUnicode(text: string): string {
  return text
    .replace(/(?<=\d)(?=[¼½¾⅓⅔⅛])/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(SPECIAL_LETTERS, (letter) => SPECIAL_FORMS[letter] ?? letter)
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return CLASS_OF[code] ?? OTHER
  return NON_ASCII_WORD.test(text.charAt(at)) ? WORD : OTHER
}

function isKeptSign(text: string, at: number, start: number, kind: number): boolean {
  if (kind === AFTER_WORD) return start >= 0
  if (!isDigit(text.charCodeAt(at - 1))) return false
  return kind === AFTER_DIGIT || isDigit(text.charCodeAt(at + 1))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

function classTable(): Uint8Array {
  const table = new Uint8Array(128)
  for (const letter of '0123456789abcdefghijklmnopqrstuvwxyz') table[letter.charCodeAt(0)] = WORD
  for (const sign of '.,/:') table[sign.charCodeAt(0)] = INSIDE_NUMBER
  for (const sign of '+%') table[sign.charCodeAt(0)] = AFTER_WORD
  table['"'.charCodeAt(0)] = AFTER_DIGIT
  return table
}
