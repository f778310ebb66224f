// Line → item, in the order of trust: our code · alias by supplier's code · barcode · alias by text · exact text · the supplier's
// earlier lines · judgement.
import type { Candidate } from '../contract/batch-result.ts'
import { Catalogue } from './catalogue.ts'
import { decideByText } from './decide-by-text.ts'
import { findClaims, toMatched, type Claim } from './find-identity.ts'
import { PriceComparer } from './compare-prices.ts'
import { EarlierLines } from './earlier-lines.ts'
import { ItemTraits } from './item-traits.ts'
import type {
  CatalogueAlias,
  CatalogueItem,
  EarlierLine,
  Matcher,
  MatchJudgement,
  MatchQuery
} from './match-types.ts'
import { SizeComparer } from './size-agreement.ts'
import { TextJudge } from './text-judge.ts'

/**
 * A matcher over one inventory's items and aliases. Codes are indexed at once, texts at the first line that needs them.
 * @param loadEarlier the lines that a supplier has sold us, asked for once a supplier and only if a text has to decide
 */
export function createMatcher(
  items: Iterable<CatalogueItem>,
  aliases: Iterable<CatalogueAlias>,
  loadEarlier: (supplierId: number) => Iterable<EarlierLine> = () => []
): Matcher {
  const catalogue = new Catalogue(items, aliases)
  const earlier = new EarlierLines(loadEarlier)
  const prices = new PriceComparer(earlier)
  const judge = new TextJudge(catalogue, prices)
  const traits = new ItemTraits(catalogue)
  const decider = { catalogue, judge, prices, earlier, traits, sizes: new SizeComparer() }
  return {
    match: (query, top) => decideByClaims(query, catalogue, top) ?? decideByText(query, decider, top),
    findBySku: (sku) => catalogue.findBySku(sku),
    putItem(item) {
      catalogue.putItem(item)
      judge.putItem(item)
    },
    removeItem(itemId) {
      catalogue.removeItem(itemId)
      judge.removeItem(itemId)
    },
    putAlias(alias) {
      catalogue.putAlias(alias)
      judge.putAlias(alias)
    },
    removeAlias(aliasId) {
      catalogue.removeAlias(aliasId)
      judge.removeAlias(aliasId)
    }
  }
}

/** Codes and barcodes decide together: the items that all of them allow. None left is a conflict, never a silent winner. */
function decideByClaims(query: MatchQuery, catalogue: Catalogue, top: number): MatchJudgement | undefined {
  const claims = findClaims(query, catalogue)
  const first = claims[0]
  if (first === undefined) return undefined
  const agreed = first.items.filter((item) => claims.every((claim) => claim.items.includes(item)))
  const item = agreed[0]
  if (item === undefined || agreed.length > 1)
    return { status: 'ambiguous', candidates: claimCandidates(claims, top) }
  const alias = claims.find((claim) => claim.alias !== undefined)?.alias
  return toMatched(item, alias === undefined ? first : { ...first, alias }, query)
}

function claimCandidates(claims: readonly Claim[], top: number): readonly Candidate[] {
  const bySku = new Map<string, Candidate>()
  for (const { items, evidence } of claims) {
    for (const { sku, name } of items) {
      bySku.set(sku, { sku, name, score: 1, evidence: [...(bySku.get(sku)?.evidence ?? []), evidence] })
    }
  }
  return [...bySku.values()].slice(0, top)
}
