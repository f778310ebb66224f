// Exports, copies and prints the report on the screen, and tells how a long one gets on.
import { useEffect, useState } from 'react'
import type { ExportChoice, ReportView } from '../../core/contract/report-page.ts'
import { useClient } from '../client-context.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import { exportDefaults } from './export-defaults.ts'

export interface ReportFiles {
  /** Rows that are written so far; undefined while nothing is written. */
  readonly rows: number | undefined
  /** Tells when a file was written; one that was called off or failed leaves the choice open. */
  readonly save: (choice: ExportChoice, onWritten: () => void) => void
  readonly copy: () => void
  readonly print: () => void
  readonly cancel: () => void
}

export function useReportFiles(view: ReportView): ReportFiles {
  const { window: words, locale } = useWords()
  const { reports: texts } = words
  const client = useClient()
  const report = useReport()
  const [rows, setRows] = useState<number>()
  const defaults = exportDefaults(locale)

  useEffect(
    () =>
      client.on('report.progress', (progress) =>
        // What comes after the end is late.
        setRows((before) => (before === undefined ? undefined : progress.rows))
      ),
    [client]
  )

  const write = (work: () => Promise<string | undefined>) => {
    const tell = async () => {
      setRows(0)
      try {
        const message = await work()
        if (message !== undefined) report.done(message)
      } finally {
        setRows(undefined)
      }
    }
    report.watch(tell())
  }
  return {
    rows,
    save: (options, onWritten) =>
      write(async () => {
        const { file, rows: count } = await client.call('report.export', { view, options })
        if (file === undefined) return undefined
        onWritten()
        return texts.written(file, texts.rows(count))
      }),
    print: () =>
      write(async () => {
        await client.call('report.print', { view, options: { ...defaults, format: 'pdf' } })
        return texts.opened
      }),
    copy: () =>
      report.watch(
        client
          .call('report.copy', { view, decimalMark: defaults.decimalMark })
          .then((copied) => report.done(texts.copied(copied.rows)))
      ),
    cancel: () => report.watch(client.call('report.cancel', {}))
  }
}
