// Reports as they cross the process boundary: what is asked for, and a page of rows with the totals of all.
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

export const PURCHASE_GROUPS = ['supplier', 'sku', 'month'] as const
export type PurchaseGroup = (typeof PURCHASE_GROUPS)[number]

export const CELL_KINDS = ['text', 'date', 'time', 'count', 'quantity', 'money', 'price', 'percent'] as const
export type CellKind = (typeof CELL_KINDS)[number]

/** Cells by column key: decimals as text, absent where there is nothing to say. */
const reportRow = z.record(z.string(), z.union([z.string(), z.number()]).optional())
const day = z.iso.date()

export const reportRequest = z.object({
  name: z.enum(REPORT_NAMES),
  /** Both inclusive. */
  from: day.optional(),
  to: day.optional(),
  supplier: z.string().optional(),
  sku: z.string().optional(),
  by: z.enum(PURCHASE_GROUPS).optional()
})

export const reportPage = z.object({
  name: z.enum(REPORT_NAMES),
  currency: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  columns: z.array(z.object({ key: z.string(), kind: z.enum(CELL_KINDS) })),
  rows: z.array(reportRow),
  /** True when rows follow after these. */
  more: z.boolean(),
  /** Sums over all rows, not only the page's. */
  totals: reportRow
})
export type ReportPage = z.infer<typeof reportPage>
