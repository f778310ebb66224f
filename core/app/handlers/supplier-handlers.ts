// Suppliers and their profiles.
import type { supplierCalls } from '../../contract/calls/supplier.ts'
import { listSupplierItems } from '../../inventory/lists/list-prices.ts'
import { listSuppliers } from '../../inventory/lists/list-suppliers.ts'
import { findSupplierByName, listSupplierNames } from '../../inventory/suppliers.ts'
import { err, ok } from '../../lib/result.ts'
import { listProfiles, readProfile, readProfileFile, saveProfile } from '../profiles/keep-profile.ts'
import type { AreaHandlers, Reader, Writer } from './deps.ts'

export function supplierWriters({
  inventory,
  begin,
  withFile
}: Writer): AreaHandlers<'writer', typeof supplierCalls> {
  return {
    'supplier.saveProfile': async ({ profile }) => saveProfile(inventory, profile, begin()),
    'supplier.importProfile': ({ fileId, supplier }) =>
      withFile(fileId, async (source, session) => {
        const profile = await readProfileFile(source, supplier)
        return profile.ok ? saveProfile(inventory, profile.value, session) : profile
      })
  }
}

export function supplierReaders({
  inventory
}: Pick<Reader, 'inventory'>): AreaHandlers<'reader', typeof supplierCalls> {
  return {
    'supplier.overview': async () =>
      ok({ suppliers: listSuppliers(inventory), currency: inventory.currency }),
    'supplier.items': async ({ supplier, search, ...page }) => {
      const found = findSupplierByName(inventory.db, supplier)
      if (found === undefined) return err({ code: 'SUPPLIER_NOT_FOUND', found: supplier })
      return ok(listSupplierItems(inventory, { supplierId: found.supplierId, search }, page))
    },
    'supplier.list': async () => ok({ suppliers: [...listSupplierNames(inventory.db)] }),
    'supplier.profiles': async () => ok({ profiles: [...listProfiles(inventory)] }),
    'supplier.profile': async ({ supplier }) => readProfile(inventory, supplier)
  }
}
