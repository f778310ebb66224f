// The words, numbers, measures and codes that goods texts consist of: one Term object for each distinct one, shared by all
// texts of a matcher, so that comparing two texts is comparing references.
import { classesOf, isVariant, toCanonicalWord } from './word-classes.ts'

export type TermKind = 'word' | 'number' | 'measure' | 'code'

/** One distinct thing that texts say. */
export interface Term {
  readonly kind: TermKind
  /** Canonical text: singular, spelled out, without separators. */
  readonly text: string
  /** As people write it; the first spelling that was met. */
  readonly spelling: string
  /** Bits of word-classes; 0 for anything but words. */
  readonly classes: number
  /** What a measure measures; '' otherwise. */
  readonly dimension: string
  /** The value of a number or, in base units, of a measure; 0 otherwise. */
  readonly value: number
  /** Documents that contain it, ascending, without repeats. Empty for a term that only a query contains. */
  readonly postings: number[]
}

/** All terms of a matcher's texts; lives as long as its index. */
export class Vocabulary {
  /** Spelling → term; many spellings share one. */
  readonly #bySpelling = new Map<string, Term>()
  readonly #byText = new Map<string, Term>()
  readonly #numbers = new Map<number, Term>()
  readonly #measures = new Map<string, Map<number, Term>>()

  /** Words and codes in the order in which they were met, for the search for similar ones. */
  readonly spelledTerms: Term[] = []

  /** The word or code with this canonical text, if any text contains it. */
  findText(text: string): Term | undefined {
    return this.#byText.get(text)
  }

  /** The term of a word as written in folded letters. */
  word(spelling: string): Term {
    const known = this.#bySpelling.get(spelling)
    if (known !== undefined) return known
    const text = toCanonicalWord(spelling)
    const term =
      this.#byText.get(text) ??
      this.#keep(newTerm('word', text, classesOf(text), isVariant(spelling) ? text : spelling))
    this.#bySpelling.set(spelling, term)
    return term
  }

  /** The term of a code: letters and digits without separators. */
  code(text: string): Term {
    return this.#byText.get(text) ?? this.#keep(newTerm('code', text, 0, text))
  }

  number(value: number): Term {
    let term = this.#numbers.get(value)
    if (term === undefined) {
      term = newTerm('number', String(value), 0, String(value), '', value)
      this.#numbers.set(value, term)
    }
    return term
  }

  measure(dimension: string, value: number, text: string): Term {
    let ofDimension = this.#measures.get(dimension)
    if (ofDimension === undefined) {
      ofDimension = new Map()
      this.#measures.set(dimension, ofDimension)
    }
    // Three significant digits: 0.75 l, 75 cl and 25.4 fl oz are one size, and must be one term to be found.
    const rounded = Number(value.toPrecision(3))
    let term = ofDimension.get(rounded)
    if (term === undefined) {
      term = newTerm('measure', text, 0, text, dimension, value)
      ofDimension.set(rounded, term)
    }
    return term
  }

  #keep(term: Term): Term {
    this.#byText.set(term.text, term)
    this.spelledTerms.push(term)
    return term
  }
}

function newTerm(
  kind: TermKind,
  text: string,
  classes: number,
  spelling: string,
  dimension = '',
  value = 0
): Term {
  return { kind, text, spelling, classes, dimension, value, postings: [] }
}
