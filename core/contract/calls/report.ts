// Reports: pages of rows, charts, and files of them. Where a file goes only the main process knows.
import { exportOptions, reportChart, reportPage, reportQuestion, reportRequest } from '../report-page.ts'
import { nothing, page } from './shapes.ts'
import { z } from '../z.ts'

/** A report as it stands on the screen, and how it is to be written. */
const writeRequest = z.object({ view: reportRequest, options: exportOptions })

const copyRequest = z.object({ view: reportRequest, decimalMark: z.enum(['.', ',']) })

export const reportCalls = {
  'report.run': { lane: 'reader', request: reportRequest.extend(page.shape), reply: reportPage },
  'report.chart': { lane: 'reader', request: reportQuestion, reply: reportChart },
  /** The categories that items have, by name. */
  'report.categories': {
    lane: 'reader',
    request: nothing,
    reply: z.object({ categories: z.array(z.string()) })
  },
  /** The whole report for the clipboard: tabs, headings in words. REPORT_TOO_LONG beyond what a clipboard takes. */
  'report.text': {
    lane: 'reader',
    request: copyRequest,
    reply: z.object({ text: z.string(), rows: z.number().int() })
  },
  /** Writes the report into the file behind a token that main has made; `report.export` and `report.print` do so. */
  'report.write': {
    lane: 'reader',
    request: writeRequest.extend({ targetId: z.string() }),
    reply: z.object({ rows: z.number().int() })
  },
  /** Stops a report that is being written; its own reply then says CANCELLED. */
  'report.cancel': { lane: 'reader', request: nothing, reply: nothing },
  /** Asks by a dialog where the file goes and writes it; replies without a file when the user cancelled the dialog. */
  'report.export': {
    lane: 'main',
    request: writeRequest,
    reply: z.object({ file: z.string().optional(), rows: z.number().int() })
  },
  /** Puts the report on the clipboard. */
  'report.copy': {
    lane: 'main',
    request: copyRequest,
    reply: z.object({ rows: z.number().int() })
  },
  /** Writes the report as a PDF and opens it in the system's own viewer, which prints it. */
  'report.print': { lane: 'main', request: writeRequest, reply: z.object({ rows: z.number().int() }) }
} as const
