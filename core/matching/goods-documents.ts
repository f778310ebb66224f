// The goods texts of an index, by number: whose they are and which terms they consist of. Flat arrays instead of an object
// and a list for each text, because a hundred thousand of both were a third of the time of building an index.
import type { CatalogueAlias } from './match-types.ts'
import type { Term } from './vocabulary.ts'

/** One text that names an item: its name, or what a supplier calls it. */
export interface GoodsDocument {
  readonly itemId: number
  /** The confirmed text that this is; undefined: the item's own name. */
  readonly alias: CatalogueAlias | undefined
  readonly terms: readonly Term[]
}

/** Documents numbered from 0 in the order in which they were added; lives as long as its index. */
export class GoodsDocuments {
  /** The terms of the vocabulary, by their ids. */
  readonly #vocabulary: readonly Term[]
  readonly #itemIds: number[] = []
  readonly #aliases = new Map<number, CatalogueAlias>()
  readonly #removed = new Set<number>()
  readonly #starts: number[] = [0]
  #termIds = new Int32Array(1 << 12)

  constructor(vocabulary: readonly Term[]) {
    this.#vocabulary = vocabulary
  }

  /** How many were ever added. */
  get count(): number {
    return this.#itemIds.length
  }

  get removedCount(): number {
    return this.#removed.size
  }

  add(itemId: number, alias: CatalogueAlias | undefined, terms: readonly Term[]): number {
    const number = this.#itemIds.push(itemId) - 1
    if (alias !== undefined) this.#aliases.set(number, alias)
    let end = this.#starts[number] ?? 0
    if (end + terms.length > this.#termIds.length) this.#grow()
    for (const term of terms) this.#termIds[end++] = term.id
    this.#starts.push(end)
    return number
  }

  /** Forgets a document; its number is not used again. */
  remove(number: number): void {
    this.#removed.add(number)
  }

  find(number: number): GoodsDocument | undefined {
    const itemId = this.#itemIds[number]
    if (itemId === undefined || this.#removed.has(number)) return undefined
    return { itemId, alias: this.#aliases.get(number), terms: this.termsOf(number) }
  }

  termsOf(number: number): readonly Term[] {
    const terms: Term[] = []
    const end = this.#starts[number + 1] ?? 0
    for (let at = this.#starts[number] ?? 0; at < end; at++) {
      const term = this.#vocabulary[this.#termIds[at] ?? 0]
      if (term !== undefined) terms.push(term)
    }
    return terms
  }

  /** Which number the name of each item has. */
  numbersOfItems(): Map<number, number> {
    const numbers = new Map<number, number>()
    for (const [number, itemId] of this.#itemIds.entries()) {
      if (!this.#aliases.has(number) && !this.#removed.has(number)) numbers.set(itemId, number)
    }
    return numbers
  }

  #grow(): void {
    const larger = new Int32Array(this.#termIds.length * 2)
    larger.set(this.#termIds)
    this.#termIds = larger
  }
}
