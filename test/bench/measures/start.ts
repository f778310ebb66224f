// Start and search with a large catalogue: the command line's own start, and the core's part of the window's.
import { judge, medianOf } from '../budget.ts'
import { programContender, scriptContender } from '../contenders.ts'
import { interleave } from '../interleave.ts'
import type { Measure } from '../model.ts'
import { docket, script } from '../workshop.ts'

export const startMeasure: Measure = {
  name: 'start',
  budgets: ['search'],
  async run(bench) {
    const { workshop, sizes } = bench
    const items = Math.max(...sizes.matchItems)
    const db = await workshop.seeded(items)
    const queries = await workshop.queries(items, sizes.matchQueries)
    const rows = await interleave(bench, [
      programContender(bench, {
        name: 'start-node',
        lines: 1,
        shown: 'node -e 0',
        command: () => [process.execPath, '-e', '0']
      }),
      programContender(bench, {
        name: 'start-command-line',
        lines: 1,
        shown: 'docket --help',
        command: () => docket('--help')
      }),
      scriptContender(bench, {
        name: `start-first-page-${items}`,
        lines: items,
        timed: 'process start to first page of items',
        shown: 'node test/bench/children/first-page.ts DB QUERIES',
        command: () => script('children/first-page.ts', db, queries)
      })
    ])
    const page = rows.get(`start-first-page-${items}`)
    return {
      rows: [...rows.values()],
      budgets: [
        judge(
          {
            name: 'search',
            limit: 50,
            bound: 'at_most',
            unit: 'ms',
            note: `95th percentile, ${items} items`
          },
          medianOf(page, 'searchP95Ms')
        )
      ]
    }
  }
}
