// What refused lines cost: none, one, one in a hundred, every second line, against going line by line from the start.
import { judge, ratio } from '../budget.ts'
import { postContender, scriptContender } from '../contenders.ts'
import { listReadyLines, readHeadHash, refuseLines } from '../database.ts'
import { createRandom } from '../generate/random.ts'
import { interleave, type Contender } from '../interleave.ts'
import type { Bench, Measure } from '../model.ts'
import { script } from '../workshop.ts'

export const fallBackMeasure: Measure = {
  name: 'fallback',
  budgets: ['fallback-1', 'fallback-1pct', 'fallback-50pct'],
  async run(bench) {
    const rows = await interleave(bench, await contenders(bench))
    const clean = rows.get('post-fallback-0')
    const sequential = rows.get('post-savepoint-50pct')
    const limit = { bound: 'at_most' as const, unit: '×' }
    const own = (name: string, base = clean) => ratio(rows.get(name), base, 'ownMs')
    return {
      rows: [...rows.values()],
      budgets: [
        judge({ ...limit, name: 'fallback-1', limit: 1.3 }, own('post-fallback-1')),
        judge({ ...limit, name: 'fallback-1pct', limit: 3 }, own('post-fallback-1pct')),
        judge({ ...limit, name: 'fallback-50pct', limit: 1.2 }, own('post-fallback-50pct', sequential))
      ]
    }
  }
}

async function contenders(bench: Bench): Promise<readonly Contender[]> {
  const { workshop, sizes } = bench
  const lines = sizes.fallbackLines
  const from = await workshop.planned({ items: sizes.items, lines })
  const ready = listReadyLines(from, 1)
  const random = createRandom(sizes.seed + 7)
  const half = ready.filter(() => random.share() < 0.5)
  const heads = new Set<string>()
  const checkHalf = (db: string): void => {
    heads.add(readHeadHash(db))
    if (heads.size > 1) throw new Error('fall-back and savepoints left different ledgers')
  }
  const post = (name: string, bad: readonly number[], check: (db: string) => void = () => undefined) =>
    postContender(bench, {
      name: `post-fallback-${name}`,
      lines,
      from,
      importId: 1,
      mode: 'batch',
      prepare: (db) => refuseLines(db, bad),
      check
    })
  return [
    post('0', []),
    post('1', ready.slice(Math.floor(ready.length / 2)).slice(0, 1)),
    post(
      '1pct',
      ready.filter(() => random.share() < 0.01)
    ),
    post('50pct', half, checkHalf),
    savepointContender(bench, from, half, checkHalf)
  ]
}

function savepointContender(
  bench: Bench,
  from: string,
  bad: readonly number[],
  check: (db: string) => void
): Contender {
  const target = bench.workshop.fresh()
  return scriptContender(bench, {
    name: 'post-savepoint-50pct',
    lines: bench.sizes.fallbackLines,
    timed: 'the posting alone, in process',
    shown: 'node test/bench/children/post-by-savepoint.ts DB',
    command: () => {
      const db = bench.workshop.copy(from)
      refuseLines(db, bad)
      return script('children/post-by-savepoint.ts', db)
    },
    check: () => check(target)
  })
}
