// Time and memory of an import against its lines, over three decades.
import { judge, highestOf, medianOf } from '../budget.ts'
import { importContender } from '../contenders.ts'
import { interleave } from '../interleave.ts'
import type { Measure, Row } from '../model.ts'
import { fitExponent } from '../statistics.ts'

export const growthLinesMeasure: Measure = {
  name: 'growth-lines',
  budgets: ['growth-lines', 'import-1m-memory', 'import-1m-memory-growth'],
  async run(bench) {
    const { items, growthLines } = bench.sizes
    const contenders = await Promise.all(
      growthLines.map((lines) => importContender(bench, { name: `import-${lines}`, order: { items, lines } }))
    )
    const rows = [...(await interleave(bench, contenders)).values()]
    const [last, beforeLast] = rows.toReversed()
    const peak = highestOf(last, 'peakMb')
    const earlier = highestOf(beforeLast, 'peakMb')
    return {
      rows,
      budgets: [
        judge(
          { name: 'growth-lines', limit: 1.05, bound: 'at_most', unit: 'exponent', note: noteOf(rows) },
          fitExponent(pointsOf(rows))
        ),
        judge(
          {
            name: 'import-1m-memory',
            limit: 300,
            bound: 'at_most',
            unit: 'MB',
            note: `${last?.lines} lines`
          },
          peak
        ),
        judge(
          {
            name: 'import-1m-memory-growth',
            limit: 1.2,
            bound: 'at_most',
            unit: '×',
            note: `${last?.lines} ÷ ${beforeLast?.lines} lines`
          },
          peak === undefined || earlier === undefined ? undefined : peak / earlier
        )
      ]
    }
  }
}

/** The product's own time: at a thousand lines the start of a process would hide the slope. */
function pointsOf(rows: readonly Row[]) {
  return rows.map((row) => ({ x: row.lines, y: medianOf(row, 'ownMs') ?? Number.NaN }))
}

function noteOf(rows: readonly Row[]): string {
  return `own time, ${rows[0]?.lines} to ${rows.at(-1)?.lines} lines; last decade ${fitExponent(pointsOf(rows.slice(-2))).toFixed(2)}`
}
