// docket report: a report in any of its formats, to stdout or a file.
import {
  BINARY_FORMATS,
  PAPERS,
  renderReport,
  REPORT_FORMATS,
  type CsvOptions,
  type ExportOptions
} from '../../app/report-export.ts'
import { writeWhole } from '../../app/report-file.ts'
import {
  findReportName,
  listReportGroups,
  listReportNames,
  runReport,
  withSnapshot,
  type ReportName,
  type ReportRequest
} from '../../app/report.ts'
import { DB_OPTIONS, EXIT, FLAG, TEXT, UsageError, type Command, type Words } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { done, runWithInventory } from '../with-inventory.ts'

const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const
const DECIMAL_MARKS = { point: '.', comma: ',' } as const

export const reportCommand: Command = {
  name: 'report',
  usage:
    `report NAME --db FILE [--format ${REPORT_FORMATS.join('|')}] [--out FILE] [--from DATE] [--to DATE]\n` +
    '             [--supplier NAME] [--item SKU] [--category NAME] [--by supplier|sku|month|category] [--paper a4|letter]\n' +
    '             [--separator comma|semicolon|tab] [--decimal point|comma] [--encoding utf-8|utf-8-bom|utf-16] [--totals] [--headings keys|words]',
  summary: `Reports: ${listReportNames().join(', ')}`,
  options: {
    ...DB_OPTIONS,
    format: TEXT,
    out: TEXT,
    from: TEXT,
    to: TEXT,
    supplier: TEXT,
    item: TEXT,
    category: TEXT,
    by: TEXT,
    paper: TEXT,
    separator: TEXT,
    decimal: TEXT,
    encoding: TEXT,
    totals: FLAG,
    headings: TEXT
  },
  operands: 'some',
  run: (words, terminal) => {
    const request = readRequest(words, terminal.now())
    const options = readOptions(words, terminal)
    const path = words.text('out')
    if (path === undefined && BINARY_FORMATS.has(options.format))
      throw new UsageError(`--out is missing: ${options.format} goes to a file.`)
    return runWithInventory(words, terminal, { access: 'read' }, (inventory) =>
      withSnapshot(inventory, () => {
        const report = runReport(inventory, request)
        if (!report.ok) return report
        const pieces = renderReport(report.value, options)
        if (path === undefined) return tell(pieces, terminal)
        const written = writeWhole(path, pieces)
        return written.ok ? done(EXIT.success) : written
      })
    )
  }
}

function tell(pieces: Iterable<Uint8Array>, terminal: Terminal) {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const piece of pieces) terminal.out(decoder.decode(piece, { stream: true }))
  return done(EXIT.success)
}

function readRequest(words: Words, now: Date): ReportRequest {
  const request = {
    name: readName(words),
    from: readDate(words, 'from'),
    to: readDate(words, 'to'),
    supplier: words.text('supplier'),
    sku: words.text('item'),
    category: words.text('category'),
    by: words.choice('by', listReportGroups()),
    today: now.toISOString().slice(0, 10)
  }
  if (request.from !== undefined && request.to !== undefined && request.from > request.to)
    throw new UsageError(`--from ${request.from} is after --to ${request.to}.`)
  return request
}

function readName(words: Words): ReportName {
  const wanted = words.only('NAME')
  const name = findReportName(wanted)
  if (name === undefined)
    throw new UsageError(`There is no report ${wanted}; there are ${listReportNames().join(', ')}.`)
  return name
}

function readOptions(words: Words, terminal: Terminal): ExportOptions {
  const csv: CsvOptions = {
    separator: SEPARATORS[words.choice('separator', ['comma', 'semicolon', 'tab'])],
    decimalMark: DECIMAL_MARKS[words.choice('decimal', ['point', 'comma'])],
    encoding: words.choice('encoding', ['utf-8', 'utf-8-bom', 'utf-16']),
    hasTotals: words.has('totals'),
    headings: words.choice('headings', ['keys', 'words'])
  }
  if (csv.encoding === 'utf-16' && words.text('out') === undefined)
    throw new UsageError('--out is missing: UTF-16 goes to a file.')
  return {
    format: words.has('json') ? 'json' : words.choice('format', REPORT_FORMATS),
    csv,
    paper: words.choice('paper', PAPERS),
    words: terminal.texts.report,
    resources: terminal.resources
  }
}

function readDate(words: Words, option: 'from' | 'to'): string | undefined {
  const text = words.text(option)
  if (text === undefined) return undefined
  if (!isDate(text)) throw new UsageError(`--${option} is a date such as 2026-01-31, not ${text}.`)
  return text
}

/** 2026-02-31 would be read as 3 March, which then does not give the same text. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
