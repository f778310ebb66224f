// A watched folder: each file once, whatever lands there, whoever else watches, and whenever a program dies.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { finished, runDocket, startDocket } from './docket.ts'
import { DB, FIXTURES, prepareShop, query } from './inventory.ts'

const shop = prepareShop()
const TIMEOUT = { timeout: 180_000 }
const INVOICES = ['536365.csv', '536370.csv', '536527.csv', '536532.csv']
const WATCH = ['watch', 'inbox', '--db', DB, '--supplier', 'Online Retail', '--once', '--json']

function fill(folder: string, names: readonly string[]): void {
  mkdirSync(join(folder, 'inbox'))
  for (const name of names) copyFileSync(join(FIXTURES, name), join(folder, 'inbox', name))
}

const inPlace = (folder: string, place: string): readonly string[] =>
  readdirSync(join(folder, 'inbox', place)).toSorted()

/** Documents with their number of movements: each invoice of the fixtures has a number of its own. */
function receivedOf(folder: string): readonly unknown[] {
  return query(
    join(folder, DB),
    `SELECT i.file_name, count(*), count(DISTINCT s.line) FROM import i JOIN stock_ledger s USING (import_id)
      WHERE s.kind = 'receipt' GROUP BY i.file_name ORDER BY i.file_name`
  )
}

async function expected(): Promise<readonly unknown[]> {
  const folder = shop()
  const paths = INVOICES.map((name) => join(FIXTURES, name))
  await runDocket(folder, ['import', ...paths, '--db', DB, '--supplier', 'Online Retail'])
  return receivedOf(folder)
}

test(
  'files go in once, copies of them too, and what is no invoice is refused with its reason',
  TIMEOUT,
  async () => {
    const folder = shop()
    fill(folder, INVOICES)
    copyFileSync(join(FIXTURES, '536365.csv'), join(folder, 'inbox', 'copy of 536365.csv'))
    writeFileSync(join(folder, 'inbox', 'holiday.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]))
    writeFileSync(join(folder, 'inbox', 'download.csv.part'), 'half of a')
    const run = await runDocket(folder, WATCH)
    expect(run.code).toBe(1)
    expect(inPlace(folder, 'done')).toEqual([...INVOICES, 'copy of 536365.csv'])
    expect(inPlace(folder, 'refused')).toEqual(['holiday.jpg', 'holiday.jpg.txt'])
    expect(readFileSync(join(folder, 'inbox', 'refused', 'holiday.jpg.txt'), 'utf8')).toContain('holiday.jpg')
    expect(readdirSync(join(folder, 'inbox')).toSorted()).toEqual(['done', 'download.csv.part', 'refused'])
    expect(receivedOf(folder)).toEqual(await expected())
  }
)

test('three programs on one folder: each file once, none lost', TIMEOUT, async () => {
  const folder = shop()
  fill(folder, INVOICES)
  const runs = await Promise.all([1, 2, 3].map(() => runDocket(folder, WATCH)))
  expect(runs.every(({ code }) => code === 0 || code === 2)).toBe(true)
  expect(inPlace(folder, 'done')).toEqual(INVOICES)
  expect(receivedOf(folder)).toEqual(await expected())
})

test('a program that dies leaves nothing that the next one does twice', TIMEOUT, async () => {
  const folder = shop()
  fill(folder, INVOICES)
  for (const ms of [900, 1_400, 1_900]) {
    const child = startDocket(folder, WATCH)
    const end = finished(child)
    await sleep(ms)
    child.kill('SIGKILL')
    await end
  }
  await runDocket(folder, WATCH)
  expect(inPlace(folder, 'done')).toEqual(INVOICES)
  expect(receivedOf(folder)).toEqual(await expected())
})

test('an inventory that is missing, or a folder, is told at once', TIMEOUT, async () => {
  const folder = shop()
  expect(await runDocket(folder, WATCH)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('FILE_NOT_FOUND')
  })
  fill(folder, [])
  const run = await runDocket(folder, ['watch', 'inbox', '--db', 'none.docket', '--once', '--json'])
  expect(run).toMatchObject({ code: 1, stdout: expect.stringContaining('INVENTORY_MISSING') })
})
