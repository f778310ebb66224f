// A person decides once: what was confirmed serves every identical line, in this import and the next, until it is revoked.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editAlias, revokeAlias } from '../../core/app/aliases.ts'
import { streamAliases } from '../../core/app/stream-lists.ts'
import { decideLines } from '../../core/app/decide-lines.ts'
import { toListText } from '../../core/app/list-table.ts'
import { exportFailed, readFailedFile, writeFailedFile } from '../../core/app/failed-file.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import { retryFailed } from '../../core/app/retry-failed.ts'
import { reverse } from '../../core/app/reverse.ts'
import { verifyChecked } from '../../core/app/verify.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { lineDecision, type LineDecision } from '../../core/contract/decisions.ts'
import { importText, inventoryWith, stockOf, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'

const ITEMS = ['A1,Apple juice 1 l,EA,1.00', 'B2,Bread rolls,EA,0.50']

function invoice(number: string): string {
  return [
    'Invoice No,Supplier Code,Description,Quantity,Unit,Unit Price',
    `${number},S-100,APL JCE 1L,10,EA,1.25`,
    `${number},S-100,APL JCE 1L,5,EA,1.25`,
    `${number},,Rolls wheaten,4,EA,0.50`,
    `${number},FRT,Freight inwards,1,EA,9.00`,
    `${number},S-200,Apple juice crate,2,crate,12.00`
  ].join('\n')
}

const session = testSession()

function decide(inventory: Inventory, decisions: readonly LineDecision[]) {
  return valueOf(
    decideLines(
      inventory,
      decisions.map((decision) => lineDecision.parse(decision)),
      session
    )
  )
}

/** Imports the invoice and settles every line of it: four decisions for five lines. */
async function settled() {
  const inventory = await inventoryWith(ITEMS)
  const { importId } = await importText(inventory, invoice('R1'))
  const taken = decide(inventory, [
    { importId, line: 2, verdict: { kind: 'item', sku: 'A1' } },
    { importId, line: 4, verdict: { kind: 'item', sku: 'B2' } },
    { importId, line: 5, verdict: { kind: 'charge' } },
    { importId, line: 6, verdict: { kind: 'item', sku: 'A1', packSize: '12' } }
  ])
  return { inventory, importId, taken }
}

describe('a confirmation', () => {
  it('settles every identical line of the import, and posts to the same import', async () => {
    const { inventory, importId, taken } = await settled()
    expect(taken).toEqual({ stepId: 1, taken: 4, lines: 5, problems: [] })
    const retried = valueOf(await retryFailed(inventory, importId, session))
    expect(retried).toMatchObject({
      status: 'success',
      linesRead: 5,
      itemsProcessed: 4,
      itemsSkipped: 1,
      itemsFailed: 0
    })
    expect(stockOf(inventory)).toEqual([
      ['A1', 39_000_000, 4275],
      ['B2', 4_000_000, 200]
    ])
    expect(valueOf(verifyChecked(inventory)).ok).toBe(true)
  })

  it('asks nothing of the next invoice with the same lines', async () => {
    const { inventory, importId } = await settled()
    valueOf(await retryFailed(inventory, importId, session))
    const next = await importText(inventory, invoice('R2'))
    expect(next).toMatchObject({
      status: 'success',
      itemsProcessed: 4,
      itemsSkipped: 1,
      itemsFailed: 0,
      failedItems: []
    })
  })

  it('counts for the supplier alone that it was made for', async () => {
    const { inventory } = await settled()
    const other = await importText(inventory, invoice('R3'), { supplier: 'Bolt Ltd' })
    expect(other.itemsProcessed).toBe(0)
  })

  it('is listed with who, when, from which line, and how often it was used; revoking names the lines', async () => {
    const { inventory, importId } = await settled()
    valueOf(await retryFailed(inventory, importId, session))
    const aliases = [...streamAliases(inventory, undefined)]
    expect(
      aliases.map(({ kind, key, sku, packSize, uses, line }) => [kind, key, sku, packSize, uses, line])
    ).toEqual([
      ['code', 'FRT', undefined, undefined, 0, 5],
      ['code', 'S-100', 'A1', undefined, 2, 2],
      ['code', 'S-200', 'A1', '12', 1, 6],
      ['text', 'rolls wheaten', 'B2', undefined, 1, 4]
    ])
    const juice = aliases.find(({ key }) => key === 'S-100')
    const revoked = valueOf(revokeAlias(inventory, juice?.aliasId ?? 0, session))
    expect(revoked.movements).toEqual([
      {
        importId,
        file: 'invoice.csv',
        line: 2,
        sku: 'A1',
        quantity: '10',
        stockUnit: 'EA',
        value: '12.50'
      },
      { importId, file: 'invoice.csv', line: 3, sku: 'A1', quantity: '5', stockUnit: 'EA', value: '6.25' }
    ])
    const next = await importText(inventory, invoice('R2'))
    expect(next.failedItems.map(({ line }) => line)).toEqual([2, 3])
    expect(revokeAlias(inventory, juice?.aliasId ?? 0, session)).toMatchObject({ ok: false })
  })

  it('is edited: another item, pack size or a charge from now on, with the lines that stay', async () => {
    const { inventory, importId } = await settled()
    valueOf(await retryFailed(inventory, importId, session))
    const find = (wanted: string) =>
      [...streamAliases(inventory, wanted)].find(({ key }) => key === wanted)?.aliasId ?? 0
    const crate = valueOf(
      editAlias(inventory, find('S-200'), { kind: 'item', sku: 'B2', packSize: '6' }, session)
    )
    expect(crate.alias).toMatchObject({ sku: 'B2', packSize: '6', unit: 'crate', uses: 0, importId, line: 6 })
    expect(crate.movements).toMatchObject([{ line: 6, sku: 'A1', quantity: '24', value: '24.00' }])
    valueOf(editAlias(inventory, find('S-100'), { kind: 'charge' }, session))
    const next = await importText(inventory, invoice('R2'))
    expect(next).toMatchObject({ itemsProcessed: 2, itemsSkipped: 3, itemsFailed: 0 })
    expect(stockOf(inventory)).toEqual([
      ['A1', 39_000_000, 4275],
      ['B2', 20_000_000, 2800]
    ])
  })

  it('is not edited to nothing: an unknown item, a pack size of zero, an alias that is gone', async () => {
    const { inventory } = await settled()
    const [alias] = [...streamAliases(inventory, 'S-200')]
    const edit = (aliasId: number, sku: string, packSize: string) =>
      editAlias(inventory, aliasId, { kind: 'item', sku, packSize }, session)
    const id = alias?.aliasId ?? 0
    expect(edit(id, 'X9', '6')).toMatchObject({ error: { code: 'ITEM_NOT_FOUND' } })
    expect(edit(id, 'A1', '0')).toMatchObject({ error: { code: 'PACK_SIZE_INVALID' } })
    expect(edit(99, 'A1', '6')).toMatchObject({ error: { code: 'ALIAS_NOT_FOUND' } })
    expect([...streamAliases(inventory, 'S-200')]).toEqual([alias])
  })

  it('keeps a pack size for each invoice unit of one code', async () => {
    const inventory = await inventoryWith(ITEMS)
    const invoiceOf = (number: string, units: readonly string[]) =>
      [
        'Invoice No,Supplier Code,Description,Quantity,Unit,Unit Price',
        ...units.map((unit) => `${number},S-300,Juice,1,${unit},6.00`)
      ].join('\n')
    const { importId } = await importText(inventory, invoiceOf('U1', ['crate', 'pallet']))
    decide(inventory, [
      { importId, line: 2, verdict: { kind: 'item', sku: 'A1', packSize: '12' } },
      { importId, line: 3, verdict: { kind: 'item', sku: 'A1', packSize: '480' } }
    ])
    const next = await importText(inventory, invoiceOf('U2', ['pallet', 'crate', 'EA']))
    expect(next).toMatchObject({ itemsProcessed: 3, itemsFailed: 0 })
    expect(stockOf(inventory)).toEqual([['A1', 493_000_000, 1800]])
  })

  it('goes with the import that taught it when that is reversed', async () => {
    const { inventory, importId } = await settled()
    valueOf(await retryFailed(inventory, importId, session))
    valueOf(await reverse(inventory, importId, session))
    expect([...streamAliases(inventory, undefined)]).toEqual([])
    expect(stockOf(inventory).every(([, quantity, value]) => quantity === 0 && value === 0)).toBe(true)
  })
})

describe('other decisions', () => {
  it('create one item for identical lines, skip a line for good, correct what was misread', async () => {
    const inventory = await inventoryWith([])
    const text = invoice('R1').replace('Rolls wheaten,4,', 'Rolls wheaten,four,')
    const { importId } = await importText(inventory, text)
    decide(inventory, [
      { importId, line: 2, verdict: { kind: 'create' } },
      { importId, line: 3, verdict: { kind: 'create' } },
      { importId, line: 4, verdict: { kind: 'create' }, corrections: { quantity: '4' } },
      { importId, line: 5, verdict: { kind: 'skip' } },
      { importId, line: 6, verdict: { kind: 'skip' } }
    ])
    const retried = valueOf(await retryFailed(inventory, importId, session))
    expect(retried).toMatchObject({ status: 'success', itemsProcessed: 3, itemsFailed: 0 })
    expect(stockOf(inventory)).toEqual([
      ['ACME-2', 4_000_000, 200],
      ['S-100', 15_000_000, 1875]
    ])
    const raw = inventory.db.prepare('SELECT raw FROM staged_line WHERE line = 4').pluck().get()
    expect(raw).toContain('four')
  })

  it('are refused with their reason, and the others are taken', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, invoice('R1'))
    expect(
      decide(inventory, [
        { importId, line: 99, verdict: { kind: 'skip' } },
        { importId, line: 2, verdict: { kind: 'item', sku: 'nope' } },
        { importId, line: 6, verdict: { kind: 'item', sku: 'A1', packSize: '0' } },
        { importId, line: 4, verdict: { kind: 'item', sku: 'B2' } }
      ])
    ).toEqual({
      stepId: 1,
      taken: 1,
      lines: 1,
      problems: [
        { importId, line: 99, reason: 'NOT_OPEN' },
        { importId, line: 2, reason: 'ITEM_UNKNOWN' },
        { importId, line: 6, reason: 'PACK_SIZE_INVALID' }
      ]
    })
  })
})

describe('the table of failed lines', () => {
  it('exports, is filled in, and read back does the same as deciding on the screen', async () => {
    const inventory = await inventoryWith(ITEMS)
    const { importId } = await importText(inventory, invoice('R1').replace('Rolls wheaten', '=Rolls wheaten'))
    const lines = [...toListText(exportFailed(inventory, undefined, session))]
    expect(lines[3]).toContain("'=Rolls wheaten")
    const filled = lines.map((line) => {
      const fill = (sku: string, pack: string, action: string) =>
        line.replace(/,,,,([^,]*)\r\n$/, `,${sku},${pack},${action},$1\r\n`)
      if (line.includes('S-100')) return fill('A1', '', '')
      if (line.includes('wheaten')) return fill('B2', '', '')
      if (line.includes('FRT')) return fill('', '', 'charge')
      return line.includes('S-200') ? fill('A1', '12', '') : line
    })
    const path = join(tempFolder(), 'failed.csv')
    writeFileSync(path, filled.join(''))
    const read = valueOf(await readFailedFile(inventory, valueOf(await openFileSource(path)), session))
    expect(read).toEqual({ stepId: 1, taken: 5, problems: [], issues: [], importIds: [importId] })
    const retried = valueOf(await retryFailed(inventory, importId, session))
    expect(retried).toMatchObject({ status: 'success', itemsProcessed: 4, itemsSkipped: 1 })
    expect(stockOf(inventory)).toEqual([
      ['A1', 39_000_000, 4275],
      ['B2', 4_000_000, 200]
    ])
  })

  it.each(['csv', 'xlsx'] as const)(
    'is written as %s from the window, corrected, and read back the same',
    async (format) => {
      const inventory = await inventoryWith(ITEMS)
      const { importId } = await importText(
        inventory,
        invoice('R1').replace('Rolls wheaten', '=Rolls wheaten')
      )
      const path = join(tempFolder(), `failed.${format}`)
      expect(valueOf(writeFailedFile(inventory, { importId, format, path }, session))).toEqual({ rows: 5 })
      const source = valueOf(await openFileSource(path))
      expect(valueOf(await readFailedFile(inventory, source, session))).toMatchObject({
        taken: 0,
        issues: []
      })
      decide(inventory, [{ importId, line: 5, verdict: { kind: 'charge' } }])
      expect(valueOf(await retryFailed(inventory, importId, session)).itemsSkipped).toBe(1)
    }
  )

  it('changes nothing when it comes back as it went out', async () => {
    const inventory = await inventoryWith(ITEMS)
    await importText(inventory, invoice('R1'))
    const path = join(tempFolder(), 'failed.csv')
    writeFileSync(path, [...toListText(exportFailed(inventory, undefined, session))].join(''))
    const read = valueOf(await readFailedFile(inventory, valueOf(await openFileSource(path)), session))
    expect(read).toEqual({ taken: 0, problems: [], issues: [], importIds: [] })
  })
})
