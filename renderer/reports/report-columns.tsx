// The columns of a report as the window shows them: amounts in the user's locale, codes in words.
import { cellWord, headingOf, reasonWord, statusWord } from '../../core/contract/report-words.ts'
import type { CellKind, ReportCells, ReportKey, ReportPage } from '../../core/contract/report-page.ts'
import type { Column } from '../table/column.ts'
import type { Words } from '../words/words.ts'
import classes from './reports.module.css'

/** Every column has a width: where there is more room they share it, where there is less the table scrolls. */
const WIDTHS: Readonly<Partial<Record<ReportKey, number>>> = {
  sku: 120,
  stockUnit: 70,
  importId: 76,
  line: 76,
  seq: 96,
  kind: 104,
  code: 190,
  currency: 84,
  state: 110,
  supplierSku: 130,
  document: 120,
  by: 110,
  status: 150,
  month: 100,
  name: 240,
  description: 240,
  file: 220
}
const KIND_WIDTHS: Readonly<Record<CellKind, number>> = {
  text: 160,
  date: 112,
  time: 190,
  count: 92,
  quantity: 104,
  money: 124,
  price: 104,
  percent: 104
}

/** `none` is the order that a report has by itself. */
export type ReportSort = ReportKey | 'none'
export type ReportColumn = Column<ReportCells, ReportSort>

interface Shown {
  readonly columns: ReportPage['columns']
  readonly currency: string
  readonly words: Words
}

export function reportColumns({ columns, currency, words }: Shown): readonly ReportColumn[] {
  return columns.map(({ key, kind }) => {
    const width = WIDTHS[key] ?? KIND_WIDTHS[kind]
    const isNumber = kind !== 'text' && kind !== 'date' && kind !== 'time'
    return {
      id: key,
      title: headingOf(words.core.report, key),
      sort: key,
      width,
      ...(isNumber ? { align: 'right' as const } : {}),
      render: (row) => <Cell kind={kind} text={cellText({ key, kind }, row, { words, currency })} />
    }
  })
}

function Cell({ kind, text }: { readonly kind: CellKind; readonly text: string }) {
  if (kind === 'text') return <bdi>{text}</bdi>
  return <span className={/^[-−]/.test(text) ? classes.negative : undefined}>{text}</span>
}

/** The cell as text; empty where there is nothing to say. */
export function cellText(
  { key, kind }: ReportPage['columns'][number],
  row: ReportCells,
  { words, currency }: { readonly words: Words; readonly currency: string }
): string {
  const value = row[key]
  if (value === undefined) return ''
  const text = String(value)
  const { format } = words
  switch (kind) {
    case 'money':
    case 'price':
      return format.amount(text, currency)
    case 'quantity':
      return format.decimal(text)
    case 'percent':
      return format.decimal(text)
    case 'count':
      // Numbers of imports, lines and movements are names, not amounts.
      return NAMES.has(key) ? text : format.decimal(text)
    case 'time':
      return format.dateTime(text)
    case 'date':
      return text
    case 'text':
      return wordOf(key, text, words)
  }
}

const NAMES: ReadonlySet<ReportKey> = new Set<ReportKey>(['importId', 'line', 'seq'])

function wordOf(key: ReportKey, text: string, { core: { report }, window }: Words): string {
  if (key === 'code') return reasonWord(report, text)
  if (key === 'status') return statusWord(report, text)
  if (key === 'category' && text === '') return window.reports.noCategory
  return key === 'kind' || key === 'state' ? cellWord(report, text) : text
}
