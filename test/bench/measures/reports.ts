// Every report over a long ledger, written as CSV by the command line, and the longest of them in every other format.
import { join } from 'node:path'
import { judge, medianOf } from '../budget.ts'
import { programContender } from '../contenders.ts'
import { interleave } from '../interleave.ts'
import type { Measure } from '../model.ts'
import { listReportNames } from '../../../core/app/report.ts'
import { docket } from '../workshop.ts'

/** DESIGN §7; those that the product does not have yet are missing. */
const DESIGNED = [
  'stock-balance',
  'stock-ledger',
  'valuation',
  'purchases',
  'price-changes',
  'open-lines',
  'import-log',
  'reorder',
  'slow-stock',
  'supplier-comparison'
] as const

const EXPORTS = ['csv', 'json', 'xlsx', 'pdf'] as const

const exportWords = (db: string, format: string, file: string): readonly string[] => [
  'report',
  'stock-ledger',
  '--db',
  db,
  '--format',
  format,
  '--out',
  file
]

export const reportsMeasure: Measure = {
  name: 'report',
  budgets: ['report'],
  async run(bench) {
    const lines = Math.max(...bench.sizes.ledgerRows)
    const db = await bench.workshop.posted({ items: bench.sizes.items, lines })
    const present: readonly string[] = listReportNames()
    const rows = await interleave(
      bench,
      DESIGNED.map((name) =>
        programContender(bench, {
          name: `report-${name}-${lines}`,
          lines,
          missing: present.includes(name) ? undefined : 'the product has no such report yet',
          shown: docket('report', name, '--db', 'DB', '--format', 'csv').join(' '),
          command: () => docket('report', name, '--db', db, '--format', 'csv')
        })
      )
    )
    // Their rows show the peak of memory beside the time: a line of the ledger is a line of the file.
    const exports = await interleave(
      bench,
      EXPORTS.map((format) =>
        programContender(bench, {
          name: `export-${format}-${lines}`,
          lines,
          shown: docket(...exportWords('DB', format, 'FILE')).join(' '),
          command: () =>
            docket(...exportWords(db, format, join(bench.workshop.folder, 'work', `export.${format}`)))
        })
      )
    )
    const medians = [...rows.values()].map((row) => medianOf(row, 'ms')).filter((ms) => ms !== undefined)
    const note = `slowest of ${medians.length} reports (of ${DESIGNED.length} designed) over ${lines} lines, whole process`
    return {
      rows: [...rows.values(), ...exports.values()],
      budgets: [
        judge({ name: 'report', limit: 2_000, bound: 'at_most', unit: 'ms', note }, Math.max(...medians))
      ]
    }
  }
}
