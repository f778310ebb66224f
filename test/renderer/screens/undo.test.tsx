// @vitest-environment jsdom
// Ctrl+Z takes back whatever was done last, one step after the other; a posted import only after a question.
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Request } from '../../../core/contract/calls.ts'
import { importText, inventoryWith } from '../../support/inventory.ts'
import { mountApp, type Mounted } from './mount.tsx'

const INVOICE = [
  'Invoice No,Supplier Code,Description,Quantity,Unit Price',
  'R1,S-1,Pear juice,10,1.50',
  'R1,S-9,Zwieback,2,3.00'
].join('\n')

/** A shop with two items, an import that made two more with their aliases, and stock of them. */
async function openShop(): Promise<Mounted> {
  const inventory = await inventoryWith(['P1,Perry,EA,1.00', 'P2,Plum juice,EA,2.00'])
  await importText(inventory, INVOICE, { unmatched: 'create' })
  inventory.close()
  return mountApp({ inventory: inventory.path, address: '#/inventory' })
}

const adjust = (kind: 'adjustment' | 'count', quantity: string): Request<'stock.adjust'> => ({
  kind,
  reason: 'test',
  rows: [{ code: 'P2', quantity }]
})

test('edit, merge, adjustment, stocktake and revoked alias are taken back from the last to the first; then the import asks', async () => {
  const { bridge, user } = await openShop()
  const grid = await screen.findByRole('grid', { name: 'Items' })
  await within(grid).findByText('Perry')
  await bridge.call('item.edit', { sku: 'P1', edit: { name: 'Perry cider' } })
  await bridge.call('item.merge', { from: 'P1', into: 'P2' })
  await bridge.call('stock.adjust', adjust('adjustment', '3'))
  await bridge.call('stock.adjust', adjust('count', '7'))
  const aliases = await bridge.call('alias.list', { offset: 0, limit: 10 })
  const alias = aliases.ok ? aliases.value.rows.find(({ key }) => key === 'S-9') : undefined
  await bridge.call('alias.revoke', { aliasId: alias?.aliasId ?? 0 })

  for (const sentence of [
    /^Undone: An alias of item S-9 was revoked/,
    /^Undone: Stock of P2 was adjusted/,
    /^Undone: Stock of P2 was adjusted/,
    /^Undone: Item P1 was merged/,
    /^Undone: Item P1 was changed/
  ]) {
    const before = screen.queryAllByText(sentence).length
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(screen.queryAllByText(sentence).length).toBe(before + 1))
  }
  const found = await bridge.call('item.page', { offset: 0, limit: 10, sort: 'sku', direction: 'asc' })
  const rows = found.ok ? found.value.rows.map(({ sku, name, onHand }) => [sku, name, onHand]) : []
  expect(rows).toEqual([
    ['P1', 'Perry', '0'],
    ['P2', 'Plum juice', '0'],
    ['S-1', 'Pear juice', '10'],
    ['S-9', 'Zwieback', '2']
  ])
  const after = await bridge.call('alias.list', { offset: 0, limit: 10 })
  expect(after.ok ? after.value.total : 0).toBe(aliases.ok ? aliases.value.total : -1)

  await user.keyboard('{Control>}z{/Control}')
  const question = await screen.findByRole('dialog', { name: /Reverse import 1/ })
  expect(bridge.called).not.toContain('import.reverse')
  await user.click(within(question).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.keyboard('{Control>}z{/Control}')
  const again = await screen.findByRole('dialog', { name: /Reverse import 1/ })
  await user.click(await within(again).findByRole('button', { name: /^Reverse/ }))
  expect(await screen.findAllByText('Reversed')).not.toEqual([])
  expect(bridge.called).toContain('import.reverse')
}, 60_000)
