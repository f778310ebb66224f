// The address of a report: which one, over what, in which order and with which columns.
import {
  MOVEMENT_SETS,
  REPORT_GROUPS,
  REPORT_KEYS,
  REPORT_NAMES,
  type ReportName,
  type ReportQuestion,
  type ReportView
} from '../../core/contract/report-page.ts'
import { z } from '../../core/contract/z.ts'
import { periodOf, PERIODS } from './period.ts'

const day = z.iso.date().optional().catch(undefined)
const text = z.string().optional().catch(undefined)

/** What was edited by hand and is wrong falls back instead of failing. */
export const reportSearch = z.object({
  name: z.enum(REPORT_NAMES).optional().catch(undefined),
  period: z.enum(PERIODS).optional().catch(undefined),
  from: day,
  to: day,
  supplier: text,
  sku: text,
  category: text,
  importId: z.number().int().positive().optional().catch(undefined),
  movements: z.enum(MOVEMENT_SETS).optional().catch(undefined),
  by: z.enum(REPORT_GROUPS).optional().catch(undefined),
  sort: z.enum(REPORT_KEYS).optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  columns: z.array(z.enum(REPORT_KEYS)).min(1).optional().catch(undefined)
})
export type ReportSearch = z.infer<typeof reportSearch>

export const FIRST_REPORT: ReportName = 'stock-balance'

/** Reports that show a state at the end of a day rather than what happened in a period. */
export const AT_A_DAY: ReadonlySet<ReportName> = new Set<ReportName>(['stock-balance', 'valuation'])

/** The question that the address asks; the period's days come from today's date. */
export function toQuestion(search: ReportSearch, today: string): ReportQuestion {
  const { name = FIRST_REPORT, supplier, sku, category, importId, movements, by } = search
  const { from, to } = periodOf(search, today)
  return {
    name,
    ...(from === undefined || AT_A_DAY.has(name) ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(sku === undefined ? {} : { sku }),
    ...(category === undefined ? {} : { category }),
    ...(importId === undefined ? {} : { importId }),
    ...(movements === undefined ? {} : { movements }),
    ...(by === undefined ? {} : { by })
  }
}

/** The report as it stands on the screen. */
export function toView(search: ReportSearch, today: string): ReportView {
  const { sort, direction = 'asc', columns } = search
  return {
    ...toQuestion(search, today),
    ...(sort === undefined ? {} : { sort: { key: sort, direction } }),
    ...(columns === undefined ? {} : { columns })
  }
}

/** In the order in which the table was left, unless the address names one. */
export function withOrder(
  search: ReportSearch,
  kept: { readonly id: string; readonly direction: 'asc' | 'desc' } | undefined
): ReportSearch {
  const sort = z.enum(REPORT_KEYS).safeParse(kept?.id).data
  if (search.sort !== undefined || kept === undefined || sort === undefined) return search
  return { ...search, sort, direction: kept.direction }
}

/** Where the window keeps how a report's table was left. */
export function tableName(name: ReportName): string {
  return `report-${name}`
}

/** Another report over the same period, supplier, item and category; order and columns are the report's own. */
export function withReport(search: ReportSearch, name: ReportName): ReportSearch {
  const { period, from, to, supplier, sku, category } = search
  return { name, period, from, to, supplier, sku, category }
}

/** True when the search narrows what the report covers. */
export function isFiltered(search: ReportSearch): boolean {
  const { period, from, to, supplier, sku, category, importId, movements } = search
  return [period, from, to, supplier, sku, category, importId, movements].some((each) => each !== undefined)
}
