// Candidates for a text among all item names: found by the words they share, rare words first, then sifted by their letters.
import type { CatalogueAlias } from './match-types.ts'
import { foldLetters } from '../domain/text-key.ts'
import { GoodsDocuments, type GoodsDocument } from './goods-documents.ts'
import { LetterTriples } from './letter-triples.ts'
import { OverlapScores, type SearchTerm } from './overlap-scores.ts'
import { readGoods } from './read-goods.ts'
import { createPieces } from './split-pieces.ts'
import { SimilarWords } from './similar-words.ts'
import { TermWeights } from './term-weight.ts'
import { QueryTerms, Vocabulary, type Term } from './vocabulary.ts'
import { LINK } from './word-classes.ts'

/** One text that names an item: its name, or what a supplier calls it. */
export interface GoodsText {
  readonly itemId: number
  readonly text: string
  /** The confirmed text that this is; absent: the item's own name. */
  readonly alias?: CatalogueAlias
}

export interface FoundDocument {
  readonly document: GoodsDocument
  /** Cosine of letter triples with the query. */
  readonly letters: number
}

/** Documents whose letters are looked at, and those that are compared word by word. */
const MAX_SIFTED = 60
const MAX_FOUND = 20
/** What a word of an unknown spelling is worth as the known word that it is most like. */
const SIMILAR_DISCOUNT = 0.8

/** An index over goods texts; lives as long as its matcher. */
export class GoodsIndex {
  readonly #vocabulary = new Vocabulary()
  readonly #pieces = createPieces()
  readonly #documents = new GoodsDocuments(this.#vocabulary.terms)
  readonly #letters = new LetterTriples()
  readonly #similar = new SimilarWords()
  readonly #overlaps = new OverlapScores()
  #weights = new TermWeights(0)

  /** Of terms among the texts; computed again when a tenth more texts are there. */
  get weights(): TermWeights {
    const count = this.#documents.count
    if (count > this.#weights.documents * 1.1) this.#weights = new TermWeights(count)
    return this.#weights
  }

  /** Adds a text and returns its number. */
  add({ itemId, text, alias }: GoodsText): number {
    const folded = foldLetters(text)
    const terms = readGoods(folded, this.#vocabulary, this.#pieces)
    const number = this.#documents.add(itemId, alias, terms)
    for (const { postings } of terms) if (postings[postings.length - 1] !== number) postings.push(number)
    this.#letters.add(folded)
    return number
  }

  /** Forgets a text; its number is not used again. */
  remove(number: number): void {
    this.#documents.remove(number)
  }

  /** Texts that were ever added, forgotten ones included. */
  get count(): number {
    return this.#documents.count
  }

  get removedCount(): number {
    return this.#documents.removedCount
  }

  /** Which number the name of each item has. */
  numbersOfItems(): Map<number, number> {
    return this.#documents.numbersOfItems()
  }

  /** The terms of a text that asks; words that no document has are not kept. */
  readQuery(text: string): Term[] {
    return readGoods(foldLetters(text), new QueryTerms(this.#vocabulary), this.#pieces)
  }

  /** The documents that share most with a text, those with the most similar letters first. */
  find(text: string, terms: readonly Term[]): readonly FoundDocument[] {
    const numbers = this.#overlaps.best(
      this.#searchTerms(terms),
      this.#documents.count,
      (number) => this.#normOf(number),
      MAX_SIFTED
    )
    this.#letters.setQuery(foldLetters(text))
    const found: FoundDocument[] = []
    for (const number of numbers) {
      const document = this.#documents.find(number)
      if (document !== undefined) found.push({ document, letters: this.#letters.similarity(number) })
    }
    found.sort((a, b) => b.letters - a.letters)
    return found.slice(0, MAX_FOUND)
  }

  #searchTerms(terms: readonly Term[]): readonly SearchTerm[] {
    const search = new Map<Term, number>()
    const want = (term: Term, weight: number): void => {
      if (term.postings.length > 0 && weight > (search.get(term) ?? 0)) search.set(term, weight)
    }
    for (const [at, term] of terms.entries()) {
      if ((term.classes & LINK) !== 0) continue
      if (term.postings.length > 0) want(term, this.weights.rarityOf(term))
      else if (term.kind === 'word' || term.kind === 'code') this.#wantAlike(term.text, want)
      const next = terms[at + 1]
      const joined =
        next === undefined || term.kind === 'measure'
          ? undefined
          : this.#vocabulary.findText(term.text + next.text)
      if (joined !== undefined) want(joined, this.weights.rarityOf(joined))
    }
    return [...search]
      .sort(([, a], [, b]) => b - a)
      .map(([term, weight]) => ({ term, gain: weight * this.weights.rarityOf(term) }))
  }

  /** An unknown word stands for the known ones that it may be a slip of, or made of. */
  #wantAlike(text: string, want: (term: Term, weight: number) => void): void {
    this.#similar.learn(this.#vocabulary.spelledTerms)
    for (const { term, share } of this.#similar.find(text))
      want(term, this.weights.rarityOf(term) * share * SIMILAR_DISCOUNT)
    for (let at = 2; at <= text.length - 2; at++) {
      const left = this.#vocabulary.findText(text.slice(0, at))
      const right = left === undefined ? undefined : this.#vocabulary.findText(text.slice(at))
      if (left === undefined || right === undefined) continue
      want(left, this.weights.rarityOf(left))
      want(right, this.weights.rarityOf(right))
    }
  }

  #normOf(number: number): number {
    const { weights } = this
    let sum = 0
    for (const term of this.#documents.termsOf(number)) sum += weights.rarityOf(term) ** 2
    return Math.sqrt(sum) || 1
  }
}
