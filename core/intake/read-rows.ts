// The bare table of a file: what `docket read --rows` prints, without any idea of what it means.
import type { AppError } from '../contract/app-error.ts'
import type { LineIssue, RowsResult } from '../contract/read-result.ts'
import { ok, type Result } from '../lib/result.ts'
import { lookAtTable, readRecords, type TableLook, type TableReading } from './open-table.ts'
import type { FileSource, ReadOptions } from './read-events.ts'
import { readFormat } from './read-invoice.ts'
import { HiddenCells } from './table/hidden-cells.ts'
import { isShifted } from './table/row-role.ts'
import type { TablePlan } from './table/table-plan.ts'
import type { TableRecord } from './table/table-record.ts'
import { withRefusals } from './with-refusals.ts'

export interface RowBatch {
  readonly rows: readonly (readonly string[])[]
  /** 1-based physical line of each row. */
  readonly lines: readonly number[]
  readonly issues: readonly LineIssue[]
}

export interface OpenedRows {
  /** All of the result but its rows and issues, which come as batches. */
  readonly head: Omit<RowsResult, 'rows' | 'issues'>
  batches(): AsyncGenerator<RowBatch, void, void>
}

/** Opens the bare table of a file: every row below the header that is not blank or a comment, ragged ones with an issue. */
export async function openRows(
  source: FileSource,
  options: ReadOptions
): Promise<Result<OpenedRows, AppError>> {
  return withRefusals(async () => {
    const format = await readFormat(source)
    if (!format.ok) return format
    const look = await lookAtTable(source, format.value, options, {
      percents: 'stored',
      onSeveral: 'first',
      isWanted: (plan, records) => records.length > 1 && plan.width > 1
    })
    if (!look.ok) return look
    const { reading } = look.value
    const plan = { ...look.value.plan, bodyFrom: findTop(look.value) }
    // The look holds 20,000 records; the batches must not keep them alive.
    return ok({ head: toHead(look.value), batches: () => readBatches(source, plan, reading) })
  })
}

/** The whole bare table at once, for files that are known to be small. */
export async function readRows(
  source: FileSource,
  options: ReadOptions
): Promise<Result<RowsResult, AppError>> {
  return withRefusals(async () => {
    const opened = await openRows(source, options)
    if (!opened.ok) return opened
    const rows: string[][] = []
    const issues: LineIssue[] = []
    for await (const batch of opened.value.batches()) {
      for (const row of batch.rows) rows.push([...row])
      issues.push(...batch.issues)
    }
    return ok({ ...opened.value.head, rows, issues })
  })
}

function toHead(look: TableLook): OpenedRows['head'] {
  const { plan } = look
  const { sheet, encoding, delimiter, quote, escape } = look.layout
  const questions = look.questions.filter((question) => question.code !== 'LAYOUT_UNCLEAR')
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding, delimiter, quote, escape }),
    headerRow: plan.headerLine,
    columns: plan.headerLine === 0 ? [] : plan.columns.map(({ header }) => header),
    questions
  }
}

async function* readBatches(
  source: FileSource,
  plan: TablePlan,
  reading: TableReading
): AsyncGenerator<RowBatch, void, void> {
  const hidden = new HiddenCells(plan.columns)
  for await (const { records } of readRecords(source, reading)) {
    const rows: (readonly string[])[] = []
    const lines: number[] = []
    const issues: LineIssue[] = []
    for (const record of records) {
      if (!isRow(record, plan)) continue
      rows.push(toRow(record, plan))
      lines.push(record.line)
      for (const issue of rowIssues(record, plan)) issues.push(issue)
      hidden.add(record)
    }
    yield { rows, lines, issues }
  }
  const found = hidden.findIssue(reading.kind === 'sheet' ? reading.sheet : undefined)
  if (found !== undefined) yield { rows: [], lines: [], issues: [found] }
}

/** Separators that are no part of running text. */
const TABLE_SIGNS = [';', '\t', '|'] as const
/** Fewer lines may have such a sign by chance. */
const MIN_TABLE = 3

/**
 * The line from which rows are shown. What stands above the header is its title, unless it is longer than the table and a table
 * itself, in another dialect: then it is shown, as rows that do not fit.
 */
function findTop({ plan, records }: TableLook): number {
  const filled = records.filter(({ raw }) => raw.trim() !== '')
  const above = filled.filter(({ line }) => line < plan.headerLine)
  const isLonger = above.length >= MIN_TABLE && above.length * 2 > filled.length - 1
  const isTable = TABLE_SIGNS.some((sign) => above.every(({ raw }) => raw.includes(sign)))
  return plan.headerLine > 0 && isLonger && isTable && above.every(({ cells }) => cells.length < plan.width)
    ? (above[0]?.line ?? plan.bodyFrom)
    : plan.bodyFrom
}

function isRow(record: TableRecord, plan: TablePlan): boolean {
  // Without a header nothing says that the first rows are a title: they are shown, as rows that do not fit.
  if (plan.headerLine > 0 && record.line < plan.bodyFrom) return false
  if (record.fault !== undefined) return true
  const isComment = plan.width > 1 && record.cells.length === 1 && record.raw.startsWith('#')
  return !isComment && record.cells.some((cell) => cell !== '' && cell.trim() !== '')
}

/** Rows have the table's width where that is only a matter of empty fields. */
function toRow(record: TableRecord, plan: TablePlan): readonly string[] {
  const { cells } = record
  if (record.fault !== undefined || cells.length === plan.width) return cells
  if (cells.length > plan.width) {
    return !isShifted(cells, plan) && cells.slice(plan.width).every((cell) => cell.trim() === '')
      ? cells.slice(0, plan.width)
      : cells
  }
  return cells.length < plan.minWidth
    ? cells
    : [...cells, ...Array.from({ length: plan.width - cells.length }, () => '')]
}

const NONE: readonly LineIssue[] = []

function rowIssues(record: TableRecord, plan: TablePlan): readonly LineIssue[] {
  const { line, cells, fault } = record
  if (fault === undefined && cells.length === plan.width && record.unsure !== true) return NONE
  const unsure: readonly LineIssue[] = record.unsure === true ? [{ line, code: 'ENCODING_UNSURE' }] : []
  if (fault !== undefined) return [{ line, code: 'ROW_MALFORMED', got: fault }]
  const over = cells.slice(plan.width).some((cell) => cell.trim() !== '')
  if (!over && cells.length >= plan.minWidth && !isShifted(cells, plan) && !isPadded(cells, plan))
    return unsure
  return [
    {
      line,
      code: 'ROW_MALFORMED',
      field: 'columns',
      got: String(cells.length),
      expected: String(plan.width)
    },
    ...unsure
  ]
}

/** A row that has too many fields and hardly any content is a note that separators were put behind; one of its own may have split it. */
function isPadded(cells: readonly string[], { width }: TablePlan): boolean {
  return cells.length > width && cells.filter((cell) => cell.trim() !== '').length * 4 <= width
}
