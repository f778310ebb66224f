// The interface of matching: what a line says, what the inventory knows, and the judgement between them.
import type { Candidate } from '../contract/batch-result.ts'
import type { CodeOwner } from '../domain/code-owner.ts'
import type { MatchStatus } from '../contract/codes.ts'

/** An item as the matcher needs it. */
export interface CatalogueItem {
  readonly itemId: number
  readonly sku: string
  readonly name: string
  readonly gtin?: string
  readonly stockUnit: string
  /** Last known price of one stock unit, decimal text in the base currency. */
  readonly price?: string
  /** Content of one stock unit where a field of its own states it, for instance `750 ml`. */
  readonly size?: string
  readonly category?: string
  /** Items that were merged into this one: what named them names it. */
  readonly formerly?: readonly FormerItem[]
}

/** What named an item before it was merged into another. */
export interface FormerItem {
  readonly sku: string
  readonly name: string
  readonly gtin?: string
}

/** A learned match, keyed by exactly one of code, gtin or text within one supplier. */
export interface CatalogueAlias {
  readonly aliasId: number
  readonly supplierId: number
  readonly itemId: number
  readonly kind: 'code' | 'gtin' | 'text'
  /** Code as written, canonical 14-digit GTIN, or normalised text. */
  readonly key: string
  /** Invoice unit that the pack size is for; absent: any. */
  readonly unit?: string
  /** Stock units in one invoice unit, decimal text; absent: not learned. */
  readonly packSize?: string
}

/** What a supplier's last posted line of an item said; not confirmed by anybody. */
export interface EarlierLine {
  readonly itemId: number
  readonly supplierSku?: string | undefined
  readonly description?: string | undefined
  /** Of one stock unit, decimal text in the base currency. */
  readonly price?: string | undefined
  /** The confirmation that it relied on. */
  readonly aliasId?: number | undefined
}

/** What a line says about the item it means. */
export interface MatchQuery {
  readonly supplierId: number | undefined
  readonly codeOwner: CodeOwner
  readonly description?: string | undefined
  readonly sku?: string | undefined
  readonly supplierSku?: string | undefined
  readonly gtin?: string | undefined
  readonly size?: string | undefined
  readonly unit?: string | undefined
  /** Price of one invoice unit, decimal text in the base currency. */
  readonly price?: string | undefined
  /** Items that other lines of the same document name by a code, with that code. */
  readonly taken?: ReadonlyMap<number, string> | undefined
  /** Items that lines above on the same document surely mean. They order near equals and decide nothing. */
  readonly above?: ReadonlySet<number> | undefined
}

/** What decided a match, in the order of trust. */
export type MatchBasis =
  | 'our_code'
  | 'alias_code'
  | 'gtin'
  | 'alias_gtin'
  | 'alias_text'
  | 'same_text'
  | 'earlier_line'
  | 'judgement'

export interface MatchJudgement {
  readonly status: MatchStatus
  readonly itemId?: number
  readonly aliasId?: number
  readonly packSize?: string
  readonly basis?: MatchBasis
  /** Best first; at most `top`. Empty when an identity decided. */
  readonly candidates: readonly Candidate[]
}

/** Matches lines against one inventory in memory; lives as long as an import or a session and is kept in step by its `put` calls. */
export interface Matcher {
  /** The judgement on one line. An identity (code, barcode, confirmed or exact text) costs no look at similarity. */
  match(query: MatchQuery, top: number): MatchJudgement
  /** The item with exactly this code. */
  findBySku(sku: string): CatalogueItem | undefined
  putItem(item: CatalogueItem): void
  removeItem(itemId: number): void
  putAlias(alias: CatalogueAlias): void
  removeAlias(aliasId: number): void
}
