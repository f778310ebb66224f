// The words, numbers, measures and codes that goods texts consist of: one Term object for each distinct one, shared by all
// texts of a matcher, so that comparing two texts is comparing references.
import type { Measure } from './measure-symbols.ts'
import { classesOf, EMPTY_WORDS, toCanonicalWord } from './word-classes.ts'
import { findNumberWord, findVariant } from './word-variants.ts'

export type TermKind = 'word' | 'number' | 'measure' | 'code'

/** One distinct thing that texts say. */
export interface Term {
  /** Its place among the vocabulary's terms. */
  readonly id: number
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
  /** A measure in inches, pounds or ounces. */
  readonly isImperial: boolean
  /** Documents that contain it, ascending, without repeats. Empty for a term that only a query contains. */
  readonly postings: number[]
}

/** Where the reader of texts gets its terms from. */
export interface TermSource {
  /** The term of a word as written in folded letters: spelled-out numbers are numbers, articles are none. */
  word(spelling: string): Term | undefined
  /** The term of a code: letters and digits without separators. */
  code(text: string): Term
  number(value: number): Term
  measure(measure: Measure, text: string): Term
}

const NO_MEASURE: Measure = { dimension: '', value: 0, isImperial: false }

/** All terms of a matcher's texts; lives as long as its index and learns every term it is asked for. */
export class Vocabulary implements TermSource {
  /** Spelling → term; many spellings share one. */
  readonly #bySpelling = new Map<string, Term>()
  readonly #byText = new Map<string, Term>()
  readonly #numbers = new Map<number, Term>()
  readonly #metric = new Map<string, Map<number, Term>>()
  readonly #imperial = new Map<string, Map<number, Term>>()

  /** Every term by its id. */
  readonly terms: Term[] = []
  /** Words and codes in the order in which they were met, for the search for similar ones. */
  readonly spelledTerms: Term[] = []

  /** The word or code with this canonical text, if any text contains it. */
  findText(text: string): Term | undefined {
    return this.#byText.get(text)
  }

  word(spelling: string): Term | undefined {
    const known = this.#bySpelling.get(spelling)
    if (known !== undefined || EMPTY_WORDS.has(spelling)) return known
    const number = findNumberWord(spelling)
    const term = number === undefined ? this.#wordOf(spelling) : this.number(number)
    this.#bySpelling.set(spelling, term)
    return term
  }

  code(text: string): Term {
    return this.#byText.get(text) ?? this.#keep(this.#create('code', text, 0, text))
  }

  number(value: number): Term {
    let term = this.#numbers.get(value)
    if (term === undefined) {
      term = this.#create('number', String(value), 0, String(value), {
        dimension: '',
        value,
        isImperial: false
      })
      this.#numbers.set(value, term)
    }
    return term
  }

  measure(measure: Measure, text: string): Term {
    const ofKind = this.#measuresOf(measure)
    const known = ofKind.get(measure.value)
    if (known !== undefined) return known
    const rounded = withoutNoise(measure.value)
    const term = ofKind.get(rounded) ?? this.#create('measure', text, 0, text, measure)
    ofKind.set(rounded, term)
    ofKind.set(measure.value, term)
    return term
  }

  /** The known term of a word, a number or a measure; undefined where `word`, `number` or `measure` would make one. */
  findWord(spelling: string): Term | undefined {
    return this.#bySpelling.get(spelling) ?? this.#byText.get(toCanonicalWord(spelling))
  }

  findNumber(value: number): Term | undefined {
    return this.#numbers.get(value)
  }

  findMeasure(measure: Measure): Term | undefined {
    const ofKind = this.#measuresOf(measure)
    return ofKind.get(measure.value) ?? ofKind.get(withoutNoise(measure.value))
  }

  #measuresOf({ dimension, isImperial }: Measure): Map<number, Term> {
    const bySystem = isImperial ? this.#imperial : this.#metric
    let ofKind = bySystem.get(dimension)
    if (ofKind === undefined) {
      ofKind = new Map()
      bySystem.set(dimension, ofKind)
    }
    return ofKind
  }

  #wordOf(spelling: string): Term {
    const text = toCanonicalWord(spelling)
    const shown = findVariant(spelling) ?? spelling
    return this.#byText.get(text) ?? this.#keep(this.#create('word', text, classesOf(text), shown))
  }

  #create(
    kind: TermKind,
    text: string,
    classes: number,
    spelling: string,
    measure: Measure = NO_MEASURE
  ): Term {
    const { dimension, value, isImperial } = measure
    const term: Term = {
      id: this.terms.length,
      kind,
      text,
      spelling,
      classes,
      dimension,
      value,
      isImperial,
      postings: []
    }
    this.terms.push(term)
    return term
  }

  #keep(term: Term): Term {
    this.#byText.set(term.text, term)
    this.spelledTerms.push(term)
    return term
  }
}

/** The terms of one asking text: those of a vocabulary, and its own for what the vocabulary does not know. */
export class QueryTerms implements TermSource {
  readonly #known: Vocabulary
  readonly #own = new Vocabulary()

  constructor(known: Vocabulary) {
    this.#known = known
  }

  word(spelling: string): Term | undefined {
    return this.#known.findWord(spelling) ?? this.#own.word(spelling)
  }

  code(text: string): Term {
    return this.#known.findText(text) ?? this.#own.code(text)
  }

  number(value: number): Term {
    return this.#known.findNumber(value) ?? this.#own.number(value)
  }

  measure(measure: Measure, text: string): Term {
    return this.#known.findMeasure(measure) ?? this.#own.measure(measure, text)
  }
}

/** 0.7 l and 70 cl are one measure, though their floating points differ in the last digit. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(9))
}
