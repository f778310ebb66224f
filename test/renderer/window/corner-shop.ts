// The inventories that windows under test open, made once per test file by the core itself from the bundled samples.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { importFile } from '../../../core/app/import-file.ts'
import { initInventory, openOrInit, type Inventory } from '../../../core/app/inventory-file.ts'
import { createSampleInventory } from '../../../core/app/sample.ts'
import { testSession } from '../../support/session.ts'
import { valueOf } from '../../support/inventory.ts'
import { sample, SAMPLES } from './shop.ts'

export interface Templates {
  /** No items, no imports. */
  readonly empty: string
  /** 102 items; import 1 posted whole, import 2 with three open lines, import 3 planned. The supplier is known. */
  readonly filled: string
}

/** Lines of import 2 that are spoiled: a quantity that is no number, a row that breaks off. */
export const SPOILED = { quantity: 4, fields: 10 } as const

/** Makes the templates before the file's tests and removes them after. */
export function provideTemplates(): Templates {
  const folder = mkdtempSync(join(tmpdir(), 'docket-window-'))
  const templates = { empty: join(folder, 'empty.docket'), filled: join(folder, 'filled.docket') }
  beforeAll(async () => {
    valueOf(initInventory(templates.empty, 'GBP', new Date('2026-01-01T00:00:00Z')))
    valueOf(await createSampleInventory({ path: templates.filled, samples: SAMPLES }, testSession()))
    const opened = await openOrInit(
      templates.filled,
      { access: 'write' },
      { currency: undefined, now: new Date() }
    )
    const inventory = valueOf(opened)
    await fill(inventory, folder)
    inventory.close()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return templates
}

async function fill(inventory: Inventory, folder: string): Promise<void> {
  const spoiled = join(folder, 'spoiled.csv')
  writeFileSync(spoiled, await spoil())
  await run(inventory, sample('536527.csv'), false)
  await run(inventory, spoiled, false)
  await run(inventory, sample('536532.csv'), true)
}

async function run(inventory: Inventory, path: string, isPlanOnly: boolean): Promise<void> {
  const options = { unmatched: 'review', rate: undefined, currency: undefined } as const
  const request = { path, supplier: 'Online Retail', options, isRepeat: false, readOptions: {}, isPlanOnly }
  await importFile(inventory, { ...request, mode: 'batch' }, testSession())
}

async function spoil(): Promise<string> {
  const lines = (await readFile(sample('536370.csv'), 'utf8')).replaceAll('536370,', '536999,').split('\n')
  return lines
    .map((line, index) => {
      if (index + 1 === SPOILED.quantity) return line.replace(',12,', ',abc,')
      return index + 1 === SPOILED.fields ? line.split(',').slice(0, 3).join(',') : line
    })
    .join('\n')
}
