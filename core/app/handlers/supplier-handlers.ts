// Suppliers and their profiles.
import type { supplierCalls } from '../../contract/calls/supplier.ts'
import { listSupplierNames } from '../../inventory/suppliers.ts'
import { ok } from '../../lib/result.ts'
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
    'supplier.list': async () => ok({ suppliers: [...listSupplierNames(inventory.db)] }),
    'supplier.profiles': async () => ok({ profiles: [...listProfiles(inventory)] }),
    'supplier.profile': async ({ supplier }) => readProfile(inventory, supplier)
  }
}
