// The limit of any import through Node, and the unit that the guard measures by: every line of a file into a bare table of texts, by one prepared statement.
import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'

const COLUMNS = 11
const MICROSECONDS = 1_000

/** CPU milliseconds of this process for reading the file, cutting its lines at commas, and inserting them in one transaction. */
export function insertBare(csv: string, path: string): number {
  const from = process.cpuUsage()
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const columns = Array.from({ length: COLUMNS }, (_, at) => `c${at}`)
  db.exec(`CREATE TABLE line (${columns.map((name) => `${name} TEXT`).join(', ')}) STRICT`)
  const insert = db.prepare(`INSERT INTO line VALUES (${columns.map(() => '?').join(', ')})`)
  db.transaction(() => {
    for (const record of readFileSync(csv, 'utf8').split('\n')) {
      const cells = record.split(',', COLUMNS)
      insert.run(columns.map((_, at) => cells[at] ?? null))
    }
  })()
  db.close()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / MICROSECONDS
}
