// Identity: what codes, barcodes and confirmed texts say about a line, in the order of trust. No look at similarity.
import type { Evidence } from '../contract/batch-result.ts'
import { toGtin14 } from '../domain/gtin.ts'
import { unitIdentity } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import type { CatalogueAlias, CatalogueItem, MatchBasis, MatchJudgement, MatchQuery } from './match-types.ts'

/** One key of the line that names an item (or, for a barcode that several items share, several). */
export interface Claim {
  readonly basis: MatchBasis
  readonly items: readonly CatalogueItem[]
  readonly alias?: CatalogueAlias
  readonly evidence: Evidence
}

/**
 * Claims of the line's codes and barcode, most trusted first. They must agree: two that name different items are a conflict.
 * A barcode that a person confirmed for this supplier speaks before the items' own barcodes.
 */
export function findClaims(query: MatchQuery, catalogue: Catalogue): readonly Claim[] {
  const claims: Claim[] = []
  for (const code of ourCodes(query)) {
    const item = catalogue.findBySku(code)
    if (item !== undefined)
      claims.push({ basis: 'our_code', items: [item], evidence: { kind: 'our_code', text: code } })
  }
  if (query.supplierSku !== undefined && query.supplierSku !== '') {
    const alias = catalogue.findAlias(query, 'code', query.supplierSku)
    if (alias !== undefined)
      claims.push(
        aliasClaim(alias, 'alias_code', { kind: 'supplier_code', text: query.supplierSku }, catalogue)
      )
  }
  const gtinClaim = query.gtin === undefined ? undefined : findGtinClaim(query.gtin, query, catalogue)
  if (gtinClaim !== undefined) claims.push(gtinClaim)
  return claims
}

/** The codes on the line that are ours; one that no item has means an item that we do not keep (yet), whatever the text says. */
export function ourCodes(query: MatchQuery): readonly string[] {
  const codes: string[] = []
  if (query.sku !== undefined && query.sku !== '') codes.push(query.sku)
  if (query.codeOwner === 'ours' && query.supplierSku !== undefined && query.supplierSku !== '')
    codes.push(query.supplierSku)
  return codes
}

/** What a person confirmed for exactly this text from this supplier. */
export function findTextClaim(textKey: string, query: MatchQuery, catalogue: Catalogue): Claim | undefined {
  const alias = catalogue.findAlias(query, 'text', textKey)
  if (alias === undefined) return undefined
  return aliasClaim(
    alias,
    'alias_text',
    { kind: 'confirmed_text', text: query.description ?? textKey },
    catalogue
  )
}

/** The match that a claim decides, with what its alias learned about the pack. */
export function toMatched(
  item: CatalogueItem,
  { basis, alias }: { readonly basis: MatchBasis; readonly alias?: CatalogueAlias | undefined },
  query: MatchQuery
): MatchJudgement {
  const packSize = packSizeFor(alias, query.unit)
  return {
    status: 'matched',
    itemId: item.itemId,
    basis,
    candidates: [],
    ...(alias === undefined ? {} : { aliasId: alias.aliasId }),
    ...(packSize === undefined ? {} : { packSize })
  }
}

/** The learned pack size, unless it was learned for another unit than the line's. */
function packSizeFor(alias: CatalogueAlias | undefined, unit: string | undefined): string | undefined {
  if (alias?.packSize === undefined) return undefined
  if (alias.unit === undefined) return alias.packSize
  return unit !== undefined && unitIdentity(unit) === unitIdentity(alias.unit) ? alias.packSize : undefined
}

function findGtinClaim(gtin: string, query: MatchQuery, catalogue: Catalogue): Claim | undefined {
  const canonical = toGtin14(gtin)
  if (canonical === undefined) return undefined
  const alias = catalogue.findAlias(query, 'gtin', canonical)
  const evidence: Evidence = { kind: 'gtin', text: gtin }
  if (alias !== undefined) return aliasClaim(alias, 'alias_gtin', evidence, catalogue)
  const items = catalogue.findByGtin(canonical)
  return items.length === 0 ? undefined : { basis: 'gtin', items, evidence }
}

function aliasClaim(
  alias: CatalogueAlias,
  basis: MatchBasis,
  evidence: Evidence,
  catalogue: Catalogue
): Claim {
  const item = catalogue.items.get(alias.itemId)
  return { basis, items: item === undefined ? [] : [item], alias, evidence }
}
