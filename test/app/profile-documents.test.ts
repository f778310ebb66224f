// A supplier's profile as a document: kept, shared, corrected by hand, and refused with its place where it is wrong.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFileSource } from '../../core/app/file-source.ts'
import { createWriterHandlers } from '../../core/app/handlers.ts'
import { copyReaders } from '../../core/app/handlers/copy-handlers.ts'
import { supplierReaders } from '../../core/app/handlers/supplier-handlers.ts'
import { createLiveInbox } from '../../core/app/inbox/live-inbox.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { previewFile } from '../../core/app/preview-file.ts'
import { decodeProfile } from '../../core/app/profiles/decode-profile.ts'
import { formatProfile, readProfile, saveProfile } from '../../core/app/profiles/keep-profile.ts'
import { calls } from '../../core/contract/calls.ts'
import { supplierProfile, type SupplierProfile } from '../../core/contract/supplier-profile.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { reportEn } from '../../core/texts/report-en.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ITEMS = ['A1,Apple juice,EA,1.00']
const FILE = [
  'Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price,Memo',
  'R1,31/01/2026,A1,Apple juice,10,1.25,S-1'
].join('\n')

async function learned(): Promise<{ readonly inventory: Inventory; readonly profile: SupplierProfile }> {
  const inventory = await inventoryWith(ITEMS)
  await importText(inventory, FILE)
  return { inventory, profile: valueOf(readProfile(inventory, 'acme')) }
}

function refusal(text: string) {
  const decoded = decodeProfile(text, 'acme.json')
  return decoded.ok ? undefined : decoded.error
}

async function preview(inventory: Inventory, text: string) {
  const path = join(tempFolder(), 'invoice.csv')
  writeFileSync(path, text)
  const source = valueOf(await openFileSource(path))
  return valueOf(await previewFile(inventory, { source, fix: undefined, supplier: undefined }))
}

describe('a profile', () => {
  it('holds what a posted file has shown', async () => {
    const { profile } = await learned()
    expect(profile).toMatchObject({
      docketProfile: 1,
      supplier: 'Acme',
      codes: 'ours',
      layouts: [{ format: 'csv', delimiter: ',', dateOrder: 'dmy', decimalMark: '.' }]
    })
    expect(profile.layouts[0]?.columns?.map(({ header, meaning }) => `${header}: ${meaning}`)).toEqual([
      'Invoice No: documentNumber',
      'Invoice Date: date',
      'Our Code: sku',
      'Description: description',
      'Quantity: quantity',
      'Unit Price: unitPrice',
      'Memo: ignored'
    ])
  })

  it('comes back from another inventory byte for byte as it went out', async () => {
    const { profile } = await learned()
    const full: SupplierProfile = {
      ...profile,
      names: ['ACME Foods'],
      unit: 'CS',
      currency: 'EUR',
      creditSign: 'positive',
      hold: ['PRICE_VARIANCE'],
      layouts: [{ fingerprint: 'seller:DE1', format: 'ubl' }, ...profile.layouts]
    }
    const text = formatProfile(full)
    const other = await inventoryWith([])
    const saved = valueOf(saveProfile(other, valueOf(decodeProfile(text, 'acme.json')), testSession()))
    expect(saved).toEqual(full)
    const again = await inventoryWith([])
    valueOf(saveProfile(again, saved, testSession()))
    expect(formatProfile(valueOf(readProfile(again, 'ACME FOODS')))).toBe(formatProfile(saved))
  })

  it('settles a column by hand, above what the file itself would say, and keeps it settled', async () => {
    const { inventory, profile } = await learned()
    const [layout] = profile.layouts
    const columns = layout?.columns?.map((column) =>
      column.header === 'Memo'
        ? { ...column, meaning: 'supplierSku' as const, settled: true as const }
        : column
    )
    valueOf(saveProfile(inventory, { ...profile, layouts: [{ ...layout, columns }] }, testSession()))
    const seen = await preview(inventory, FILE.replace('R1', 'R2'))
    expect(seen.lines[0]).toMatchObject({ sku: 'A1', supplierSku: 'S-1' })
    expect(seen.layoutChange).toBeUndefined()
    await importText(inventory, FILE.replace('R1', 'R2'))
    expect(valueOf(readProfile(inventory, 'Acme')).layouts[0]?.columns?.at(-1)).toEqual({
      header: 'Memo',
      meaning: 'supplierSku',
      settled: true
    })
  })

  it('takes its fingerprint from its columns, so that one can be written by hand', async () => {
    const { profile } = await learned()
    const [layout] = profile.layouts
    const { fingerprint, ...bare } = layout ?? {}
    const decoded = valueOf(decodeProfile(JSON.stringify({ ...profile, layouts: [bare] }), 'acme.json'))
    expect(decoded.layouts[0]?.fingerprint).toBe(fingerprint)
  })
})

it('the example of the documentation is a profile', () => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'supplier-profile.md'), 'utf8')
  const example = /```json\n(.*?)```/s.exec(text)?.[1] ?? ''
  expect(valueOf(decodeProfile(example, 'supplier-profile.md')).layouts).toHaveLength(2)
})

describe('a profile file is refused', () => {
  const whole = { docketProfile: 1, supplier: 'Acme', layouts: [] }

  it.each<readonly [string, string, object]>([
    ['that is empty', '', { code: 'PROFILE_INVALID', line: 1 }],
    ['that is no JSON', '{"docketProfile": 1,\n"supplier": Acme}', { code: 'PROFILE_INVALID', line: 2 }],
    ['that is a list', '[]', { code: 'PROFILE_INVALID' }],
    [
      'that is an empty object',
      '{}',
      { code: 'PROFILE_INVALID', found: expect.stringContaining('docketProfile') }
    ],
    [
      'of a later version',
      JSON.stringify({ ...whole, docketProfile: 2, more: 1 }),
      { code: 'PROFILE_NEWER', found: '2' }
    ],
    [
      'of no supplier',
      JSON.stringify({ ...whole, supplier: ' ' }),
      { code: 'PROFILE_INVALID', found: expect.stringMatching(/^supplier: /) }
    ],
    [
      'with a number for a name',
      JSON.stringify({ ...whole, supplier: 7 }),
      { found: expect.stringMatching(/^supplier: /) }
    ],
    [
      'with a field that it does not know',
      JSON.stringify({ ...whole, hodl: [] }),
      { found: expect.stringContaining('hodl') }
    ],
    [
      'with a prototype',
      '{"docketProfile":1,"supplier":"Acme","layouts":[],"__proto__":{"hold":[]}}',
      { found: expect.stringContaining('__proto__') }
    ],
    [
      'with a code that cannot be held',
      JSON.stringify({ ...whole, hold: ['OUT_OF_RANGE'] }),
      { found: expect.stringMatching(/^hold\[0\]: /) }
    ],
    [
      'with a meaning that there is not',
      JSON.stringify({ ...whole, layouts: [{ columns: [{ header: 'A', meaning: 'amount' }] }] }),
      { found: expect.stringMatching(/^layouts\[0\]\.columns\[0\]\.meaning: /) }
    ],
    [
      'with the fingerprint of other columns',
      JSON.stringify({
        ...whole,
        layouts: [{ fingerprint: 'table:1', columns: [{ header: 'A', meaning: 'sku' }] }]
      }),
      { found: 'layouts[0].fingerprint: table:1' }
    ],
    [
      'with one layout twice',
      JSON.stringify({ ...whole, layouts: [{ fingerprint: 'seller:1' }, { fingerprint: 'seller:1' }] }),
      { found: 'layouts[1].fingerprint: seller:1' }
    ],
    [
      'with a layout that nothing tells',
      JSON.stringify({ ...whole, layouts: [{}] }),
      { found: 'layouts[0].fingerprint' }
    ]
  ])('%s', (_, text, error) => {
    expect(refusal(text)).toMatchObject(error)
  })

  it('as a whole: nothing of it is kept', async () => {
    const inventory = await inventoryWith([])
    const broken = supplierProfile.parse({ ...whole, layouts: [{ fingerprint: 'seller:1' }, {}] })
    expect(saveProfile(inventory, broken, testSession())).toMatchObject({ ok: false })
    expect(inventory.db.prepare('SELECT count(*) FROM supplier').pluck().get()).toBe(0)
  })
})

describe('the calls of the window', () => {
  it('list, read, save and import profiles', async () => {
    const { inventory, profile } = await learned()
    const path = join(tempFolder(), 'bolt.json')
    writeFileSync(path, formatProfile({ ...profile, supplier: 'Bolt Ltd' }))
    const shell = { inventory, ...testSession() }
    const inbox = createLiveInbox({
      inventory,
      session: testSession(),
      inTurn: (work) => work(),
      onBug: () => undefined
    })
    const findFile = () => ({ path, name: 'bolt.json' })
    const writer = createWriterHandlers({ ...shell, inbox, findFile })
    const copy = join(tempFolder(), 'copy.json')
    const reports = { words: () => reportEn, resources: '', findTarget: () => copy }
    const reader = { ...supplierReaders({ inventory }), ...copyReaders({ inventory, reports }) }

    const imported = valueOf(await writer['supplier.importProfile']({ fileId: '1' }))
    expect(imported.supplier).toBe('Bolt Ltd')
    const renamed = valueOf(await writer['supplier.importProfile']({ fileId: '1', supplier: 'Cask' }))
    expect(renamed.supplier).toBe('Cask')
    const held = valueOf(
      await writer['supplier.saveProfile']({ profile: { ...profile, hold: ['PRICE_VARIANCE'] } })
    )
    expect(valueOf(await reader['supplier.profile']({ supplier: 'Acme' }))).toEqual(held)
    valueOf(await reader['copy.writeProfile']({ supplier: 'Acme', targetId: '1' }))
    expect(readFileSync(copy, 'utf8')).toBe(formatProfile(held))
    const { profiles } = valueOf(await reader['supplier.profiles']({}))
    expect(calls['supplier.profiles'].reply.parse({ profiles }).profiles).toMatchObject([
      { supplier: 'Acme', layouts: 1, codes: 'ours', settings: { hold: ['PRICE_VARIANCE'] } },
      { supplier: 'Bolt Ltd', layouts: 1 },
      { supplier: 'Cask', layouts: 1 }
    ])
    expect(await reader['supplier.profile']({ supplier: 'Nobody' })).toEqual({
      ok: false,
      error: { code: 'SUPPLIER_NOT_FOUND', found: 'Nobody' }
    })
  })
})
