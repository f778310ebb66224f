// Real e-invoices through the whole main job: what stock gains is what the invoice says, group values counted once.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { verifyChecked } from '../../core/app/verify.ts'
import { importPath, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'

function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/e-invoices/${name}`, import.meta.url))
}

async function importFixture(name: string, currency: string) {
  const inventory = await inventoryWith([], currency)
  const result = await importPath(inventory, fixture(name), { supplier: '', unmatched: 'create' })
  expect(valueOf(verifyChecked(inventory)).checks.filter(({ ok }) => !ok)).toEqual([])
  return { inventory, result }
}

describe('an e-invoice', () => {
  it.each([
    ['ubl/en16931-20-lines.ubl.xml', 'EUR', 20, 19, '229.60'],
    ['cii/en16931-20-lines.cii.xml', 'EUR', 20, 19, '229.60'],
    ['ubl/en16931-credit-note.ubl.xml', 'EUR', 1, 1, '-100.11'],
    ['cii/facturx-extended-bundle-sub-lines.cii.xml', 'EUR', 6, 4, '1500.00'],
    ['ubl/peppol-bis3-credit-by-credit-note.ubl.xml', 'SEK', 4, 2, '-8668.00'],
    ['ubl/peppol-bis3-credit-by-negative-invoice.ubl.xml', 'SEK', 4, 2, '-8668.00']
  ])('%s is posted to its own sum', async (name, currency, read, posted, net) => {
    const { result } = await importFixture(name, currency)
    expect(result).toMatchObject({
      status: 'success',
      linesRead: read,
      itemsProcessed: posted,
      itemsFailed: 0
    })
    expect(result.totals).toMatchObject([{ currency, net }])
  })

  it('with a return written as a positive quantity and a negative amount takes the goods out of stock, and warns once', async () => {
    const { inventory, result } = await importFixture('ubl/en16931-20-lines.ubl.xml', 'EUR')
    const turned = result.warnings.filter(({ code }) => code === 'SIGN_INCONSISTENT')
    expect(turned).toHaveLength(1)
    const moved = inventory.db
      .prepare<[number], { quantity_micro: number; value_minor: number }>(
        'SELECT quantity_micro, value_minor FROM stock_ledger WHERE line = ?'
      )
      .get(turned[0]?.line ?? 0)
    expect(moved?.quantity_micro).toBe(-6_000_000)
    expect(moved?.value_minor).toBeLessThan(0)
  })

  it('that is a credit note takes goods out of stock', async () => {
    const { inventory } = await importFixture('ubl/en16931-credit-note.ubl.xml', 'EUR')
    expect(stockOf(inventory).every(([, quantity, value]) => quantity < 0 && value < 0)).toBe(true)
  })
})
