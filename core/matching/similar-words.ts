// Finds known words that an unknown one may be a slip of: an index over the vocabulary by the letter triples of its words.
import type { Term } from './vocabulary.ts'

/** A known word and the share of letter triples that it has in common with the asked one. */
export interface SimilarWord {
  readonly term: Term
  readonly share: number
}

const MIN_SHARED = 0.4
const MAX_SIMILAR = 12

/** An index over a growing list of terms; lives as long as the vocabulary. */
export class SimilarWords {
  readonly #terms: Term[] = []
  readonly #byTriple = new Map<number, number[]>()
  #counts = new Uint8Array(1024)

  /** Takes in those of a growing list of terms that it has not seen yet. */
  learn(terms: readonly Term[]): void {
    for (let next = this.#terms.length; next < terms.length; next++) {
      const term = terms[next]
      if (term === undefined) continue
      const at = this.#terms.push(term) - 1
      for (const triple of triplesOf(term.text)) {
        const words = this.#byTriple.get(triple)
        if (words === undefined) this.#byTriple.set(triple, [at])
        else if (words[words.length - 1] !== at) words.push(at)
      }
    }
    if (this.#counts.length < this.#terms.length) this.#counts = new Uint8Array(this.#terms.length * 2)
  }

  /** The words most like `text`, best first. */
  find(text: string): readonly SimilarWord[] {
    const triples = new Set(triplesOf(text))
    const touched = this.#count(triples)
    const found: SimilarWord[] = []
    for (const at of touched) {
      const common = this.#counts[at] ?? 0
      this.#counts[at] = 0
      const term = this.#terms[at]
      if (term === undefined) continue
      const share = (2 * common) / (triples.size + term.text.length)
      if (share >= MIN_SHARED) found.push({ term, share })
    }
    return found.sort((a, b) => b.share - a.share).slice(0, MAX_SIMILAR)
  }

  #count(triples: ReadonlySet<number>): readonly number[] {
    const counts = this.#counts
    const touched: number[] = []
    for (const triple of triples) {
      const words = this.#byTriple.get(triple) ?? []
      for (const at of words) {
        const count = counts[at] ?? 0
        if (count === 0) touched.push(at)
        if (count < 255) counts[at] = count + 1
      }
    }
    return touched
  }
}

/** Letter triples of a word with a mark at its beginning and end, as numbers. */
function triplesOf(text: string): number[] {
  const triples: number[] = []
  let first = 0
  let second = 94
  for (let at = 0; at <= text.length; at++) {
    const third = at < text.length ? text.charCodeAt(at) & 0x3ff : 36
    if (at > 0 || text.length === 0) triples.push((first << 20) | (second << 10) | third)
    first = second
    second = third
  }
  return triples
}
