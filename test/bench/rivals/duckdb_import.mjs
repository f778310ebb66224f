// DuckDB for Node reads the CSV into a table of its own, on one thread: node duckdb_import.mjs MODULES CSV DB.
import { createRequire } from 'node:module'

const [modules, csv, db] = process.argv.slice(2)
const { DuckDBInstance } = createRequire(`${modules}/x.js`)('@duckdb/node-api')
const instance = await DuckDBInstance.create(db, { threads: '1' })
const connection = await instance.connect()
await connection.run(
  `CREATE TABLE lines AS SELECT * FROM read_csv('${csv.replaceAll("'", "''")}', all_varchar = true)`
)
connection.closeSync()
instance.closeSync()
