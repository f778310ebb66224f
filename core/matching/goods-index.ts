// Candidates for a text among all item names: found by the words they share, rare words first, then sifted by their letters.
import { LetterTriples } from './letter-triples.ts'
import { readGoods } from './read-goods.ts'
import { SimilarWords } from './similar-words.ts'
import { toRarity } from './term-weight.ts'
import { Vocabulary, type Term } from './vocabulary.ts'
import { LINK } from './word-classes.ts'

/** One text that names an item: its name, or what a supplier calls it. */
export interface GoodsText {
  readonly itemId: number
  readonly text: string
  /** Whose name for the item this is; absent: our own. */
  readonly supplierId?: number
}

export interface GoodsDocument {
  readonly itemId: number
  readonly supplierId: number | undefined
  readonly terms: readonly Term[]
}

export interface FoundDocument {
  readonly document: GoodsDocument
  /** Cosine of letter triples with the query. */
  readonly letters: number
}

interface SearchTerm {
  readonly term: Term
  readonly weight: number
}

/** Postings read for one query at most, once something was found: the commonest words of a long text find nothing new. */
const MAX_POSTINGS = 150_000
/** Documents whose letters are looked at, and those that are compared word by word. */
const MAX_SIFTED = 160
const MAX_FOUND = 40
/** What a word of an unknown spelling is worth as the known word that it is most like. */
const SIMILAR_DISCOUNT = 0.8

/** An index over goods texts; lives as long as its matcher. */
export class GoodsIndex {
  readonly vocabulary = new Vocabulary()
  readonly #documents: (GoodsDocument | undefined)[] = []
  readonly #norms: number[] = []
  readonly #letters = new LetterTriples()
  readonly #similar = new SimilarWords()
  #scores = new Float32Array(0)

  /** How many texts were ever added. */
  get size(): number {
    return this.#documents.length
  }

  /** Adds a text and returns its number. */
  add({ itemId, text, supplierId }: GoodsText): number {
    const terms = readGoods(text, this.vocabulary)
    const number = this.#documents.length
    for (const term of terms) {
      if (term.postings[term.postings.length - 1] !== number) term.postings.push(number)
    }
    this.#documents.push({ itemId, supplierId, terms })
    this.#letters.add(text)
    return number
  }

  /** Forgets a text; its number is not used again. */
  remove(number: number): void {
    this.#documents[number] = undefined
  }

  /** The documents that share most with a text, in no particular order. */
  find(text: string, terms: readonly Term[]): readonly FoundDocument[] {
    if (this.#scores.length < this.size) this.#scores = new Float32Array(this.size + 1024)
    const numbers = this.#bestByWords(this.#accumulate(this.#searchTerms(terms)))
    this.#letters.setQuery(text)
    const found: { readonly found: FoundDocument; readonly score: number }[] = []
    for (const { number, score } of numbers) {
      const document = this.#documents[number]
      if (document === undefined) continue
      const letters = this.#letters.similarity(number)
      found.push({ found: { document, letters }, score: score + letters })
    }
    found.sort((a, b) => b.score - a.score)
    return found.slice(0, MAX_FOUND).map((each) => each.found)
  }

  #searchTerms(terms: readonly Term[]): readonly SearchTerm[] {
    const search = new Map<Term, number>()
    const want = (term: Term, weight: number): void => {
      if (term.postings.length > 0 && weight > (search.get(term) ?? 0)) search.set(term, weight)
    }
    for (const [at, term] of terms.entries()) {
      if ((term.classes & LINK) !== 0) continue
      if (term.postings.length > 0) want(term, toRarity(term, this.size))
      else if (term.kind === 'word' || term.kind === 'code') this.#wantAlike(term.text, want)
      const next = terms[at + 1]
      const joined =
        next === undefined || term.kind === 'measure'
          ? undefined
          : this.vocabulary.findText(term.text + next.text)
      if (joined !== undefined) want(joined, toRarity(joined, this.size))
    }
    return [...search].map(([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight)
  }

  /** An unknown word stands for the known ones that it may be a slip of, or made of. */
  #wantAlike(text: string, want: (term: Term, weight: number) => void): void {
    this.#similar.learn(this.vocabulary.spelledTerms)
    for (const { term, share } of this.#similar.find(text))
      want(term, toRarity(term, this.size) * share * SIMILAR_DISCOUNT)
    for (let at = 2; at <= text.length - 2; at++) {
      const left = this.vocabulary.findText(text.slice(0, at))
      const right = left === undefined ? undefined : this.vocabulary.findText(text.slice(at))
      if (left === undefined || right === undefined) continue
      want(left, toRarity(left, this.size))
      want(right, toRarity(right, this.size))
    }
  }

  #accumulate(search: readonly SearchTerm[]): readonly number[] {
    const scores = this.#scores
    const touched: number[] = []
    let read = 0
    for (const { term, weight } of search) {
      if (read > 0 && read + term.postings.length > MAX_POSTINGS) continue
      read += term.postings.length
      const own = toRarity(term, this.size) * weight
      for (const number of term.postings) {
        if (scores[number] === 0) touched.push(number)
        scores[number] = (scores[number] ?? 0) + own
      }
    }
    return touched
  }

  #bestByWords(touched: readonly number[]): readonly { readonly number: number; readonly score: number }[] {
    const scored = touched.map((number) => {
      const score = (this.#scores[number] ?? 0) / this.#normOf(number)
      this.#scores[number] = 0
      return { number, score }
    })
    if (scored.length <= MAX_SIFTED) return scored
    return scored.sort((a, b) => b.score - a.score).slice(0, MAX_SIFTED)
  }

  /** Computed once a document, at its first look: rarities drift too slowly to matter. */
  #normOf(number: number): number {
    const known = this.#norms[number]
    if (known !== undefined) return known
    let sum = 0
    for (const term of this.#documents[number]?.terms ?? []) sum += toRarity(term, this.size) ** 2
    const norm = Math.sqrt(sum) || 1
    this.#norms[number] = norm
    return norm
  }
}
