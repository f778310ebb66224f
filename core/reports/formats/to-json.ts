// A report as JSON: decimals as text, absent fields left out, rows streamed.
import type { Report } from '../report.ts'
import { inPieces } from './in-pieces.ts'

/** Pieces of one JSON document. */
export function toJson(report: Report): Generator<string, void, void> {
  return inPieces(toTexts(report))
}

function* toTexts(report: Report): Generator<string, void, void> {
  const { name, from, to, currency } = report
  const keys = report.columns.map(({ key }) => key)
  const head = JSON.stringify({ report: name, from, to, currency })
  yield `${head.slice(0, -1)},"rows":[`
  let separator = ''
  for (const row of report.rows) {
    yield `${separator}${JSON.stringify(row, keys)}`
    separator = ',\n'
  }
  yield `],"totals":${JSON.stringify(report.totals())}}\n`
}
