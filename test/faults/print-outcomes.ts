// The outcomes as one table for people, with what went wrong below it.
import { isSound, type Outcome } from './model.ts'

const COLUMNS = [
  'harness',
  'seed',
  'points',
  'lost',
  'duplicated',
  'drift',
  'wrongly failed',
  'seconds'
] as const

export function printOutcomes(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(toCells)
  const widths = COLUMNS.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0))
  )
  const toLine = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  const notes = outcomes.flatMap(({ name, skipped, notes: each }) =>
    [...(skipped === undefined ? [] : [`skipped, ${skipped}`]), ...each].map((note) => `  ${name}: ${note}`)
  )
  const end = outcomes.every(isSound) ? 'Nothing lost, nothing twice, nothing wrong.' : 'RED: see below.'
  return `${[toLine(COLUMNS), ...rows.map(toLine), end, ...notes].join('\n')}\n`
}

function toCells(outcome: Outcome): readonly string[] {
  const { name, seed, points, lost, duplicated, drift, wronglyFailed, seconds } = outcome
  const counts =
    outcome.skipped === undefined
      ? [points, lost, duplicated, drift, wronglyFailed, seconds]
      : ['skipped', '–', '–', '–', '–', '–']
  return [name, seed, ...counts].map(String)
}
