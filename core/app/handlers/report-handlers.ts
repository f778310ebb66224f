// Reports, page by page.
import type { reportCalls } from '../../contract/calls/report.ts'
import { readReportPage } from '../report-page.ts'
import type { AreaHandlers, Reader } from './deps.ts'

export function reportReaders({ inventory, session }: Reader): AreaHandlers<'reader', typeof reportCalls> {
  return {
    'report.run': async ({ offset, limit, ...request }) =>
      readReportPage(
        inventory,
        { ...request, today: session.now().toISOString().slice(0, 10) },
        { offset, limit }
      )
  }
}
