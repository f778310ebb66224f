// What a posted import has shown about its sender's files, kept for the next one.
import type { SupplierSettings } from '../../contract/supplier-profile.ts'
import { toTextKey } from '../../domain/text-key.ts'
import { findImport, readLearnedLayout } from '../../inventory/imports.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import { putLayout } from '../../inventory/supplier-profiles.ts'
import {
  findSupplier,
  findSupplierByName,
  setSupplier,
  type SupplierRecord
} from '../../inventory/suppliers.ts'
import type { Session } from '../session.ts'

/** Keeps what the import's file has shown in the profile of its one supplier; call it once the import is posted. */
export function keepLearned({ db }: Inventory, importId: number, session: Session): void {
  const supplierId = findImport(db, importId)?.supplierId
  const supplier = supplierId === undefined ? undefined : findSupplier(db, supplierId)
  const learned = readLearnedLayout(db, importId)
  if (supplier === undefined || learned === undefined) return
  const { fingerprint, layout, codeOwner, otherName } = learned
  putLayout(db, supplier.supplierId, { ...layout, fingerprint }, session.now().toISOString())
  const isTaken = otherName === undefined || findSupplierByName(db, otherName) !== undefined
  setSupplier(db, supplier.supplierId, {
    codeOwner: codeOwner === 'unknown' ? supplier.codeOwner : codeOwner,
    settings: isTaken ? supplier.settings : withName(supplier, otherName)
  })
}

function withName({ name, settings }: SupplierRecord, otherName: string): SupplierSettings {
  if (toTextKey(name) === toTextKey(otherName)) return settings
  return { ...settings, names: [...(settings.names ?? []), otherName] }
}
