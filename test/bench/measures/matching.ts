// Description → item: ours with its judgement, against SQLite's trigram index and the fuzzy libraries that can be had.
import { join } from 'node:path'
import { judge, medianOf, ratio } from '../budget.ts'
import { scriptContender } from '../contenders.ts'
import { interleave, type Contender } from '../interleave.ts'
import type { Bench, Budget, Measure, Row } from '../model.ts'
import { findMissing, findMissingModule, RIVAL_MODULES, RIVALS, FUZZY_LIBRARIES } from '../rivals.ts'
import { script } from '../workshop.ts'

export const matchingMeasure: Measure = {
  name: 'match',
  budgets: [
    'match-100k',
    'match-100k-p95',
    'match-100k-vs-rapidfuzz',
    'match-100k-vs-fts5',
    'match-100k-first-hit',
    'match-100k-build',
    'match-100k-memory'
  ],
  async run(bench) {
    const rows = new Map<string, Row>()
    for (const items of bench.sizes.matchItems) {
      for (const [name, row] of await interleave(bench, await contendersFor(bench, items)))
        rows.set(name, row)
    }
    const most = Math.max(...bench.sizes.matchItems)
    return { rows: [...rows.values()], budgets: budgetsFor(rows, most) }
  }
}

async function contendersFor(bench: Bench, items: number): Promise<readonly Contender[]> {
  const { workshop, sizes } = bench
  const catalogue = await workshop.catalogue(items)
  const queries = await workshop.queries(items, sizes.matchQueries)
  const ask = (name: string, count: number, program: readonly string[], missing?: string) =>
    scriptContender(bench, {
      name: `match-${items}-${name}`,
      lines: count,
      timed: 'the queries alone',
      missing,
      shown: [...program, catalogue, queries, count, sizes.slowQueries].join(' '),
      command: () => [...program, catalogue, queries, String(count), String(sizes.slowQueries)]
    })
  const [node = '', ...ours] = script('children/match-docket.ts')
  return [
    ask('docket', sizes.matchQueries, [node, '--expose-gc', ...ours]),
    ask('fts5', sizes.slowQueries, script('children/match-fts5.ts')),
    ask(
      'rapidfuzz',
      sizes.slowQueries,
      ['python3', join(RIVALS, 'rapidfuzz_match.py')],
      findMissing('python3', 'not in Debian', ['-c', 'import rapidfuzz'], 'RapidFuzz')
    ),
    ...FUZZY_LIBRARIES.map((library) =>
      ask(
        library,
        sizes.slowQueries,
        [process.execPath, join(RIVALS, 'fuzzy.mjs'), library, RIVAL_MODULES],
        findMissingModule(library)
      )
    )
  ]
}

function budgetsFor(rows: ReadonlyMap<string, Row>, items: number): readonly Budget[] {
  const ours = rows.get(`match-${items}-docket`)
  const fts5 = rows.get(`match-${items}-fts5`)
  const rapidfuzz = rows.get(`match-${items}-rapidfuzz`)
  const note = `${items} items`
  const most = { bound: 'at_most' as const, note }
  const least = { bound: 'at_least' as const, note }
  const hits = [fts5, rapidfuzz].map((row) => medianOf(row, 'firstHit')).filter((hit) => hit !== undefined)
  return [
    judge({ ...most, name: 'match-100k', limit: 400, unit: 'µs' }, medianOf(ours, 'medianUs')),
    judge({ ...most, name: 'match-100k-p95', limit: 3_000, unit: 'µs' }, medianOf(ours, 'p95Us')),
    judge(
      { ...least, name: 'match-100k-vs-rapidfuzz', limit: 20, unit: '×' },
      ratio(rapidfuzz, ours, 'medianUs')
    ),
    judge({ ...least, name: 'match-100k-vs-fts5', limit: 80, unit: '×' }, ratio(fts5, ours, 'medianUs')),
    judge(
      { ...least, name: 'match-100k-first-hit', limit: Math.max(0, ...hits), unit: 'of texts' },
      medianOf(ours, 'sharedFirstHit')
    ),
    judge({ ...most, name: 'match-100k-build', limit: 600, unit: 'ms' }, medianOf(ours, 'buildMs')),
    judge({ ...most, name: 'match-100k-memory', limit: 120, unit: 'MB' }, medianOf(ours, 'memoryMb'))
  ]
}
