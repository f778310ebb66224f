// Stock balance at any past day equals a replay of the ledger to that day, for any imports, reversals and adjustments.
import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { adjustStock } from '../../core/app/adjust.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
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
  })
)

async function play(
  inventory: Inventory,
  steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[]
) {
  const session = testSession()
  for (const [at, each] of steps.entries()) {
    if (each.kind === 'import') {
      const rows = each.lines.map(
        ([code, quantity, pence]) =>
          `R${at},${each.day},${code},Thing,${quantity},${(pence / 100).toFixed(2)}`
      )
      const result = await importText(
        inventory,
        ['Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price', ...rows].join('\n')
      )
      if (each.isReversed && result.itemsProcessed > 0)
        valueOf(await reverse(inventory, result.importId, session))
      continue
    }
    const path = join(tempFolder(), 'adjust.csv')
    writeFileSync(path, ['code,quantity,date', ...each.rows.map((row) => row.join(','))].join('\n'))
    const source = valueOf(await openFileSource(path))
    valueOf(
      await adjustStock(inventory, { source, reason: 'play', kind: each.kind, isRepeat: true }, session)
    )
  }
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
      await play(inventory, steps)
      const expected = replay(inventory, to)
      const rows = rowsOf(inventory, { name: 'stock-balance', to })
      expect(
        rows.map((row) => [row['sku'], Number(row['onHand']), Math.round(Number(row['stockValue']) * 100)])
      ).toEqual(SKUS.toSorted().map((code) => [code, ...(expected.get(code) ?? [0, 0])]))
      const pence = [...expected.values()].reduce((sum, [, value]) => sum + value, 0)
      expect(totalsOf(inventory, { name: 'valuation', to })['stockValue']).toBe((pence / 100).toFixed(2))
      expect(totalsOf(inventory, { name: 'valuation' })).toEqual(
        totalsOf(inventory, { name: 'valuation', to: '2026-12-31' })
      )
      expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
    }),
    { numRuns: 25 }
  )
}, 120_000)
