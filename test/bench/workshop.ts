// The bench's temp folder and what is made in it once: files by the generator, inventories by the command line.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runProcess, type ProcessSample } from './run-process.ts'

export const ROOT = join(import.meta.dirname, '..', '..')

export interface InvoiceOrder {
  readonly items: number
  readonly lines: number
  /** Share of lines that name their item by a spoiled text only; absent: 0.02. */
  readonly textShare?: number
  /** Further files of the same order differ by this. */
  readonly variant?: number
}

export interface Workshop {
  readonly folder: string
  readonly seed: number
  /** items.csv of so many items. */
  readonly catalogue: (items: number) => Promise<string>
  readonly invoice: (order: InvoiceOrder) => Promise<string>
  /** Spoiled texts with the code that each means, as JSON. */
  readonly queries: (items: number, count: number) => Promise<string>
  /** An inventory with the items of a catalogue. */
  readonly seeded: (items: number) => Promise<string>
  /** The same with one planned import, number 1. */
  readonly planned: (order: InvoiceOrder) => Promise<string>
  /** The same, posted. */
  readonly posted: (order: InvoiceOrder) => Promise<string>
  /** Makes something once; `make` gets the path where it belongs. */
  readonly once: (name: string, make: (path: string) => Promise<void>) => Promise<string>
  /** A fresh copy that the next call overwrites, with the files that SQLite may have left beside it removed. */
  readonly copy: (path: string) => string
  /** A path for a database that does not exist yet. */
  readonly fresh: () => string
  readonly remove: () => void
}

const CURRENCY = 'EUR'
export const SUPPLIER = 'Bench'

/** The command line of ours with these words. */
export function docket(...words: readonly string[]): readonly string[] {
  return [process.execPath, join(ROOT, 'core/cli/main.ts'), ...words]
}

/** A script of the bench itself. */
export function script(path: string, ...words: readonly string[]): readonly string[] {
  return [process.execPath, join(ROOT, 'test/bench', path), ...words]
}

/** The words that import a file; `review` because a bench must not invent items. */
export function importWords(file: string, db: string): readonly string[] {
  return ['import', file, '--db', db, '--supplier', SUPPLIER, '--json']
}

export function createWorkshop(parent: string, seed: number): Workshop {
  const folder = mkdtempSync(join(parent, 'docket-bench-'))
  mkdirSync(join(folder, 'work'))
  const made = new Map<string, Promise<string>>()
  const target = join(folder, 'work', 'target.docket')

  const once: Workshop['once'] = (name, make) => {
    const path = join(folder, name)
    const known = made.get(name) ?? make(path).then(() => path)
    made.set(name, known)
    return known
  }
  const generate = (name: string, words: readonly string[]): Promise<string> =>
    once(name, async (path) => {
      await runProcess({
        command: script('generate/main.ts', '--seed', String(seed), '--out', path, ...words),
        out: join(folder, 'work', 'generated')
      })
    })
  const fresh = (): string => {
    for (const end of ['', '-wal', '-shm', '-journal', '-lock', '-head'])
      rmSync(`${target}${end}`, { force: true })
    return target
  }
  const copy = (path: string): string => {
    copyFileSync(path, fresh())
    return target
  }
  return {
    folder,
    seed,
    once,
    fresh,
    copy,
    ...inventories({ folder, once, generate }),
    remove: () => rmSync(folder, { recursive: true, force: true })
  }
}

interface Makers {
  readonly folder: string
  readonly once: Workshop['once']
  readonly generate: (name: string, words: readonly string[]) => Promise<string>
}

function inventories({ folder, once, generate }: Makers) {
  const run = (words: readonly string[]): Promise<ProcessSample> =>
    runProcess({ command: docket(...words), out: join(folder, 'work', 'made.json'), accepts: [0, 2] })
  const catalogue = (items: number) =>
    generate(`items-${items}.csv`, ['--what', 'catalogue', '--items', String(items)])
  const invoice = (order: InvoiceOrder) => generate(`invoice-${nameOf(order)}.csv`, invoiceWords(order))
  const queries = (items: number, count: number) =>
    generate(`queries-${items}.json`, [
      '--what',
      'queries',
      '--items',
      String(items),
      '--lines',
      String(count)
    ])
  const seeded = (items: number) =>
    once(`seeded-${items}.docket`, async (path) => {
      await run(['items', 'import', await catalogue(items), '--db', path, '--currency', CURRENCY])
    })
  const filled = (kind: string, words: readonly string[]) => (order: InvoiceOrder) =>
    once(`${kind}-${nameOf(order)}.docket`, async (path) => {
      const file = await invoice(order)
      copyFileSync(await seeded(order.items), path)
      await run([...importWords(file, path), ...words])
    })
  return {
    catalogue,
    invoice,
    queries,
    seeded,
    planned: filled('planned', ['--plan-only']),
    posted: filled('posted', [])
  }
}

function nameOf({ items, lines, textShare = 0.02, variant = 0 }: InvoiceOrder): string {
  return `${items}-${lines}-${textShare}-${variant}`
}

function invoiceWords({ items, lines, textShare = 0.02, variant = 0 }: InvoiceOrder): readonly string[] {
  const order = { items, lines, 'text-share': textShare, variant }
  return [
    '--what',
    'invoice',
    ...Object.entries(order).flatMap(([name, value]) => [`--${name}`, String(value)])
  ]
}

/** What a program of ours printed as JSON. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
