// What a line's text decides when no code and no barcode does: a confirmed text, an exact name, or judgement.
import type { Candidate, Evidence } from '../contract/batch-result.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { toTextKey } from '../domain/text-key.ts'
import type { Catalogue } from './catalogue.ts'
import { priceBonus, type PriceComparer, type PriceNearness } from './compare-prices.ts'
import type { EarlierLines } from './earlier-lines.ts'
import { findTextClaim, ourCodes, toMatched } from './find-identity.ts'
import type { CatalogueItem, MatchJudgement, MatchQuery } from './match-types.ts'
import type { SizeComparer } from './size-agreement.ts'
import type { TextJudge, TextJudgement } from './text-judge.ts'
import type { ItemTraits } from './item-traits.ts'
import { weighContext } from './weigh-context.ts'
import { weighInvoice } from './weigh-invoice.ts'

const UNMATCHED: MatchJudgement = { status: 'unmatched', candidates: [] }
/** A code of ours in other case is more likely meant than any text. */
const FOLDED_SCORE = 0.9
/** Below this score a list of candidates is still shown, but the line counts as unmatched. */
const MIN_SUGGESTED = 0.25
/** Prices of one item that differ by no more than this are the same but for rounding. */
const SAME_PRICE_RATIO = 1.1

/** What deciding by text works with; all of it lives as long as the matcher. */
export interface TextDecider {
  readonly catalogue: Catalogue
  readonly judge: TextJudge
  readonly sizes: SizeComparer
  readonly prices: PriceComparer
  readonly earlier: EarlierLines
  readonly traits: ItemTraits
}

/** Decides by the text. A code of ours that no item has, or another barcode than the item's, leaves a suggestion at most. */
export function decideByText(query: MatchQuery, decider: TextDecider, top: number): MatchJudgement {
  const { catalogue, judge, sizes, prices } = decider
  const unknownCodes = ourCodes(query)
  const folded = foldedCandidates(unknownCodes, catalogue)
  const textKey = toTextKey(query.description ?? '')
  if (textKey === '') return suggest(folded, top)

  const isOpen = unknownCodes.length === 0
  const claim = isOpen ? findTextClaim(textKey, query, catalogue) : undefined
  const confirmed = claim?.items[0]
  if (claim !== undefined && confirmed !== undefined) return toMatched(confirmed, claim, query)

  const same = catalogue.findByText(textKey)
  const decision =
    same.length > 0
      ? decideBySameText(fitSize(same, query.size, sizes), query, { folded, catalogue, prices, top })
      : decideByJudgement(judge.judge(query, top), query, { folded, isOpen, top })
  const weighed = weighInvoice(decision, query, decider)
  return isOpen ? weighContext(weighed, query, decider) : weighed
}

interface JudgementAid {
  readonly folded: readonly Candidate[]
  readonly isOpen: boolean
  readonly top: number
}

/** What judgement is sure of decides; sure of several, it leaves the choice. */
function decideByJudgement(
  { candidates: judged, sure, isTie }: TextJudgement,
  query: MatchQuery,
  { folded, isOpen, top }: JudgementAid
): MatchJudgement {
  if (sure !== undefined && isOpen && !hasOtherGtin(query, sure.item)) {
    const match = toMatched(sure.item, { basis: 'judgement', alias: sure.alias }, query)
    return { ...match, candidates: judged }
  }
  const candidates = merge(folded, judged, top)
  return isTie ? { status: 'ambiguous', candidates } : suggest(candidates, top)
}

interface FittingItems {
  readonly items: readonly CatalogueItem[]
  readonly isOtherSize: boolean
}

/** Of items with one name those of the stated size; those of unknown size only if none is. */
function fitSize(
  items: readonly CatalogueItem[],
  size: string | undefined,
  sizes: SizeComparer
): FittingItems {
  if (size === undefined || size === '') return { items, isOtherSize: false }
  const agreements = items.map((item) => sizes.compare(size, item.size ?? item.name))
  const equal = items.filter((_, at) => agreements[at] === 'agree')
  if (equal.length > 0) return { items: equal, isOtherSize: false }
  const open = items.filter((_, at) => agreements[at] === 'unknown')
  return open.length > 0 ? { items: open, isOtherSize: false } : { items, isOtherSize: true }
}

interface SameTextAid {
  readonly folded: readonly Candidate[]
  readonly catalogue: Catalogue
  readonly prices: PriceComparer
  readonly top: number
}

/**
 * A name that one item alone bears in this size decides, unless our own code, the barcode, or the price of an item that
 * usually has a namesake says that it is another item.
 */
function decideBySameText(
  { items, isOtherSize }: FittingItems,
  query: MatchQuery,
  { folded, catalogue, prices, top }: SameTextAid
): MatchJudgement {
  const only = items.length === 1 && !isOtherSize ? items[0] : undefined
  if (only !== undefined && isNamed(only, query, { catalogue, prices })) {
    return { status: 'matched', itemId: only.itemId, basis: 'same_text', candidates: [] }
  }
  const candidates = items.map((item) => {
    const price = prices.compare(query, item)
    return toSameTextCandidate(item, query, { isOtherSize, price })
  })
  const isAmbiguous = items.length > 1 && !isOtherSize
  return {
    status: isAmbiguous ? 'ambiguous' : 'suggested',
    candidates: merge(folded, candidates.toSorted(byScore), top)
  }
}

function isNamed(
  item: CatalogueItem,
  query: MatchQuery,
  { catalogue, prices }: Pick<SameTextAid, 'catalogue' | 'prices'>
): boolean {
  if (ourCodes(query).length > 0 || hasOtherGtin(query, item)) return false
  const price = prices.compare(query, item)
  return price === undefined || price.ratio <= SAME_PRICE_RATIO || !catalogue.usuallyHasNamesake(item)
}

/** All have the same name: the price orders them. */
function toSameTextCandidate(
  item: CatalogueItem,
  query: MatchQuery,
  { isOtherSize, price }: { readonly isOtherSize: boolean; readonly price: PriceNearness | undefined }
): Candidate {
  const { sku, name, size } = item
  const evidence: Evidence[] = [{ kind: 'same_text', text: name }]
  if (isOtherSize) evidence.push({ kind: 'contradiction', text: query.size ?? '', other: size ?? name })
  else if (size !== undefined && query.size !== undefined) evidence.push({ kind: 'size', text: size })
  if (price !== undefined) evidence.push({ kind: 'price', text: price.line, other: price.item })
  return { sku, name, score: (isOtherSize ? 0.7 : 0.97) + priceBonus(price), evidence }
}

function byScore(left: Candidate, right: Candidate): number {
  return right.score - left.score
}

function hasOtherGtin(query: MatchQuery, item: CatalogueItem): boolean {
  if (query.gtin === undefined || item.gtin === undefined) return false
  const stated = toGtin14(query.gtin)
  const own = toGtin14(item.gtin)
  return stated !== undefined && own !== undefined && stated !== own
}

function foldedCandidates(codes: readonly string[], catalogue: Catalogue): readonly Candidate[] {
  return codes.flatMap((code) =>
    catalogue.findByFoldedSku(code).map(({ sku, name }): Candidate => ({
      sku,
      name,
      score: FOLDED_SCORE,
      evidence: [{ kind: 'folded_code', text: code }]
    }))
  )
}

/** Both lists as one, the best first; an item that is on both keeps the evidence of both. */
function merge(
  folded: readonly Candidate[],
  others: readonly Candidate[],
  top: number
): readonly Candidate[] {
  if (folded.length === 0) return others.slice(0, top)
  const bySku = new Map(folded.map((each) => [each.sku, each]))
  for (const other of others) {
    const earlier = bySku.get(other.sku)
    const score = Math.max(earlier?.score ?? 0, other.score)
    bySku.set(other.sku, { ...other, score, evidence: [...(earlier?.evidence ?? []), ...other.evidence] })
  }
  return [...bySku.values()].toSorted(byScore).slice(0, top)
}

function suggest(candidates: readonly Candidate[], top: number): MatchJudgement {
  const best = candidates[0]
  if (best === undefined) return UNMATCHED
  return {
    status: best.score < MIN_SUGGESTED ? 'unmatched' : 'suggested',
    candidates: candidates.slice(0, top)
  }
}
