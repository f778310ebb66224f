// @vitest-environment jsdom
// Items, their stock and their suppliers in the window, over a real core: found by role and name.
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { provideTemplates } from '../window/corner-shop.ts'
import { mountApp, type Mounted } from './mount.tsx'

const { filled } = provideTemplates()

/** An item of the filled template that import 1 has received. */
const HANGER = '22242'

async function openItem(sku = HANGER): Promise<Mounted> {
  const mounted = await mountApp({ inventory: filled, address: `#/inventory/items/${sku}` })
  await screen.findByRole('heading', { name: `Item ${sku}` })
  return mounted
}

async function dialog(): Promise<HTMLElement> {
  return screen.findByRole('dialog')
}

describe('the list of items', () => {
  test('leads to an item by its SKU, and filters by what needs a look', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/inventory' })
    const grid = await screen.findByRole('grid', { name: 'Items' })
    await within(grid).findByText('INFLATABLE POLITICAL GLOBE')
    await user.click(screen.getByRole('combobox', { name: 'Show' }))
    await user.click(await screen.findByRole('option', { name: 'Below zero' }))
    await screen.findByText(/^0 of 102 items/)
    await user.click(screen.getByRole('combobox', { name: 'Show' }))
    await user.click(await screen.findByRole('option', { name: 'All items' }))
    await user.click(await within(grid).findByRole('link', { name: '10002' }))
    expect(await screen.findByRole('heading', { name: 'Item 10002' })).toBeTruthy()
  })

  test('takes a new item, and says beside its field what cannot be', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/inventory' })
    await user.click(await screen.findByRole('button', { name: 'New item…' }))
    const form = within(await dialog())
    await user.type(form.getByRole('textbox', { name: /^SKU/ }), '10002')
    await user.type(form.getByRole('textbox', { name: /^Name/ }), 'Cocoa <b>bold</b>')
    await user.type(form.getByRole('textbox', { name: /^Barcode/ }), '4006381333932')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await form.findByText(/Item 10002 has this already/)
    await form.findByText(/This is no barcode/)
    await user.clear(form.getByRole('textbox', { name: /^Barcode/ }))
    await user.clear(form.getByRole('textbox', { name: /^SKU/ }))
    await user.type(form.getByRole('textbox', { name: /^SKU/ }), 'NEW-1')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await screen.findByRole('heading', { name: 'Item NEW-1' })
    expect(await screen.findByText('Cocoa <b>bold</b>')).toBeTruthy()
  })
})

describe('an item', () => {
  test('shows its ledger, its prices and what its supplier calls it', async () => {
    const { user } = await openItem()
    const ledger = await screen.findByRole('grid', { name: 'Ledger' })
    await within(ledger).findAllByText('Receipt')
    await user.click(screen.getByRole('tab', { name: 'Prices' }))
    const prices = await screen.findByRole('table', { name: 'Prices' })
    expect(within(prices).getAllByRole('row').length).toBeGreaterThan(1)
    await user.click(screen.getByRole('tab', { name: 'Suppliers' }))
    await within(await screen.findByRole('table', { name: 'Suppliers' })).findByText('Online Retail')
    await user.click(screen.getByRole('tab', { name: 'Conversions' }))
    await user.type(await screen.findByRole('textbox', { name: /^One/ }), 'CS')
    await user.type(screen.getByRole('textbox', { name: /^is so many/ }), '12')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText(/= 12/)
  })

  test('is edited, and the edit is undone from its toast', async () => {
    const { user } = await openItem()
    await user.click(await screen.findByRole('button', { name: 'Edit…' }))
    const form = within(await dialog())
    const point = form.getByRole('textbox', { name: /^Reorder point/ })
    await user.type(point, '-1')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await form.findByText(/negative, too large or too fine/)
    await user.clear(point)
    await user.type(point, '1000,5')
    await user.click(form.getByRole('button', { name: 'Save' }))
    await screen.findByText('1,000.5')
    await screen.findByText('Low')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByText(/^Undone: Item 22242 was changed/)
    await waitFor(() => expect(screen.queryByText('1,000.5')).toBeNull())
  })

  test('has its stock adjusted with a reason, seen before it is posted, and taken back with Ctrl+Z', async () => {
    const { user } = await openItem()
    await user.click(await screen.findByRole('button', { name: 'Adjust stock…' }))
    const form = within(await dialog())
    const post = form.getByRole('button', { name: 'Post 1 change' })
    await user.type(form.getByRole('textbox', { name: /^Counted quantity/ }), 'NaN')
    await form.findByText('This is not a number.')
    await user.clear(form.getByRole('textbox', { name: /^Counted quantity/ }))
    await user.type(form.getByRole('textbox', { name: /^Counted quantity/ }), '7')
    await form.findByText('Afterwards')
    expect(post).toHaveProperty('disabled', true)
    await user.type(form.getByRole('textbox', { name: /^Reason/ }), 'shelf count')
    await waitFor(() => expect(post).toHaveProperty('disabled', false))
    await user.click(post)
    const ledger = await screen.findByRole('grid', { name: 'Ledger' })
    await within(ledger).findByText('Count')
    await within(ledger).findByText('shelf count')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText(/^Undone: Stock of 22242 was adjusted/)
    await within(ledger).findByText(/taken back/)
  })

  test('is merged after a look at what that does, and comes back', async () => {
    const { user } = await openItem()
    await user.click(await screen.findByRole('button', { name: 'Merge…' }))
    const form = within(await dialog())
    const confirm = form.getByRole('button', { name: 'Merge' })
    expect(confirm).toHaveProperty('disabled', true)
    await user.type(form.getByRole('combobox', { name: /^The item that stays/ }), '22243')
    await form.findByRole('region', { name: 'Afterwards' })
    await waitFor(() => expect(confirm).toHaveProperty('disabled', false))
    await user.click(confirm)
    await screen.findByRole('heading', { name: 'Item 22243' })
    await screen.findByText(/Holds what was/)
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByText(/^Undone: Item 22242 was merged/)
    await waitFor(() => expect(screen.queryByText(/Holds what was/)).toBeNull())
  })

  test('that is not there says so', async () => {
    await mountApp({ inventory: filled, address: '#/inventory/items/nothing' })
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})

describe('a stocktake', () => {
  test('takes typed and pasted counts, shows differences, posts what can be posted', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/inventory/stocktake' })
    await screen.findByText('Nothing counted yet.')
    await user.type(screen.getByRole('textbox', { name: /^SKU or barcode/ }), HANGER)
    await user.type(screen.getByRole('textbox', { name: /^Counted/ }), '5{Enter}')
    const table = await screen.findByRole('table', { name: 'Stocktake' })
    await within(table).findByRole('link', { name: HANGER })
    await user.click(screen.getByRole('button', { name: 'Paste a list' }))
    const form = within(await dialog())
    await user.click(form.getByRole('textbox'))
    await user.paste('10002\t3\n<img src=x>\t1\n22243;-2')
    await user.click(form.getByRole('button', { name: 'Take over' }))
    await within(table).findByText('No item has this SKU or barcode.')
    await within(table).findByText('This cannot be negative.')
    await screen.findByText(/2 rows cannot be posted/)
    await user.type(screen.getByRole('textbox', { name: /^Reason/ }), 'spring count')
    await user.click(screen.getByRole('button', { name: 'Post 2 changes' }))
    await screen.findByText('Stock of several items was adjusted.')
    // What could not be posted stays for a correction.
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(1 + 2))
  })
})

describe('suppliers', () => {
  test('have a page with items, purchases, imports and a profile that can be set', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/suppliers' })
    await user.click(await screen.findByRole('link', { name: 'Online Retail' }))
    await screen.findByRole('heading', { name: 'Online Retail' })
    await within(await screen.findByRole('grid', { name: 'Items' })).findByRole('link', { name: HANGER })
    await user.click(screen.getByRole('tab', { name: 'Purchases' }))
    await screen.findByRole('grid', { name: 'Purchases' })
    await user.click(screen.getByRole('tab', { name: 'Imports' }))
    await within(await screen.findByRole('grid', { name: 'Imports' })).findByText('536527.csv')
    await user.click(screen.getByRole('tab', { name: 'Profile' }))
    await user.type(await screen.findByRole('textbox', { name: /^Unit of lines/ }), 'CS')
    await user.click(screen.getByRole('button', { name: 'Save the profile' }))
    await screen.findByText('The profile is saved.')
    await user.click(screen.getByRole('radio', { name: 'As JSON' }))
    const json = await screen.findByRole('textbox', { name: 'As JSON' })
    expect(json).toHaveProperty('value', expect.stringContaining('"unit": "CS"'))
    await user.clear(json)
    await user.type(json, 'no json')
    await user.click(screen.getByRole('button', { name: 'Save the profile' }))
    await screen.findByText('This is not JSON.')
  })
})

describe('the history', () => {
  test('is searched and filtered', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/imports' })
    const grid = await screen.findByRole('grid', { name: 'Imports' })
    await within(grid).findByText('spoiled.csv')
    await user.type(screen.getByRole('searchbox'), '536527')
    await waitFor(() => expect(within(grid).queryByText('spoiled.csv')).toBeNull())
    await within(grid).findByText('536527.csv')
    await user.click(screen.getByRole('combobox', { name: 'Status' }))
    await user.click(await screen.findByRole('option', { name: /^Planned/i }))
    await screen.findByText('No import fits the filter.')
  })

  test('shows what stands behind a reversal before it is done', async () => {
    const { user } = await mountApp({
      inventory: filled,
      address: '#/imports/1',
      before: async ({ bridge }) => {
        const rows = [{ code: HANGER, quantity: '1' }]
        await bridge.call('stock.adjust', { kind: 'issue', rows, reason: 'sold' })
      }
    })
    await user.click(await screen.findByRole('button', { name: 'Save the original…' }))
    await screen.findByText('Saved as 536527.csv.')
    await user.click(await screen.findByRole('button', { name: 'Reverse…' }))
    const form = within(await dialog())
    await form.findByText(/1 later movement was made/)
    expect(await form.findByText(/22242: Issue -1/)).toBeTruthy()
  })
})
