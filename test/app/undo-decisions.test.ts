// A step of decisions is saved at once and can be taken back: lines, aliases, items and documents as they were before.
import { describe, expect, it } from 'vitest'
import { streamAliases } from '../../core/app/stream-lists.ts'
import { decideLines } from '../../core/app/decide-lines.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { retryFailed } from '../../core/app/retry-failed.ts'
import { undoDecisions } from '../../core/app/undo-decisions.ts'
import { lineDecision, type LineDecision } from '../../core/contract/decisions.ts'
import { listImportLines } from '../../core/inventory/lists/list-import-lines.ts'
import { importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const ITEMS = ['A1,Apple juice 1 l,EA,1.00', 'B2,Bread rolls,EA,0.50']
const session = testSession()

const INVOICE = [
  'Invoice No,Supplier Code,Description,Quantity,Unit,Unit Price',
  'R1,S-100,APL JCE 1L,10,EA,1.25',
  'R1,S-100,APL JCE 1L,five,EA,1.25',
  'R1,S-100,APL JCE 1L,5,crate,15.00',
  'R1,,Rolls wheaten,4,EA,0.50',
  'R1,FRT,Freight inwards,1,EA,9.00'
].join('\n')

async function withOpenLines(text = INVOICE, supplier?: string) {
  const inventory = await inventoryWith(ITEMS)
  const settings = supplier === undefined ? {} : { supplier }
  const { importId } = await importText(inventory, text, settings)
  return { inventory, importId }
}

function decide(inventory: Inventory, decisions: readonly LineDecision[], stepId?: number) {
  const parsed = decisions.map((decision) => lineDecision.parse(decision))
  return valueOf(decideLines(inventory, parsed, session, stepId))
}

const undo = (inventory: Inventory, stepId: number) => valueOf(undoDecisions(inventory, stepId, session))

function linesOf(inventory: Inventory, importId: number) {
  const { rows } = listImportLines(inventory, { importId }, { offset: 0, limit: 100 })
  return rows.map(({ line, status, decision, corrected, quantity, isSettled }) => ({
    line,
    status,
    is: decision?.kind === 'item' ? decision.sku : decision?.kind,
    packSize: decision?.packSize,
    corrected,
    quantity,
    isSettled
  }))
}

const aliasesOf = (inventory: Inventory) =>
  [...streamAliases(inventory, undefined)].map(({ key, sku, packSize }) => [key, sku, packSize])

describe('a step', () => {
  it('is written down with every identical line, and stands there until a retry', async () => {
    const { inventory, importId } = await withOpenLines()
    const { lines } = decide(inventory, [{ importId, line: 2, verdict: { kind: 'item', sku: 'A1' } }])
    expect(lines).toBe(3)
    expect(
      linesOf(inventory, importId).map(({ line, status, is, isSettled }) => [line, status, is, isSettled])
    ).toEqual([
      [2, 'needs_review', 'A1', true],
      [3, 'failed', 'A1', true],
      [4, 'needs_review', 'A1', true],
      [5, 'needs_review', undefined, false],
      [6, 'needs_review', undefined, false]
    ])
  })

  it.each<[string, readonly Omit<LineDecision, 'importId'>[]]>([
    ['an item that is learned', [{ line: 2, verdict: { kind: 'item', sku: 'A1' } }]],
    ['an item with its pack size', [{ line: 4, verdict: { kind: 'item', sku: 'A1', packSize: '12' } }]],
    ['an item for one line', [{ line: 2, verdict: { kind: 'item', sku: 'A1' }, scope: 'line' }]],
    ['a charge', [{ line: 6, verdict: { kind: 'charge' } }]],
    ['a skip', [{ line: 5, verdict: { kind: 'skip' } }]],
    ['a new item', [{ line: 5, verdict: { kind: 'create' } }]],
    ['a correction', [{ line: 3, verdict: { kind: 'correct' }, corrections: { quantity: '5' } }]],
    [
      "a document's head",
      [
        {
          line: 3,
          verdict: { kind: 'correct' },
          document: { number: 'R2', date: '2026-02-03', supplier: 'Bolt' }
        }
      ]
    ],
    [
      'all of it at once',
      [
        { line: 2, verdict: { kind: 'item', sku: 'A1' } },
        { line: 3, verdict: { kind: 'correct' }, corrections: { quantity: '5' } },
        { line: 5, verdict: { kind: 'create' } },
        { line: 6, verdict: { kind: 'charge' } }
      ]
    ]
  ])('leaves nothing behind when it is taken back: %s', async (_what, decisions) => {
    const { inventory, importId } = await withOpenLines()
    const state = () => ({
      lines: inventory.db.prepare('SELECT * FROM staged_line ORDER BY line').all(),
      documents: inventory.db.prepare('SELECT * FROM document').all(),
      aliases: aliasesOf(inventory),
      items: inventory.db.prepare("SELECT sku FROM item WHERE status = 'active' ORDER BY sku").all()
    })
    const before = state()
    const { stepId, problems } = decide(
      inventory,
      decisions.map((decision) => ({ importId, ...decision }))
    )
    expect(problems).toEqual([])
    expect(state()).not.toEqual(before)
    expect(undo(inventory, stepId).problems).toEqual([])
    expect(state()).toEqual(before)
    expect(undo(inventory, stepId)).toEqual({ restored: 0, problems: [] })
  })

  it('can be done again after it was taken back: the new item keeps its code', async () => {
    const { inventory, importId } = await withOpenLines()
    const create = { importId, line: 6, verdict: { kind: 'create' } } as const
    undo(inventory, decide(inventory, [create]).stepId)
    decide(inventory, [create])
    expect(linesOf(inventory, importId).at(-1)?.is).toBe('FRT')
  })

  it('gives an alias back its place that gave way', async () => {
    const { inventory, importId } = await withOpenLines()
    decide(inventory, [{ importId, line: 2, verdict: { kind: 'item', sku: 'A1' } }])
    const second = decide(inventory, [{ importId, line: 2, verdict: { kind: 'item', sku: 'B2' } }])
    expect(aliasesOf(inventory)).toEqual([['S-100', 'B2', undefined]])
    undo(inventory, second.stepId)
    expect(aliasesOf(inventory)).toEqual([['S-100', 'A1', undefined]])
    expect(linesOf(inventory, importId)[0]?.is).toBe('A1')
  })

  it('goes on over several calls and is taken back as one', async () => {
    const { inventory, importId } = await withOpenLines()
    const { stepId } = decide(inventory, [{ importId, line: 2, verdict: { kind: 'skip' } }])
    expect(decide(inventory, [{ importId, line: 3, verdict: { kind: 'skip' } }], stepId).stepId).toBe(stepId)
    expect(undo(inventory, stepId).restored).toBe(2)
  })

  it('stays where its lines are posted, and where a later step has decided again', async () => {
    const { inventory, importId } = await withOpenLines()
    const first = decide(inventory, [
      { importId, line: 2, verdict: { kind: 'item', sku: 'A1' }, scope: 'line' },
      { importId, line: 5, verdict: { kind: 'item', sku: 'B2' }, scope: 'line' }
    ])
    decide(inventory, [{ importId, line: 5, verdict: { kind: 'skip' } }])
    valueOf(await retryFailed(inventory, importId, session))
    expect(undo(inventory, first.stepId)).toEqual({
      restored: 0,
      problems: [
        { importId, line: 2, reason: 'NOT_OPEN' },
        { importId, line: 5, reason: 'DECIDED_SINCE' }
      ]
    })
    expect(stockOf(inventory)).toEqual([['A1', 10_000_000, 1250]])
  })
})

describe('how far a decision reaches', () => {
  it('settles the identical lines without teaching anything', async () => {
    const { inventory, importId } = await withOpenLines()
    decide(inventory, [
      { importId, line: 2, verdict: { kind: 'item', sku: 'A1' }, scope: 'identical' },
      { importId, line: 6, verdict: { kind: 'charge' }, scope: 'line' }
    ])
    expect(aliasesOf(inventory)).toEqual([])
    const retried = valueOf(await retryFailed(inventory, importId, session))
    expect(retried).toMatchObject({ itemsProcessed: 1, itemsSkipped: 1, itemsFailed: 3 })
    // The crate and the quantity in words still ask, with what is wrong with them now.
    expect(retried.failedItems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'QUANTITY_INVALID'],
      [4, 'UNIT_UNRESOLVED'],
      [5, 'ITEM_UNMATCHED']
    ])
    expect(linesOf(inventory, importId).filter(({ line }) => line === 4)).toMatchObject([
      { is: 'A1', isSettled: false }
    ])
  })

  it('leaves alone what was decided for one line only', async () => {
    const { inventory, importId } = await withOpenLines()
    decide(inventory, [{ importId, line: 3, verdict: { kind: 'skip' } }])
    decide(inventory, [{ importId, line: 2, verdict: { kind: 'item', sku: 'A1' }, scope: 'identical' }])
    expect(linesOf(inventory, importId).map(({ is }) => is)).toEqual([
      'A1',
      'skip',
      'A1',
      undefined,
      undefined
    ])
  })

  it('clears a decision without touching what was learned', async () => {
    const { inventory, importId } = await withOpenLines()
    decide(inventory, [{ importId, line: 2, verdict: { kind: 'item', sku: 'A1' } }])
    decide(inventory, [{ importId, line: 2, verdict: { kind: 'clear' } }])
    expect(linesOf(inventory, importId).map(({ is }) => is)).toEqual([
      undefined,
      'A1',
      'A1',
      undefined,
      undefined
    ])
    expect(aliasesOf(inventory)).toHaveLength(1)
  })
})

describe('a document', () => {
  it('gets the supplier that nobody knew, and its lines post', async () => {
    const { inventory, importId } = await withOpenLines(INVOICE, '')
    expect(linesOf(inventory, importId)).toHaveLength(5)
    decide(inventory, [
      { importId, line: 2, verdict: { kind: 'item', sku: 'A1' }, document: { supplier: 'Acme' } }
    ])
    const retried = valueOf(await retryFailed(inventory, importId, session))
    expect(retried.itemsProcessed).toBe(1)
    expect(retried.failedItems.map(({ code }) => code)).not.toContain('SUPPLIER_UNKNOWN')
  })

  it('of which lines are posted keeps its head', async () => {
    const { inventory, importId } = await withOpenLines(
      INVOICE.replace('S-100,APL JCE 1L,10', 'A1,Apple juice 1 l,10')
    )
    decide(inventory, [{ importId, line: 5, verdict: { kind: 'item', sku: 'B2' } }])
    valueOf(await retryFailed(inventory, importId, session))
    expect(
      decide(inventory, [{ importId, line: 6, verdict: { kind: 'correct' }, document: { number: 'R9' } }])
        .problems
    ).toEqual([{ importId, line: 6, reason: 'DOCUMENT_POSTED' }])
  })
})

describe('a plan', () => {
  it('gets better by decisions before it is posted, and posts what it shows', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, INVOICE, { isPlanOnly: true })
    decide(inventory, [
      { importId, line: 2, verdict: { kind: 'item', sku: 'A1' } },
      { importId, line: 6, verdict: { kind: 'skip' } }
    ])
    const planned = valueOf(await retryFailed(inventory, importId, session))
    expect(planned).toMatchObject({ status: 'planned', itemsProcessed: 1, itemsSkipped: 1, itemsFailed: 3 })
    expect(stockOf(inventory)).toEqual([])
    expect(linesOf(inventory, importId).map(({ status }) => status)).toEqual([
      'ready',
      'failed',
      'needs_review',
      'needs_review',
      'skipped'
    ])
  })
})
