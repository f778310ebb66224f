// Rivals for the import: which are installed here, and how each is run on the same file.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { programContender } from './contenders.ts'
import { listGoods } from './generate/goods.ts'
import type { Contender } from './interleave.ts'
import type { Bench } from './model.ts'
import { ROOT, script } from './workshop.ts'

export const RIVALS = join(import.meta.dirname, 'rivals')

/** Where `--install` puts the libraries of rivals: beside our own, never among them. */
export const RIVAL_MODULES = join(ROOT, 'node_modules', '.cache', 'docket-bench')

export const FUZZY_LIBRARIES = [
  'fuse.js',
  'minisearch',
  'flexsearch',
  'fuzzysort',
  '@leeoniya/ufuzzy',
  '@m31coding/fuzzy-search',
  'fastest-levenshtein'
] as const

/** Why a program cannot be had; undefined if it can. `source` says where it comes from. */
export function findMissing(
  program: string,
  source: string,
  test: readonly string[] = ['--version'],
  what = program
): string | undefined {
  const { error, status } = spawnSync(program, test, { stdio: 'ignore' })
  return error === undefined && status === 0 ? undefined : `${what} is not installed (${source})`
}

/** Why a library of `--install` cannot be used; undefined if it can. */
export function findMissingModule(name: string): string | undefined {
  try {
    createRequire(join(RIVAL_MODULES, 'x.js')).resolve(name)
    return undefined
  } catch {
    // Node's resolver throws for what is not installed.
    return `${name} is not installed (npm run bench -- --install)`
  }
}

/** Everything that people could import the same file with, from bare loading to the whole job. */
export async function importRivals(bench: Bench, csv: string, lines: number): Promise<readonly Contender[]> {
  const { workshop } = bench
  const seeded = await workshop.once('rival.db', (path) => Promise.resolve(makeRivalDatabase(bench, path)))
  const sqlite = findMissing('sqlite3', 'apt install sqlite3')
  const python = findMissing('python3', 'apt install python3')
  return [
    programContender(bench, {
      name: 'sqlite3-import-bare',
      lines,
      missing: sqlite,
      shown: `sqlite3 DB -cmd '.mode csv' '.import ${csv} lines'`,
      command: () => ['sqlite3', workshop.fresh(), '-cmd', '.mode csv', `.import ${csv} lines`]
    }),
    programContender(bench, {
      name: 'prepared-inserts-bare',
      lines,
      shown: `node test/bench/children/insert-bare.ts ${csv} DB`,
      command: () => script('children/insert-bare.ts', csv, workshop.fresh())
    }),
    programContender(bench, {
      name: 'duckdb-one-thread',
      lines,
      missing: findMissingModule('@duckdb/node-api'),
      shown: `node test/bench/rivals/duckdb_import.mjs MODULES ${csv} DB`,
      command: () => [
        process.execPath,
        join(RIVALS, 'duckdb_import.mjs'),
        RIVAL_MODULES,
        csv,
        workshop.fresh()
      ]
    }),
    programContender(bench, {
      name: 'sqlite3-expert',
      lines,
      missing: sqlite,
      shown: 'sqlite3 DB < test/bench/rivals/expert.sql',
      command: () => ['sqlite3', workshop.copy(seeded)],
      input: () => writeExpertScript(workshop.folder, csv)
    }),
    programContender(bench, {
      name: 'python-csv-decimal',
      lines,
      missing: python,
      shown: `python3 test/bench/rivals/import.py ${csv} DB`,
      command: () => ['python3', join(RIVALS, 'import.py'), csv, workshop.copy(seeded)]
    }),
    programContender(bench, {
      name: 'csvsql-insert',
      lines,
      missing: findMissing('csvsql', 'apt install csvkit'),
      shown: `csvsql --db sqlite:///DB --insert --no-inference --no-constraints --tables lines ${csv}`,
      command: () =>
        `csvsql --db sqlite:///${workshop.fresh()} --insert --no-inference --no-constraints --tables lines`
          .split(' ')
          .concat(csv)
    }),
    programContender(bench, {
      name: 'sqlite-utils-insert',
      lines,
      missing: findMissing('sqlite-utils', 'apt install sqlite-utils'),
      shown: `sqlite-utils insert DB lines ${csv} --csv`,
      command: () => ['sqlite-utils', 'insert', workshop.fresh(), 'lines', csv, '--csv']
    })
  ]
}

function writeExpertScript(folder: string, csv: string): string {
  const path = join(folder, 'work', 'expert.sql')
  writeFileSync(path, readFileSync(join(RIVALS, 'expert.sql'), 'utf8').replace('@CSV@', csv))
  return path
}

function makeRivalDatabase({ sizes }: Bench, path: string): void {
  const db = new Database(path)
  db.exec(readFileSync(join(RIVALS, 'schema.sql'), 'utf8'))
  const insertItem = db.prepare('INSERT INTO items (id, sku, gtin, name, unit) VALUES (?, ?, ?, ?, ?)')
  const insertStock = db.prepare('INSERT INTO inventory VALUES (?, 0, 0)')
  db.transaction(() => {
    for (const [at, { sku, gtin, name, unit }] of listGoods(sizes.seed, sizes.items).entries()) {
      insertItem.run(at + 1, sku, gtin, name, unit)
      insertStock.run(at + 1)
    }
  })()
  db.close()
}
