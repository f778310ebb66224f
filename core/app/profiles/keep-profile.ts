// Supplier profiles in the inventory: listed, read as one document, and put in the place of what was known.
import type { AppError } from '../../contract/app-error.ts'
import {
  PROFILE_VERSION,
  type ProfileLayout,
  type ProfileRow,
  type SupplierProfile
} from '../../contract/supplier-profile.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import { findMachineFault } from '../../inventory/sqlite-error.ts'
import {
  clearLayouts,
  listKnownLayouts,
  listProfileRows,
  putLayout
} from '../../inventory/supplier-profiles.ts'
import { findSupplierByName, putSupplier, setSupplier } from '../../inventory/suppliers.ts'
import type { FileSource } from '../../intake/read-events.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { openFileSource } from '../file-source.ts'
import type { Session } from '../session.ts'
import { completeProfile, decodeProfile } from './decode-profile.ts'

/** Largest profile file that is read. */
const PROFILE_BYTES_LIMIT = 4 * 1024 * 1024

/** Every supplier with the size of its profile, by name. */
export function listProfiles(inventory: Inventory): readonly ProfileRow[] {
  return listProfileRows(inventory.db)
}

/** The profile of a supplier; the same inventory gives the same document, whenever it is asked for. */
export function readProfile(inventory: Inventory, name: string): Result<SupplierProfile, AppError> {
  const supplier = findSupplierByName(inventory.db, name)
  if (supplier === undefined) return err({ code: 'SUPPLIER_NOT_FOUND', found: name })
  const layouts = listKnownLayouts(inventory.db, supplier.supplierId).map(({ layout }) => layout)
  const { names, unit, currency, creditSign, hold } = supplier.settings
  return ok({
    docketProfile: PROFILE_VERSION,
    supplier: supplier.name,
    ...(names === undefined ? {} : { names }),
    ...(supplier.codeOwner === 'unknown' ? {} : { codes: supplier.codeOwner }),
    ...(unit === undefined ? {} : { unit }),
    ...(currency === undefined ? {} : { currency }),
    ...(creditSign === undefined ? {} : { creditSign }),
    ...(hold === undefined ? {} : { hold }),
    layouts: layouts.map(toOrdered).toSorted(byFingerprint)
  })
}

/**
 * Puts the profile in the place of what was known of its supplier, which is made if it is new; one transaction.
 * @param other whether its other layouts go, or stay beside those of the profile
 */
export function saveProfile(
  inventory: Inventory,
  profile: SupplierProfile,
  session: Session,
  other: 'replaced' | 'beside' = 'replaced'
): Result<SupplierProfile, AppError> {
  const complete = completeProfile(profile, profile.supplier)
  if (!complete.ok) return complete
  const { supplier, codes, layouts, docketProfile: _version, ...settings } = complete.value
  const { db } = inventory
  const at = session.now().toISOString()
  try {
    db.transaction(() => {
      const { supplierId } = putSupplier(db, supplier, at)
      setSupplier(db, supplierId, { codeOwner: codes ?? 'unknown', settings })
      if (other === 'replaced') clearLayouts(db, supplierId)
      for (const { fingerprint, ...layout } of layouts)
        if (fingerprint !== undefined) putLayout(db, supplierId, { ...layout, fingerprint }, at)
    }).immediate()
  } catch (error) {
    const fault = findMachineFault(error, inventory.path)
    if (fault === undefined) throw error
    return err(fault)
  }
  session.emit({ name: 'inventory.changed', payload: {} })
  return readProfile(inventory, supplier)
}

/** Reads a profile from a file; `supplier` takes the place of the name in it. */
export async function readProfileFile(
  source: FileSource,
  supplier?: string
): Promise<Result<SupplierProfile, AppError>> {
  if (source.byteSize > PROFILE_BYTES_LIMIT)
    return err({ code: 'FILE_TOO_LARGE', file: source.name, found: `${source.byteSize} bytes` })
  const pieces: Uint8Array[] = []
  for await (const piece of source.open()) pieces.push(piece)
  const decoded = decodeProfile(Buffer.concat(pieces).toString('utf8'), source.name)
  return decoded.ok && supplier !== undefined ? ok({ ...decoded.value, supplier }) : decoded
}

/** As `readProfileFile`, from the path that the user named. */
export async function readProfileAt(
  path: string,
  supplier?: string
): Promise<Result<SupplierProfile, AppError>> {
  const source = await openFileSource(path)
  return source.ok ? readProfileFile({ ...source.value, name: path }, supplier) : source
}

/** The document as it is written to a file. */
export function formatProfile(profile: SupplierProfile): string {
  return `${JSON.stringify(profile, undefined, 2)}\n`
}

/** Its fields in the order of the documentation, whatever order they were given in. */
function toOrdered(layout: ProfileLayout): ProfileLayout {
  const { fingerprint, format, sheet, encoding, delimiter, quote, escape } = layout
  const { headerRow, decimalMark, dateOrder, settled, columns } = layout
  return {
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(format === undefined ? {} : { format }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(escape === undefined ? {} : { escape }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(decimalMark === undefined ? {} : { decimalMark }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(settled === undefined ? {} : { settled }),
    ...(columns === undefined ? {} : { columns })
  }
}

function byFingerprint(a: ProfileLayout, b: ProfileLayout): number {
  const [left, right] = [a.fingerprint ?? '', b.fingerprint ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}
