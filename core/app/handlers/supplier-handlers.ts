// Suppliers.
import type { supplierCalls } from '../../contract/calls/supplier.ts'
import { listSupplierNames } from '../../inventory/suppliers.ts'
import { ok } from '../../lib/result.ts'
import type { AreaHandlers, Reader } from './deps.ts'

export function supplierReaders({ inventory }: Reader): AreaHandlers<'reader', typeof supplierCalls> {
  return {
    'supplier.list': async () => ok({ suppliers: [...listSupplierNames(inventory.db)] })
  }
}
