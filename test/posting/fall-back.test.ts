// Whatever the inventory refuses, exactly those lines fail, and the end equals posting line by line.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import type { BatchResult } from '../../core/contract/batch-result.ts'
import { dumpOf, importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEM_COUNT = 7
const ITEMS = Array.from({ length: ITEM_COUNT }, (_, at) => `P${at},Part number ${at},EA,1.00`)

/** Line n of the invoice stands in physical line n + 1 and is of item n modulo seven. */
function invoiceOf(lines: number): string {
  const rows = Array.from(
    { length: lines },
    (_, at) => `INV-1,P${at % ITEM_COUNT},Part number ${at % ITEM_COUNT},${(at % 5) - 1 || 2},1.50`
  )
  return ['Invoice No,Item Code,Description,Quantity,Unit Price', ...rows].join('\n')
}

type Raise = 'ABORT' | 'FAIL' | 'ROLLBACK'

/** Makes the ledger refuse the physical lines given. */
function refuseLines(
  inventory: Inventory,
  lines: readonly number[],
  raise: Raise,
  when: 'BEFORE' | 'AFTER' = 'BEFORE'
): void {
  inventory.db.exec(
    `CREATE TRIGGER refuse_lines ${when} INSERT ON stock_ledger WHEN NEW.line IN (${lines.join(', ') || 'NULL'})
     BEGIN SELECT raise(${raise}, 'refused by a test'); END`
  )
}

/** Makes the item's side refuse. */
function refuseItems(inventory: Inventory, items: readonly number[], raise: Raise): void {
  const list = items.join(', ') || 'NULL'
  for (const [name, event] of [
    ['insert', 'INSERT'],
    ['update', 'UPDATE']
  ]) {
    inventory.db.exec(
      `CREATE TRIGGER refuse_items_${name} BEFORE ${event} ON stock WHEN NEW.item_id IN (${list})
       BEGIN SELECT raise(${raise}, 'item refused by a test'); END`
    )
  }
}

async function post(
  lines: number,
  mode: 'batch' | 'sequential',
  prepare: (inventory: Inventory) => void
): Promise<[Inventory, BatchResult]> {
  const inventory = await inventoryWith(ITEMS)
  prepare(inventory)
  return [inventory, await importText(inventory, invoiceOf(lines), { mode })]
}

describe('a refused line', () => {
  it.each<Raise>(['ABORT', 'FAIL', 'ROLLBACK'])(
    'fails alone when the ledger answers with RAISE(%s)',
    async (raise) => {
      const session = testSession()
      const inventory = await inventoryWith(ITEMS)
      refuseLines(inventory, [4, 9], raise)
      const result = await importText(inventory, invoiceOf(20), { session })
      expect(result).toMatchObject({
        status: 'partial_success',
        mode: 'batch_with_fallback',
        linesRead: 20,
        itemsProcessed: 18,
        itemsFailed: 2
      })
      expect(result.failedItems.map(({ line, code, got }) => [line, code, got])).toEqual([
        [4, 'DB_CONSTRAINT', 'refused by a test'],
        [9, 'DB_CONSTRAINT', 'refused by a test']
      ])
      expect(result.fallbacks).toEqual([{ reason: 'DB_CONSTRAINT', line: 4, batchSize: 20 }])
      expect(session.events.filter(({ name }) => name === 'import.notice')).toHaveLength(1)
      expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
    }
  )

  it('leaves nothing of a trigger that wrote before it failed', async () => {
    const inventory = await inventoryWith(ITEMS)
    inventory.db.exec(`CREATE TABLE witness (line INTEGER) STRICT;
      CREATE TRIGGER refuse_late AFTER INSERT ON stock_ledger WHEN NEW.line = 5
      BEGIN INSERT INTO witness VALUES (NEW.line); SELECT raise(FAIL, 'late'); END`)
    const result = await importText(inventory, invoiceOf(12))
    expect(result.failedItems.map(({ line }) => line)).toEqual([5])
    expect(inventory.db.prepare('SELECT count(*) FROM witness').pluck().get()).toBe(0)
  })

  it('fails every line of an item whose own side refuses, and no other', async () => {
    const [inventory, result] = await post(21, 'batch', (opened) => refuseItems(opened, [2], 'ABORT'))
    expect(result.failedItems.map(({ line }) => line)).toEqual([3, 10, 17])
    expect(result.mode).toBe('batch_with_fallback')
    expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
  })

  it('fails nothing when nothing is refused', async () => {
    const [, result] = await post(30, 'batch', () => undefined)
    expect(result).toMatchObject({ status: 'success', mode: 'batch', itemsProcessed: 30, fallbacks: [] })
  })

  it('posts nothing when every line is refused', async () => {
    const [inventory, result] = await post(15, 'batch', (opened) =>
      refuseLines(
        opened,
        Array.from({ length: 20 }, (_, at) => at),
        'ABORT'
      )
    )
    expect(result).toMatchObject({ status: 'failed', itemsProcessed: 0, itemsFailed: 15 })
    expect(inventory.db.prepare('SELECT count(*) FROM stock_ledger').pluck().get()).toBe(0)
  })
})

describe('batch and sequence', () => {
  it('end in the same inventory for any refused lines and items', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.uniqueArray(fc.integer({ min: 2, max: 61 }), { maxLength: 12 }),
        fc.uniqueArray(fc.integer({ min: 1, max: ITEM_COUNT }), { maxLength: 3 }),
        fc.constantFrom<Raise>('ABORT', 'FAIL', 'ROLLBACK'),
        fc.constantFrom<Raise>('ABORT', 'FAIL', 'ROLLBACK'),
        async (lines, refusedLines, refusedItems, lineRaise, itemRaise) => {
          const prepare = (inventory: Inventory) => {
            refuseLines(inventory, refusedLines, lineRaise, 'AFTER')
            refuseItems(inventory, refusedItems, itemRaise)
          }
          const [batch, batchResult] = await post(lines, 'batch', prepare)
          const [sequence, sequenceResult] = await post(lines, 'sequential', prepare)
          expect(dumpOf(batch)).toEqual(dumpOf(sequence))
          const { fallbacks, ...batchOutcome } = batchResult
          expect({ ...batchOutcome, mode: '', processingTimeMs: 0 }).toEqual({
            ...sequenceResult,
            fallbacks: undefined,
            mode: '',
            processingTimeMs: 0
          })
          const expected = expectedFailures(lines, refusedLines, refusedItems)
          expect(batchResult.failedItems.map(({ line }) => line)).toEqual(expected)
          expect(fallbacks.map(({ line }) => line)).toEqual(expected.slice(0, 1))
          expect(batchResult.linesRead).toBe(
            batchResult.itemsProcessed + batchResult.itemsFailed + batchResult.itemsSkipped
          )
          expect(valueOf(verifyChecked(batch)).checks.filter(({ ok }) => !ok)).toEqual([])
          batch.close()
          sequence.close()
        }
      ),
      { numRuns: 60 }
    )
  }, 120_000)

  it('end in the same inventory when a file has more lines than one batch', async () => {
    const prepare = (inventory: Inventory) => refuseLines(inventory, [2, 1001, 1002, 2500], 'ABORT')
    const [batch, result] = await post(3_000, 'batch', prepare)
    const [sequence] = await post(3_000, 'sequential', prepare)
    expect(result.failedItems.map(({ line }) => line)).toEqual([2, 1001, 1002, 2500])
    expect(dumpOf(batch)).toEqual(dumpOf(sequence))
  })
})

function expectedFailures(
  lines: number,
  refusedLines: readonly number[],
  refusedItems: readonly number[]
): readonly number[] {
  return Array.from({ length: lines }, (_, at) => at)
    .filter((at) => refusedLines.includes(at + 2) || refusedItems.includes((at % ITEM_COUNT) + 1))
    .map((at) => at + 2)
}
