// Reports into files and onto the clipboard, while the window goes on asking: a connection of their own, step by step.
import { OperationError, type AppError } from '../contract/app-error.ts'
import type { ExportChoice, ReportView } from '../contract/report-page.ts'
import type { ReportWords } from '../contract/report-words.ts'
import { openInventory, type Inventory } from '../inventory/open-inventory.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { withInventory } from './inventory-file.ts'
import { findReadError } from './plan-import.ts'
import { renderReport } from './report-export.ts'
import { writeSteps } from './report-file.ts'
import { runReport, withSnapshot, type Report } from './report.ts'
import { createBreather, type Session } from './session.ts'

/** Rows that a clipboard and the program that takes them can bear. */
const MAX_COPIED = 50_000

export interface ReportFileRequest {
  readonly view: ReportView
  readonly options: ExportChoice
  readonly words: ReportWords
  /** Where the file goes; what is there is replaced once the new one is whole. */
  readonly path: string
  readonly resources: string
}

/** Writes the report and tells its progress; CANCELLED leaves no file behind. */
export async function writeReportFile(
  inventory: Inventory,
  request: ReportFileRequest,
  session: Session
): Promise<Result<{ readonly rows: number }, AppError>> {
  const { options, words, resources } = request
  const today = session.now().toISOString().slice(0, 10)
  const opened = await openInventory(inventory.path, { access: 'read' })
  return withInventory(opened, (own) =>
    withSnapshot(own, async () => {
      const report = runReport(own, { ...request.view, today })
      if (!report.ok) return report
      const counted = countRows(report.value)
      const pieces = renderReport(counted.report, {
        format: options.format,
        csv: { ...options, hasTotals: true, headings: 'words' },
        paper: options.paper,
        words,
        resources
      })
      const tell = () => session.emit({ name: 'report.progress', payload: { rows: counted.rows() } })
      try {
        const written = await writeSteps(request.path, inSteps(pieces, tell, session))
        return written.ok ? ok({ rows: counted.rows() }) : written
      } catch (error) {
        const refusal = findReadError(error)
        if (refusal === undefined) throw error
        return err(refusal)
      }
    })
  )
}

/** The report as tab-separated text with headings in words. */
export function copyReport(
  inventory: Inventory,
  request: { readonly view: ReportView; readonly decimalMark: '.' | ','; readonly words: ReportWords },
  session: Session
): Promise<Result<{ readonly text: string; readonly rows: number }, AppError>> {
  const { view, decimalMark, words } = request
  return withSnapshot(inventory, () => {
    const report = runReport(inventory, { ...view, today: session.now().toISOString().slice(0, 10) })
    if (!report.ok) return report
    const counted = countRows(report.value, MAX_COPIED)
    const csv = {
      separator: '\t',
      decimalMark,
      encoding: 'utf-8',
      hasTotals: true,
      headings: 'words'
    } as const
    try {
      const pieces = renderReport(counted.report, { format: 'text', csv, paper: 'a4', words, resources: '' })
      const text = Buffer.concat([...pieces]).toString('utf8')
      return ok({ text, rows: counted.rows() })
    } catch (error) {
      const refusal = findReadError(error)
      if (refusal === undefined) throw error
      return err(refusal)
    }
  })
}

async function* inSteps(
  pieces: Iterable<Uint8Array>,
  tell: () => void,
  session: Session
): AsyncGenerator<Uint8Array, void, void> {
  const breathe = createBreather()
  for (const piece of pieces) {
    yield piece
    tell()
    await breathe()
    if (session.isCancelled()) throw new OperationError({ code: 'CANCELLED' })
  }
}

function countRows(report: Report, limit = Infinity) {
  let rows = 0
  function* counted() {
    for (const row of report.rows) {
      if (rows === limit) throw new OperationError({ code: 'REPORT_TOO_LONG', found: String(limit) })
      rows++
      yield row
    }
  }
  return { report: { ...report, rows: counted() }, rows: () => rows }
}
