// Issue 2: posting as one batch against a transaction a line, and against a savepoint a line.
import { judge, ratio } from '../budget.ts'
import { postContender, scriptContender } from '../contenders.ts'
import { readHeadHash } from '../database.ts'
import { interleave, type Contender } from '../interleave.ts'
import type { Bench, Measure, Row } from '../model.ts'
import { script } from '../workshop.ts'

export const batchMeasure: Measure = {
  name: 'batch-vs-sequential',
  budgets: ['batch-vs-sequential', 'batch-vs-sequential-savepoint'],
  async run(bench) {
    const rows = new Map<string, Row>()
    for (const lines of bench.sizes.batchLines) {
      for (const [name, row] of await interleave(bench, await contendersFor(bench, lines)))
        rows.set(name, row)
    }
    const largest = Math.max(...bench.sizes.batchLines)
    const batch = rows.get(`post-batch-${largest}`)
    const sequential = rows.get(`post-sequential-${largest}`)
    const savepoint = rows.get(`post-savepoint-${largest}`)
    const note = (other: Row | undefined) =>
      `${largest} lines, posting alone; whole processes ${ratio(other, batch)?.toFixed(1)} ×`
    const limit = { bound: 'at_least' as const, unit: '×' }
    return {
      rows: [...rows.values()],
      budgets: [
        judge(
          { ...limit, name: 'batch-vs-sequential', limit: 20, note: note(sequential) },
          ratio(sequential, batch, 'ownMs')
        ),
        judge(
          { ...limit, name: 'batch-vs-sequential-savepoint', limit: 1.6, note: note(savepoint) },
          ratio(savepoint, batch, 'ownMs')
        )
      ]
    }
  }
}

async function contendersFor(bench: Bench, lines: number): Promise<readonly Contender[]> {
  const { workshop } = bench
  const from = await workshop.planned({ items: bench.sizes.items, lines })
  const heads = new Set<string>()
  /** All ways must end with the same ledger, or the comparison is worth nothing. */
  const check = (db: string): void => {
    heads.add(readHeadHash(db))
    if (heads.size > 1) throw new Error('the ways of posting left different ledgers')
  }
  const post = { lines, from, importId: 1, check }
  const target = workshop.copy(from)
  const savepoint = wholeProcess(
    scriptContender(bench, {
      name: `post-savepoint-${lines}`,
      lines,
      timed: 'the posting alone, in process',
      shown: 'node test/bench/children/post-by-savepoint.ts DB',
      command: () => script('children/post-by-savepoint.ts', workshop.copy(from)),
      check: () => check(target)
    })
  )
  return [
    postContender(bench, { ...post, name: `post-batch-${lines}`, mode: 'batch' }),
    savepoint,
    postContender(bench, { ...post, name: `post-sequential-${lines}`, mode: 'sequential' })
  ]
}

/** The whole process as the sample, like the other two; the posting alone stays as `ownMs`. */
function wholeProcess(contender: Contender): Contender {
  return {
    ...contender,
    timed: 'whole process',
    run: async () => {
      const { ms, other } = await contender.run()
      return { ms: other?.['wholeMs'] ?? ms, ...(other === undefined ? {} : { other }) }
    }
  }
}
