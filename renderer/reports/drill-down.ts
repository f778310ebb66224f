// What lies behind a figure: from a row of a report to the movements it is made of, or to the import that they came from.
import type { ReportCells, ReportName, ReportQuestion } from '../../core/contract/report-page.ts'
import type { ReportSearch } from './report-search.ts'

/** The movements behind a row, and the import line that it is or came from. */
export interface DrillDown {
  readonly movements?: ReportSearch
  readonly prices?: ReportSearch
  readonly importId?: number
  readonly line?: number
}

/** Everything that is behind a row of a report that was asked `question`. */
export function drillDown(question: ReportQuestion, row: ReportCells): DrillDown {
  const importId = numberOf(row, 'importId')
  const line = numberOf(row, 'line')
  const movements = movementsOf(question, row)
  const sku = textOf(row, 'sku')
  const hasPrices = sku !== undefined && WITH_PRICES.has(question.name)
  return {
    ...(movements === undefined ? {} : { movements: { ...movements, period: 'custom' } }),
    ...(hasPrices ? { prices: { name: 'supplier-comparison', sku } } : {}),
    ...(importId === undefined ? {} : { importId }),
    ...(line === undefined ? {} : { line })
  }
}

const WITH_PRICES: ReadonlySet<ReportName> = new Set<ReportName>(['price-changes', 'supplier-comparison'])

/** The ledger, narrowed to what the row adds up. */
function movementsOf(question: ReportQuestion, row: ReportCells): ReportSearch | undefined {
  const { from, to, supplier, sku = textOf(row, 'sku'), category } = question
  const kept: ReportSearch = { name: 'stock-ledger', from, to, supplier, sku, category }
  switch (question.name) {
    case 'stock-balance':
    case 'valuation':
      // A balance is the sum of everything up to its day, whoever delivered it.
      return { ...kept, from: undefined, supplier: undefined, category: textOf(row, 'category') ?? category }
    case 'purchases':
      return { ...kept, ...purchasesOf(question, row), movements: 'imports' }
    case 'supplier-comparison':
      return { ...kept, supplier: textOf(row, 'supplier') ?? supplier, movements: 'imports' }
    case 'price-changes':
      return { ...kept, movements: 'imports' }
    case 'reorder':
    case 'slow-stock':
      return { ...kept, supplier: undefined, movements: 'issues' }
    case 'import-log':
      return { name: 'stock-ledger', importId: numberOf(row, 'importId') }
    case 'stock-ledger':
    case 'open-lines':
      return undefined
  }
}

function purchasesOf(question: ReportQuestion, row: ReportCells): ReportSearch {
  const month = textOf(row, 'month')
  if (month !== undefined) {
    const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
    const days = { from: `${month}-01`, to: last.toISOString().slice(0, 10) }
    // The first and the last month of a period may be cut.
    return {
      from: question.from !== undefined && question.from > days.from ? question.from : days.from,
      to: question.to !== undefined && question.to < days.to ? question.to : days.to
    }
  }
  if (question.by === 'category') return { category: textOf(row, 'category') ?? '' }
  const supplier = textOf(row, 'supplier')
  return supplier === undefined || supplier === '' ? {} : { supplier }
}

function textOf(row: ReportCells, key: string): string | undefined {
  const cell = row[key]
  return typeof cell === 'string' ? cell : undefined
}

function numberOf(row: ReportCells, key: string): number | undefined {
  const cell = row[key]
  return typeof cell === 'number' ? cell : undefined
}
