// Import lines: listing them, deciding on them, trying the failed ones again.
import { batchResult, candidate } from '../batch-result.ts'
import { lineIssueCode, lineStatus, matchStatus } from '../codes.ts'
import { decisionProblem, lineDecision } from '../decisions.ts'
import { z } from '../z.ts'
import { importId, page, paged } from './shapes.ts'

/** One import line as the window shows it: what was read, what was understood, how it ended. */
export const importLine = z.object({
  importId,
  /** The import's file and supplier, for lists that mix imports. */
  file: z.string().optional(),
  supplier: z.string().optional(),
  line: z.number().int(),
  document: z.string().optional(),
  status: lineStatus,
  match: matchStatus.optional(),
  code: lineIssueCode.optional(),
  field: z.string().optional(),
  got: z.string().optional(),
  expected: z.string().optional(),
  description: z.string().optional(),
  supplierSku: z.string().optional(),
  gtin: z.string().optional(),
  sku: z.string().optional(),
  itemName: z.string().optional(),
  quantity: z.string().optional(),
  unit: z.string().optional(),
  unitPrice: z.string().optional(),
  net: z.string().optional(),
  /** The net as the line itself states it, in the sign of its document. */
  writtenNet: z.string().optional(),
  currency: z.string().optional(),
  /** Quantity in stock units and the stock unit, as posted or planned. */
  stockQuantity: z.string().optional(),
  stockUnit: z.string().optional(),
  /** How the one became the other: `2 CS × 24 = 48 EA @ 0.5000`; `2 CS × ? = ? EA` where only the item is known. */
  arithmetic: z.string().optional(),
  candidates: z.array(candidate),
  raw: z.string()
})
export type ImportLine = z.infer<typeof importLine>

export const lineCalls = {
  'import.lines': {
    lane: 'reader',
    request: page.extend({
      importId: importId.optional(),
      statuses: z.array(lineStatus).optional(),
      codes: z.array(lineIssueCode).optional(),
      search: z.string().optional()
    }),
    reply: paged(importLine)
  },
  /** Takes decisions on open lines; `failed.retry` then posts what is ready. */
  'line.decide': {
    lane: 'writer',
    request: z.object({ decisions: z.array(lineDecision).min(1).max(10_000) }),
    reply: z.object({ taken: z.number().int(), problems: z.array(decisionProblem) })
  },
  'failed.retry': { lane: 'writer', request: z.object({ importId }), reply: batchResult }
} as const
