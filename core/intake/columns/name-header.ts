// Header text → meaning by its words alone.
import type { ColumnMeaning } from '../../contract/read-result.ts'
import { HEADER_HINTS, HEADER_PHRASES } from './header-words.ts'

export interface NamedHeader {
  readonly meaning: ColumnMeaning
  /** 1 for a whole known phrase, less for a hint, 0 for no idea. */
  readonly certainty: number
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd']
])

const WORDS: ReadonlyMap<string, string> = new Map([
  ['number', 'no'],
  ['num', 'no'],
  ['nr', 'no'],
  ['nbr', 'no'],
  ['nro', 'no'],
  ['n', 'no'],
  ['numero', 'no'],
  ['nummer', 'no'],
  ['numer', 'no'],
  ['qnty', 'qty'],
  ['quantities', 'quantity'],
  ['pct', 'percent'],
  ['descr', 'desc'],
  ['quantity', 'quantity'],
  ['buyer', 'buyer'],
  ['identifier', 'id'],
  ['excluding', 'excl'],
  ['exc', 'excl'],
  ['ex', 'excl'],
  ['without', 'excl']
])

/**
 * A header in the form of the vocabulary: lower case, no accents, words apart, number words alike.
 * @example normaliseHeader('InvoiceNo') // 'invoice no'
 * @example normaliseHeader('Stück-Preis (€)') // 'stuck preis'
 */
export function normaliseHeader(header: string): string {
  const words = header
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[ßøłæœđ]/g, (letter) => LETTERS.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/№|#|º|°/g, ' no ')
    .replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words
    .split(' ')
    .map((word) => WORDS.get(word) ?? word)
    .join(' ')
    .replace(/\bno no\b/g, 'no')
}

/** What a header's words say. */
export function nameHeader(header: string): NamedHeader {
  const full = normaliseHeader(header)
  if (full === '') return { meaning: 'ignored', certainty: 0 }
  const whole = PHRASES.get(compact(full))
  if (whole !== undefined) return { meaning: whole, certainty: 1 }
  const bare = normaliseHeader(header.replace(/[([{].*?[)\]}]/g, ' '))
  const inside = PHRASES.get(compact(bare))
  if (inside !== undefined) return { meaning: inside, certainty: 0.9 }
  const hint = HEADER_HINTS.find(([pattern]) => pattern.test(full))
  return hint === undefined
    ? { meaning: 'ignored', certainty: 0 }
    : { meaning: hint[1], certainty: hint[1] === 'ignored' ? 0 : 0.6 }
}

/** Whether the words say what a column is, be it nothing for us; an empty header says nothing. */
export function isKnownHeader(header: string): boolean {
  if (nameHeader(header).meaning !== 'ignored') return true
  const full = normaliseHeader(header)
  return full !== '' && HEADER_HINTS.some(([pattern]) => pattern.test(full))
}

/** Spaces come and go in headers: `UnitPrice`, `unit price`, `UNITPRICE`. */
function compact(normalised: string): string {
  return normalised.replaceAll(' ', '')
}

const PHRASES: ReadonlyMap<string, ColumnMeaning> = phraseMap()

function phraseMap(): ReadonlyMap<string, ColumnMeaning> {
  const meanings = new Map<string, ColumnMeaning>()
  for (const [meaning, phrases] of typedEntries(HEADER_PHRASES)) {
    for (const phrase of phrases.split(',')) {
      const key = compact(normaliseHeader(phrase))
      if (!meanings.has(key)) meanings.set(key, meaning)
    }
  }
  return meanings
}

function typedEntries<K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  const entries: (readonly [K, V])[] = []
  for (const key in record) entries.push([key, record[key]])
  return entries
}
