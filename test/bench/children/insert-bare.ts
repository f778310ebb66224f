// Bare prepared inserts, the least that any import through Node has to do: `node insert-bare.ts CSV DB`.
import { insertBare } from '../insert-bare.ts'

const [csv = '', db = ''] = process.argv.slice(2)
insertBare(csv, db)
