// Measures every report, and the exports of the longest one, on a long ledger: node test/reports/measure.ts [FILE]
// Figures go to stdout as JSON; the file is made if it is missing (1,000,000 movements, about 350 MB).
import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withInventory, openOrInit, type Inventory } from '../../core/app/inventory-file.ts'
import { PLAIN_CSV, renderReport, type ReportFormat } from '../../core/app/report-export.ts'
import { writeWhole } from '../../core/app/report-file.ts'
import { listReportNames, runReport, withSnapshot, type ReportRequest } from '../../core/app/report.ts'
import { ok } from '../../core/lib/result.ts'
import { writeLargeLedger } from './large-ledger.ts'
import { reportEn } from '../../core/texts/report-en.ts'
import { RESOURCES } from './report-of.ts'
import { valueOf } from './value-of.ts'

const MEGABYTE = 1024 * 1024
const path = process.argv[2] ?? join(tmpdir(), 'docket-long-ledger.docket')
if (!existsSync(path))
  (await writeLargeLedger(path, { movements: 1_000_000, items: 10_000, imports: 200 })).close()

const requests: readonly ReportRequest[] = listReportNames().flatMap((name): readonly ReportRequest[] =>
  name === 'purchases'
    ? (['supplier', 'sku', 'month', 'category'] as const).map((by) => ({ name, by, today: '2025-12-01' }))
    : [
        { name, today: '2025-12-01' },
        { name, today: '2025-12-01', to: '2025-06-30' }
      ]
)

function measure(inventory: Inventory, request: ReportRequest) {
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  const report = valueOf(runReport(inventory, request))
  let rows = 0
  for (const _ of report.rows) rows++
  const totals = report.totals()
  return { ...request, ms: Math.round(performance.now() - startedAt), cpuMs: cpuMs(cpu), rows, totals }
}

/** Computing time, which other programs on the machine do not stretch as much as the clock's. */
function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return Math.round((user + system) / 1000)
}

function measureExport(inventory: Inventory, format: ReportFormat) {
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  const report = valueOf(runReport(inventory, { name: 'stock-ledger', today: '2025-12-01' }))
  const target = join(tmpdir(), `docket-measure.${format}`)
  const pieces = renderReport(report, {
    format,
    csv: PLAIN_CSV,
    paper: 'a4',
    words: reportEn,
    resources: RESOURCES
  })
  let bytes = 0
  let peak = 0
  function* counted() {
    for (const piece of pieces) {
      bytes += piece.byteLength
      peak = Math.max(peak, process.memoryUsage().rss)
      yield piece
    }
  }
  valueOf(writeWhole(target, counted()))
  rmSync(target)
  return {
    export: format,
    ms: Math.round(performance.now() - startedAt),
    cpuMs: cpuMs(cpu),
    megabytes: Math.round(bytes / MEGABYTE),
    rssMegabytes: Math.round(peak / MEGABYTE)
  }
}

const opened = await openOrInit(path, { access: 'read' }, { currency: undefined, now: new Date() })
await withInventory(opened, (inventory) =>
  withSnapshot(inventory, async () => {
    for (const request of requests) process.stdout.write(`${JSON.stringify(measure(inventory, request))}\n`)
    process.stdout.write(`rss ${Math.round(process.memoryUsage().rss / MEGABYTE)} MB\n`)
    for (const format of ['csv', 'json', 'xlsx', 'pdf', 'table', 'text'] as const)
      process.stdout.write(`${JSON.stringify(measureExport(inventory, format))}\n`)
    return ok(undefined)
  })
)
