// What it tells that two texts share a term: the more, the fewer texts contain it.
import type { Term } from './vocabulary.ts'
import { LINK, NOISE, PACKING } from './word-classes.ts'

/** Weights of terms among a number of documents, remembered by how many documents have the term: logarithms are dear. */
export class TermWeights {
  readonly documents: number
  readonly #rarities: Float32Array
  readonly #roots: Float32Array

  constructor(documents: number) {
    this.documents = documents
    this.#rarities = new Float32Array(documents * 2 + 16)
    this.#roots = new Float32Array(documents * 2 + 16)
  }

  /** For finding candidates: the plain inverse document frequency. */
  rarityOf(term: Term): number {
    const count = term.postings.length
    const known = this.#rarities[count] ?? 0
    return known > 0 ? known : this.#compute(count)
  }

  /** For judging them: damped, because a rare word is often a slip, and lowered for words that one side likes to leave out. */
  weightOf(term: Term): number {
    const count = term.postings.length
    let weight = this.#roots[count] ?? 0
    if (weight === 0) weight = Math.sqrt(this.#compute(count))
    if (term.classes === 0) return weight
    if ((term.classes & LINK) !== 0) return weight * 0.4
    return (term.classes & (PACKING | NOISE)) !== 0 ? weight * 0.6 : weight
  }

  /** Length of a text's vector of weights. */
  normOf(terms: readonly Term[]): number {
    let sum = 0
    for (const term of terms) sum += this.weightOf(term) ** 2
    return Math.sqrt(sum)
  }

  #compute(count: number): number {
    const rarity = Math.log(1 + this.documents / (count + 0.5))
    this.#rarities[count] = rarity
    this.#roots[count] = Math.sqrt(rarity)
    return rarity
  }
}
