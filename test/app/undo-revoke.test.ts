// A revoked alias comes back by undo, unless what it stood for has changed since.
import { expect, it } from 'vitest'
import { revokeAlias } from '../../core/app/aliases.ts'
import { lastStep, undoOperation } from '../../core/app/operations.ts'
import { reverse } from '../../core/app/reverse.ts'
import { listAliases } from '../../core/inventory/lists/list-aliases.ts'
import type { Inventory } from '../../core/inventory/open-inventory.ts'
import { learnAlias } from '../../core/inventory/aliases.ts'
import { importText, inventoryWith, valueOf } from '../support/inventory.ts'
import { testSession } from '../support/session.ts'

const session = testSession()
const INVOICE = 'Invoice No,Supplier Code,Description,Quantity,Unit Price\nR1,S-1,Pear juice,10,1.50\n'

const aliasesOf = (inventory: Inventory) =>
  listAliases(inventory, {}, { offset: 0, limit: 10 }).rows.map(({ key, sku }) => [key, sku])

async function revoked() {
  const inventory = await inventoryWith(['P1,Perry,EA,1.00'])
  const { importId } = await importText(inventory, INVOICE, { unmatched: 'create' })
  expect(lastStep(inventory)).toEqual({ importId })
  const aliasId = listAliases(inventory, {}, { offset: 0, limit: 1 }).rows[0]?.aliasId ?? 0
  const { operation } = valueOf(revokeAlias(inventory, aliasId, session))
  expect(operation).toMatchObject({ kind: 'alias_revoke', sku: 'S-1' })
  expect(aliasesOf(inventory)).toEqual([])
  return { inventory, importId, operationId: operation.operationId }
}

it('means again what it meant', async () => {
  const { inventory, operationId } = await revoked()
  expect(valueOf(await undoOperation(inventory, operationId, session)).kind).toBe('undone')
  expect(aliasesOf(inventory)).toEqual([['S-1', 'S-1']])
  const next = await importText(inventory, INVOICE.replace('R1', 'R2'))
  expect(next.itemsProcessed).toBe(1)
})

it('stays revoked when the key means something else by now', async () => {
  const { inventory, operationId } = await revoked()
  const itemId = inventory.db.prepare<[], number>("SELECT item_id FROM item WHERE sku = 'P1'").pluck().get()
  learnAlias(inventory.db, {
    supplierId: 1,
    kind: 'code',
    key: 'S-1',
    unit: undefined,
    itemId,
    packSize: undefined,
    importId: undefined,
    line: undefined,
    by: 'tester',
    at: '2026-03-01T00:00:00Z'
  })
  const undone = valueOf(await undoOperation(inventory, operationId, session))
  expect(undone).toMatchObject({ kind: 'refused', obstacle: 'CHANGED_SINCE' })
  expect(aliasesOf(inventory)).toEqual([['S-1', 'P1']])
})

it('stays revoked when the import that taught it was reversed', async () => {
  const { inventory, importId, operationId } = await revoked()
  valueOf(await reverse(inventory, importId, session))
  const undone = valueOf(await undoOperation(inventory, operationId, session))
  expect(undone).toMatchObject({ kind: 'refused', obstacle: 'CHANGED_SINCE' })
  expect(aliasesOf(inventory)).toEqual([])
})
