// The two JSON columns of a staged line: what was understood, and what there is to say about it.
import type { DecisionScope } from '../contract/decisions.ts'
import type { Finding, PlannedLine } from '../domain/planned-line.ts'
import type { InvoiceLine } from '../domain/invoice.ts'

/** What the reader understood, without the fields that have columns of their own. Fields that are absent are left out. */
export type LineFacts = Omit<InvoiceLine, 'line' | 'document' | 'kind' | 'raw' | 'issues' | 'priceBase'> & {
  /** Left out when it is 1. */
  readonly priceBase?: string
}

/** JSON of a line's facts. */
export function writeFacts(source: InvoiceLine): string {
  const { id, parent, description, sku, supplierSku, gtin } = source
  const { quantity, stockQuantity, unit, unitPrice, priceBase, net, size, pack } = source
  return JSON.stringify({
    id,
    parent,
    description,
    sku,
    supplierSku,
    gtin,
    quantity,
    stockQuantity,
    unit,
    unitPrice,
    priceBase: priceBase === '1' ? undefined : priceBase,
    net,
    size,
    pack
  })
}

/** The facts back from JSON that `writeFacts` made; the column's own check holds it to be JSON. */
export function readFacts(json: string): LineFacts {
  const facts: LineFacts = JSON.parse(json)
  return facts
}

/** JSON of what there is to say about a planned line; null where there is nothing. */
export function writeDetails(plan: PlannedLine): string | null {
  const isOpen = plan.status === 'failed' || plan.status === 'needs_review'
  const isNew = plan.match?.status === 'new'
  if (!isOpen && !isNew && plan.warnings.length === 0) return null
  const finding: Partial<Finding> = isOpen ? plan.finding : {}
  const { match } = plan
  return JSON.stringify({
    field: finding.field,
    got: finding.got,
    expected: finding.expected,
    warnings: plan.warnings.length === 0 ? undefined : plan.warnings,
    match: match?.status,
    candidates: match === undefined || match.candidates.length === 0 ? undefined : match.candidates
  })
}

/** A decision as it is kept with the line until a retry carries it out. */
export type StagedDecision = {
  readonly scope: DecisionScope
  readonly by: string
  readonly at: string
} & (
  | {
      readonly kind: 'item'
      readonly itemId: number
      readonly packSize?: string | undefined
      readonly isNew?: boolean
    }
  | { readonly kind: 'charge' }
  | { readonly kind: 'skip' }
)

/** The decision back from JSON that we wrote; the column's own check holds it to be JSON. */
export function readDecision(json: string | null): StagedDecision | undefined {
  if (json === null) return undefined
  const decision: StagedDecision = JSON.parse(json)
  return decision
}

/** Names of corrected fields, as we wrote them. */
export function readFields(json: string | null): readonly string[] {
  if (json === null) return []
  const fields: string[] = JSON.parse(json)
  return fields
}
