// A folder with five hundred files of all kinds: each ends imported, asked about, or refused with its reason; nothing freezes.
import { expect } from '@playwright/test'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../electron-host/drive.ts'
import { dropFiles, test } from './app.ts'
import { createInventory, planAndPost, writeFiles } from './walk.ts'

const FILES = 500

const HEADER = 'Invoice,Code,Description,Quantity,Unit,Price'
const invoice = (number: string): string =>
  `${HEADER}\n${number},A1,Apple juice,3,EA,1.25\n${number},B2,Bread,2,EA,0.50\n`

/** What a folder of a small business may hold, one kind after the other. */
async function kinds(): Promise<readonly ((index: number) => readonly [string, string | Uint8Array])[]> {
  const picture = await readFile(join(ROOT, 'resources', 'icons', '512x512.png'))
  return [
    (index) => [`known-${index}.csv`, invoice(`K-${index}`)],
    (index) => [`known-${index}.csv.gz`, gzipSync(invoice(`G-${index}`))],
    (index) => [
      `other-${index}.csv`,
      `Ref;Artikel;Menge;Preis\nR${index};Saft;3;1,25\nR${index};Brot;2;0,50\n`
    ],
    (index) => [`photo-${index}.png`, picture],
    (index) => [`letter-${index}.docx`, Buffer.from('PK\u0003\u0004 no archive at all')],
    (index) => [`scan-${index}.pdf`, Buffer.from(`%PDF-1.4\n% scan ${index}\n%%EOF\n`)],
    (index) => [`empty-${index}.csv`, ''],
    (index) => [`notes-${index}.txt`, `Call the market about order ${index}.\n`],
    (index) => [`broken-${index}.xml`, `<Invoice><ID>${index}</ID>`],
    () => ['same-bytes.csv', invoice('SAME')]
  ]
}

test('five hundred files of all kinds', async ({ app, page, folder, watched }) => {
  test.setTimeout(420_000)
  await createInventory(app, page, join(folder, 'Shop.docket'))
  const [first = ''] = await writeFiles(folder, { 'first.csv': invoice('FIRST') })
  await dropFiles(page, [first])
  await page.getByRole('radio', { name: 'Create items' }).check()
  await planAndPost(page, 'Market stall')
  await page.getByRole('button', { name: 'Done' }).click()

  const many = join(folder, 'many')
  const made = await kinds()
  for (let index = 0; index < FILES; index += 1) {
    const below = join(many, `month-${index % 12}`, `${index}`)
    await mkdir(below, { recursive: true })
    const [name, content] = made[index % made.length]?.(index) ?? ['none', '']
    await writeFile(join(below, name), content)
  }
  await app.answerOpenDialog([many])
  await page.keyboard.press('ControlOrMeta+Shift+F')
  const queue = page.getByRole('region', { name: 'Files' })
  await queue.getByRole('switch', { name: /Post without asking/ }).check()
  const filter = queue.getByRole('group', { name: 'Show' })
  const count = async (name: string): Promise<number> =>
    Number(
      (await filter.getByRole('button', { name: new RegExp(`^${name}`) }).innerText()).replace(/\D/g, '')
    )
  await expect.poll(() => count('All')).toBe(FILES)
  // The window answers while the queue works.
  await page.getByRole('button', { name: 'Search or run a command' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await count('To do')).toBeGreaterThan(0)

  await expect.poll(() => count('To do'), { timeout: 360_000, intervals: [1000] }).toBe(0)
  const ended = {
    done: await count('Done'),
    asked: await count('Needs you'),
    refused: await count('Not imported')
  }
  // Known invoices, plain and gzipped, and the first of the fifty equal ones post; the other supplier's file asks.
  expect(ended).toEqual({ done: 101, asked: 50, refused: 349 })
  await filter.getByRole('button', { name: /^Not imported/ }).click()
  for (const [name, reason] of [
    ['same-bytes.csv', 'was already imported as import'],
    ['photo-3.png', 'PNG'],
    ['empty-6.csv', 'is empty']
  ] as const) {
    await queue.getByRole('button', { name }).last().click()
    await expect(page.getByRole('alert')).toContainText(reason)
  }
  expect(watched.errors).toEqual([])
})
