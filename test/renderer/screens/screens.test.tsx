// @vitest-environment jsdom
// The other screens: start, inventory, review, history, settings – found by role and name.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { provideTemplates } from '../window/corner-shop.ts'
import { sample } from '../window/shop.ts'
import { mountApp } from './mount.tsx'

const { empty, filled } = provideTemplates()

describe('start', () => {
  test('the sample is one click away from the empty screen, with its invoice ready to post', async () => {
    const { user } = await mountApp({})
    await user.click(await screen.findByRole('button', { name: 'Try with sample data' }))
    await screen.findByRole('heading', { name: 'Before the plan' })
    expect(screen.getByRole('button', { name: /Sample/ })).toBeTruthy()
  })

  test('a new inventory starts with its currency', async () => {
    const { bridge, user } = await mountApp({})
    await user.click(await screen.findByRole('combobox', { name: 'Currency' }))
    await user.click(await screen.findByRole('option', { name: /^EUR/ }))
    await user.click(screen.getByRole('button', { name: 'Create…' }))
    await screen.findByRole('heading', { name: 'Drop invoices anywhere in this window' })
    expect(bridge.called).toContain('inventory.create')
  })

  test('a recent inventory that is gone says so and cannot be opened', async () => {
    await mountApp({
      before: ({ store, folder }) => Promise.resolve(store.addRecent(join(folder, 'Old stall.docket')))
    })
    const gone = await screen.findByRole('button', { name: /Old stall.*Not there any more/ })
    expect(gone).toHaveProperty('disabled', true)
  })

  test('files dropped without an inventory are not swallowed', async () => {
    const { bridge } = await mountApp({})
    await screen.findByRole('heading', { name: 'Supplier invoices into stock' })
    fireEvent.drop(window, { dataTransfer: { files: [new File(['a'], 'a.csv')], types: ['Files'] } })
    await screen.findByText(/Create or open an inventory first/)
    expect(bridge.called).not.toContain('files.drop')
  })
})

describe('inventory', () => {
  test('only rows in view exist', async () => {
    await mountApp({ inventory: filled, address: '#/inventory' })
    const grid = await screen.findByRole('grid', { name: 'Items' })
    await within(grid).findByText('INFLATABLE POLITICAL GLOBE')
    expect(grid.getAttribute('aria-rowcount')).toBe('103')
    expect(within(grid).getAllByRole('row').length).toBeLessThan(60)
  })

  test('search as you type, and say how many were found', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/inventory' })
    await user.type(await screen.findByRole('searchbox'), 'lunch box')
    await screen.findByText(/^2 of 102 items/)
    const grid = screen.getByRole('grid', { name: 'Items' })
    await waitFor(() => expect(within(grid).getAllByRole('row')).toHaveLength(1 + 2))
    expect(window.location.hash).toContain('lunch')
  })

  test('a click sorts: numbers from the largest, names from A', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/inventory' })
    const head = await screen.findByRole('columnheader', { name: /Stock value/ })
    await user.click(within(head).getByRole('button'))
    await waitFor(() => expect(head.getAttribute('aria-sort')).toBe('descending'))
    await user.click(within(head).getByRole('button'))
    await waitFor(() => expect(head.getAttribute('aria-sort')).toBe('ascending'))
  })

  test('the empty one says what to do next', async () => {
    const { user, choose } = await mountApp({ inventory: empty, address: '#/inventory' })
    await choose(sample('items.csv'))
    await screen.findByRole('heading', { name: 'No items yet' })
    screen.getByRole('button', { name: 'Try with sample data' })
    await user.click(screen.getByRole('button', { name: 'Import an item list…' }))
    expect(await screen.findByText(/102 added, 0 changed/)).toBeTruthy()
  })
})

describe('review', () => {
  test('counts the open lines of all imports, filters them by reason, and retries', async () => {
    const { bridge, user } = await mountApp({ inventory: filled, address: '#/review' })
    await screen.findByRole('grid', { name: 'Open lines' })
    await screen.findByText('4 lines waiting, 0 decided')
    await user.click(screen.getByRole('combobox', { name: 'Reason' }))
    await user.click(await screen.findByRole('option', { name: 'Row is damaged (1)' }))
    await screen.findByText('1 line waiting, 0 decided')
    await user.click(screen.getByRole('button', { name: 'Post decided lines' }))
    await waitFor(() =>
      expect(screen.getAllByText('0 lines posted, 0 skipped, 4 still open.').length).toBeGreaterThan(0)
    )
    expect(bridge.called).toContain('failed.retryAll')
  })

  test('lists its commands in the palette with their keys', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/review' })
    await screen.findByText('4 lines waiting, 0 decided')
    await user.keyboard('{Control>}k{/Control}')
    const search = await screen.findByPlaceholderText('Search screens and commands')
    await user.type(search, 'waiting line')
    expect(await screen.findByRole('button', { name: /Next waiting line/ })).toBeTruthy()
  })
})

describe('lines', () => {
  test('arrow keys move through the lines of an import, Escape closes the details', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/imports/2' })
    const grid = await screen.findByRole('grid', { name: 'Lines' })
    await within(grid).findAllByRole('row')
    grid.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await screen.findByRole('heading', { name: /^Line \d+/ })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('heading', { name: /^Line \d+/ })).toBeNull())
  })
})

describe('imports', () => {
  test('the history opens an import with its lines, and a planned one goes on from there', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/imports' })
    const grid = await screen.findByRole('grid', { name: 'Imports' })
    const row = (await within(grid).findByText('Planned')).closest('tr')
    await user.click(within(row ?? grid).getByRole('link'))
    await screen.findByRole('heading', { name: 'Import 3' })
    await user.click(await screen.findByRole('button', { name: 'Post 73 lines' }))
    await screen.findByRole('heading', { name: '73 lines will be posted' })
    await user.click(await screen.findByRole('button', { name: 'Post 73 lines' }))
    expect(await screen.findByRole('heading', { name: '73 lines posted' })).toBeTruthy()
  })

  test('an import is reversed only after its effect was shown', async () => {
    const { bridge, user } = await mountApp({ inventory: filled, address: '#/imports/1' })
    await user.click(await screen.findByRole('button', { name: 'Reverse…' }))
    const dialog = await screen.findByRole('dialog', { name: 'Reverse import 1' })
    await within(dialog).findByText('£243.48')
    expect(bridge.called).not.toContain('import.reverse')
    await user.click(within(dialog).getByRole('button', { name: 'Reverse it' }))
    await screen.findByText('Import 1 is reversed.')
    await screen.findAllByText('Reversed')
    expect(screen.queryByRole('button', { name: 'Reverse…' })).toBeNull()
  })

  test('an import that does not exist is an error with a sentence, not a blank screen', async () => {
    await mountApp({ inventory: filled, address: '#/imports/99' })
    expect(within(await screen.findByRole('alert')).getByText('There is no import 99.')).toBeTruthy()
  })
})

describe('everywhere', () => {
  test('language and theme change at once', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/settings' })
    await user.click(await screen.findByRole('radio', { name: 'Deutsch' }))
    await screen.findByRole('heading', { name: 'Einstellungen' })
    expect(document.documentElement.lang).toBe('de-DE')
    await user.click(screen.getByRole('radio', { name: 'Dunkel' }))
    await waitFor(() => expect(document.documentElement.dataset.mantineColorScheme).toBe('dark'))
  })

  test.each([
    ['{Control>}2{/Control}', 'Review'],
    ['{Control>}3{/Control}', 'Inventory'],
    ['{Control>}4{/Control}', 'Imports'],
    ['{Control>},{/Control}', 'Settings']
  ])('%s shows %s', async (keys, title) => {
    const { user } = await mountApp({ inventory: filled })
    await screen.findByRole('heading', { name: 'Import' })
    await user.keyboard(keys)
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy()
  })

  test('Ctrl+K runs a command by its name', async () => {
    const { user } = await mountApp({ inventory: filled })
    await screen.findByRole('heading', { name: 'Import' })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('textbox', { name: 'Search screens and commands' }), 'inven')
    await user.click(await screen.findByRole('button', { name: /^Inventory/ }))
    expect(await screen.findByRole('grid', { name: 'Items' })).toBeTruthy()
  })

  test('the help sheet lists every shortcut', async () => {
    const { user } = await mountApp({ inventory: filled })
    await screen.findByRole('heading', { name: 'Import' })
    await user.keyboard('{Control>}/{/Control}')
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    within(sheet).getByText('Search or run a command')
    expect(within(sheet).getByText('Post the plan')).toBeTruthy()
  })

  test('text from an invoice is text: nothing of it becomes markup', async () => {
    const evil = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'
    const { user, choose } = await mountApp({ inventory: filled })
    await choose({ name: `${evil.replaceAll('/', '∕')}.txt`, text: '\0not an invoice' })
    await user.click(await screen.findByRole('button', { name: 'Choose files…' }))
    await screen.findAllByText(/^<img src=x onerror/)
    expect(document.querySelector('img, main script')).toBeNull()
  })
})
