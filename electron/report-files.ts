// Reports that leave the window: into a file that the user names, onto the clipboard, to the system's viewer for printing.
// The paths stay here; the reader, which writes, knows them by tokens that only this file makes.
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AppError } from '../core/contract/app-error.ts'
import { reportCalls } from '../core/contract/calls/report.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { ReportView } from '../core/contract/report-page.ts'
import { periodText, type ReportWords } from '../core/contract/report-words.ts'
import type { Dialogs } from './dialogs.ts'
import type { MainHandlers } from './ipc.ts'
import type { LaneClient } from './lane-client.ts'
import { done, refused } from './reply.ts'
import { safeFileName } from './safe-file-name.ts'

export interface ReportFileDeps {
  readonly dialogs: Pick<Dialogs, 'askReportFile'>
  readonly reader: Pick<LaneClient, 'call' | 'addFile'>
  readonly words: () => ReportWords
  /** A folder of the app's own for pages to print. */
  readonly printFolder: string
  readonly writeClipboard: (text: string) => void
  /** Opens a file in the program that the system has for it; resolves to what went wrong, if anything did. */
  readonly openFile: (path: string) => Promise<string>
}

/** The main process's part of the calls about reports. */
export function createReportHandlers(
  deps: ReportFileDeps
): Pick<MainHandlers, 'report.export' | 'report.copy' | 'report.print' | 'failed.export'> {
  const { dialogs, reader } = deps

  async function write(
    path: string,
    request: object,
    call: 'report.write' | 'failed.write' = 'report.write'
  ): Promise<Envelope<{ readonly rows: number }>> {
    const targetId = randomUUID()
    reader.addFile({ fileId: targetId, path, name: basename(path) })
    const reply = await reader.call(call, { ...request, targetId })
    return reply.ok ? done(reportCalls['report.write'].reply.parse(reply.value)) : withoutPath(reply.error)
  }

  return {
    'report.export': async (request) => {
      const { view, options } = request
      const path = await dialogs.askReportFile(fileNameOf(view, deps.words()), options.format)
      if (path === undefined) return done({ rows: 0 })
      const written = await write(path, request)
      return written.ok ? done({ file: basename(path), rows: written.value.rows }) : written
    },
    'failed.export': async (request) => {
      const name = request.importId === undefined ? 'failed' : `failed ${request.importId}`
      const path = await dialogs.askReportFile(name, request.format)
      if (path === undefined) return done({ rows: 0 })
      const written = await write(path, request, 'failed.write')
      return written.ok ? done({ file: basename(path), rows: written.value.rows }) : written
    },
    'report.copy': async (request) => {
      const reply = await reader.call('report.text', request)
      if (!reply.ok) return reply
      const { text, rows } = reportCalls['report.text'].reply.parse(reply.value)
      deps.writeClipboard(text)
      return done({ rows })
    },
    'report.print': async (request) => {
      await mkdir(deps.printFolder, { recursive: true })
      // One file for each report: what was printed before is replaced, so that nothing piles up.
      const path = join(deps.printFolder, `${fileNameOf(request.view, deps.words())}.pdf`)
      const written = await write(path, { ...request, options: { ...request.options, format: 'pdf' } })
      if (!written.ok) return written
      const fault = await deps.openFile(path)
      return fault === '' ? written : refused({ code: 'FILE_UNREADABLE', file: basename(path), found: fault })
    }
  }
}

/**
 * A name that every system takes: report and period, without signs that mean something in a path.
 * @example fileNameOf({ name: 'purchases', from: '2026-01-01' }, words) // 'Purchases from 2026-01-01'
 */
export function fileNameOf(view: ReportView, words: ReportWords): string {
  const text = [words.report[view.name], periodText(words, view), view.supplier, view.category, view.sku]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
  return safeFileName(text, 'report')
}

function withoutPath(error: AppError): Envelope<never> {
  return refused({ ...error, ...(error.file === undefined ? {} : { file: basename(error.file) }) })
}
