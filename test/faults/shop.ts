// The inventory that the harnesses hurt, in each state that a step starts from, and what a sound run makes of it.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readReceipts, type Receipts } from './judge.ts'
import type { Product, Run } from './product.ts'

const SAMPLES = resolve(import.meta.dirname, '..', '..', 'resources', 'samples')

/** Name of the inventory in every folder. */
export const DB = 'shop.docket'
/** The invoice of most steps: 20 lines, of which 17 post, 2 match nothing and 1 is postage. */
export const INVOICE = join(SAMPLES, '536370.csv')
/** More invoices with numbers of their own. */
export const INVOICES = ['536370.csv', '536527.csv', '536532.csv'].map((name) => join(SAMPLES, name))
export const ITEMS = join(SAMPLES, 'items.csv')

/** What the two open lines of INVOICE are. */
const MISSING_ITEMS = `code,name,price,stock unit
21791,VINTAGE HEADS AND TAILS CARD GAME,1.25,EA
22659,LUNCH BOX I LOVE LONDON,1.95,EA
`

export interface Shop {
  /** Items and a supplier, one posted invoice. */
  readonly stocked: string
  /** The same with INVOICE posted. */
  readonly posted: string
  /** The same with the items that two of its lines wait for. */
  readonly retryable: string
  /** Receipts of a sound inventory with INVOICE posted, with its open lines posted too, and without it. */
  readonly afterImport: Receipts
  readonly afterRetry: Receipts
  readonly beforeImport: Receipts
}

export const importArgs = (folder: string, ...files: readonly string[]): readonly string[] => [
  'import',
  ...(files.length === 0 ? [INVOICE] : files),
  '--db',
  join(folder, DB),
  '--supplier',
  'Online Retail',
  '--json'
]

/** What a finished import of INVOICE answers, or one that finds it finished already. */
export const isImported = ({ code, stdout }: Run): boolean => code === 2 || stdout.includes('DUPLICATE_FILE')

/** Makes the states by the command line; throws if the product does not even work unharmed. */
export async function makeShop(product: Product, folder: string): Promise<Shop> {
  const stocked = join(folder, 'stocked')
  const posted = join(folder, 'posted')
  mkdirSync(stocked, { recursive: true })
  const db = join(stocked, DB)
  await must(product, ['init', '--db', db, '--currency', 'GBP'])
  await must(product, ['items', 'import', ITEMS, '--db', db])
  await must(product, importArgs(stocked, join(SAMPLES, '536527.csv')))
  cpSync(stocked, posted, { recursive: true })
  await must(product, importArgs(posted), 2)
  const retryable = copyState(posted, join(folder, 'retryable'))
  const missing = join(folder, 'missing.csv')
  writeFileSync(missing, MISSING_ITEMS)
  await must(product, ['items', 'import', missing, '--db', join(retryable, DB)])
  const retried = copyState(retryable, join(folder, 'retried'))
  await must(product, ['failed', 'retry', '--db', join(retried, DB)])
  return {
    stocked,
    posted,
    retryable,
    afterRetry: readReceipts(join(retried, DB)),
    beforeImport: readReceipts(join(stocked, DB)),
    afterImport: readReceipts(join(posted, DB))
  }
}

/** Copies a state to a new folder. */
export function copyState(state: string, folder: string): string {
  cpSync(state, folder, { recursive: true })
  return folder
}

async function must(product: Product, args: readonly string[], code = 0): Promise<void> {
  const run = await product.run(args)
  if (run.code !== code)
    throw new Error(`docket ${args.join(' ')} ended with ${run.code}: ${run.stdout}${run.stderr}`)
}
