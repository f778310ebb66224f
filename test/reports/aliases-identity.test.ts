// Aliases that are exported and read back mean the same, whatever their texts hold; what cannot be learned is named.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportAliases, importAliases } from '../../core/app/aliases-file.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import { toListBytes } from '../../core/app/list-table.ts'
import type { Inventory } from '../../core/app/inventory-file.ts'
import { toTextKey } from '../../core/domain/text-key.ts'
import { formatFactor, parseFactor } from '../../core/domain/unit-factor.ts'
import { learnAlias } from '../../core/inventory/aliases.ts'
import { prepareItemWriter } from '../../core/inventory/items.ts'
import { putSupplier } from '../../core/inventory/suppliers.ts'
import { inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { hostileCell } from './hostile-cells.ts'

const AT = '2026-01-01T00:00:00Z'
const SKUS = ['007', '=1+1', '+49', "'=x", 'a,b;c']

const learned = fc.record({
  supplier: hostileCell.filter((text) => toTextKey(text) !== ''),
  key: fc.oneof(
    fc.record({ kind: fc.constant('code' as const), key: hostileCell }),
    fc.constantFrom({ kind: 'gtin' as const, key: '05901234123457' }),
    fc.record({
      kind: fc.constant('text' as const),
      key: hostileCell.map(toTextKey).filter((text) => text !== '')
    })
  ),
  unit: fc.option(hostileCell, { nil: undefined }),
  item: fc.option(fc.nat(SKUS.length - 1), { nil: undefined }),
  packSize: fc.option(fc.constantFrom('24', '0.75', '1/12', '1.125', '1000'), { nil: undefined })
})

/** Read with escapes, its second row has seven fields too. */
const BACKSLASH_BEFORE_QUOTES = [charge('A', '!', undefined), { ...charge('A', '=', '\\'), item: 4 }]
/** What keeps texts from running looks like a quote here. */
const APOSTROPHES = [charge('007', '0', '='), charge('A', '=1+1', "('"), charge('=B', '0', undefined)]

function charge(supplier: string, key: string, unit: string | undefined) {
  return { supplier, key: { kind: 'code' as const, key }, unit, item: undefined, packSize: undefined }
}

async function withItems(): Promise<Inventory> {
  const inventory = await inventoryWith([])
  const items = prepareItemWriter(inventory.db)
  for (const sku of SKUS)
    items.insert({
      sku,
      name: sku,
      gtin: undefined,
      stockUnit: 'EA',
      size: undefined,
      listPrice: undefined,
      importId: undefined,
      at: AT
    })
  return inventory
}

const meaningsOf = ({ db }: Inventory) =>
  db
    .prepare(
      `SELECT s.name, a.kind, a.key, a.unit, t.sku, a.pack_size FROM alias a JOIN supplier s USING (supplier_id)
         LEFT JOIN item t USING (item_id) WHERE a.status = 'live' ORDER BY 1, 2, 3, 4`
    )
    .raw()
    .all()

async function read(inventory: Inventory, content: string | Uint8Array) {
  const path = join(tempFolder(), 'aliases.csv')
  writeFileSync(path, content)
  return valueOf(await importAliases(inventory, valueOf(await openFileSource(path)), testSession()))
}

describe('a list of aliases', () => {
  it.each(['csv', 'xlsx'] as const)(
    'as %s means the same in another inventory, and changes nothing in its own',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(learned, { minLength: 1, maxLength: 12 }), async (aliases) => {
          const source = await withItems()
          for (const { supplier, key, unit, item, packSize } of aliases) {
            const { supplierId } = putSupplier(source.db, supplier, AT)
            const factor = packSize === undefined ? undefined : parseFactor(packSize)
            const isCharge = item === undefined
            const packed = factor === undefined || isCharge ? undefined : formatFactor(factor)
            const line = { importId: undefined, line: undefined, by: 'tester', at: AT }
            const itemId = isCharge ? undefined : item + 1
            learnAlias(source.db, { supplierId, ...key, unit, itemId, packSize: packed, ...line })
          }
          const expected = meaningsOf(source)
          const bytes = Buffer.concat([...toListBytes(exportAliases(source), format)])
          const target = await withItems()
          expect(await read(target, bytes)).toMatchObject({ added: expected.length, failed: 0, issues: [] })
          expect(meaningsOf(target)).toEqual(expected)
          const again = await read(source, bytes)
          expect(again).toMatchObject({ added: 0, changed: 0, unchanged: expected.length, failed: 0 })
          expect(meaningsOf(source)).toEqual(expected)
        }),
        { numRuns: 25, examples: [[BACKSLASH_BEFORE_QUOTES], [APOSTROPHES]] }
      )
    },
    120_000
  )

  it('names every row that it cannot learn, and learns the others', async () => {
    const inventory = await withItems()
    const rows = [
      'supplier,kind,key,unit,sku,pack size,charge',
      'Acme,code,S-1,,NOBODY,,',
      'Acme,colour,S-2,,007,,',
      'Acme,code,,,007,,',
      ',code,S-3,,007,,',
      'Acme,gtin,123,,007,,',
      'Acme,code,S-4,CS,007,none,',
      'Acme,code,S-5,,,,',
      'Acme,code,S-6,,007,,yes',
      'Acme,code,S-7,CS,007,24,',
      'Acme,text,Freight  INWARDS,,,,yes'
    ]
    const { issues, ...counts } = await read(inventory, rows.join('\r\n'))
    expect(counts).toEqual({ file: 'aliases.csv', read: 10, added: 2, changed: 0, unchanged: 0, failed: 8 })
    expect(issues.map(({ line, code, field, got }) => [line, code, field, got])).toEqual([
      [2, 'ITEM_UNMATCHED', 'sku', 'NOBODY'],
      [3, 'ROW_MALFORMED', 'kind', 'colour'],
      [4, 'FIELD_MISSING', 'key', undefined],
      [5, 'FIELD_MISSING', 'supplier', undefined],
      [6, 'FIELD_MISSING', 'key', '123'],
      [7, 'QUANTITY_INVALID', 'pack size', 'none'],
      [8, 'FIELD_MISSING', 'sku', undefined],
      [9, 'FIELD_MISSING', 'sku', '007']
    ])
    expect(meaningsOf(inventory)).toEqual([
      ['Acme', 'code', 'S-7', 'CS', '007', '24'],
      ['Acme', 'text', 'freight inwards', null, null, null]
    ])
  })
})
