// Whether the window would still answer: main's event loop while a worker imports, beside an idle and a merely loaded one.
import { highestOf, judge, medianOf } from '../budget.ts'
import { scriptContender } from '../contenders.ts'
import { interleave } from '../interleave.ts'
import type { Measure } from '../model.ts'
import { script } from '../workshop.ts'

export const loopDelayMeasure: Measure = {
  name: 'loop-delay',
  budgets: ['loop-delay', 'loop-delay-gap'],
  async run(bench) {
    const { workshop, sizes } = bench
    const order = { items: sizes.items, lines: sizes.loopLines }
    const file = await workshop.invoice(order)
    const seeded = await workshop.seeded(order.items)
    const rows = await interleave(bench, [
      scriptContender(bench, {
        name: `loop-delay-import-${order.lines}`,
        lines: order.lines,
        timed: 'plan and post in the worker',
        shown: `node test/bench/children/loop-delay.ts DB ${file}`,
        command: () => script('children/loop-delay.ts', workshop.copy(seeded), file)
      })
    ])
    const row = [...rows.values()][0]
    const text = (value: number | undefined): string => value?.toFixed(1) ?? '–'
    const note = `idle ${text(medianOf(row, 'idleP99Ms'))}, beside a spinning worker ${text(medianOf(row, 'spinP99Ms'))}`
    const gapNote = `median of rounds, worst ${text(highestOf(row, 'maxMs'))}, of which main itself worked at most ${text(highestOf(row, 'busiestMs'))}; idle ${text(medianOf(row, 'idleMaxMs'))}, beside a spinning worker ${text(medianOf(row, 'spinMaxMs'))}`
    const limit = { bound: 'at_most' as const, unit: 'ms' }
    return {
      rows: [...rows.values()],
      budgets: [
        judge({ ...limit, name: 'loop-delay', limit: 10, note }, medianOf(row, 'p99Ms')),
        judge({ ...limit, name: 'loop-delay-gap', limit: 60, note: gapNote }, medianOf(row, 'maxMs'))
      ]
    }
  }
}
