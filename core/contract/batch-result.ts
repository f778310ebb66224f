// The result of one run of a file: the same shape from the window, the command line and the code.
import { appError } from './app-error.ts'
import { lineIssueCode } from './codes.ts'
import { duplicateEvidence } from './duplicates.ts'
import { layoutChange } from './layout-change.ts'
import { z } from './z.ts'

/** What the goods of one invoice tend to share. */
const invoiceTrait = z.enum(['category', 'first_word', 'code_look'])
export type InvoiceTrait = z.infer<typeof invoiceTrait>

/** Why a candidate was proposed, as data; core/texts has the sentence of each kind. */
export const evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('our_code'), text: z.string() }),
  z.object({ kind: z.literal('supplier_code'), text: z.string() }),
  z.object({ kind: z.literal('gtin'), text: z.string() }),
  z.object({ kind: z.literal('confirmed_text'), text: z.string() }),
  z.object({ kind: z.literal('same_text'), text: z.string() }),
  z.object({ kind: z.literal('folded_code'), text: z.string() }),
  z.object({ kind: z.literal('same_words'), text: z.string() }),
  z.object({ kind: z.literal('similar_words'), text: z.string() }),
  z.object({ kind: z.literal('missing_words'), text: z.string() }),
  z.object({ kind: z.literal('model_number'), text: z.string() }),
  z.object({ kind: z.literal('size'), text: z.string() }),
  z.object({ kind: z.literal('contradiction'), text: z.string(), other: z.string() }),
  z.object({ kind: z.literal('price'), text: z.string(), other: z.string() }),
  /** The supplier's code `text` was this item before, then called `other`. */
  z.object({ kind: z.literal('earlier_line'), text: z.string(), other: z.string() }),
  /** The supplier's text `text` was this item before, here called `other`. */
  z.object({ kind: z.literal('earlier_text'), text: z.string(), other: z.string() }),
  /** Another line of the invoice has named the item by the code `text`. */
  z.object({ kind: z.literal('taken'), text: z.string() }),
  /** Of the `above` different items that lines above surely mean, `alike` have the trait `text` as well: more than usual. */
  z.object({
    kind: z.literal('invoice'),
    trait: invoiceTrait,
    text: z.string(),
    alike: z.number().int(),
    above: z.number().int()
  })
])
export type Evidence = z.infer<typeof evidence>

export const candidate = z.object({
  sku: z.string(),
  name: z.string(),
  /** 0 to 1; comparable within one line only. */
  score: z.number(),
  evidence: z.array(evidence)
})
export type Candidate = z.infer<typeof candidate>

export const failedItem = z.object({
  line: z.number().int(),
  document: z.string().optional(),
  status: z.enum(['failed', 'needs_review']),
  code: lineIssueCode,
  field: z.string().optional(),
  got: z.string().optional(),
  expected: z.string().optional(),
  error: z.string(),
  /** `2 CS × 24 = 48 EA @ 0.5000`; `2 CS × ? = ? EA` where only the item is known. */
  arithmetic: z.string().optional(),
  candidates: z.array(candidate).optional()
})
export type FailedItem = z.infer<typeof failedItem>

/** A line as it is posted, or will be. */
export const processedItem = z.object({ line: z.number().int(), sku: z.string(), arithmetic: z.string() })
export type ProcessedItem = z.infer<typeof processedItem>

/** An import may have a million lines: its result shows the first ones, `import.lines` has them all. */
export const MAX_PROCESSED_ITEMS = 1_000

export const lineWarning = z.object({
  line: z.number().int(),
  code: lineIssueCode,
  error: z.string()
})
export type LineWarning = z.infer<typeof lineWarning>

export const nets = z.object({
  currency: z.string(),
  net: z.string(),
  postedNet: z.string(),
  failedNet: z.string(),
  skippedNet: z.string(),
  linesWithoutNet: z.number().int()
})
export type Nets = z.infer<typeof nets>

export const fallback = z.object({
  reason: lineIssueCode,
  line: z.number().int(),
  batchSize: z.number().int()
})
export type Fallback = z.infer<typeof fallback>

export const postingMode = z.enum(['batch', 'batch_with_fallback', 'sequential'])
export type PostingMode = z.infer<typeof postingMode>

/**
 * success: no line failed (lines may be skipped) · partial_success: some posted, some failed ·
 * failed: a line or the file failed and nothing was posted · planned: stopped before posting, as asked · cancelled
 */
export const batchStatus = z.enum(['success', 'partial_success', 'failed', 'planned', 'cancelled'])
export type BatchStatus = z.infer<typeof batchStatus>

export const batchResult = z.object({
  /** 0 when the file was refused before an import began. */
  importId: z.number().int(),
  /** As the user named it: the path typed on the command line, the bare name in the window. */
  file: z.string(),
  status: batchStatus,
  linesRead: z.number().int(),
  itemsProcessed: z.number().int(),
  itemsFailed: z.number().int(),
  itemsSkipped: z.number().int(),
  /** All that `itemsFailed` counts; for the window only the first, because it pages through them. */
  failedItems: z.array(failedItem),
  /** The first MAX_PROCESSED_ITEMS of those that `itemsProcessed` counts; absent where the file was refused. */
  processedItems: z.array(processedItem).optional(),
  warnings: z.array(lineWarning),
  totals: z.array(nets),
  fallbacks: z.array(fallback),
  mode: postingMode,
  processingTimeMs: z.number(),
  /** What is otherwise than in the profile of the supplier, or of the one whose files are nearly like this one. */
  layoutChange: layoutChange.optional(),
  /** Documents that may be posted already, with the evidence; `import.duplicates` has more than these first ones. */
  duplicates: z.array(duplicateEvidence).optional(),
  /** Present when the file as a whole was refused or the machine stopped the run. */
  error: appError.extend({ message: z.string() }).optional()
})
export type BatchResult = z.infer<typeof batchResult>
