// Imports: plan, post, reverse, and their history.
import { batchResult } from '../batch-result.ts'
import { importStatus, lineIssueCode, lineStatus } from '../codes.ts'
import { duplicateEvidence } from '../duplicates.ts'
import { layoutChange } from '../layout-change.ts'
import { z } from '../z.ts'
import { layoutFix } from '../read-result.ts'
import { importId, nothing, page, paged } from './shapes.ts'

export const planGroup = z.object({
  status: lineStatus,
  code: lineIssueCode.optional(),
  lines: z.number().int(),
  net: z.string(),
  /** A few of its lines as examples. */
  sample: z.array(z.number().int())
})

const counted = z.object({ lines: z.number().int(), net: z.string() })

/** Lines that will be posted and deserve a look first. One line may stand in several notes. */
export const planNote = z.discriminatedUnion('kind', [
  counted.extend({ kind: z.literal('warning'), code: lineIssueCode }),
  counted.extend({ kind: z.literal('new_items') })
])

/** What posting will do, before it is done. */
export const planSummary = z.object({
  importId,
  file: z.string(),
  supplier: z.string().optional(),
  status: importStatus,
  currency: z.string(),
  linesRead: z.number().int(),
  ready: z.number().int(),
  failed: z.number().int(),
  needsReview: z.number().int(),
  skipped: z.number().int(),
  documents: z.number().int(),
  items: z.number().int(),
  newItems: z.number().int(),
  readyNet: z.string(),
  warnings: z.number().int(),
  groups: z.array(planGroup),
  notes: z.array(planNote),
  /** What goes into stock, by stock unit. */
  quantities: z.array(z.object({ unit: z.string(), quantity: z.string() })),
  /** What is otherwise than in the profile of the supplier, or of the one whose files are nearly like this one. */
  layoutChange: layoutChange.optional(),
  /** Documents that may be posted already, in number and the first of them; `import.duplicates` has all. */
  duplicates: paged(duplicateEvidence).optional(),
  /** Who began the import, and when. */
  by: z.string().optional(),
  at: z.string().optional()
})
export type PlanSummary = z.infer<typeof planSummary>

/** What reversing an import does: opposite movements, and what becomes of what it brought in. */
export const reversalSummary = z.object({
  importId,
  file: z.string(),
  lines: z.number().int(),
  items: z.number().int(),
  value: z.string(),
  currency: z.string(),
  revokedAliases: z.array(z.string()),
  keptAliases: z.array(z.string()),
  archivedItems: z.array(z.string()),
  keptItems: z.array(z.string()),
  /** Later movements of its items that no import brought, newest first: they were made with this stock in sight. */
  dependents: z.array(
    z.object({
      sku: z.string(),
      kind: z.enum(['adjustment', 'issue', 'count', 'transfer']),
      effectiveOn: z.string(),
      quantity: z.string(),
      reason: z.string().optional()
    })
  ),
  dependentCount: z.number().int(),
  /** Items whose stock would be below zero. */
  negativeItems: z.array(z.string())
})
export type ReversalSummary = z.infer<typeof reversalSummary>

export const importRow = z.object({
  importId,
  file: z.string(),
  supplier: z.string().optional(),
  status: importStatus,
  linesRead: z.number().int(),
  itemsProcessed: z.number().int(),
  itemsFailed: z.number().int(),
  itemsSkipped: z.number().int(),
  net: z.string(),
  currency: z.string(),
  by: z.string(),
  at: z.string()
})
export type ImportRow = z.infer<typeof importRow>

export const importCalls = {
  'import.plan': {
    lane: 'writer',
    request: z.object({
      fileId: z.string(),
      supplier: z.string().optional(),
      fix: layoutFix.optional(),
      unmatched: z.enum(['review', 'create']),
      rate: z.string().optional(),
      /** Of documents that state none. */
      currency: z.string().length(3).optional(),
      isRepeat: z.boolean().optional()
    }),
    reply: planSummary
  },
  'import.post': { lane: 'writer', request: z.object({ importId }), reply: batchResult },
  'import.discard': { lane: 'writer', request: z.object({ importId }), reply: nothing },
  /** Stops the running work at its next slice; the work's own reply then says `cancelled`. */
  'import.cancel': { lane: 'writer', request: nothing, reply: nothing },
  'import.summary': { lane: 'reader', request: z.object({ importId }), reply: planSummary },
  'import.result': { lane: 'reader', request: z.object({ importId }), reply: batchResult },
  /** Documents of an import that may be posted already, with the evidence and what is different in their lines. */
  'import.duplicates': {
    lane: 'reader',
    request: page.extend({ importId, limit: z.number().int().min(1).max(50) }),
    reply: paged(duplicateEvidence)
  },
  'import.list': {
    lane: 'reader',
    request: page.extend({
      statuses: z.array(importStatus).optional(),
      supplier: z.string().optional(),
      /** Part of the file's name, the supplier, or a document's number; or the import's own number. */
      search: z.string().max(1000).optional()
    }),
    reply: paged(importRow)
  },
  'import.previewReversal': { lane: 'reader', request: z.object({ importId }), reply: reversalSummary },
  'import.reverse': { lane: 'writer', request: z.object({ importId }), reply: reversalSummary }
} as const
