// @vitest-environment jsdom
// From a chosen file to its result, as the user does it: by names and keys, over the real core.
import { readFileSync } from 'node:fs'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { provideTemplates } from '../window/corner-shop.ts'
import { type Chosen, sample } from '../window/shop.ts'
import { type Mounted, mountApp } from './mount.tsx'

const { filled } = provideTemplates()

/** Opens the window of a shop that knows the supplier, and chooses these files. */
async function chooseIn(...files: readonly Chosen[]): Promise<Mounted> {
  const mounted = await mountApp({ inventory: filled })
  await mounted.choose(...files)
  await mounted.user.click(await screen.findByRole('button', { name: 'Choose files…' }))
  return mounted
}

test('a known supplier’s file goes to its plan, Enter posts it, and every open line stands there with its reason', async () => {
  const { bridge, user } = await chooseIn(sample('536370.csv'))
  const post = await screen.findByRole('button', { name: 'Post 17 lines' })
  expect(bridge.called).not.toContain('import.post')
  await waitFor(() => expect(document.activeElement).toBe(post))
  await user.keyboard('{Enter}')

  await screen.findByRole('heading', { name: '17 lines posted, 2 left open' })
  const grid = await screen.findByRole('grid', { name: 'Lines' })
  await within(grid).findByText(/No item matches “21791 VINTAGE HEADS AND TAILS CARD GAME”/)
  expect(within(grid).getAllByRole('row')).toHaveLength(1 + 2)
})

test('totals add up on the result', async () => {
  const { user } = await chooseIn(sample('536370.csv'))
  await user.click(await screen.findByRole('button', { name: 'Post 17 lines' }))
  const totals = await screen.findByRole('table', { name: 'Totals' })
  const row = within(totals).getByRole('row', { name: /GBP/ })
  const cells = within(row).getAllByRole('cell')
  expect(cells.map((cell) => cell.textContent).slice(0, 4)).toEqual([
    '£725.06',
    '£76.80',
    '£54.00',
    '£855.86'
  ])
})

test('a line shows its raw text, its reason and what it could be', async () => {
  const { user } = await chooseIn(sample('536370.csv'))
  await user.click(await screen.findByRole('button', { name: /No item matches/ }))
  const grid = await screen.findByRole('grid', { name: 'Lines' })
  await waitFor(() => expect(within(grid).getAllByRole('row')).toHaveLength(1 + 2))
  await user.click(within(grid).getByText('LUNCH BOX I LOVE LONDON'))
  const details = await screen.findByRole('complementary', { name: 'Line details' })
  within(details).getByText('SET 2 TEA TOWELS I LOVE LONDON')
  within(details).getByText(/^536370,22659/)
  await user.click(within(details).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('complementary', { name: 'Line details' })).toBeNull()
})

test('what the file leaves open is asked, and nothing is planned before it is answered', async () => {
  const text = 'code;description;qty;price;date\n22728;ALARM CLOCK BAKELIKE PINK;1;1.950;03/04/2026\n'
  const { bridge, user } = await chooseIn({ name: 'new-supplier.csv', text })
  const form = await screen.findByRole('form', { name: 'Before the plan' })
  await user.click(within(form).getByRole('button', { name: 'Show the plan' }))
  within(form).getByText('Name the supplier.')
  expect(within(form).getAllByText('Choose one.').length).toBeGreaterThan(0)
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

test('a column head changes its meaning: the lines are read anew at once, and the plan is made of them', async () => {
  const { user } = await chooseIn(sample('536370.csv'))
  await user.click(await screen.findByRole('tab', { name: 'What was understood' }))
  await user.click(await screen.findByRole('button', { name: 'Description: Description. Change' }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'Not used' }))
  await screen.findByRole('form', { name: 'Before the plan' })
  await screen.findByRole('button', { name: 'Description: Not used. Change' })
  const lines = await screen.findByRole('table', { name: 'Lines' })
  await waitFor(() => expect(within(lines).queryByText('ALARM CLOCK BAKELIKE PINK')).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Undo these changes' }))
  await within(lines).findByText('ALARM CLOCK BAKELIKE PINK')
  await user.click(screen.getByRole('button', { name: 'Show the plan' }))
  await screen.findByRole('button', { name: 'Post 17 lines' })
})

test('creating the missing items makes a new plan in one click', async () => {
  const { bridge, user } = await chooseIn(sample('536370.csv'))
  await user.click(await screen.findByRole('button', { name: 'Create items for 2 lines' }))
  await screen.findByRole('button', { name: 'Post 19 lines' })
  expect(bridge.called.filter((name) => name.startsWith('import.') && name !== 'import.lines')).toEqual([
    'import.plan',
    'import.discard',
    'import.plan'
  ])
})

test('the same file again is refused with its earlier import, and goes in on purpose', async () => {
  const { user } = await chooseIn(sample('536527.csv'))
  const alert = await screen.findByRole('alert')
  within(alert).getByText('536527.csv was already imported as import 1. Nothing was posted.')
  within(alert).getByRole('button', { name: 'Open import 1' })
  await user.click(within(alert).getByRole('button', { name: 'Import it again on purpose' }))
  expect(await screen.findByRole('button', { name: /^Post/ })).toBeTruthy()
})

test('several files queue: one plan at a time, a refused one does not stop the others', async () => {
  const perfect = { name: 'perfect.csv', text: await onlyKnown() }
  const { user } = await chooseIn(sample('536370.csv'), { name: 'letter.docx', text: 'Dear Sir' }, perfect)
  const queue = await screen.findByRole('region', { name: 'Files' })
  await within(queue).findByRole('button', { name: /letter.docx.*Not imported/ })
  await within(queue).findByRole('button', { name: /536370.csv.*Ready to post/ })
  await user.click(screen.getByRole('button', { name: 'Post 17 lines' }))
  await user.click(await screen.findByRole('button', { name: 'Next file' }))
  await user.click(await screen.findByRole('button', { name: 'Post 2 lines' }))
  expect(await screen.findByRole('heading', { name: '2 lines posted' })).toBeTruthy()
})

test('files from the desktop and the menu come in the same way', async () => {
  const { bridge, offer } = await mountApp({ inventory: filled, address: '#/inventory' })
  await screen.findByRole('grid', { name: 'Items' })
  bridge.emit('files.opened', { files: [await offer(sample('536370.csv'))] })
  await screen.findByRole('button', { name: 'Post 17 lines' })
  bridge.emit('menu.chosen', { command: 'showReview' })
  expect(await screen.findByRole('heading', { name: 'Review' })).toBeTruthy()
})

/** The first two goods of a sample, under a number of their own. */
async function onlyKnown(): Promise<string> {
  const lines = readFileSync(sample('536370.csv'), 'utf8').split('\n').slice(0, 3)
  return `${lines.join('\n').replaceAll('536370,', '537000,')}\n`
}
