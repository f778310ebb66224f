// docket report: a report as a table, CSV or JSON, to stdout or a file.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { findReportName, listReportNames, runReport, toCsv, toJson, type Report } from '../../app/report.ts'
import { DB_OPTIONS, EXIT, TEXT, UsageError, type Command, type Words } from '../command.ts'
import { printTable } from '../print-table.ts'
import type { Terminal } from '../terminal.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const reportCommand: Command = {
  name: 'report',
  usage: 'report NAME --db FILE [--format table|csv|json] [--out FILE] [--from DATE] [--to DATE]',
  summary: `Reports: ${listReportNames().join(', ')}`,
  options: { ...DB_OPTIONS, format: TEXT, out: TEXT, from: TEXT, to: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const wanted = words.only('NAME')
    const name = findReportName(wanted)
    if (name === undefined)
      throw new UsageError(`There is no report ${wanted}; there are ${listReportNames().join(', ')}.`)
    const format = words.has('json') ? 'json' : words.choice('format', ['table', 'csv', 'json'])
    const period = { from: readDate(words, 'from'), to: readDate(words, 'to') }
    return runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      writePieces(render(runReport(inventory, name, period), format), words.text('out'), terminal)
      return done(EXIT.success)
    })
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

function render(report: Report, format: 'table' | 'csv' | 'json'): Iterable<string> {
  if (format === 'csv') return toCsv(report)
  return format === 'json' ? toJson(report) : toTable(report)
}

function* toTable(report: Report): Generator<string> {
  const columns = report.columns.map(({ key, kind }) =>
    kind === 'text' || kind === 'date' ? { title: key } : { title: key, align: 'right' as const }
  )
  const rows = [...report.rows].map((row) => report.columns.map(({ key }) => String(row[key] ?? '')))
  yield* printTable(columns, rows)
  const totals = Object.entries(report.totals).map(([key, value]) => `${key} ${value}`)
  yield `\n${totals.join(', ')} (${report.currency})\n`
}

/** A file appears whole or not at all: written beside its place, synced, moved. */
function writePieces(pieces: Iterable<string>, path: string | undefined, terminal: Terminal): void {
  if (path === undefined) {
    for (const piece of pieces) terminal.out(piece)
    return
  }
  const draft = `${path}.part`
  const file = openSync(draft, 'w')
  try {
    for (const piece of pieces) writeSync(file, piece)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}
