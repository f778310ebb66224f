// DuckDB reads delimited files as its sniffer sees them: node read_duckdb.mjs MODULES, paths as a JSON list on standard input.
// Prints one JSON document a line and file: { path, headerRow, rows } or { path, error }.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { DuckDBInstance } = createRequire(`${process.argv[2]}/x.js`)('@duckdb/node-api')
const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
const connection = await instance.connect()
for (const path of JSON.parse(readFileSync(0, 'utf8'))) {
  // What it cannot read is its answer, and the next file goes on.
  const answer = await read(path).catch((error) => ({ error: String(error.message).split('\n', 1)[0] }))
  process.stdout.write(`${JSON.stringify({ path, ...answer })}\n`)
}
connection.closeSync()
instance.closeSync()

/** Reads all cells as text; the header comes as the first row, because DuckDB renames columns of equal names. */
async function read(path) {
  const [sniffed] = await ask(`FROM sniff_csv(${quoted(path)})`)
  const [delimiter, quote, escape, newLine, comment, skip, hasHeader, columns] = sniffed
  const types = columns.map((_, at) => `c${at}: 'VARCHAR'`).join(', ')
  const rows = await ask(
    `FROM read_csv(${quoted(path)}, auto_detect = false, delim = ${option(delimiter)}, quote = ${option(quote)}, ` +
      `escape = ${option(escape)}, new_line = ${quoted(newLine)}, comment = ${option(comment)}, ` +
      `skip = ${skip}, header = false, columns = {${types}})`
  )
  return { headerRow: hasHeader ? 1 : 0, rows: rows.map((row) => row.map((cell) => cell ?? '')) }
}

async function ask(sql) {
  return (await connection.runAndReadAll(sql)).getRowsJson()
}

/** The sniffer's word for a character that the dialect does not have. */
function option(character) {
  return quoted(character === '(empty)' ? '' : character)
}

function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`
}
