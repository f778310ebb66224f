// Finds items that share words with a text: rare words count more. The first, plain stage of judgement.
import type { Candidate } from '../contract/batch-result.ts'
import { toTextKey } from '../domain/text-key.ts'
import type { CatalogueItem } from './match-types.ts'

/** Words that more items than this share do not find candidates, unless nothing else does. */
const MAX_POSTINGS = 20_000

/** An index over the words of item names; lives as long as its matcher. */
export class WordIndex {
  readonly #itemsByWord = new Map<string, CatalogueItem[]>()
  #count = 0

  constructor(items: Iterable<CatalogueItem>) {
    for (const item of items) this.add(item)
  }

  add(item: CatalogueItem): void {
    this.#count++
    for (const word of wordsOf(item.name)) {
      const items = this.#itemsByWord.get(word)
      if (items === undefined) this.#itemsByWord.set(word, [item])
      else items.push(item)
    }
  }

  remove(item: CatalogueItem): void {
    this.#count--
    for (const word of wordsOf(item.name)) {
      const items = this.#itemsByWord.get(word)
      const at = items?.indexOf(item) ?? -1
      if (items !== undefined && at >= 0) items.splice(at, 1)
    }
  }

  /** Items that share words with the text, best first. */
  suggest(text: string, top: number): readonly Candidate[] {
    const words = wordsOf(text)
    const shared = new Map<CatalogueItem, number>()
    for (const word of words) {
      const items = this.#itemsByWord.get(word) ?? []
      if (items.length > MAX_POSTINGS) continue
      for (const item of items) shared.set(item, (shared.get(item) ?? 0) + this.#weight(word))
    }
    const own = this.#total(words)
    const scored = [...shared].map(([item, weight]) => ({
      item,
      score: weight / Math.sqrt(own * this.#total(wordsOf(item.name)))
    }))
    scored.sort((a, b) => b.score - a.score)
    return scored.slice(0, top).map(({ item, score }) => toCandidate(item, Math.min(1, score), words))
  }

  #weight(word: string): number {
    return Math.log(1 + (this.#count + 1) / (1 + (this.#itemsByWord.get(word)?.length ?? 0)))
  }

  #total(words: ReadonlySet<string>): number {
    let total = 0
    for (const word of words) total += this.#weight(word)
    return total
  }
}

function toCandidate(item: CatalogueItem, score: number, words: ReadonlySet<string>): Candidate {
  const common = [...wordsOf(item.name)].filter((word) => words.has(word))
  return { sku: item.sku, name: item.name, score, evidence: [{ kind: 'same_words', text: common.join(' ') }] }
}

function wordsOf(text: string): ReadonlySet<string> {
  const key = toTextKey(text)
  return key === '' ? new Set() : new Set(key.split(' '))
}
