// Reports as they cross the process boundary: what is asked for, a page of rows with the totals of all, and a chart.
import { z } from './z.ts'

export const REPORT_NAMES = [
  'stock-balance',
  'valuation',
  'stock-ledger',
  'purchases',
  'price-changes',
  'open-lines',
  'import-log',
  'reorder',
  'slow-stock',
  'supplier-comparison'
] as const
export type ReportName = (typeof REPORT_NAMES)[number]

/** Keys of columns and totals; fields of a row in JSON. Public, never renamed. */
export const REPORT_KEYS = [
  'abovePercent',
  'at',
  'averagePrice',
  'by',
  'category',
  'code',
  'currency',
  'date',
  'daysOfStock',
  'description',
  'document',
  'effect',
  'effectiveOn',
  'file',
  'got',
  'importId',
  'imports',
  'items',
  'itemsFailed',
  'itemsProcessed',
  'itemsSkipped',
  'kind',
  'lastIssueOn',
  'lastOn',
  'lastPrice',
  'line',
  'lines',
  'linesRead',
  'month',
  'movements',
  'name',
  'net',
  'newPrice',
  'oldPrice',
  'onHand',
  'outflow',
  'percent',
  'perDay',
  'postedAt',
  'quantity',
  'reorderPoint',
  'seq',
  'sha256',
  'sku',
  'state',
  'status',
  'stockUnit',
  'stockValue',
  'suggested',
  'supplier',
  'supplierSku',
  'unitCost',
  'value'
] as const
export type ReportKey = (typeof REPORT_KEYS)[number]

/** What purchases are added up by; the valuation by category only. */
export const REPORT_GROUPS = ['supplier', 'sku', 'month', 'category'] as const
export type ReportGroup = (typeof REPORT_GROUPS)[number]

/** Movements of the ledger that belong to imports, their reversals included, or issues. */
export const MOVEMENT_SETS = ['imports', 'issues'] as const
export type MovementSet = (typeof MOVEMENT_SETS)[number]

export const CELL_KINDS = ['text', 'date', 'time', 'count', 'quantity', 'money', 'price', 'percent'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** Cells by column key: decimals as text, absent where there is nothing to say. */
const reportRow = z.record(z.string(), z.union([z.string(), z.number()]).optional())
const day = z.iso.date()
const reportKey = z.enum(REPORT_KEYS)

export const reportQuestion = z.object({
  name: z.enum(REPORT_NAMES),
  /** Both inclusive. */
  from: day.optional(),
  to: day.optional(),
  supplier: z.string().optional(),
  sku: z.string().optional(),
  /** Of items; the empty one asks for items without. */
  category: z.string().optional(),
  importId: z.number().int().positive().optional(),
  movements: z.enum(MOVEMENT_SETS).optional(),
  by: z.enum(REPORT_GROUPS).optional()
})
export type ReportQuestion = z.infer<typeof reportQuestion>

/** A report as it stands on the screen. */
export const reportRequest = reportQuestion.extend({
  sort: z.object({ key: reportKey, direction: z.enum(['asc', 'desc']) }).optional(),
  /** The columns that are wanted, in their order. */
  columns: z.array(reportKey).min(1).optional()
})
export type ReportView = z.infer<typeof reportRequest>

export const reportPage = z.object({
  name: z.enum(REPORT_NAMES),
  currency: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  columns: z.array(z.object({ key: reportKey, kind: z.enum(CELL_KINDS) })),
  rows: z.array(reportRow),
  /** Rows of the whole report. */
  total: z.number().int(),
  /** True when rows follow after these. */
  more: z.boolean(),
  /** Sums over all rows, not only the page's. */
  totals: reportRow
})
export type ReportPage = z.infer<typeof reportPage>
export type ReportCells = z.infer<typeof reportRow>

/** What a picture shows of a report: over time as a line or bars, or the largest of a list. Values are decimal text. */
export const reportChart = z.object({
  kind: z.enum(['none', 'line', 'bars', 'ranks']),
  currency: z.string(),
  /** Names of the series; a single one is unnamed. */
  series: z.array(z.string()),
  points: z.array(z.object({ label: z.string(), values: z.array(z.string().optional()) }))
})
export type ReportChart = z.infer<typeof reportChart>

export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** How the reader's programs expect a file. */
export const exportOptions = z.object({
  format: z.enum(EXPORT_FORMATS),
  separator: z.enum([',', ';', '\t']),
  decimalMark: z.enum(['.', ',']),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16']),
  paper: z.enum(['a4', 'letter'])
})
export type ExportChoice = z.infer<typeof exportOptions>
