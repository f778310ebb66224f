// node test/evaluate/read-corpus.ts FOLDER [--details] [--compare]
// Reads every file of a folder and prints how many were read exactly right, asked about, refused or misread. What it looks for:
//   e-invoices/ with expected-lines.csv and expected-invoices.csv (column `file`: the path inside the folder)
//   xlsx-torture/ with manifest.json ({ file, sheets: [{ title, expected }] }), files/ and expected/
//   csv-torture/ with expected.json ({ file, header, columns, rowCount, rows }) and files/
//   online-retail/same-invoice-many-styles/ with expected.csv
// A part that is not there is left out; generated tables in every dialect and mess are always read, too.
// --compare gives the delimited files and the generated tables to DuckDB's sniffer and to CleverCSV as well, where they are
// installed (npm run bench -- --install); what these cannot read with an error counts as said.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compareReaders } from './compare-readers.ts'
import { listCsvFiles } from './read-csv-files.ts'
import { evaluateEInvoices } from './read-einvoices.ts'
import { evaluateGenerated, generatedTables } from './read-generated.ts'
import { evaluateSheets } from './read-sheets.ts'
import { evaluateStyles } from './read-styles.ts'
import { toDetails, toTable, type FileVerdict, type SetVerdict } from './read-verdict.ts'
import { judgeTables } from './table-case.ts'

const DELIMITED = { set: 'delimited text', path: 'csv-torture' } as const
const SETS: readonly (readonly [string, string, (folder: string) => Promise<readonly FileVerdict[]>])[] = [
  ['e-invoices', 'e-invoices', evaluateEInvoices],
  ['workbooks', 'xlsx-torture', evaluateSheets],
  [DELIMITED.set, DELIMITED.path, (place) => judgeTables(listCsvFiles(place))],
  ['one invoice, many styles', 'online-retail/same-invoice-many-styles', evaluateStyles]
]

const GENERATED = { set: 'generated tables', seeds: 1_000, maxRows: 300 } as const

const [folder, ...flags] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node test/evaluate/read-corpus.ts FOLDER [--details] [--compare]')
  process.exitCode = 64
} else {
  await evaluate(folder)
  if (flags.includes('--compare')) await compare(folder)
}

async function evaluate(place: string): Promise<void> {
  const sets: SetVerdict[] = []
  for (const [set, path, judge] of SETS) {
    if (existsSync(join(place, path))) sets.push({ set, files: await judge(join(place, path)) })
  }
  sets.push({ set: GENERATED.set, files: await evaluateGenerated(GENERATED.seeds, GENERATED.maxRows) })
  console.log(toTable(sets))
  if (flags.includes('--details')) console.log(`\n${toDetails(sets)}`)
  if (sets.some(({ files }) => files.some(({ verdict }) => verdict === 'wrong'))) process.exitCode = 1
}

async function compare(place: string): Promise<void> {
  const delimited = join(place, DELIMITED.path)
  const sets = [
    ...(existsSync(delimited) ? [{ set: DELIMITED.set, cases: listCsvFiles(delimited) }] : []),
    { set: GENERATED.set, cases: [...generatedTables(GENERATED.seeds, GENERATED.maxRows)] }
  ]
  console.log(`\n${await compareReaders(sets)}`)
}
