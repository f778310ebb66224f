// Texts as sets of letter triples, weighted by rarity: sees what words miss (joined, cut, misspelled), and costs next to nothing.
import { foldLetters } from '../domain/text-key.ts'

/** Triples are hashed into this many buckets; 37³ of letters, digits and space fit without collision. */
const BUCKETS = 1 << 16
const BASE = 37
const SPACE = 0

/** The triples of all texts of an index; lives as long as it. Texts are numbered from 0 in the order in which they were added. */
export class LetterTriples {
  readonly #frequency = new Int32Array(BUCKETS)
  readonly #weights = new Float32Array(BUCKETS)
  readonly #query = new Float32Array(BUCKETS)
  #queryTriples: readonly number[] = []
  #queryNorm = 1
  #triples = new Uint16Array(1 << 12)
  #starts: number[] = [0]
  #weighedAt = 0

  add(text: string): void {
    const triples = distinctTriples(text)
    const start = this.#starts[this.#starts.length - 1] ?? 0
    if (start + triples.length > this.#triples.length) this.#grow(start + triples.length)
    for (const [at, triple] of triples.entries()) {
      this.#triples[start + at] = triple
      this.#frequency[triple] = (this.#frequency[triple] ?? 0) + 1
    }
    this.#starts.push(start + triples.length)
  }

  /** Sets the text that `similarity` compares with. */
  setQuery(text: string): void {
    this.#weigh()
    for (const triple of this.#queryTriples) this.#query[triple] = 0
    this.#queryTriples = distinctTriples(text)
    let sum = 0
    for (const triple of this.#queryTriples) {
      const weight = this.#weights[triple] ?? 0
      this.#query[triple] = weight * weight
      sum += weight * weight
    }
    this.#queryNorm = Math.sqrt(sum)
  }

  /** Cosine between the query and text `number`, 0 to 1. */
  similarity(number: number): number {
    const end = this.#starts[number + 1] ?? 0
    let common = 0
    let sum = 0
    for (let at = this.#starts[number] ?? 0; at < end; at++) {
      const triple = this.#triples[at] ?? 0
      const weight = this.#weights[triple] ?? 0
      sum += weight * weight
      common += this.#query[triple] ?? 0
    }
    return common === 0 ? 0 : common / (Math.sqrt(sum) * this.#queryNorm)
  }

  /** Weights drift slowly as texts are added: they are computed again when a tenth more texts are there. */
  #weigh(): void {
    const count = this.#starts.length - 1
    if (this.#weighedAt > 0 && count < this.#weighedAt * 1.1) return
    for (let triple = 0; triple < BUCKETS; triple++) {
      this.#weights[triple] = Math.log(1 + count / ((this.#frequency[triple] ?? 0) + 0.5))
    }
    this.#weighedAt = count
  }

  #grow(needed: number): void {
    const larger = new Uint16Array(Math.max(needed, this.#triples.length * 2))
    larger.set(this.#triples)
    this.#triples = larger
  }
}

/** The distinct triples of a text's letters and digits, words parted by one space and spaces around. */
function distinctTriples(text: string): readonly number[] {
  const folded = foldLetters(text)
  const triples: number[] = []
  let first = SPACE
  let second = SPACE
  for (let at = 0; at <= folded.length; at++) {
    const third = at < folded.length ? symbolOf(folded.charCodeAt(at)) : SPACE
    if (third === SPACE && second === SPACE) continue
    if (at > 0) triples.push(((first * BASE + second) * BASE + third) & (BUCKETS - 1))
    first = second
    second = third
  }
  return triples.length > 1 ? [...new Set(triples)] : triples
}

function symbolOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return code - 21
  return code > 127 ? 1 + (code % 36) : SPACE
}
