// Reports, page by page.
import { reportPage, reportRequest } from '../report-page.ts'
import { page } from './shapes.ts'

export const reportCalls = {
  'report.run': { lane: 'reader', request: reportRequest.extend(page.shape), reply: reportPage }
} as const
