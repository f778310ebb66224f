// A shop with failed lines to review, and what a person does in the sheet of them.
import { expect, type Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunningApp } from '../electron-host/drive.ts'

export const HEAD = 'Invoice No,Supplier Code,Description,Quantity,Unit,Unit Price'
const ITEMS = [
  'code,name,stock unit,price',
  'A1,Apple juice 1 l,EA,1.00',
  'B2,Bread rolls,EA,0.50',
  'C3,Juice special,EA,1.10'
]

/** 200 lines; 30 fail in 4 ways: 12 of an unknown code, 8 in crates, 6 of freight, 4 without a quantity. */
export function largeInvoice(): string {
  const rows = Array.from({ length: 200 }, (_, index) => {
    if (index % 16 === 3 && index < 192) return 'R1,S-77,APL JUICE SPECIAL,2,EA,1.10'
    if (index % 24 === 5 && index < 192) return 'R1,S-88,Bread rolls crate,1,crate,6.00'
    if (index % 32 === 9 && index < 192) return 'R1,FRT,Freight inwards,1,EA,9.00'
    if (index % 48 === 14 && index < 192) return 'R1,A1,Apple juice 1 l,some,EA,1.00'
    return index % 2 === 0 ? 'R1,A1,Apple juice 1 l,3,EA,1.00' : 'R1,B2,Bread rolls,4,EA,0.50'
  })
  return [HEAD, ...rows].join('\n')
}

export interface ShopPlace {
  readonly app: RunningApp
  readonly page: Page
  readonly folder: string
}

/** Opens a new inventory with three items, imports the invoice, posts what is ready and shows the review. */
export async function openReview({ app, page, folder }: ShopPlace, invoice: string): Promise<void> {
  const files = { items: join(folder, 'items.csv'), invoice: join(folder, 'invoice.csv') }
  await writeFile(files.items, ITEMS.join('\n'))
  await writeFile(files.invoice, invoice)
  await app.answerSaveDialog(join(folder, 'Shop.docket'))
  await page.evaluate(() => window.docket.call('inventory.create', { currency: 'GBP' }))
  await app.answerOpenDialog([files.items])
  await page.evaluate(async () => {
    const chosen = await window.docket.call('files.choose', {})
    if (chosen.ok) await window.docket.call('items.import', { fileId: chosen.value.files[0]?.fileId ?? '' })
  })
  await app.answerOpenDialog([files.invoice])
  await page.evaluate(async () => {
    const chosen = await window.docket.call('files.choose', {})
    const fileId = chosen.ok ? (chosen.value.files[0]?.fileId ?? '') : ''
    const plan = await window.docket.call('import.plan', { fileId, supplier: 'Acme', unmatched: 'review' })
    if (plan.ok) await window.docket.call('import.post', { importId: plan.value.importId })
  })
  await showReview(page)
}

export async function showReview(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Review/ }).click()
  await expect(page.getByRole('gridcell').first()).not.toBeEmpty()
}

/** A cell by the number of its row in the list, from 0, and the id of its column. */
export function cell(page: Page, row: number, column: string) {
  return page.locator(`[row-index="${row}"] [col-id="${column}"]`)
}

/** Pastes a text where the focus is, as a spreadsheet would have put it on the clipboard. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}
