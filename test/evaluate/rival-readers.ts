// Other readers of delimited text, each in a process of its own: what they make of the same bytes.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { findMissing, findMissingModule, RIVAL_MODULES } from '../bench/rivals.ts'
import type { BareTable } from './table-case.ts'

/** The table that a rival read, or why it read none. */
export type RivalAnswer =
  | { readonly kind: 'table'; readonly table: BareTable }
  | { readonly kind: 'refused'; readonly reason: string }

export interface RivalReader {
  readonly name: string
  /** Why it cannot be had here; absent if it can. */
  readonly missing?: string
  readonly command: readonly string[]
}

const SCRIPTS = join(import.meta.dirname, 'rivals')
/** Debian's packages belong to Debian's Python, which need not be the first one on the path. */
const PYTHONS = ['python3', '/usr/bin/python3']
const MAX_OUTPUT_BYTES = 1 << 30

const answer = z.union([
  z.object({ path: z.string(), headerRow: z.number(), rows: z.array(z.array(z.string())) }),
  z.object({ path: z.string(), error: z.string() })
])

/** DuckDB's sniffer and CleverCSV. */
export function listRivalReaders(): readonly RivalReader[] {
  return [findDuckdb(), findCleverCsv()]
}

/** What a rival reads in each of the files, by path. */
export function readWithRival(
  rival: RivalReader,
  paths: readonly string[]
): ReadonlyMap<string, RivalAnswer> {
  const [program = '', ...args] = rival.command
  const { stdout, status, stderr } = spawnSync(program, args, {
    input: JSON.stringify(paths),
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES
  })
  if (status !== 0) throw new Error(`${rival.name} failed: ${stderr}`)
  const lines = stdout.split('\n').filter((line) => line !== '')
  return new Map(lines.map((line) => toAnswer(answer.parse(JSON.parse(line)))))
}

function toAnswer(said: z.infer<typeof answer>): readonly [string, RivalAnswer] {
  if ('error' in said) return [said.path, { kind: 'refused', reason: said.error }]
  const { headerRow, rows } = said
  const table =
    headerRow === 0
      ? { headerRow, columns: [], rows }
      : { headerRow, columns: rows[0] ?? [], rows: rows.slice(1) }
  return [said.path, { kind: 'table', table }]
}

function findDuckdb(): RivalReader {
  const missing = findMissingModule('@duckdb/node-api')
  const command = [process.execPath, join(SCRIPTS, 'read_duckdb.mjs'), RIVAL_MODULES]
  return { name: 'DuckDB', command, ...(missing === undefined ? {} : { missing }) }
}

function findCleverCsv(): RivalReader {
  const lacks = (python: string): string | undefined =>
    findMissing(python, 'apt install python3-clevercsv', ['-c', 'import clevercsv'], 'CleverCSV')
  const python = PYTHONS.find((each) => lacks(each) === undefined)
  const name = 'CleverCSV'
  const script = join(SCRIPTS, 'read_clevercsv.py')
  return python === undefined
    ? { name, command: [], missing: lacks('python3') ?? name }
    : { name, command: [python, script] }
}
