// The same document in other bytes: refused by its number, warned of by its date and total or by its lines, each with its evidence.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importReaders } from '../../core/app/handlers/import-handlers.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { listRetriable, retryAll } from '../../core/app/retry-all.ts'
import { retryFailed } from '../../core/app/retry-failed.ts'
import { reverse } from '../../core/app/reverse.ts'
import { compareDocuments, isOverlapping } from '../../core/domain/compare-documents.ts'
import { addToSketch, hashLine, SKETCH_HASHES } from '../../core/domain/document-sketch.ts'
import { summarisePlan } from '../../core/inventory/lists/summarise-plan.ts'
import { addItems, importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50', 'C3,Cheese,EA,4.00', 'D4,Dates,EA,3.00']
const FIRST = ['A1,Apple juice,10,1.25', 'B2,Bread rolls,4,0.50', 'C3,Cheese,2,4.00', 'D4,Dates,1,3.00']

function invoice(number: string, date: string, rows: readonly string[], type = 'Invoice'): string {
  return [
    'Invoice No,Document Type,Invoice Date,Our Code,Description,Quantity,Unit Price',
    ...rows.map((row) => `${number},${type},${date},${row}`)
  ].join('\n')
}

async function posted(...texts: readonly string[]): Promise<Inventory> {
  const inventory = await inventoryWith(ITEMS)
  for (const text of texts) expect(await importText(inventory, text)).toMatchObject({ status: 'success' })
  return inventory
}

const R1 = invoice('R1', '2026-02-03', FIRST)

describe('a document that is posted already', () => {
  it('is refused by its number, with what is different in its lines', async () => {
    const inventory = await posted(R1)
    const again = await importText(
      inventory,
      invoice('r-1', '2026-02-03', ['A1,Apple juice,12,1.25', ...FIRST.slice(1, 3), 'B2,Bread rolls,9,0.50'])
    )
    expect(again.failedItems.map(({ code }) => code)).toEqual(Array(4).fill('DUPLICATE_DOCUMENT'))
    expect(again.warnings).toEqual([])
    expect(again.duplicates).toMatchObject([
      {
        grade: 'same_number',
        document: { number: 'r-1', date: '2026-02-03', lines: 4 },
        other: { importId: 1, file: 'invoice.csv', number: 'R1', total: '25.50', currency: 'GBP', lines: 4 },
        difference: {
          equal: 2,
          changed: 1,
          onlyNew: 1,
          onlyOld: 1,
          isComplete: true,
          changedLines: [{ new: { line: 2, quantity: '12' }, old: { line: 2, quantity: '10' } }],
          onlyNewLines: [{ line: 5, description: 'Bread rolls', quantity: '9' }],
          onlyOldLines: [{ line: 5, description: 'Dates' }]
        }
      }
    ])
  })

  it('is warned of by its date and total, and posts', async () => {
    const inventory = await posted(R1)
    const other = await importText(inventory, invoice('R9', '2026-02-03', ['A1,Apple juice,17,1.50']))
    expect(other).toMatchObject({
      status: 'success',
      warnings: [
        { line: 2, code: 'PRICE_VARIANCE' },
        { line: 2, code: 'DUPLICATE_SUSPECTED' }
      ],
      duplicates: [
        { grade: 'same_date_total', other: { importId: 1, number: 'R1' }, difference: { equal: 0 } }
      ]
    })
  })

  it('is warned of by most of its lines, in the plan already, whatever number and day it has', async () => {
    const inventory = await posted(R1)
    const rows = [...FIRST.slice(0, 3), 'D4,Dates,2,3.00']
    const plan = await importText(inventory, invoice('R9', '2026-03-05', rows), { isPlanOnly: true })
    expect(plan.warnings).toMatchObject([
      { line: 2, code: 'DUPLICATE_SUSPECTED', error: expect.stringContaining('import 1') }
    ])
    const { duplicates } = valueOf(summarisePlan(inventory, plan.importId))
    expect(duplicates).toMatchObject({
      total: 1,
      rows: [{ grade: 'overlapping', difference: { equal: 3, changed: 1, onlyNew: 0, onlyOld: 0 } }]
    })
  })

  it('is none of them when it shares half its lines, or a single one', async () => {
    const inventory = await posted(R1, invoice('R2', '2026-02-04', ['C3,Cheese,7,4.00']))
    const half = await importText(
      inventory,
      invoice('R3', '2026-02-05', [...FIRST.slice(0, 2), 'C3,Cheese,1,4.00', 'D4,Dates,9,3.00'])
    )
    expect(half).toMatchObject({ status: 'success', warnings: [] })
    const single = await importText(inventory, invoice('R4', '2026-02-06', ['C3,Cheese,7,4.00']))
    expect(single).toMatchObject({ status: 'success', warnings: [] })
    expect(single.duplicates).toBeUndefined()
  })

  it("is never the invoice that a credit note takes back, nor another supplier's", async () => {
    const inventory = await posted(R1)
    const credit = await importText(inventory, invoice('R1', '2026-02-03', FIRST, 'Credit note'))
    expect(credit).toMatchObject({ status: 'success', warnings: [] })
    const other = await importText(inventory, `${R1}\n`, { supplier: 'Bolt Ltd' })
    expect(other).toMatchObject({ status: 'success', warnings: [] })
  })

  it('is asked for again on purpose without a warning', async () => {
    const inventory = await posted(R1)
    const again = await importText(inventory, R1, { isRepeat: true })
    expect(again).toMatchObject({ status: 'success', warnings: [] })
  })

  it('is free in number, total and lines once its import is reversed', async () => {
    const inventory = await posted(R1)
    valueOf(await reverse(inventory, 1, testSession()))
    expect(inventory.db.prepare('SELECT count(*) FROM document_sketch').pluck().get()).toBe(0)
    for (const number of ['R1', 'R9']) {
      const anew = await importText(inventory, invoice(number, '2026-02-03', FIRST), { isPlanOnly: true })
      expect(anew).toMatchObject({ status: 'planned', itemsFailed: 0 })
      expect(anew.duplicates).toBeUndefined()
    }
  })

  it('is told to the window page by page', async () => {
    const inventory = await posted(R1)
    const two = [
      invoice('R1', '2026-02-03', FIRST),
      ...invoice('R8', '2026-02-09', FIRST).split('\n').slice(1)
    ]
    const { importId } = await importText(inventory, two.join('\n'), { isPlanOnly: true })
    const readers = importReaders({ inventory, session: testSession() })
    const page = valueOf(await readers['import.duplicates']({ importId, offset: 1, limit: 1 }))
    expect(page).toMatchObject({ total: 2, rows: [{ grade: 'overlapping', document: { number: 'R8' } }] })
  })

  it('is forgotten with the plan that found it', async () => {
    const inventory = await posted(R1)
    const plan = (text: string) => importText(inventory, text, { isPlanOnly: true })
    const { importId } = await plan(invoice('R9', '2026-03-05', FIRST))
    expect((await plan(invoice('R9', '2026-03-05', FIRST))).importId).toBe(importId)
    expect(inventory.db.prepare('SELECT count(*) FROM document_likeness').pluck().get()).toBe(1)
  })
})

describe('comparing documents', () => {
  const line = fc.record({ identity: fc.constantFrom('a', 'b', 'c'), amount: fc.constantFrom('1', '2') })

  it('counts every line of both once', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (newLines, oldLines) => {
        const { equal, changed, onlyNew, onlyOld } = compareDocuments(newLines, oldLines)
        expect(equal + changed.length + onlyNew.length).toBe(newLines.length)
        expect(equal + changed.length + onlyOld.length).toBe(oldLines.length)
        for (const pair of changed) {
          expect(pair.new.identity).toBe(pair.old.identity)
          expect(pair.new.amount).not.toBe(pair.old.amount)
        }
      })
    )
  })

  it('finds a document equal to itself in any order', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(compareDocuments(lines, lines.toReversed()).equal).toBe(lines.length)
      })
    )
  })

  it('takes more than half of the longer one for most', () => {
    expect([
      isOverlapping(2, 3, 3),
      isOverlapping(2, 4, 4),
      isOverlapping(3, 3, 6),
      isOverlapping(1, 1, 1)
    ]).toEqual([true, false, false, false])
  })
})

describe('a sketch', () => {
  it('holds the smallest different hashes, whatever order they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 })), (hashes) => {
        const sketch: number[] = []
        for (const hash of hashes) addToSketch(sketch, hash)
        expect(sketch).toEqual([...new Set(hashes)].toSorted((a, b) => a - b).slice(0, SKETCH_HASHES))
      })
    )
  })

  it('shares a hash with that of a document of which most lines are equal', () => {
    let missed = 0
    for (let round = 0; round < 300; round++) {
      const [one, other]: [number[], number[]] = [[], []]
      for (let at = 0; at < 200; at++) {
        const shared = at < 102
        addToSketch(one, hashLine(`${round} ${at}`))
        addToSketch(other, hashLine(shared ? `${round} ${at}` : `${round} other ${at}`))
      }
      if (!one.some((hash) => other.includes(hash))) missed++
    }
    // One in a hundred and thirty is expected at this least share.
    expect(missed).toBeLessThan(10)
  })

  it('spreads texts that hardly differ over all safe integers', () => {
    const hashes = new Set(Array.from({ length: 50_000 }, (_, at) => hashLine(`A-${at}`)))
    expect(hashes.size).toBe(50_000)
    expect([...hashes].every(Number.isSafeInteger)).toBe(true)
    expect([...hashes].filter((hash) => hash < 2 ** 52).length).toBeGreaterThan(24_000)
  })
})

describe('the search', () => {
  it('uses its indices', async () => {
    const inventory = await posted(R1)
    const plan = (sql: string) =>
      inventory.db
        .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail)
        .join('\n')
    const total = plan(
      'SELECT document_id FROM document WHERE supplier_id = 1 AND issued_on = 1 AND total_minor = 1 AND total_minor IS NOT NULL AND is_live = 1'
    )
    expect(total).toContain('document_total (supplier_id=? AND issued_on=? AND total_minor=?)')
    const lines = plan(
      'SELECT line FROM staged_line WHERE import_id = 1 AND line BETWEEN 1 AND 9 AND document_id = 1 ORDER BY line'
    )
    expect(lines).toContain('PRIMARY KEY (import_id=? AND line>? AND line<?)')
  })
})

describe('a file that failed as a whole and is imported again', () => {
  const NAMELESS = 'Our Code,Description,Quantity,Unit Price\nZ9,Zest,2,1.25'
  const missing = 'code,name,stock unit,cost\nZ9,Zest,EA,1.00'

  it('waits once, in the newer import, and posts once', async () => {
    const inventory = await inventoryWith(ITEMS)
    expect(await importText(inventory, NAMELESS)).toMatchObject({ importId: 1, status: 'failed' })
    expect(await importText(inventory, NAMELESS)).toMatchObject({ importId: 2, status: 'failed' })
    expect(listRetriable(inventory)).toEqual([2])
    await addItems(inventory, missing)
    expect(valueOf(await retryAll(inventory, testSession()))).toEqual([
      { importId: 2, posted: 1, skipped: 0, open: 0 }
    ])
    expect(stockOf(inventory)).toEqual([['Z9', 2_000_000, 250]])
  })

  it('waits where it was as long as the newer import is only a plan, and does not post beside it', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, NAMELESS)
    await addItems(inventory, missing)
    expect(await importText(inventory, NAMELESS, { isPlanOnly: true })).toMatchObject({ importId: 2 })
    expect(await retryFailed(inventory, 1, testSession())).toMatchObject({
      error: { code: 'DUPLICATE_FILE', importId: 2, found: 'planned' }
    })
    expect(valueOf(await retryAll(inventory, testSession()))).toEqual([])
    expect(stockOf(inventory)).toEqual([])
  })
})
