// Reports: pages of rows, charts, and files of them.
import type { reportCalls } from '../../contract/calls/report.ts'
import { listCategories } from '../../inventory/items.ts'
import { err, ok } from '../../lib/result.ts'
import { readChart } from '../report-chart.ts'
import { copyReport, writeReportFile } from '../report-files.ts'
import { createReportPages } from '../report-page.ts'
import type { AreaHandlers, Reader } from './deps.ts'

export function reportReaders({
  inventory,
  session,
  reports
}: Reader): AreaHandlers<'reader', typeof reportCalls> {
  const readPage = createReportPages(inventory)
  const today = () => session.now().toISOString().slice(0, 10)
  let isCancelled = false
  return {
    'report.run': ({ offset, limit, ...request }) =>
      readPage({ ...request, today: today() }, { offset, limit }),
    'report.chart': (question) => readChart(inventory, { ...question, today: today() }),
    'report.categories': async () => ok({ categories: [...listCategories(inventory.db)] }),
    'report.text': (request) => copyReport(inventory, { ...request, words: reports.words() }, session),
    'report.write': async ({ targetId, ...request }) => {
      const path = reports.findTarget(targetId)
      if (path === undefined) return err({ code: 'FILE_NOT_FOUND' })
      isCancelled = false
      const { resources } = reports
      return writeReportFile(
        inventory,
        { ...request, path, resources, words: reports.words() },
        { ...session, isCancelled: () => isCancelled }
      )
    },
    'report.cancel': async () => {
      isCancelled = true
      return ok({})
    }
  }
}
