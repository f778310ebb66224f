// docket profiles, and docket import --profile: profiles from the command line.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errorOf, jsonOf, resultOf, resultsOf, runDocket } from './docket.ts'
import { DB, prepareShop, query, row, writeInvoice } from './inventory.ts'

const shop = prepareShop()

async function withProfile(): Promise<string> {
  const folder = shop()
  const made = await runDocket(folder, [
    'import',
    writeInvoice(folder, [row('6')], 'first.csv'),
    '--db',
    DB,
    '--supplier',
    'Acme'
  ])
  expect(made.code).toBe(0)
  const exported = await runDocket(folder, ['profiles', 'export', 'Acme', '--db', DB, '--file', 'acme.json'])
  expect(exported).toMatchObject({ code: 0, stdout: '' })
  return folder
}

describe('docket profiles', () => {
  it('exports what it shows, and imports it again as it was', async () => {
    const folder = await withProfile()
    const text = readFileSync(join(folder, 'acme.json'), 'utf8')
    const shown = await runDocket(folder, ['profiles', 'show', 'acme', '--db', DB, '--json'])
    expect(shown.stdout).toBe(text)
    const imported = await runDocket(folder, ['profiles', 'import', 'acme.json', '--db', DB, '--json'])
    expect(imported).toMatchObject({ code: 0, stdout: text })
    const listed = await runDocket(folder, ['profiles', 'list', '--db', DB, '--json'])
    expect(jsonOf(listed)).toMatchObject({ profiles: [{ supplier: 'Acme', layouts: 1 }] })
    const told = await runDocket(folder, ['profiles', 'show', 'Acme', '--db', DB])
    expect(told.stdout).toMatch(/InvoiceNo +documentNumber/)
  })

  it('refuses what is no profile, and suppliers that there are not, with code and place', async () => {
    const folder = shop()
    writeFileSync(join(folder, 'bad.json'), '{"docketProfile": 1,\n"supplier": "Acme",\n"layouts": [,]}')
    const bad = await runDocket(folder, ['profiles', 'import', 'bad.json', '--db', DB, '--json'])
    expect(bad.code).toBe(1)
    expect(errorOf(bad)).toMatchObject({
      code: 'PROFILE_INVALID',
      message: expect.stringContaining('line 3')
    })
    writeFileSync(join(folder, 'new.json'), '{"docketProfile": 9}')
    const newer = await runDocket(folder, ['profiles', 'import', 'new.json', '--db', DB, '--json'])
    expect(errorOf(newer)).toMatchObject({
      code: 'PROFILE_NEWER',
      message: expect.stringContaining('version 9')
    })
    const nobody = await runDocket(folder, ['profiles', 'show', 'Nobody', '--db', DB, '--json'])
    expect(errorOf(nobody).code).toBe('SUPPLIER_NOT_FOUND')
    const nowhere = await runDocket(folder, ['profiles', 'import', 'none.json', '--db', DB, '--json'])
    expect(errorOf(nowhere).code).toBe('FILE_NOT_FOUND')
  })
})

describe('docket import --profile', () => {
  it('reads the file as the profile says, and keeps the profile for the supplier', async () => {
    const profile = join(await withProfile(), 'acme.json')
    const folder = shop()
    const file = writeInvoice(folder, [row('6')], 'second.csv')
    const run = await runDocket(folder, ['import', file, '--db', DB, '--profile', profile, '--json'])
    expect(resultOf(run)).toMatchObject({ status: 'success', file })
    expect(
      query(join(folder, DB), 'SELECT name FROM supplier JOIN supplier_profile USING (supplier_id)')
    ).toEqual([['Acme']])
  })

  it('refuses a profile of another supplier, and one whose columns the file has not', async () => {
    const profile = join(await withProfile(), 'acme.json')
    const folder = shop()
    const file = writeInvoice(folder, [row('6')])
    const words = ['import', file, '--db', DB, '--profile', profile, '--json']
    const other = await runDocket(folder, [...words, '--supplier', 'Bolt'])
    expect(resultOf(other)).toMatchObject({
      status: 'failed',
      file,
      error: { code: 'PROFILE_OTHER_SUPPLIER' }
    })
    writeFileSync(join(folder, file), 'Art;Menge;Preis\nA;1;2\n')
    const misfit = await runDocket(folder, words)
    expect(resultOf(misfit)).toMatchObject({ status: 'failed', error: { code: 'PROFILE_UNFIT' } })
    expect(query(join(folder, DB), 'SELECT count(*) FROM supplier')).toEqual([[0]])
  })

  it('refuses every file with a result of its own where the profile, or the inventory, cannot be used', async () => {
    const folder = shop()
    const files = [writeInvoice(folder, [row('6')], 'a.csv'), writeInvoice(folder, [row('7')], 'b.csv')]
    writeFileSync(join(folder, 'empty.json'), ' ')
    const unusable = await runDocket(folder, [
      'import',
      ...files,
      '--db',
      DB,
      '--profile',
      'empty.json',
      '--json'
    ])
    expect(unusable.code).toBe(1)
    expect(resultsOf(unusable).map(({ file, error }) => [file, error?.code])).toEqual([
      ['a.csv', 'PROFILE_INVALID'],
      ['b.csv', 'PROFILE_INVALID']
    ])
    const nowhere = await runDocket(folder, ['import', 'a.csv', '--db', 'none.docket', '--json'])
    expect(resultOf(nowhere)).toMatchObject({ importId: 0, error: { code: 'INVENTORY_MISSING' } })
  })
})
