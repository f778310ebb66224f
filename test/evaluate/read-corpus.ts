// node test/evaluate/read-corpus.ts FOLDER [--details]
// Reads every file of a folder and prints how many were read exactly right, asked about, refused or misread. What it looks for:
//   e-invoices/ with expected-lines.csv and expected-invoices.csv (column `file`: the path inside the folder)
//   xlsx-torture/ with manifest.json ({ file, sheets: [{ title, expected }] }), files/ and expected/
//   csv-torture/ with expected.json ({ file, header, columns, rowCount, rows }) and files/
//   online-retail/same-invoice-many-styles/ with expected.csv
// A part that is not there is left out; generated tables in every dialect and mess are always read, too.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateCsvFiles } from './read-csv-files.ts'
import { evaluateEInvoices } from './read-einvoices.ts'
import { evaluateGenerated } from './read-generated.ts'
import { evaluateSheets } from './read-sheets.ts'
import { evaluateStyles } from './read-styles.ts'
import { toDetails, toTable, type FileVerdict, type SetVerdict } from './read-verdict.ts'

const SETS: readonly (readonly [string, string, (folder: string) => Promise<readonly FileVerdict[]>])[] = [
  ['e-invoices', 'e-invoices', evaluateEInvoices],
  ['workbooks', 'xlsx-torture', evaluateSheets],
  ['delimited text', 'csv-torture', evaluateCsvFiles],
  ['one invoice, many styles', 'online-retail/same-invoice-many-styles', evaluateStyles]
]

const GENERATED = { seeds: 1_000, maxRows: 300 }

const [folder, ...flags] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node test/evaluate/read-corpus.ts FOLDER [--details]')
  process.exitCode = 64
} else {
  const sets: SetVerdict[] = []
  for (const [set, path, evaluate] of SETS) {
    const place = join(folder, path)
    if (existsSync(place)) sets.push({ set, files: await evaluate(place) })
  }
  sets.push({ set: 'generated tables', files: await evaluateGenerated(GENERATED.seeds, GENERATED.maxRows) })
  console.log(toTable(sets))
  if (flags.includes('--details')) console.log(`\n${toDetails(sets)}`)
  if (sets.some(({ files }) => files.some(({ verdict }) => verdict === 'wrong'))) process.exitCode = 1
}
