// Items and aliases as files, from one inventory to another, as a shell runs it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonOf, runDocket } from './docket.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ALIASES = [
  'supplier,kind,key,unit,sku,pack size,charge',
  "Acme,code,'=S-1,CS,007,24,",
  'Acme,text,freight inwards,,,,yes',
  ''
].join('\r\n')

test('items and aliases that were exported come back as they were', { timeout: 120_000 }, async () => {
  const folder = tempFolder()
  const docket = (...words: readonly string[]) => runDocket(folder, words)
  writeFileSync(join(folder, 'items.csv'), 'sku,name\n007,=Bond\n')
  writeFileSync(join(folder, 'aliases.csv'), ALIASES)
  for (const db of ['one.docket', 'two.docket']) await docket('init', '--db', db, '--currency', 'GBP')
  await docket('items', 'import', 'items.csv', '--db', 'one.docket')
  const learned = await docket('aliases', 'import', 'aliases.csv', '--db', 'one.docket')
  expect(learned).toMatchObject({
    code: 0,
    stdout: 'aliases.csv: 2 aliases read, 2 added, 0 changed, 0 unchanged, 0 failed\n'
  })

  const exported = await docket('aliases', 'export', '--db', 'one.docket', '--file', 'out.csv')
  expect(exported).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe(ALIASES)

  const refused = await docket('aliases', 'import', 'out.csv', '--db', 'two.docket')
  expect(refused.code).toBe(2)
  expect(refused.stdout).toContain('line 2: No item matches “007”')
  await docket('items', 'export', '--db', 'one.docket', '--file', 'items-out.csv')
  await docket('items', 'import', 'items-out.csv', '--db', 'two.docket')
  const taken = await docket('aliases', 'import', 'out.csv', '--db', 'two.docket', '--json')
  expect(jsonOf(taken)).toMatchObject({ read: 2, added: 1, changed: 0, unchanged: 1, failed: 0, issues: [] })
  expect((await docket('aliases', 'export', '--db', 'two.docket')).stdout).toBe(ALIASES)
})
