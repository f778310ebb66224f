// Texts as sets of letter triples, weighted by rarity: sees what words miss (joined, cut, misspelled), and costs next to nothing.
/** Triples are hashed into this many buckets; 37³ of letters, digits and space fit without collision. */
const BUCKETS = 1 << 16
const BASE = 37
const SPACE = 0
/** Of a longer text only the beginning counts. */
const MAX_LENGTH = 600

/** The triples of all texts of an index; lives as long as it. Texts are numbered from 0 in the order in which they were added. */
export class LetterTriples {
  readonly #frequency = new Int32Array(BUCKETS)
  readonly #weights = new Float32Array(BUCKETS)
  /** 1 for each triple of the query: small enough to stay in the processor's cache while thousands are looked up. */
  readonly #isAsked = new Uint8Array(BUCKETS)
  readonly #stamps = new Uint32Array(BUCKETS)
  readonly #found = new Uint16Array(MAX_LENGTH + 2)
  #stamp = 0
  #asked = new Uint16Array(0)
  #queryNorm = 1
  #norms = new Float32Array(0)
  #triples = new Uint16Array(1 << 12)
  readonly #starts: number[] = [0]
  #end = 0
  #weighedAt = 0

  /** Adds a folded text. */
  add(folded: string): void {
    const start = this.#end
    if (start + folded.length + 2 > this.#triples.length) this.#grow(start + folded.length + 2)
    const frequency = this.#frequency
    const triples = this.#triples
    this.#end = start + this.#read(folded, triples, start)
    for (let at = start; at < this.#end; at++) {
      const triple = triples[at] ?? 0
      frequency[triple] = (frequency[triple] ?? 0) + 1
    }
    this.#starts.push(this.#end)
  }

  /** Sets the folded text that `similarity` compares with. */
  setQuery(folded: string): void {
    this.#weigh()
    for (const triple of this.#asked) this.#isAsked[triple] = 0
    this.#asked = this.#found.slice(0, this.#read(folded, this.#found, 0))
    let sum = 0
    for (const triple of this.#asked) {
      const weight = this.#weights[triple] ?? 0
      this.#isAsked[triple] = 1
      sum += weight * weight
    }
    this.#queryNorm = Math.sqrt(sum)
  }

  /** Cosine between the query and text `number`, 0 to 1. */
  similarity(number: number): number {
    const end = this.#starts[number + 1] ?? 0
    let common = 0
    for (let at = this.#starts[number] ?? 0; at < end; at++) {
      const triple = this.#triples[at] ?? 0
      if (this.#isAsked[triple] === 1) common += (this.#weights[triple] ?? 0) ** 2
    }
    return common === 0 ? 0 : common / (this.#normOf(number) * this.#queryNorm)
  }

  /** Computed at the first look at a text and remembered as long as the weights are. */
  #normOf(number: number): number {
    const known = this.#norms[number] ?? 0
    if (known > 0) return known
    const end = this.#starts[number + 1] ?? 0
    let sum = 0
    for (let at = this.#starts[number] ?? 0; at < end; at++)
      sum += (this.#weights[this.#triples[at] ?? 0] ?? 0) ** 2
    const norm = Math.sqrt(sum)
    if (number < this.#norms.length) this.#norms[number] = norm
    return norm
  }

  /** Weights drift slowly as texts are added: they are computed again when a tenth more texts are there. */
  #weigh(): void {
    const count = this.#starts.length - 1
    if (this.#weighedAt > 0 && count < this.#weighedAt * 1.1) return
    for (let triple = 0; triple < BUCKETS; triple++) {
      this.#weights[triple] = Math.log(1 + count / ((this.#frequency[triple] ?? 0) + 0.5))
    }
    this.#weighedAt = count
    this.#norms = new Float32Array(count)
  }

  /** Writes the distinct triples of letters and digits, words parted by one space and spaces around, and returns their number. */
  #read(folded: string, into: Uint16Array, start: number): number {
    const stamps = this.#stamps
    const stamp = ++this.#stamp
    const length = Math.min(folded.length, MAX_LENGTH)
    let to = start
    let first = SPACE
    let second = SPACE
    for (let at = 0; at <= length; at++) {
      const third = at < length ? symbolOf(folded.charCodeAt(at)) : SPACE
      if (third === SPACE && second === SPACE) continue
      const triple = ((first * BASE + second) * BASE + third) & (BUCKETS - 1)
      if (at > 0 && stamps[triple] !== stamp) {
        stamps[triple] = stamp
        into[to++] = triple
      }
      first = second
      second = third
    }
    return to - start
  }

  #grow(needed: number): void {
    const larger = new Uint16Array(Math.max(needed, this.#triples.length * 2))
    larger.set(this.#triples)
    this.#triples = larger
  }
}

function symbolOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 48 && code <= 57) return code - 21
  return code > 127 ? 1 + (code % 36) : SPACE
}
