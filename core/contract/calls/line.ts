// Import lines: listing them, deciding on them, trying the failed ones again.
import { batchResult, candidate } from '../batch-result.ts'
import { lineIssueCode, lineStatus, matchStatus } from '../codes.ts'
import { decisionProblem, lineDecision, standingDecision } from '../decisions.ts'
import { z } from '../z.ts'
import { importId, nothing, page, paged } from './shapes.ts'

/** One import line as the window shows it: what was read, what was understood, how it ended. */
export const importLine = z.object({
  importId,
  /** The import's file and supplier, for lists that mix imports. */
  file: z.string().optional(),
  supplier: z.string().optional(),
  line: z.number().int(),
  document: z.string().optional(),
  documentDate: z.string().optional(),
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
  /** What a person has decided about an open line; a retry carries it out. */
  decision: standingDecision.optional(),
  /** Fields that a person has corrected. */
  corrected: z.array(z.string()).optional(),
  /** Decided or corrected, and no retry has tried it yet. */
  isSettled: z.boolean().optional(),
  raw: z.string()
})
export type ImportLine = z.infer<typeof importLine>

/** Which import lines are wanted. Without an import, those of all imports that stand. */
export const lineFilter = z.object({
  importId: importId.optional(),
  statuses: z.array(lineStatus).optional(),
  codes: z.array(lineIssueCode).optional(),
  /** Lines with one of these warnings. */
  warnings: z.array(lineIssueCode).optional(),
  matches: z.array(matchStatus).optional(),
  suppliers: z.array(z.string()).optional(),
  /** Only lines with a standing decision or correction, or only those without. */
  settled: z.boolean().optional(),
  search: z.string().optional()
})
export type LineFilterRequest = z.infer<typeof lineFilter>

/** Columns by which lines can be put in order; ties are in the order of imports and lines. */
export const lineSort = z.enum([
  'line',
  'document',
  'supplier',
  'code',
  'supplierSku',
  'description',
  'quantity',
  'unitPrice',
  'net',
  'sku'
])
export type LineSort = z.infer<typeof lineSort>

export const lineOrder = z.object({ sort: lineSort, direction: z.enum(['asc', 'desc']) })

const counted = z.object({ lines: z.number().int() })

/** How many open lines there are of each reason, supplier and import, for the filters. */
export const lineFacets = z.object({
  total: z.number().int(),
  settled: z.number().int(),
  codes: z.array(counted.extend({ code: lineIssueCode })),
  suppliers: z.array(counted.extend({ supplier: z.string() })),
  imports: z.array(counted.extend({ importId, file: z.string() }))
})
export type LineFacets = z.infer<typeof lineFacets>

/** What a retry would do with a line if it were this item. */
export const linePreview = z.object({
  sku: z.string(),
  name: z.string(),
  outcome: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('ready'),
      stockQuantity: z.string(),
      stockUnit: z.string(),
      /** Stock units in one invoice unit. */
      packSize: z.string(),
      value: z.string(),
      currency: z.string()
    }),
    z.object({
      kind: z.literal('refused'),
      code: lineIssueCode,
      field: z.string().optional(),
      got: z.string().optional(),
      expected: z.string().optional()
    })
  ])
})
export type LinePreview = z.infer<typeof linePreview>

/** How the retry of one import ended. */
export const retried = z.object({
  importId,
  posted: z.number().int(),
  skipped: z.number().int(),
  open: z.number().int()
})

export const lineCalls = {
  'import.lines': {
    lane: 'reader',
    request: page.extend({
      ...lineFilter.shape,
      lines: z.array(z.number().int().positive()).max(1000).optional(),
      order: lineOrder.optional()
    }),
    reply: paged(importLine)
  },
  'line.facets': { lane: 'reader', request: lineFilter, reply: lineFacets },
  /** The next open line without a decision, as its place in the list; absent if there is none that way. */
  'line.next': {
    lane: 'reader',
    request: lineFilter.extend({
      order: lineOrder.optional(),
      from: z.number().int().min(-1),
      direction: z.enum(['forward', 'back'])
    }),
    reply: z.object({ index: z.number().int().optional() })
  },
  /** The open lines that say the same: same supplier, and same code, barcode or text. */
  'line.identical': {
    lane: 'reader',
    request: z.object({ importId, line: z.number().int().positive() }),
    reply: z.object({ lines: z.number().int(), basis: z.enum(['code', 'gtin', 'text']).optional() })
  },
  /** What a retry would do with the line for each of these items. */
  'line.preview': {
    lane: 'reader',
    request: z.object({
      importId,
      line: z.number().int().positive(),
      skus: z.array(z.string()).max(10),
      packSize: z.string().optional()
    }),
    reply: z.object({ previews: z.array(linePreview) })
  },
  /** Takes decisions on open lines; `failed.retry` then posts what is ready. With `stepId` they belong to that step. */
  'line.decide': {
    lane: 'writer',
    request: z.object({
      decisions: z.array(lineDecision).min(1).max(10_000),
      stepId: z.number().int().positive().optional()
    }),
    reply: z.object({
      stepId: z.number().int(),
      taken: z.number().int(),
      lines: z.number().int(),
      problems: z.array(decisionProblem)
    })
  },
  /** Takes a step of decisions back: every line as it was. */
  'line.undecide': {
    lane: 'writer',
    request: z.object({ stepId: z.number().int().positive() }),
    reply: z.object({ restored: z.number().int(), problems: z.array(decisionProblem) })
  },
  'failed.retry': { lane: 'writer', request: z.object({ importId }), reply: batchResult },
  /** Retries every import that stands and has open lines. */
  'failed.retryAll': { lane: 'writer', request: nothing, reply: z.object({ imports: z.array(retried) }) },
  /** Asks by a dialog where the table of failed lines goes and writes it; replies without a file when that was cancelled. */
  'failed.export': {
    lane: 'main',
    request: z.object({ importId: importId.optional(), format: z.enum(['csv', 'xlsx']) }),
    reply: z.object({ file: z.string().optional(), rows: z.number().int() })
  },
  /** Writes the table of failed lines into the file behind a token that main has made. */
  'failed.write': {
    lane: 'reader',
    request: z.object({
      importId: importId.optional(),
      format: z.enum(['csv', 'xlsx']),
      targetId: z.string()
    }),
    reply: z.object({ rows: z.number().int() })
  },
  /** Takes the decisions of a corrected table of failed lines, CSV or Excel, as one step. */
  'failed.read': {
    lane: 'writer',
    request: z.object({ fileId: z.string() }),
    reply: z.object({
      /** Absent if the table held no decision. */
      stepId: z.number().int().optional(),
      taken: z.number().int(),
      problems: z.array(decisionProblem),
      /** Rows that could not be read, each with its sentence. */
      rows: z.array(z.object({ row: z.number().int(), error: z.string() }))
    })
  }
} as const
