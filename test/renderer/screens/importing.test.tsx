// @vitest-environment jsdom
// From a chosen file to its result, as the user does it: by names and keys.
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { mountApp, unmountApp } from './mount.tsx'

afterEach(unmountApp)

test('a known supplier’s file goes to its plan, Enter posts it, and every open line stands there with its reason', async () => {
  const { bridge, user } = mountApp()
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  const post = await screen.findByRole('button', { name: 'Post 16 lines' })
  expect(bridge.called).not.toContain('import.post')
  await waitFor(() => expect(document.activeElement).toBe(post))
  await user.keyboard('{Enter}')

  await screen.findByRole('heading', { name: '16 lines posted, 3 left open' })
  const grid = await screen.findByRole('grid', { name: 'Lines' })
  await within(grid).findByText(/The quantity “abc” is not a number/)
  expect(within(grid).getAllByRole('row')).toHaveLength(1 + 3)
  within(grid).getByText(/No item matches “DINOSAUR LUNCH BOX WITH HANDLE”/)
  within(grid).getByText(/The row is damaged: 5 fields, expected 8/)
})

test('totals add up on the result', async () => {
  const { user } = mountApp()
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  await user.click(await screen.findByRole('button', { name: 'Post 16 lines' }))
  const totals = await screen.findByRole('table', { name: 'Totals' })
  const row = within(totals).getByRole('row', { name: /GBP/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
  ).toEqual(['£699.86', '£62.40', '£54.00', '£816.26', '1 line without an amount'])
})

test('a line shows its raw text, its reason and what it could be', async () => {
  const { user } = mountApp()
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  await user.click(await screen.findByRole('button', { name: /No item matches/ }))
  await user.click(await screen.findByText('DINOSAUR LUNCH BOX WITH HANDLE'))
  const details = await screen.findByRole('complementary', { name: 'Line details' })
  within(details).getByText('SPACEBOY LUNCH BOX')
  within(details).getByText(/same words: lunch box · not in the item: dinosaur/)
  within(details).getByText(/^536370,22629/)
  await user.click(within(details).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('complementary', { name: 'Line details' })).toBeNull()
})

test('what the file leaves open is asked, and nothing is planned before it is answered', async () => {
  const { bridge, user } = mountApp({ chosen: ['new-supplier.csv'] })
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  const form = await screen.findByRole('form', { name: 'Before the plan' })
  await user.click(within(form).getByRole('button', { name: 'Show the plan' }))
  within(form).getByText('Name the supplier.')
  expect(within(form).getAllByText('Choose one.')).toHaveLength(2)
  expect(bridge.called).not.toContain('import.plan')

  await user.type(within(form).getByRole('combobox', { name: 'Who sent this?' }), 'Paper & Sons')
  await user.keyboard('{Escape}')
  await user.click(within(form).getByRole('combobox', { name: /1.950/ }))
  await user.click(await screen.findByRole('option', { name: 'point, as in 1,234.56' }))
  await user.click(within(form).getByRole('combobox', { name: /order are the dates/ }))
  await user.click(await screen.findByRole('option', { name: 'day, month, year' }))
  await user.click(within(form).getByRole('button', { name: 'Show the plan' }))
  await screen.findByText(/from Paper & Sons/)
})

test('creating the missing items makes a new plan in one click', async () => {
  const { bridge, user } = mountApp()
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  await user.click(await screen.findByRole('button', { name: 'Create items for 1 line' }))
  await screen.findByRole('button', { name: 'Post 17 lines' })
  expect(bridge.called.filter((name) => name.startsWith('import.') && name !== 'import.lines')).toEqual([
    'import.plan',
    'import.discard',
    'import.plan'
  ])
})

test('the same file again is refused with its earlier import, and goes in on purpose', async () => {
  const { user } = mountApp({ chosen: ['again.csv'] })
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  const alert = await screen.findByRole('alert')
  within(alert).getByText('again.csv was already imported as import 3. Nothing was posted.')
  within(alert).getByRole('button', { name: 'Open import 3' })
  await user.click(within(alert).getByRole('button', { name: 'Import it again on purpose' }))
  expect(await screen.findByRole('button', { name: 'Post 16 lines' })).toBeTruthy()
})

test('progress is shown and told, notices appear as they come, and cancelling takes everything back', async () => {
  const { bridge, user } = mountApp({ chosen: ['online-retail-2010-12.csv'], pace: 'hold' })
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  await user.click(await screen.findByRole('button', { name: /^Post / }))
  await screen.findByText(/18,240 lines per second/)
  const bar = screen.getByRole('progressbar')
  await waitFor(() => expect(Number(bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0))
  await screen.findByText(/refused because of line/, {}, { timeout: 5000 })
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/25% done/), { timeout: 5000 })
  await user.keyboard('{Escape}')
  await screen.findByRole('heading', { name: 'Cancelled. Nothing was posted.' }, { timeout: 5000 })
  expect(bridge.called).toContain('import.cancel')
})

test('several files queue: one plan at a time, a refused one does not stop the others', async () => {
  const { user } = mountApp({ chosen: ['536370.csv', 'letter.docx', 'perfect.csv'] })
  await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  const queue = await screen.findByRole('region', { name: 'Files' })
  await within(queue).findByRole('button', { name: /letter.docx.*Not imported/ })
  await within(queue).findByRole('button', { name: /536370.csv.*Ready to post/ })
  await within(queue).findByRole('button', { name: /perfect.csv.*Planning/ })
  await user.click(screen.getByRole('button', { name: 'Post 16 lines' }))
  await user.click(await screen.findByRole('button', { name: 'Next file' }))
  await user.click(await screen.findByRole('button', { name: 'Post 4 lines' }))
  expect(await screen.findByRole('heading', { name: '4 lines posted' })).toBeTruthy()
})

test('files from the desktop and the menu come in the same way', async () => {
  const { bridge } = mountApp({}, '#/inventory')
  await screen.findByRole('grid', { name: 'Items' })
  bridge.emit('files.opened', { files: [{ fileId: '536370.csv#x', name: '536370.csv', byteSize: 1842 }] })
  await screen.findByRole('button', { name: 'Post 16 lines' })
  bridge.emit('menu.chosen', { command: 'showReview' })
  expect(await screen.findByRole('heading', { name: 'Review' })).toBeTruthy()
})
