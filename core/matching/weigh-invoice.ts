// What the items above a line on its invoice have in common: mild evidence that orders candidates which are nearly equal.
import type { Candidate, Evidence, InvoiceTrait } from '../contract/batch-result.ts'
import type { Catalogue } from './catalogue.ts'
import { MAX_PRICE_BONUS } from './compare-prices.ts'
import { TRAITS, type ItemTraits } from './item-traits.ts'
import type { CatalogueItem, MatchJudgement, MatchQuery } from './match-types.ts'

/** The strongest likeness says as much as an equal price: it decides between near equals only. */
const MAX_BONUS = MAX_PRICE_BONUS
/** Fewer items alike are chance. */
const MIN_ALIKE = 2
/** So many items are taken to be as the inventory is, beside those that stand above: two lines are no habit yet. */
const PRIOR_ITEMS = 4
/** A trait that is doubled so often against the inventory counts in full. */
const FULL_DOUBLINGS = 3

export interface InvoiceContext {
  readonly catalogue: Catalogue
  readonly traits: ItemTraits
}

interface Likeness {
  /** 0 to 1 */
  readonly strength: number
  readonly evidence: Evidence
}

/**
 * The decision with its candidates in the order that the invoice so far suggests. Status, item and basis stay: what is
 * alike supports a person's choice and makes none. What all candidates share tells none of them from the others and is not
 * said.
 */
export function weighInvoice(
  decision: MatchJudgement,
  { above }: MatchQuery,
  context: InvoiceContext
): MatchJudgement {
  const { status, candidates } = decision
  if (status === 'matched' || above === undefined || above.size < MIN_ALIKE || candidates.length < 2)
    return decision
  const counted = countTraits(above, context)
  const likenesses = candidates.map(({ sku }) => {
    const item = context.catalogue.findBySku(sku)
    return item === undefined ? undefined : findLikeness(item, counted, context.traits)
  })
  const isTelling = likenesses.some((each) => each?.strength !== likenesses[0]?.strength)
  if (!isTelling) return decision
  const lifted = candidates.map((candidate, at) => lift(candidate, likenesses[at]))
  return { ...decision, candidates: lifted.toSorted(byScore).map(withinOne) }
}

/** How often each value of a trait stands above: counted once a line, because every candidate asks. */
interface CountedTraits {
  readonly itemIds: ReadonlySet<number>
  readonly counts: Readonly<Record<InvoiceTrait, ReadonlyMap<string, number>>>
}

function countTraits(above: Iterable<number>, { catalogue, traits }: InvoiceContext): CountedTraits {
  const itemIds = new Set<number>()
  const counts = {
    category: new Map<string, number>(),
    first_word: new Map<string, number>(),
    code_look: new Map<string, number>()
  }
  for (const itemId of above) {
    const item = catalogue.items.get(itemId)
    if (item === undefined) continue
    itemIds.add(itemId)
    const own = traits.of(item)
    for (const trait of TRAITS) counts[trait].set(own[trait], (counts[trait].get(own[trait]) ?? 0) + 1)
  }
  return { itemIds, counts }
}

/** The strongest thing that an item has in common with those above; traits hang together, so they are not added up. */
function findLikeness(
  item: CatalogueItem,
  { itemIds, counts }: CountedTraits,
  traits: ItemTraits
): Likeness | undefined {
  // An item that stands above is no company of its own.
  const itself = itemIds.has(item.itemId) ? 1 : 0
  const others = itemIds.size - itself
  const own = traits.of(item)
  let best: Likeness | undefined
  for (const trait of TRAITS) {
    const value = own[trait]
    if (value === '') continue
    const alike = (counts[trait].get(value) ?? 0) - itself
    const strength = alike < MIN_ALIKE ? 0 : toStrength(alike, others, traits.shareOf(trait, value))
    if (strength > (best?.strength ?? 0)) {
      const evidence: Evidence = { kind: 'invoice', trait, text: value, alike, above: others }
      best = { strength, evidence }
    }
  }
  return best
}

/** How much more often a trait stands above than in the inventory, from 0 for no more often. */
function toStrength(alike: number, above: number, share: number): number {
  const expected = (alike + PRIOR_ITEMS * share) / (above + PRIOR_ITEMS)
  return Math.max(0, Math.min(1, Math.log2(expected / share) / FULL_DOUBLINGS))
}

function lift(candidate: Candidate, likeness: Likeness | undefined): Candidate {
  if (likeness === undefined) return candidate
  const score = Math.round((candidate.score + MAX_BONUS * likeness.strength) * 1000) / 1000
  return { ...candidate, score, evidence: [...candidate.evidence, likeness.evidence] }
}

function byScore(left: Candidate, right: Candidate): number {
  return right.score - left.score
}

function withinOne(candidate: Candidate): Candidate {
  return candidate.score <= 1 ? candidate : { ...candidate, score: 1 }
}
