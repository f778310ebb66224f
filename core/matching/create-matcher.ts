// Line → item, in the order of trust: our code · alias by supplier's code · barcode · alias by text · exact text · judgement.
import type { Candidate } from '../contract/batch-result.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { toTextKey } from '../domain/text-key.ts'
import { Catalogue } from './catalogue.ts'
import { findClaims, findTextClaim, ourCodes, packSizeFor, type Claim } from './find-identity.ts'
import type { CatalogueAlias, CatalogueItem, Matcher, MatchJudgement, MatchQuery } from './match-types.ts'
import { WordIndex } from './word-index.ts'

const UNMATCHED: MatchJudgement = { status: 'unmatched', candidates: [] }

/** A matcher over one inventory's items and aliases. Codes are indexed at once, texts at the first line that needs them. */
export function createMatcher(items: Iterable<CatalogueItem>, aliases: Iterable<CatalogueAlias>): Matcher {
  const catalogue = new Catalogue(items, aliases)
  let index: WordIndex | undefined

  function suggest(text: string, top: number): readonly Candidate[] {
    index ??= new WordIndex(catalogue.items.values())
    return index.suggest(text, top)
  }

  return {
    match: (query, top) =>
      decideByClaims(query, catalogue, top) ?? decideByText(query, catalogue, suggest, top),
    findBySku: (sku) => catalogue.findBySku(sku),
    putItem(item) {
      const earlier = catalogue.items.get(item.itemId)
      catalogue.putItem(item)
      if (earlier !== undefined) index?.remove(earlier)
      index?.add(item)
    },
    removeItem(itemId) {
      const removed = catalogue.removeItem(itemId)
      if (removed !== undefined) index?.remove(removed)
    },
    putAlias: (alias) => catalogue.putAlias(alias),
    removeAlias: (aliasId) => void catalogue.removeAlias(aliasId)
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
  return matched(item, first, alias, query)
}

function decideByText(
  query: MatchQuery,
  catalogue: Catalogue,
  suggest: (text: string, top: number) => readonly Candidate[],
  top: number
): MatchJudgement {
  const text = query.description ?? ''
  const textKey = toTextKey(text)
  const unknownCodes = ourCodes(query)
  const folded = foldedCandidates(unknownCodes, catalogue)
  if (textKey === '')
    return folded.length === 0 ? UNMATCHED : { status: 'suggested', candidates: folded.slice(0, top) }

  const confirmed = findTextClaim(textKey, query, catalogue)
  if (confirmed?.items[0] !== undefined && unknownCodes.length === 0)
    return matched(confirmed.items[0], confirmed, confirmed.alias, query)

  const same = catalogue.findByText(textKey)
  if (same.length > 0) return decideBySameText(same, query, folded, top)
  const candidates = [...folded, ...suggest(text, top)].slice(0, top)
  return candidates.length === 0 ? UNMATCHED : { status: 'suggested', candidates }
}

/** A name that one item alone bears decides, unless our own code or the barcode says that it is another item. */
function decideBySameText(
  same: readonly CatalogueItem[],
  query: MatchQuery,
  folded: readonly Candidate[],
  top: number
): MatchJudgement {
  const candidates = same.map((item): Candidate => ({
    ...head(item),
    score: 1,
    evidence: [{ kind: 'same_text', text: item.name }]
  }))
  const only = same.length === 1 ? same[0] : undefined
  const all = [...folded, ...candidates].slice(0, top)
  if (only === undefined) return { status: 'ambiguous', candidates: all }
  if (ourCodes(query).length > 0 || hasOtherGtin(query, only)) return { status: 'suggested', candidates: all }
  return { status: 'matched', itemId: only.itemId, basis: 'same_text', candidates: [] }
}

function hasOtherGtin(query: MatchQuery, item: CatalogueItem): boolean {
  if (query.gtin === undefined || item.gtin === undefined) return false
  const stated = toGtin14(query.gtin)
  const own = toGtin14(item.gtin)
  return stated !== undefined && own !== undefined && stated !== own
}

function foldedCandidates(codes: readonly string[], catalogue: Catalogue): readonly Candidate[] {
  return codes.flatMap((code) =>
    catalogue
      .findByFoldedSku(code)
      .map((item): Candidate => ({
        ...head(item),
        score: 0.9,
        evidence: [{ kind: 'folded_code', text: code }]
      }))
  )
}

function claimCandidates(claims: readonly Claim[], top: number): readonly Candidate[] {
  const bySku = new Map<string, Candidate>()
  for (const { items, evidence } of claims) {
    for (const item of items) {
      const earlier = bySku.get(item.sku)
      bySku.set(item.sku, { ...head(item), score: 1, evidence: [...(earlier?.evidence ?? []), evidence] })
    }
  }
  return [...bySku.values()].slice(0, top)
}

function matched(
  item: CatalogueItem,
  by: Claim,
  alias: CatalogueAlias | undefined,
  query: MatchQuery
): MatchJudgement {
  const packSize = packSizeFor(alias, query.unit)
  return {
    status: 'matched',
    itemId: item.itemId,
    basis: by.basis,
    candidates: [],
    ...(alias === undefined ? {} : { aliasId: alias.aliasId }),
    ...(packSize === undefined ? {} : { packSize })
  }
}

function head(item: CatalogueItem): { readonly sku: string; readonly name: string } {
  return { sku: item.sku, name: item.name }
}
