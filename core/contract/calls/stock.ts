// Stock that changes without an invoice: corrections, issues and counts, of one item or of a whole list.
import { z } from '../z.ts'
import { operation } from './operation.ts'

export const adjustmentKind = z.enum(['issue', 'count', 'adjustment'])
export type StockChangeKind = z.infer<typeof adjustmentKind>

/** Rows as a person typed or pasted them: what cannot be carried out comes back as a finding, it is not refused here. */
const adjustRow = z.object({
  /** SKU or barcode. */
  code: z.string().max(20_000),
  /** The change, for an issue what went out, or for a count what was counted. */
  quantity: z.string().max(20_000)
})

const adjustRequest = z.object({
  kind: adjustmentKind,
  /** ISO date, the day that it takes effect; absent: today. */
  effectiveOn: z.string().max(100).optional(),
  rows: z.array(adjustRow).min(1).max(20_000).readonly()
})

export const ADJUST_FINDINGS = [
  'ITEM_UNKNOWN',
  /** A barcode that several items have. */
  'ITEM_AMBIGUOUS',
  /** A count names its item twice: which of the two is right, nobody can tell. */
  'LISTED_TWICE',
  'QUANTITY_INVALID',
  'QUANTITY_NEGATIVE',
  'OUT_OF_RANGE',
  'DATE_INVALID'
] as const
export const adjustFinding = z.enum(ADJUST_FINDINGS)
export type AdjustFinding = z.infer<typeof adjustFinding>

/** What one row does: the movement, or why there is none. */
export const adjustedRow = z.object({
  /** Position in the request, from 1. */
  row: z.number().int(),
  code: z.string(),
  sku: z.string().optional(),
  name: z.string().optional(),
  stockUnit: z.string().optional(),
  /** On hand before the change, at the end of its day for a count. */
  onHand: z.string().optional(),
  /** On hand after the change. */
  after: z.string().optional(),
  quantity: z.string().optional(),
  value: z.string().optional(),
  finding: adjustFinding.optional()
})
export type AdjustedRow = z.infer<typeof adjustedRow>

export const adjustPreview = z.object({
  rows: z.array(adjustedRow),
  changes: z.number().int(),
  failed: z.number().int(),
  /** What the stock value would change by. */
  value: z.string(),
  currency: z.string()
})
export type AdjustPreview = z.infer<typeof adjustPreview>
export type AdjustRequest = z.infer<typeof adjustRequest>

export const stockCalls = {
  /** What posting these rows would do. */
  'stock.preview': { lane: 'reader', request: adjustRequest, reply: adjustPreview },
  /** Posts the rows that can be carried out, as one batch; without any there is no operation. */
  'stock.adjust': {
    lane: 'writer',
    request: adjustRequest.extend({ reason: z.string().trim().min(1).max(1000) }),
    reply: z.object({ operation: operation.optional(), result: adjustPreview })
  }
} as const
