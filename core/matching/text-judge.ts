// Judgement: which item a text means that nobody confirmed and no name equals. Keeps its index and remembers what it judged.
import type { Candidate, Evidence } from '../contract/batch-result.ts'
import type { Catalogue } from './catalogue.ts'
import { compareGoods, type Comparison } from './compare-goods.ts'
import { MAX_PRICE_BONUS, priceBonus, type PriceComparer, type PriceNearness } from './compare-prices.ts'
import { explainMatch } from './explain-match.ts'
import { GoodsIndex, type GoodsText } from './goods-index.ts'
import { findSureness, isFitting, toScore, type SureBy } from './judge-goods.ts'
import type { CatalogueAlias, CatalogueItem, MatchQuery } from './match-types.ts'
import type { Term } from './vocabulary.ts'

/** What judgement says about a text: the candidates, and how many of them are sure. */
export interface TextJudgement {
  readonly candidates: readonly Candidate[]
  /** The only sure item, if it is the best candidate by a margin. */
  readonly sure: SureItem | undefined
  /** True when more than one item would be sure alone. */
  readonly isTie: boolean
}

export interface SureItem {
  readonly item: CatalogueItem
  /** The confirmed text that the line's text is a variant of; what it learned about packs counts here, too. */
  readonly alias: CatalogueAlias | undefined
}

interface ComparedItem extends SureItem {
  readonly comparison: Comparison
  /** The score without what the price adds. */
  readonly agreement: number
  readonly sureBy: SureBy | undefined
}

/** What the text alone says about an item: lines that differ by their price share it. */
interface FoundItem extends ComparedItem {
  /** What the texts say for and against it; worded when first asked, because most of what is found is never shown. */
  readonly explain: () => readonly Evidence[]
}

interface JudgedItem extends FoundItem {
  readonly price: PriceNearness | undefined
  readonly score: number
}

const MIN_SCORE = 0.1
/** Below this score nothing is accepted, whatever agrees. */
const SURE_SCORE = 0.4
/** A model number alone must leave the next item this far behind. */
const MODEL_MARGIN = 0.05
/** Prices further apart than this are rarely of one thing in one unit. */
const MAX_PRICE_RATIO = 2.5
/** A text that another supplier uses for the item says a little less than the item's own name. */
const FOREIGN_TEXT = 0.95
const MAX_REMEMBERED = 5_000
/** Share of forgotten texts above which the index is dropped. */
const MAX_FORGOTTEN = 0.1

/** Judges texts against a catalogue. The index is built at the first text that needs it, and kept in step from then on. */
export class TextJudge {
  readonly #catalogue: Catalogue
  /** Which document is an item's name; built at the first change, because most matchers see none. */
  #itemDocuments: Map<number, number> | undefined
  readonly #aliasDocuments = new Map<number, number>()
  readonly #remembered = new Map<string, TextJudgement>()
  readonly #found = new Map<string, readonly FoundItem[]>()
  #index: GoodsIndex | undefined

  readonly #prices: PriceComparer

  constructor(catalogue: Catalogue, prices: PriceComparer) {
    this.#catalogue = catalogue
    this.#prices = prices
  }

  /** Judges a line's text, size and price; equal lines are judged once, and equal texts looked up once. */
  judge(query: MatchQuery, top: number): TextJudgement {
    const { supplierId, description = '', size = '', price = '', unit = '' } = query
    const key = `${supplierId}\n${top}\n${size}\n${price}\n${unit}\n${description}`
    const known = this.#remembered.get(key)
    if (known !== undefined) return known
    const items = this.#weighPrices(this.#findItems(query, top), query)
    const judged = { candidates: items.slice(0, top).map(toCandidate), ...decide(items) }
    remember(this.#remembered, key, judged)
    return judged
  }

  /**
   * Whether a text may be of an item that something else points to: half of its words agree with the item's name, or with
   * what the supplier called it before, nothing contradicts, no part is named, and the price can be the item's.
   */
  fits(query: MatchQuery, item: CatalogueItem, earlierText: string | undefined): boolean {
    const index = this.#openIndex()
    const terms = withoutRepeats(index.readQuery(toText(query)))
    const price = this.#prices.compare(query, item)
    if (price !== undefined && price.ratio > MAX_PRICE_RATIO) return false
    return [documentOf(item).text, earlierText ?? ''].some((text) =>
      isFitting(terms, index.readQuery(text), index.weights)
    )
  }

  putItem(item: CatalogueItem): void {
    this.removeItem(item.itemId)
    if (this.#index === undefined) return
    const number = this.#index.add(documentOf(item))
    this.#itemDocuments?.set(item.itemId, number)
  }

  removeItem(itemId: number): void {
    this.#forgetJudgements()
    if (this.#index === undefined) return
    this.#forget(this.#index, (this.#itemDocuments ??= this.#index.numbersOfItems()), itemId)
  }

  putAlias(alias: CatalogueAlias): void {
    this.removeAlias(alias.aliasId)
    if (this.#index === undefined || alias.kind !== 'text') return
    this.#aliasDocuments.set(alias.aliasId, this.#index.add(documentOfAlias(alias)))
  }

  removeAlias(aliasId: number): void {
    this.#forgetJudgements()
    if (this.#index !== undefined) this.#forget(this.#index, this.#aliasDocuments, aliasId)
  }

  /** Forgotten texts still count in the rarity of their words; when they are many, the index is built anew at the next text. */
  #forget(index: GoodsIndex, documents: Map<number, number>, id: number): void {
    const number = documents.get(id)
    if (number === undefined) return
    index.remove(number)
    documents.delete(id)
    if (index.removedCount <= index.count * MAX_FORGOTTEN) return
    this.#index = undefined
    this.#itemDocuments = undefined
    this.#aliasDocuments.clear()
  }

  #forgetJudgements(): void {
    this.#remembered.clear()
    this.#found.clear()
  }

  /** The items that a text may mean, in no order; remembered, because a big invoice repeats its texts at other prices. */
  #findItems(query: MatchQuery, top: number): readonly FoundItem[] {
    const { supplierId, description = '', size = '' } = query
    const key = `${supplierId}\n${top}\n${size}\n${description}`
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const index = this.#openIndex()
    const text = toText(query)
    const terms = withoutRepeats(index.readQuery(text))
    const found = withinReach(this.#compareItems(query, text, terms, index), top).map(toFound)
    remember(this.#found, key, found)
    return found
  }

  #compareItems(
    query: MatchQuery,
    text: string,
    terms: readonly Term[],
    index: GoodsIndex
  ): readonly ComparedItem[] {
    const { weights } = index
    const queryNorm = weights.normOf(terms)
    const byItem = new Map<number, ComparedItem>()
    for (const { document, letters } of index.find(text, terms)) {
      const item = this.#catalogue.items.get(document.itemId)
      if (item === undefined) continue
      const { alias } = document
      const comparison = compareGoods(terms, document.terms)
      const isForeign = alias !== undefined && alias.supplierId !== query.supplierId
      const itemNorm = weights.normOf(document.terms)
      const likeness = toScore({ comparison, queryNorm, itemNorm, letters, weights })
      const agreement = (isForeign ? FOREIGN_TEXT : 1) * likeness * (1 - MAX_PRICE_BONUS)
      if (agreement <= (byItem.get(item.itemId)?.agreement ?? 0)) continue
      const isOutOfReach = isForeign || agreement + MAX_PRICE_BONUS < SURE_SCORE
      const sureBy = isOutOfReach ? undefined : findSureness(comparison)
      byItem.set(item.itemId, { item, alias, comparison, agreement, sureBy })
    }
    return [...byItem.values()]
  }

  /** The found items with what the line's price says about them, the best first. */
  #weighPrices(found: readonly FoundItem[], query: MatchQuery): readonly JudgedItem[] {
    return found
      .map((each): JudgedItem => {
        const price = this.#prices.compare(query, each.item)
        const score = Math.min(1, each.agreement + priceBonus(price))
        const isOutOfReach = score < SURE_SCORE || (price !== undefined && price.ratio > MAX_PRICE_RATIO)
        return { ...each, price, score, sureBy: isOutOfReach ? undefined : each.sureBy }
      })
      .filter(({ score }) => score >= MIN_SCORE)
      .sort((left, right) => right.score - left.score)
  }

  #openIndex(): GoodsIndex {
    if (this.#index !== undefined) return this.#index
    const index = new GoodsIndex()
    for (const item of this.#catalogue.items.values()) index.add(documentOf(item))
    for (const alias of this.#catalogue.aliases()) {
      if (alias.kind === 'text') this.#aliasDocuments.set(alias.aliasId, index.add(documentOfAlias(alias)))
    }
    this.#index = index
    return index
  }
}

/** Only items that some price could bring among the first `top`, or that are sure: the others change no judgement. */
function withinReach(found: readonly ComparedItem[], top: number): readonly ComparedItem[] {
  const agreements = found.map(({ agreement }) => agreement).sort((left, right) => right - left)
  // The runner-up counts even where only one candidate is asked for: the margin is measured to it.
  const last = agreements[Math.max(top, 2) - 1] ?? 0
  return found.filter(({ agreement, sureBy }) => agreement + MAX_PRICE_BONUS >= last || sureBy !== undefined)
}

function remember<T>(memory: Map<string, T>, key: string, value: T): void {
  if (memory.size >= MAX_REMEMBERED) memory.clear()
  memory.set(key, value)
}

function toText({ description = '', size = '' }: MatchQuery): string {
  return size === '' ? description : `${description} ${size}`
}

function documentOf(item: CatalogueItem): GoodsText {
  return { itemId: item.itemId, text: item.size === undefined ? item.name : `${item.name} ${item.size}` }
}

function documentOfAlias(alias: CatalogueAlias): GoodsText {
  return { itemId: alias.itemId, text: alias.key, alias }
}

/** A size that the text says as well as its own column counts once. */
function withoutRepeats(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term, at) => term.kind !== 'measure' || terms.indexOf(term) === at)
}

function decide(judged: readonly JudgedItem[]): Pick<TextJudgement, 'sure' | 'isTie'> {
  const sure = judged.filter((each) => each.sureBy !== undefined)
  const [best, next] = judged
  if (sure.length > 1) return { sure: undefined, isTie: true }
  if (best?.sureBy === undefined) return { sure: undefined, isTie: false }
  const isClear = best.sureBy === 'all_words' || best.score - (next?.score ?? 0) >= MODEL_MARGIN
  return { sure: isClear ? { item: best.item, alias: best.alias } : undefined, isTie: false }
}

function toFound(compared: ComparedItem): FoundItem {
  let evidence: readonly Evidence[] | undefined
  return { ...compared, explain: () => (evidence ??= explainMatch(compared.comparison)) }
}

function toCandidate({ item, explain, price, score }: JudgedItem): Candidate {
  const texts = explain()
  return {
    sku: item.sku,
    name: item.name,
    score: Math.round(score * 1000) / 1000,
    evidence:
      price === undefined ? [...texts] : [...texts, { kind: 'price', text: price.line, other: price.item }]
  }
}
