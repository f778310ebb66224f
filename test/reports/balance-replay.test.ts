// Stock balance at any past day equals a replay of the ledger to that day, for any imports, reversals, adjustments and merges.
import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { adjustStock } from '../../core/app/adjust.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { mergeInto } from '../../core/app/items/merge.ts'
import { undoOperation } from '../../core/app/operations.ts'
import { reverse } from '../../core/app/reverse.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { rowsOf, totalsOf } from './report-of.ts'

const SKUS = ['A1', 'B2', '007']
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`)
const sku = fc.constantFrom(...SKUS)
const step = fc.oneof(
  fc.record({
    kind: fc.constant('import' as const),
    day,
    lines: fc.array(fc.tuple(sku, fc.integer({ min: -3, max: 9 }), fc.integer({ min: 1, max: 999 })), {
      minLength: 1,
      maxLength: 4
    }),
    isReversed: fc.boolean()
  }),
  fc.record({
    kind: fc.constantFrom('issue' as const, 'count' as const, 'adjustment' as const),
    rows: fc.array(fc.tuple(sku, fc.integer({ min: 0, max: 12 }), day), { minLength: 1, maxLength: 3 })
  }),
  fc.record({ kind: fc.constant('merge' as const), from: sku, into: sku }),
  fc.record({ kind: fc.constant('unmerge' as const) })
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Merges that stand, the latest last. */
type Merges = readonly { readonly operationId: number; readonly from: string }[]

/** A merge and its undo on stock that moved before, between and after. */
const MERGED_AND_BACK: readonly Step[] = [
  { kind: 'import', day: '2026-02-03', lines: [['A1', 5, 120]], isReversed: false },
  { kind: 'merge', from: 'A1', into: 'B2' },
  { kind: 'adjustment', rows: [['B2', 2, '2026-02-10']] },
  { kind: 'unmerge' },
  { kind: 'issue', rows: [['A1', 1, '2026-02-12']] }
]

/** The merges that stand in the end; those that are refused, and what is not undone, change nothing. */
async function play(inventory: Inventory, steps: readonly Step[]): Promise<Merges> {
  let merges: Merges = []
  for (const [at, each] of steps.entries()) {
    if (each.kind === 'import') await playImport(inventory, each, at)
    else if (each.kind === 'merge') merges = [...merges, ...(await playMerge(inventory, each))]
    else if (each.kind === 'unmerge') merges = await playUnmerge(inventory, merges)
    else await playAdjustment(inventory, each)
  }
  return merges
}

async function playImport(
  inventory: Inventory,
  { day: on, lines, isReversed }: Extract<Step, { kind: 'import' }>,
  at: number
) {
  const rows = lines.map(
    ([code, quantity, pence]) => `R${at},${on},${code},Thing,${quantity},${(pence / 100).toFixed(2)}`
  )
  const result = await importText(
    inventory,
    ['Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price', ...rows].join('\n')
  )
  if (isReversed && result.itemsProcessed > 0)
    valueOf(await reverse(inventory, result.importId, testSession()))
}

async function playMerge(
  inventory: Inventory,
  { from, into }: Extract<Step, { kind: 'merge' }>
): Promise<Merges> {
  const outcome = valueOf(await mergeInto(inventory, { from, into }, testSession()))
  return outcome.kind === 'merged' ? [{ operationId: outcome.operation.operationId, from }] : []
}

async function playUnmerge(inventory: Inventory, merges: Merges): Promise<Merges> {
  const last = merges.at(-1)
  if (last === undefined) return merges
  const { kind } = valueOf(await undoOperation(inventory, last.operationId, testSession()))
  return kind === 'undone' ? merges.slice(0, -1) : merges
}

async function playAdjustment(
  inventory: Inventory,
  { kind, rows }: Extract<Step, { kind: 'issue' | 'count' | 'adjustment' }>
) {
  const path = join(tempFolder(), 'adjust.csv')
  writeFileSync(path, ['code,quantity,date', ...rows.map((row) => row.join(','))].join('\n'))
  const source = valueOf(await openFileSource(path))
  valueOf(await adjustStock(inventory, { source, reason: 'play', kind, isRepeat: true }, testSession()))
}

/** Quantity and value by SKU, added up movement by movement. */
function replay(inventory: Inventory, to: string) {
  const sums = new Map<string, [number, number]>()
  for (const row of rowsOf(inventory, { name: 'stock-ledger' })) {
    if (String(row['effectiveOn']) > to) continue
    const [quantity, pence] = sums.get(String(row['sku'])) ?? [0, 0]
    sums.set(String(row['sku']), [
      quantity + Number(row['quantity']),
      pence + Math.round(Number(row['value']) * 100)
    ])
  }
  return sums
}

it('is what a replay of the ledger gives, on every day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), day, async (steps, to) => {
      const inventory = await inventoryWith(SKUS.map((code) => `${code},Thing ${code},EA,1.00`))
      const merges = await play(inventory, steps)
      const gone = new Set(merges.map(({ from }) => from))
      const expected = replay(inventory, to)
      const rows = rowsOf(inventory, { name: 'stock-balance', to })
      expect(
        rows.map((row) => [row['sku'], Number(row['onHand']), Math.round(Number(row['stockValue']) * 100)])
      ).toEqual(
        SKUS.toSorted()
          .map((code) => [code, ...(expected.get(code) ?? [0, 0])])
          // What was merged away stands only where it held something on that day.
          .filter(([code, ...held]) => !gone.has(String(code)) || held.some((each) => each !== 0))
      )
      const pence = [...expected.values()].reduce((sum, [, value]) => sum + value, 0)
      expect(totalsOf(inventory, { name: 'valuation', to })['stockValue']).toBe((pence / 100).toFixed(2))
      expect(totalsOf(inventory, { name: 'valuation' })).toEqual(
        totalsOf(inventory, { name: 'valuation', to: '2026-12-31' })
      )
      expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
    }),
    { numRuns: 40, examples: [[[...MERGED_AND_BACK], '2026-02-28']] }
  )
}, 120_000)

it('counts stock where a merge has put it from the day of the merge on, and where it was before', async () => {
  const inventory = await inventoryWith(SKUS.map((code) => `${code},Thing ${code},EA,1.00`))
  expect(await play(inventory, MERGED_AND_BACK.slice(0, 2))).toHaveLength(1)
  const held = (to?: string) =>
    rowsOf(inventory, { name: 'stock-balance', to }).map((row) => [row['sku'], row['onHand']])
  expect(held('2026-02-28')).toEqual([
    ['007', '0'],
    ['A1', '5'],
    ['B2', '0']
  ])
  expect(held('2026-03-01')).toEqual([
    ['007', '0'],
    ['B2', '5']
  ])
  expect(held()).toEqual(held('2026-03-01'))
})

it('is, after a merge was taken back, as if it had never been', async () => {
  const inventory = await inventoryWith(SKUS.map((code) => `${code},Thing ${code},EA,1.00`))
  expect(await play(inventory, MERGED_AND_BACK)).toEqual([])
  expect(rowsOf(inventory, { name: 'stock-balance' })).toMatchObject([
    { sku: '007', onHand: '0' },
    { sku: 'A1', onHand: '4', stockValue: '4.80' },
    { sku: 'B2', onHand: '2' }
  ])
})
