// @vitest-environment jsdom
// Prices that moved, in the plan: what is held is not posted, and the plan's figures say so at once.
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { importText, inventoryWith } from '../../support/inventory.ts'
import { mountApp } from './mount.tsx'

const INVOICE = [
  'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price',
  'R1,2026-01-10,P1,Pear juice,10,1.50',
  'R1,2026-01-10,P2,Plum juice,4,2.00'
].join('\n')

test('a price that moved is held, accepted and asked about, and the button that posts follows', async () => {
  const inventory = await inventoryWith(['P1,Pear juice,EA,1.00', 'P2,Plum juice,EA,2.00'])
  await importText(inventory, INVOICE, { isPlanOnly: true })
  inventory.close()
  const { user } = await mountApp({ inventory: inventory.path, address: '#/imports/1' })
  await user.click(await screen.findByRole('button', { name: 'Post 2 lines' }))
  const moved = await screen.findByRole('region', { name: 'Prices that moved' })
  expect(within(moved).getByRole('row', { name: /P1 Pear juice.*£1\.00.*£1\.50/ })).toBeTruthy()

  await user.click(within(moved).getByRole('button', { name: 'Ask the supplier' }))
  const question = await screen.findByRole('textbox', { name: 'Ask the supplier' })
  expect(question).toHaveProperty('value', expect.stringContaining('charges £1.50 for P1 Pear juice'))
  await user.keyboard('{Escape}')

  await user.click(within(moved).getByRole('button', { name: 'Hold back' }))
  await screen.findByRole('heading', { name: '1 line will be posted' })
  screen.getByRole('button', { name: 'Post 1 line' })

  await user.click(await within(moved).findByRole('button', { name: 'Accept' }))
  await screen.findByRole('heading', { name: '2 lines will be posted' })
  await within(moved).findByRole('button', { name: 'Hold back' })
  await user.click(screen.getByRole('button', { name: 'Post 2 lines' }))
  await screen.findByRole('heading', { name: '2 lines posted' })
}, 60_000)
