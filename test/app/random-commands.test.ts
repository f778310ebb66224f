// Any sequence of commands, with crashes, backups and restores between them, against a model of what must stand after each.
import fc from 'fast-check'
import { cpSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { adjustStock } from '../../core/app/adjust.ts'
import { makeBackupAt } from '../../core/app/backup.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { mergeInto } from '../../core/app/items/merge.ts'
import { recoverUnfinished } from '../../core/app/recover.ts'
import { restore } from '../../core/app/restore.ts'
import { retryAll } from '../../core/app/retry-all.ts'
import { reverse } from '../../core/app/reverse.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import {
  addItems,
  dumpOf,
  importText,
  inventoryWith,
  openTestInventory,
  valueOf
} from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SKUS = ['A1', 'B2', '007'] as const
/** No item has this code until one is made for it. */
const UNKNOWN = 'ZZ-9'

const sku = fc.constantFrom(...SKUS)
const line = fc.record({ code: fc.constantFrom(...SKUS, UNKNOWN), quantity: fc.integer({ min: 1, max: 9 }) })
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
      // Without one, only its bytes tell a document from another.
      hasNumber: fc.boolean()
    })
  },
  fc.record({ kind: fc.constantFrom('repeat' as const, 'reverse' as const), which: fc.nat(5) }),
  fc.record({
    kind: fc.constantFrom('add the item' as const, 'retry' as const, 'backup' as const, 'restore' as const)
  }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
  fc.record({ kind: fc.constant('adjust' as const), code: sku, quantity: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('merge' as const), from: sku, into: sku })
)
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never

interface Invoice {
  readonly text: string
  readonly importId: number
  readonly isReversed: boolean
  /** Quantities by line. */
  readonly posted: readonly number[]
  readonly open: readonly number[]
}

/** What must stand. */
interface Model {
  readonly invoices: readonly Invoice[]
  readonly adjusted: number
  readonly isItemThere: boolean
}

interface World {
  inventory: Inventory
  model: Model
  backup: { readonly path: string; readonly model: Model; readonly dump: unknown } | undefined
  /** Numbers invoices and adjustments: what was restored away does not come back. */
  count: number
}

async function run(world: World, each: Command): Promise<void> {
  switch (each.kind) {
    case 'import':
      return importInvoice(world, each)
    case 'repeat':
    case 'reverse':
      return withInvoice(world, each.which, each.kind === 'repeat' ? importAgain : reverseInvoice)
    case 'add the item':
      return addItem(world)
    case 'retry':
      return retry(world)
    case 'backup':
      return backUp(world)
    case 'restore':
      return takeBack(world)
    case 'crash':
      return crash(world)
    case 'adjust':
      return adjust(world, each)
    case 'merge':
      // One that is refused, such as of an item with itself, changes nothing; one that is not, no total.
      valueOf(await mergeInto(world.inventory, each, testSession()))
  }
}

async function importInvoice(
  world: World,
  { lines, hasNumber }: Extract<Command, { kind: 'import' }>
): Promise<void> {
  const count = world.count++
  const [number, date] = [`R${count}`, `2026-02-${String(1 + (count % 28)).padStart(2, '0')}`]
  const rows = lines.map(({ code, quantity }) => [number, date, code, `Thing of ${number}`, quantity, '1.25'])
  const table = [['Invoice No', 'Invoice Date', 'Our Code', 'Description', 'Quantity', 'Unit Price'], ...rows]
  const text = table.map((cells) => (hasNumber ? cells : cells.slice(1)).join(',')).join('\n')
  const { importId, itemsProcessed, itemsFailed } = await importText(world.inventory, text)
  const { isItemThere, invoices } = world.model
  const isPosted = ({ code }: { readonly code: string }): boolean => code !== UNKNOWN || isItemThere
  const posted = lines.filter(isPosted).map(({ quantity }) => quantity)
  const open = lines.filter((each) => !isPosted(each)).map(({ quantity }) => quantity)
  expect([itemsProcessed, itemsFailed]).toEqual([posted.length, open.length])
  world.model = {
    ...world.model,
    invoices: [...invoices, { text, importId: importId ?? 0, isReversed: false, posted, open }]
  }
}

async function withInvoice(
  world: World,
  which: number,
  work: (world: World, invoice: Invoice) => Promise<Partial<Invoice>>
): Promise<void> {
  const { invoices } = world.model
  const at = which % invoices.length
  const invoice = invoices[at]
  if (invoice === undefined) return
  const changed = { ...invoice, ...(await work(world, invoice)) }
  world.model = { ...world.model, invoices: invoices.with(at, changed) }
}

/** What stands in part or whole is refused; what was reversed, or failed as a whole, begins anew. */
async function importAgain({ inventory, model }: World, invoice: Invoice): Promise<Partial<Invoice>> {
  const { text, isReversed, posted, open } = invoice
  const result = await importText(inventory, text)
  if (!isReversed && posted.length > 0) {
    expect(result.error).toMatchObject({ code: 'DUPLICATE_FILE', importId: invoice.importId })
    return {}
  }
  const anew = { importId: result.importId ?? 0, isReversed: false }
  return model.isItemThere ? { ...anew, posted: [...posted, ...open], open: [] } : anew
}

async function reverseInvoice(
  { inventory }: World,
  { importId, isReversed }: Invoice
): Promise<Partial<Invoice>> {
  const reversed = await reverse(inventory, importId, testSession())
  expect(reversed.ok).toBe(!isReversed)
  return { isReversed: true }
}

async function addItem(world: World): Promise<void> {
  await addItems(world.inventory, `code,name,stock unit,cost\n${UNKNOWN},Thing ${UNKNOWN},EA,1.00`)
  world.model = { ...world.model, isItemThere: true }
}

async function retry(world: World): Promise<void> {
  valueOf(await retryAll(world.inventory, testSession()))
  if (!world.model.isItemThere) return
  const invoices = world.model.invoices.map((each) =>
    each.isReversed ? each : { ...each, posted: [...each.posted, ...each.open], open: [] }
  )
  world.model = { ...world.model, invoices }
}

function backUp(world: World): Promise<void> {
  const path = join(tempFolder(), 'kept.docket')
  valueOf(makeBackupAt(world.inventory, path))
  world.backup = { path, model: world.model, dump: dumpOf(world.inventory) }
  return Promise.resolve()
}

async function takeBack(world: World): Promise<void> {
  if (world.backup === undefined) return
  const { path } = world.inventory
  world.inventory.close()
  valueOf(await restore({ path, backup: world.backup.path, now: testSession().now(), waitMs: 0 }))
  world.inventory = await openTestInventory(path)
  expect(dumpOf(world.inventory)).toEqual(world.backup.dump)
  world.model = world.backup.model
}

/** What a killed program leaves is what its files hold at that moment, the write-ahead log with them. */
async function crash(world: World): Promise<void> {
  const { path } = world.inventory
  const before = dumpOf(world.inventory)
  const left = tempFolder()
  cpSync(dirname(path), left, { recursive: true })
  world.inventory.close()
  world.inventory = await openTestInventory(join(left, 'test.docket'))
  expect(await recoverUnfinished(world.inventory, testSession())).toEqual([])
  expect(dumpOf(world.inventory)).toEqual(before)
}

async function adjust(
  world: World,
  each: { readonly code: string; readonly quantity: number }
): Promise<void> {
  const path = join(tempFolder(), 'adjust.csv')
  writeFileSync(path, `code,quantity,date\n${each.code},${each.quantity},2026-02-10`)
  const source = valueOf(await openFileSource(path))
  const request = { source, reason: `count ${world.count++}`, kind: 'adjustment' as const, isRepeat: true }
  const { posted } = valueOf(await adjustStock(world.inventory, request, testSession()))
  world.model = { ...world.model, adjusted: world.model.adjusted + posted * each.quantity }
}

/** By plain SQL: nothing lost, nothing twice, every sum right, and every check of the product itself. */
function check({ inventory, model }: World): void {
  const one = (sql: string): unknown => inventory.db.prepare<[]>(sql).pluck().get()
  const standing = model.invoices.filter(({ isReversed }) => !isReversed)
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
  const received = sum(standing.flatMap(({ posted }) => posted))
  expect(one('SELECT ifnull(sum(on_hand_micro), 0) / 1000000 FROM stock')).toBe(received + model.adjusted)
  expect(
    one(`SELECT count(*) FROM stock_ledger s WHERE kind = 'receipt'
          AND NOT EXISTS (SELECT 1 FROM stock_ledger r WHERE r.reverses_seq = s.seq)`)
  ).toBe(standing.flatMap(({ posted }) => posted).length)
  for (const { importId, posted, open } of standing)
    expect(one(`SELECT count(*) FROM import_line WHERE import_id = ${importId}`)).toBe(
      posted.length + open.length
    )
  expect(valueOf(verifyChecked(inventory)).checks.filter(({ ok }) => !ok)).toEqual([])
}

it('stands after every command as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 2, maxLength: 12 }), async (commands) => {
      const inventory = await inventoryWith(SKUS.map((code) => `${code},Thing ${code},EA,1.00`))
      const model = { invoices: [], adjusted: 0, isItemThere: false }
      const world: World = { inventory, model, backup: undefined, count: 0 }
      for (const each of commands) {
        await run(world, each)
        check(world)
      }
      expect(commands).not.toEqual([])
      world.inventory.close()
    }),
    { numRuns: Number(process.env['DOCKET_MODEL_RUNS'] ?? 40) }
  )
}, 3_600_000)
