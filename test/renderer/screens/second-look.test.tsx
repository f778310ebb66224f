// @vitest-environment jsdom
// A plan that needs a second look: documents posted before, lines to decide first, a layout that was not understood.
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { importText, inventoryWith } from '../../support/inventory.ts'
import { provideTemplates } from '../window/corner-shop.ts'
import { mountApp } from './mount.tsx'

const { filled } = provideTemplates()

const invoice = (number: string, rows: readonly string[]): string =>
  [
    'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price',
    ...rows.map((row) => `${number},2026-01-10,${row}`)
  ].join('\n')

test('a document posted before stands in the plan with its evidence and the way to the earlier import', async () => {
  const inventory = await inventoryWith(['P1,Pear juice,EA,1.00', 'P2,Plum juice,EA,2.00', 'P3,Must,EA,3.00'])
  await importText(inventory, invoice('R1', ['P1,Pear juice,10,1.50', 'P2,Plum juice,4,2.00']))
  await importText(inventory, invoice('R1', ['P1,Pear juice,12,1.50', 'P3,Must,1,3.00']), {
    isPlanOnly: true
  })
  inventory.close()
  const { user } = await mountApp({ inventory: inventory.path, address: '#/imports/2' })
  await user.click(await screen.findByRole('button', { name: /^Post/ }))
  const groups = await screen.findByRole('group', { name: 'Groups of lines' })
  await user.click(within(groups).getByRole('button', { name: /Posted before\?.*1/ }))

  const found = await screen.findByRole('article', { name: 'Posted before? R1' })
  within(found).getByText('Same number: it is not posted again')
  const lines = within(found).getByRole('table', { name: 'Difference' })
  within(lines).getByRole('row', { name: 'Changed P1 Pear juice 10 → 12 £15.00 → £18.00' })
  within(lines).getByRole('row', { name: 'Only in this file P3 Must 1 £3.00' })
  within(lines).getByRole('row', { name: 'Only in the earlier import P2 Plum juice 4 £8.00' })
  await user.click(within(found).getByRole('link', { name: 'Import 1: invoice.csv' }))
  expect(await screen.findByRole('heading', { name: 'Import 1' })).toBeTruthy()
})

test('open lines are decided before the plan is posted, and the way leads back to the plan', async () => {
  const inventory = await inventoryWith(['P1,Pear juice,EA,1.00'])
  const text = invoice('R1', ['P1,Pear juice,10,1.00', 'Z9,Zwieback,1,3.00'])
  await importText(inventory, text, { isPlanOnly: true })
  inventory.close()
  const { user } = await mountApp({ inventory: inventory.path, address: '#/imports/1' })
  await user.click(await screen.findByRole('button', { name: /^Post/ }))
  await user.click(await screen.findByRole('button', { name: 'Decide 1 line first' }))
  await screen.findByRole('heading', { name: 'Review' })
  expect(window.location.hash).toContain('import=1')
  await user.click(await screen.findByRole('button', { name: 'Back to the plan' }))
  await screen.findByRole('region', { name: 'What will happen' })
})

test('a file refused for want of lines has its layout set right in place, and is read again', async () => {
  const text = 'A1,Apple juice,3,1.25\nB2,Bread,2,0.50\nCode,Description,Quantity,Price\n'
  const { user, choose } = await mountApp({ inventory: filled })
  await choose({ name: 'headings-last.csv', text })
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  const alert = await screen.findByRole('alert')
  within(alert).getByText(/has no invoice lines below line 3/)
  await user.click(within(alert).getByRole('button', { name: 'Set the layout right…' }))

  const rows = await screen.findByRole('table', { name: 'The file and what its columns mean' })
  within(rows).getByText('Apple juice')
  await user.click(screen.getByRole('combobox', { name: 'Header line' }))
  await user.click(await screen.findByRole('option', { name: 'none' }))
  const lines = await screen.findByRole('table', { name: 'Lines' })
  await waitFor(() => expect(within(lines).getAllByRole('row').length).toBeGreaterThan(2))
  for (const [column, meaning] of [
    ['Column 1', 'Code'],
    ['Column 2', 'Description'],
    ['Column 3', 'Quantity'],
    ['Column 4', 'Unit price']
  ] as const) {
    const head = await screen.findByRole('button', { name: new RegExp(`^${column}:`) })
    if (head.getAttribute('aria-label')?.startsWith(`${column}: ${meaning}`) === true) continue
    await user.click(head)
    await user.click(await screen.findByRole('menuitemradio', { name: meaning }))
    await screen.findByRole('button', { name: `${column}: ${meaning}. Change` })
  }
  await user.type(screen.getByRole('combobox', { name: 'Who sent this?' }), 'Paper & Sons')
  await user.keyboard('{Escape}')
  await user.click(screen.getByRole('radio', { name: 'Create items' }))
  await user.click(screen.getByRole('button', { name: 'Show the plan' }))
  await screen.findByText(/from Paper & Sons/)
}, 60_000)
