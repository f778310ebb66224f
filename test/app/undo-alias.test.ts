// A revoked alias comes back by undo, and an edited one means again what it meant, unless that has changed since.
import { expect, it } from 'vitest'
import { editAlias, revokeAlias } from '../../core/app/aliases.ts'
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

async function edited() {
  const inventory = await inventoryWith(['P1,Perry,EA,1.00'])
  const { importId } = await importText(inventory, INVOICE, { unmatched: 'create' })
  const aliasId = listAliases(inventory, {}, { offset: 0, limit: 1 }).rows[0]?.aliasId ?? 0
  const { alias, operation } = valueOf(
    editAlias(inventory, aliasId, { kind: 'item', sku: 'P1', packSize: '6' }, session)
  )
  expect(operation).toMatchObject({ kind: 'alias_edit', sku: 'P1' })
  expect(aliasesOf(inventory)).toEqual([['S-1', 'P1']])
  return { inventory, importId, aliasId: alias.aliasId, operationId: operation.operationId }
}

it('means after the undo of an edit what it meant before', async () => {
  const { inventory, operationId } = await edited()
  expect(valueOf(await undoOperation(inventory, operationId, session)).kind).toBe('undone')
  const [alias] = listAliases(inventory, {}, { offset: 0, limit: 2 }).rows
  expect(alias).toMatchObject({ key: 'S-1', sku: 'S-1' })
  expect(alias?.packSize).toBeUndefined()
})

it('keeps the edit when the alias was revoked or edited since', async () => {
  const first = await edited()
  valueOf(revokeAlias(first.inventory, first.aliasId, session))
  const after = valueOf(await undoOperation(first.inventory, first.operationId, session))
  expect(after).toMatchObject({ kind: 'refused', obstacle: 'CHANGED_SINCE' })
  expect(aliasesOf(first.inventory)).toEqual([])
  const second = await edited()
  valueOf(editAlias(second.inventory, second.aliasId, { kind: 'charge' }, session))
  const refused = valueOf(await undoOperation(second.inventory, second.operationId, session))
  expect(refused).toMatchObject({ kind: 'refused', obstacle: 'CHANGED_SINCE' })
  expect(aliasesOf(second.inventory)).toEqual([['S-1', undefined]])
})

it('keeps the edit when what the alias meant before was taken back with its import', async () => {
  const { inventory, importId, operationId, aliasId } = await edited()
  valueOf(await reverse(inventory, importId, session))
  const live = aliasesOf(inventory)
  const refused = valueOf(await undoOperation(inventory, operationId, session))
  expect(refused).toMatchObject({ kind: 'refused', obstacle: 'CHANGED_SINCE' })
  expect(aliasesOf(inventory)).toEqual(live)
  expect(aliasId).toBeGreaterThan(0)
})
