// Workbooks: which sheet holds the table, how it is laid out, and one pass over its rows.
import { OperationError, type AppError } from '../../contract/app-error.ts'
import type { ReadLayout, ReadQuestion } from '../../contract/read-result.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { countBytes } from '../bytes/count-bytes.ts'
import type { FileSource, ReadOptions } from '../read-events.ts'
import { planTable } from '../table/plan-table.ts'
import type { RecordBatch } from '../table/read-table.ts'
import type { TablePlan } from '../table/table-plan.ts'
import type { TableRecord } from '../table/table-record.ts'
import { openSheets } from './open-sheets.ts'
import type { OpenedSheets } from './opened-sheets.ts'
import type { Percents } from './percents.ts'

/** DESIGN §2: the first look. */
const LOOK_ROWS = 20_000
/** Rows that tell which sheet is the one. */
const CHOICE_ROWS = 500
/** A workbook with more sheets is judged by its first ones. */
const MAX_SHEETS = 60

export interface SheetLook {
  readonly format: 'xlsx' | 'ods'
  readonly sheet: string
  /** All sheets that hold anything. */
  readonly sheets: readonly string[]
  readonly percents: Percents
  readonly plan: TablePlan
  readonly questions: readonly ReadQuestion[]
  readonly records: readonly TableRecord[]
  /** Whether `records` is the whole sheet. */
  readonly whole: boolean
}

export interface SheetWish {
  readonly percents: Percents
  /** Whether a sheet with this plan is what the caller looks for. */
  isWanted(plan: TablePlan, records: readonly TableRecord[]): boolean
  /** What to do when several sheets are wanted: `ask`, or take the `first`. */
  readonly onSeveral: 'ask' | 'first'
}

interface Candidate {
  readonly name: string
  readonly isVisible: boolean
  readonly records: readonly TableRecord[]
  readonly plan: TablePlan
}

/** Decides the sheet and its layout from the first rows of every sheet. */
export async function lookAtSheet(
  source: FileSource,
  options: ReadOptions,
  wish: SheetWish
): Promise<Result<SheetLook, AppError>> {
  const opened = await openSheets(source, wish.percents)
  const candidates = await listCandidates(opened, options)
  const given = options.layout?.sheet
  const chosen =
    given === undefined ? choose(candidates, wish) : candidates.filter(({ name }) => name === given)
  const [first] = chosen
  if (first === undefined) return err({ code: 'NO_LINES', file: source.name, found: given })
  const { records, whole } = await readFirst(opened, first.name, LOOK_ROWS)
  const plan = whole && records.length === first.records.length ? first.plan : planSheet(records, options)
  const isOpen = chosen.length > 1 && wish.onSeveral === 'ask'
  const question: ReadQuestion = {
    code: 'SHEET_UNCLEAR',
    got: first.name,
    choices: chosen.map(({ name }) => name)
  }
  return ok({
    format: opened.format,
    sheet: first.name,
    sheets: candidates.map(({ name }) => name),
    percents: wish.percents,
    plan,
    questions: isOpen ? [question, ...plan.questions] : plan.questions,
    records,
    whole
  })
}

/** All rows of one sheet. */
export async function* readSheetRecords(
  source: FileSource,
  sheet: string,
  percents: Percents
): AsyncGenerator<RecordBatch, void, void> {
  const counted = countBytes(source)
  const opened = await openSheets(counted.source, percents)
  if (!opened.sheets.some(({ name }) => name === sheet))
    throw new OperationError({ code: 'FILE_CHANGED', file: source.name })
  for await (const records of opened.read(sheet)) yield { records, bytesRead: counted.bytesRead() }
}

/** The layout of a sheet as it is shown. */
export function toSheetLayout(look: Pick<SheetLook, 'sheet' | 'plan'>): ReadLayout {
  const { sheet, plan } = look
  return {
    sheet,
    headerRow: plan.headerLine,
    ...(plan.decimalMark === undefined ? {} : { decimalMark: plan.decimalMark }),
    ...(plan.dateOrder === undefined ? {} : { dateOrder: plan.dateOrder }),
    columns: plan.columns.map(({ index, header, meaning, certainty }) => ({
      index,
      header,
      meaning,
      certainty
    }))
  }
}

async function listCandidates(opened: OpenedSheets, options: ReadOptions): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = []
  for (const { name, isVisible } of opened.sheets.slice(0, MAX_SHEETS)) {
    const { records } = await readFirst(opened, name, CHOICE_ROWS)
    if (records.length > 0) candidates.push({ name, isVisible, records, plan: planSheet(records, options) })
  }
  return candidates
}

/** Hidden sheets count only where no visible one holds anything that is wanted. */
function choose(candidates: readonly Candidate[], wish: SheetWish): readonly Candidate[] {
  const wanted = candidates.filter(({ plan, records }) => wish.isWanted(plan, records))
  const visible = wanted.filter(({ isVisible }) => isVisible)
  if (visible.length > 0) return visible
  if (wanted.length > 0) return wanted
  const fullest = candidates.toSorted((a, b) => countCells(b.records) - countCells(a.records))
  return fullest.slice(0, 1)
}

function countCells(records: readonly TableRecord[]): number {
  return records.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== '').length, 0)
}

async function readFirst(
  opened: OpenedSheets,
  name: string,
  limit: number
): Promise<{ readonly records: readonly TableRecord[]; readonly whole: boolean }> {
  const records: TableRecord[] = []
  for await (const batch of opened.read(name)) {
    for (const record of batch) {
      if (records.length === limit) return { records: padded(records), whole: false }
      records.push(record)
    }
  }
  return { records: padded(records), whole: true }
}

/** Every row as wide as the widest, so that a column is a column. */
function padded(records: readonly TableRecord[]): readonly TableRecord[] {
  const width = widthOf(records)
  return records.map((record) =>
    record.cells.length === width
      ? record
      : {
          ...record,
          cells: [...record.cells, ...Array.from({ length: width - record.cells.length }, () => '')]
        }
  )
}

function planSheet(records: readonly TableRecord[], options: ReadOptions): TablePlan {
  const widths = { width: widthOf(records), minWidth: 1 }
  // Where every number is stored as one, there is nothing to find out about its notation.
  const isTyped = !records.some(({ textNumbers }) => textNumbers === true)
  const layout = isTyped ? { decimalMark: '.' as const, ...options.layout } : options.layout
  return planTable(records, { ...options, ...(layout === undefined ? {} : { layout }), widths })
}

function widthOf(records: readonly TableRecord[]): number {
  return records.reduce((width, { cells }) => Math.max(width, cells.length), 0)
}
