// Adds up what documents share with a query, and picks the best. A measured hot loop: typed arrays that are reused.
import type { Term } from './vocabulary.ts'

/** A term to look for and what finding it adds. */
export interface SearchTerm {
  readonly term: Term
  readonly gain: number
}

/** Postings read for one query at most: the commonest words of a long text find nothing new. */
const MAX_READ = 40_000
/** Once so many documents are found, the commoner words only add to those. */
const ENOUGH_FOUND = 1_000
const BINS = 512

/** Scores by document number; lives as long as its index. */
export class OverlapScores {
  #scores = new Float32Array(0)
  #norms = new Float32Array(0)
  #touched = new Int32Array(0)
  readonly #bins = new Int32Array(BINS + 1)
  #count = 0

  /**
   * The `most` documents with the highest score ÷ norm, in no particular order.
   * @param search rarest first
   * @param normOf asked once a document
   */
  best(
    search: readonly SearchTerm[],
    documents: number,
    normOf: (number: number) => number,
    most: number
  ): readonly number[] {
    this.#fit(documents, normOf)
    this.#add(search)
    const highest = this.#normalise(normOf)
    return this.#pick(highest, most)
  }

  #add(search: readonly SearchTerm[]): void {
    const scores = this.#scores
    const touched = this.#touched
    let count = 0
    let read = 0
    for (const { term, gain } of search) {
      const { postings } = term
      if (read > 0 && read + postings.length > MAX_READ) continue
      read += postings.length
      const isOpen = count < ENOUGH_FOUND
      for (let at = 0; at < postings.length; at++) {
        const number = postings[at] ?? 0
        const score = scores[number] ?? 0
        if (score > 0) scores[number] = score + gain
        else if (isOpen) {
          scores[number] = gain
          touched[count++] = number
        }
      }
    }
    this.#count = count
  }

  #normalise(normOf: (number: number) => number): number {
    const scores = this.#scores
    const norms = this.#norms
    const touched = this.#touched
    const count = this.#count
    let highest = 0
    for (let at = 0; at < count; at++) {
      const number = touched[at] ?? 0
      let norm = norms[number] ?? 0
      if (norm === 0) {
        norm = normOf(number)
        norms[number] = norm
      }
      const score = (scores[number] ?? 0) / norm
      scores[number] = score
      if (score > highest) highest = score
    }
    return highest
  }

  /** By a histogram instead of sorting: the lowest bin that still counts is found by adding up from the top. */
  #pick(highest: number, most: number): readonly number[] {
    const scores = this.#scores
    const touched = this.#touched
    const count = this.#count
    const bins = this.#bins.fill(0)
    const scale = highest === 0 ? 0 : BINS / highest
    for (let at = 0; at < count; at++) {
      const bin = ((scores[touched[at] ?? 0] ?? 0) * scale) | 0
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    const floor = lowestBin(bins, most) / scale
    const best: number[] = []
    for (let at = 0; at < count; at++) {
      const number = touched[at] ?? 0
      const score = scores[number] ?? 0
      scores[number] = 0
      if (score >= floor && best.length < most) best.push(number)
    }
    return best
  }

  /** Norms are computed for all documents at once, and again when the documents have grown by a quarter. */
  #fit(documents: number, normOf: (number: number) => number): void {
    if (this.#scores.length >= documents) return
    const size = Math.ceil(documents * 1.25) + 64
    this.#scores = new Float32Array(size)
    this.#norms = new Float32Array(size)
    this.#touched = new Int32Array(size)
    for (let number = 0; number < documents; number++) this.#norms[number] = normOf(number)
  }
}

/** The lowest bin that still counts among `most`, added up from the top; the topmost counts always. */
function lowestBin(bins: Int32Array, most: number): number {
  let lowest = BINS - 1
  let sum = (bins[BINS] ?? 0) + (bins[lowest] ?? 0)
  while (lowest > 0 && sum + (bins[lowest - 1] ?? 0) <= most) sum += bins[--lowest] ?? 0
  return lowest
}
