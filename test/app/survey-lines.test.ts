// The open lines from above: counts for the filters, order, the next line that waits, and what a line would become.
import { describe, expect, it } from 'vitest'
import { decideLines } from '../../core/app/decide-lines.ts'
import { findIdentical, previewLine } from '../../core/app/preview-line.ts'
import { listRetriable, retryAll } from '../../core/app/retry-all.ts'
import { listImportLines } from '../../core/inventory/lists/list-import-lines.ts'
import { countOpenLines, findUnsettled } from '../../core/inventory/lists/survey-lines.ts'
import { importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const session = testSession()
const HEAD = 'Invoice No,Supplier Code,Description,Quantity,Unit,Unit Price'

/** Two imports of two suppliers: three open lines and one that is posted, then two open lines. */
async function twoImports() {
  const inventory = await inventoryWith(['A1,Apple juice 1 l,EA,1.00', 'B2,Bread rolls,EA,0.50'])
  const rows = ['R1,S-1,APL JCE 1L,10,EA,1.25', 'R1,S-1,APL JCE 1L,2,crate,9.00', 'R1,S-2,Nuts,two,EA,3.00']
  const acme = await importText(inventory, [HEAD, ...rows, 'R1,B2,Bread rolls,4,EA,0.50'].join('\n'))
  const bolt = await importText(
    inventory,
    [HEAD, 'Q7,S-1,Oats,1,EA,2.00', 'Q7,X-9,Rye,1,EA,4.00'].join('\n'),
    {
      supplier: 'Bolt'
    }
  )
  return { inventory, acme: acme.importId, bolt: bolt.importId }
}

const OPEN = { statuses: ['failed', 'needs_review'] as const }
const ALL = { offset: 0, limit: 100 }

describe('the counts', () => {
  it('are of each reason, supplier and import, each list without its own filter', async () => {
    const { inventory, acme, bolt } = await twoImports()
    expect(countOpenLines(inventory, { suppliers: ['Acme'], codes: ['ITEM_UNMATCHED'] })).toEqual({
      total: 2,
      settled: 0,
      codes: [
        { code: 'ITEM_UNMATCHED', lines: 2 },
        { code: 'QUANTITY_INVALID', lines: 1 }
      ],
      suppliers: [
        { supplier: 'Acme', lines: 2 },
        { supplier: 'Bolt', lines: 2 }
      ],
      imports: [{ importId: acme, file: 'invoice.csv', lines: 2 }]
    })
    expect(countOpenLines(inventory, { importId: bolt }).total).toBe(2)
  })

  it('tell decided lines from those that wait', async () => {
    const { inventory, acme } = await twoImports()
    valueOf(decideLines(inventory, [{ importId: acme, line: 2, verdict: { kind: 'skip' } }], session))
    expect(countOpenLines(inventory, {})).toMatchObject({ total: 5, settled: 1 })
    const of = (settled: boolean) => listImportLines(inventory, { ...OPEN, settled }, ALL).total
    expect([of(true), of(false)]).toEqual([1, 4])
  })
})

describe('the list', () => {
  it.each([
    ['net', 'asc', ['1.00', '2.00']],
    ['net', 'desc', ['18.00', '12.50']]
  ] as const)('is put in order by %s %s', async (sort, direction, first) => {
    const { inventory } = await twoImports()
    const { rows } = listImportLines(inventory, { ...OPEN, suppliers: ['Bolt', 'Acme'] }, ALL, {
      sort,
      direction
    })
    const nets = rows.map(({ net }) => net).filter((net) => net !== undefined)
    expect(direction === 'asc' ? Number(nets[0]) <= Number(nets[1]) : nets.slice(0, 2)).toEqual(
      direction === 'asc' ? true : first
    )
  })

  it('finds open lines by the index of open lines', async () => {
    const { inventory } = await twoImports()
    const plan = inventory.db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT count(*) FROM staged_line l JOIN import i USING (import_id)
          WHERE i.status IN ('success') AND l.status IN ('failed', 'needs_review')`
      )
      .all()
    expect(plan.map(({ detail }) => detail).join('\n')).toContain('staged_line_open')
  })

  it.each([
    [-1, 'forward', 0],
    [0, 'forward', 2],
    [2, 'back', 0],
    [0, 'back', undefined],
    [4, 'forward', undefined]
  ] as const)('from place %s %s has its next waiting line at %s', async (from, direction, at) => {
    const { inventory, bolt } = await twoImports()
    valueOf(decideLines(inventory, [{ importId: bolt, line: 3, verdict: { kind: 'skip' } }], session))
    expect(findUnsettled(inventory, { filter: {}, order: undefined, from, direction })).toBe(at)
  })
})

describe('a line', () => {
  it('knows how many others of its supplier say the same', async () => {
    const { inventory, acme, bolt } = await twoImports()
    expect(findIdentical(inventory, acme, 2)).toEqual({ lines: 2, basis: 'code' })
    expect(findIdentical(inventory, bolt, 2)).toEqual({ lines: 1, basis: 'code' })
    expect(findIdentical(inventory, acme, 99)).toEqual({ lines: 1 })
  })

  it('shows what a retry would post for each item, or why it would not', async () => {
    const { inventory, acme } = await twoImports()
    expect(previewLine(inventory, { importId: acme, line: 2, skus: ['A1', 'nope'] })).toEqual([
      {
        sku: 'A1',
        name: 'Apple juice 1 l',
        outcome: {
          kind: 'ready',
          stockQuantity: '10',
          stockUnit: 'EA',
          packSize: '1',
          value: '12.50',
          currency: 'GBP'
        }
      }
    ])
    expect(previewLine(inventory, { importId: acme, line: 3, skus: ['A1'] })).toMatchObject([
      { outcome: { kind: 'refused', code: 'UNIT_UNRESOLVED', got: 'crate' } }
    ])
    expect(previewLine(inventory, { importId: acme, line: 3, skus: ['A1'], packSize: '12' })).toMatchObject([
      { outcome: { kind: 'ready', stockQuantity: '24', packSize: '12' } }
    ])
    expect(previewLine(inventory, { importId: acme, line: 4, skus: ['A1'] })).toMatchObject([
      { outcome: { kind: 'refused', code: 'QUANTITY_INVALID', got: 'two' } }
    ])
  })
})

it('a retry of all posts to each import what was decided there', async () => {
  const { inventory, acme, bolt } = await twoImports()
  valueOf(
    decideLines(
      inventory,
      [
        { importId: acme, line: 2, verdict: { kind: 'item', sku: 'A1' }, scope: 'line' },
        { importId: bolt, line: 2, verdict: { kind: 'item', sku: 'B2' } },
        { importId: bolt, line: 3, verdict: { kind: 'skip' } }
      ],
      session
    )
  )
  expect(valueOf(await retryAll(inventory, session))).toEqual([
    { importId: acme, posted: 1, skipped: 0, open: 2 },
    { importId: bolt, posted: 1, skipped: 1, open: 0 }
  ])
  expect(listRetriable(inventory)).toEqual([acme])
  expect(stockOf(inventory).map(([sku, quantity]) => [sku, quantity / 1e6])).toEqual([
    ['A1', 10],
    ['B2', 5]
  ])
})
