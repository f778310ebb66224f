// The report for people: budgets first, then every row, then how much the machine wavered.
import type { Budget, Noise, Report, Row } from './model.ts'

type Cells = readonly string[]

export function printReport(report: Report): string {
  const { machine, rounds, quick, seed } = report
  const facts = Object.entries(machine).map(([name, value]) => `${name} ${value}`)
  const head = `${quick ? 'quick run, ' : ''}medians of ${rounds} interleaved rounds, seed ${seed}\n${facts.join(', ')}\n`
  return [
    head,
    toTable(['budget', 'value', '', 'limit', 'met', ''], report.budgets.map(toBudgetCells), [1, 3]),
    toTable(
      ['row', 'lines', 'median ms', 'min–max ms', 'lines/s', 'CPU ms', 'own ms', 'peak MB', ''],
      report.rows.map(toRowCells),
      [1, 2, 3, 4, 5, 6, 7]
    ),
    toTable(
      ['noise of the machine', 'median ms', 'samples', '9th ÷ 1st decile'],
      report.noise.map(toNoiseCells),
      [1, 2, 3]
    ),
    ...report.failures.map(({ measure, message }) => `FAILED ${measure}: ${message}\n`)
  ].join('\n')
}

function toBudgetCells({ name, value, limit, bound, unit, met, note }: Budget): Cells {
  const word = met === 'missing' ? 'missing' : met ? 'met' : 'NOT MET'
  const sign = bound === 'at_most' ? '≤' : '≥'
  return [
    name,
    value === null ? '–' : toText(value),
    sign,
    `${toText(limit)} ${unit}`.trim(),
    word,
    note ?? ''
  ]
}

function toRowCells(row: Row): Cells {
  if (row.missing !== undefined)
    return [row.name, String(row.lines), 'missing', '', '', '', '', '', row.missing]
  const { samplesMs, medianMs, linesPerSecond, other, timed } = row
  return [
    row.name,
    String(row.lines),
    toText(medianMs ?? Number.NaN),
    `${toText(Math.min(...samplesMs))}–${toText(Math.max(...samplesMs))}`,
    String(linesPerSecond ?? ''),
    middle(other['cpuMs']),
    middle(other['ownMs']),
    middle(other['peakMb']),
    [timed, ...restOf(other)].filter((text) => text !== undefined).join(', ')
  ]
}

const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['cpuMs', 'ownMs', 'peakMb'])

function restOf(other: Row['other']): readonly string[] {
  return Object.entries(other)
    .filter(([name]) => !SHOWN_ELSEWHERE.has(name))
    .map(([name, samples]) => `${name} ${middle(samples)}`)
}

function toNoiseCells({ name, medianMs, samplesMs, spread }: Noise): Cells {
  return [name, toText(medianMs), String(samplesMs.length), toText(spread)]
}

function middle(samples: readonly number[] | undefined): string {
  if (samples === undefined || samples.length === 0) return ''
  const sorted = samples.toSorted((left, right) => left - right)
  return toText(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)
}

/** Three figures are all that such samples are good for. */
function toText(value: number): string {
  if (Number.isNaN(value)) return '–'
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

function toTable(titles: Cells, rows: readonly Cells[], right: readonly number[]): string {
  const widths = titles.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length))
  )
  const line = (cells: Cells): string =>
    cells
      .map((cell, at) => (right.includes(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return `${[titles, widths.map((width) => '─'.repeat(width)), ...rows].map(line).join('\n')}\n`
}
