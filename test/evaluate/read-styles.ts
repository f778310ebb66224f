// Many renderings of one invoice: each must give the same lines.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { InvoiceLine } from '../../core/domain/invoice.ts'
import { readOne } from './read-one.ts'
import type { FileVerdict } from './read-verdict.ts'

type Row = Readonly<Record<string, string>>

/** Judges every file of the folder by its expected.csv. */
export async function evaluateStyles(folder: string): Promise<readonly FileVerdict[]> {
  const text = readFileSync(join(folder, 'expected.csv'), 'utf8')
  const wanted = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
  const verdicts: FileVerdict[] = []
  for (const file of readdirSync(folder).toSorted()) {
    if (file !== 'expected.csv') verdicts.push(await judge(join(folder, file), file, wanted))
  }
  return verdicts
}

async function judge(path: string, file: string, wanted: readonly Row[]): Promise<FileVerdict> {
  const read = await readOne(path)
  if (!read.ok) {
    const { code, found } = read.error
    return {
      file,
      verdict: code === 'LAYOUT_UNCLEAR' ? 'asked' : 'refused',
      detail: `${code} ${found ?? ''}`
    }
  }
  const { lines } = read.value
  if (lines.length !== wanted.length)
    return { file, verdict: 'wrong', detail: `${lines.length} lines, expected ${wanted.length}` }
  const detail = wanted
    .map((row, at) => differenceOf(lines[at], row))
    .find((difference) => difference !== undefined)
  return detail === undefined ? { file, verdict: 'exact' } : { file, verdict: 'wrong', detail }
}

function differenceOf(line: InvoiceLine | undefined, row: Row): string | undefined {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['StockCode', line?.supplierSku ?? line?.sku],
    ['Description', line?.description],
    ['Quantity', line?.quantity],
    ['UnitPrice', line?.unitPrice],
    ['LineTotal', line?.net]
  ]
  const wrong = pairs.find(([name, got]) => {
    const expected = (row[name] ?? '').trim()
    // A price or a total that the rendering leaves out follows from the other.
    if (got === undefined) return name !== 'UnitPrice' && name !== 'LineTotal'
    return got !== expected && Number(got) !== Number(expected)
  })
  return wrong === undefined ? undefined : `line ${row['line'] ?? ''} ${wrong[0]}: ${wrong[1] ?? 'nothing'}`
}
