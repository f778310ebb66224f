// The whole import against the limit that SQLite sets and against what people could use instead.
import { cpuNote, judge, ratio } from '../budget.ts'
import { importContender } from '../contenders.ts'
import { interleave } from '../interleave.ts'
import type { Measure } from '../model.ts'
import { importRivals } from '../rivals.ts'

const LIMITS = [
  ['import-500k', 'sqlite3-import-bare', 4],
  ['import-vs-cli-expert', 'sqlite3-expert', 1.5],
  ['import-vs-python', 'python-csv-decimal', 0.8],
  ['import-vs-csvsql', 'csvsql-insert', 0.5],
  ['import-vs-sqlite-utils', 'sqlite-utils-insert', 0.4]
] as const

export const importMeasure: Measure = {
  name: 'import',
  budgets: LIMITS.map(([name]) => name),
  async run(bench) {
    const { items, importLines: lines } = bench.sizes
    const name = `import-${lines}`
    const ours = await importContender(bench, { name, order: { items, lines } })
    const rows = await interleave(bench, [ours, ...(await importRivals(bench, ours.file, lines))])
    const own = rows.get(name)
    return {
      rows: [...rows.values()],
      budgets: LIMITS.map(([budget, rival, limit]) => {
        const base = rows.get(rival)
        const note = [`${lines} lines ÷ ${rival}`, cpuNote(own, base)].filter((text) => text !== undefined)
        return judge(
          { name: budget, limit, bound: 'at_most', unit: '×', note: note.join(', ') },
          ratio(own, base)
        )
      })
    }
  }
}
