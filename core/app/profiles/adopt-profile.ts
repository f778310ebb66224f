// A shared profile for a file: checked to be of its supplier and to fit it, then kept for the supplier.
import type { AppError } from '../../contract/app-error.ts'
import type { SupplierProfile } from '../../contract/supplier-profile.ts'
import { toTextKey } from '../../domain/text-key.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import { lookAt } from '../../intake/read-invoice.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { withAttachments } from '../extract-attachments.ts'
import { withFix } from '../layout-fix.ts'
import type { LookRequest } from '../look-with-profile.ts'
import type { Session } from '../session.ts'
import { compareLayouts, likenessOf } from './compare-layouts.ts'
import { saveProfile } from './keep-profile.ts'
import { toSeenLayout, type SeenLayout } from './recognise-layout.ts'

/** Share of common columns below which a layout was not made for a file. */
const FITTING_SHARE = 0.5

/**
 * Keeps the profile for its supplier, beside what is known of it already.
 * @returns the supplier's name; PROFILE_OTHER_SUPPLIER where the user names another, PROFILE_UNFIT where no layout fits
 */
export async function adoptProfile(
  inventory: Inventory,
  request: LookRequest & { readonly profile: SupplierProfile },
  session: Session
): Promise<Result<string, AppError>> {
  const { profile, source } = request
  const named = request.supplier?.trim() ?? ''
  if (named !== '' && toTextKey(named) !== toTextKey(profile.supplier))
    return err({ code: 'PROFILE_OTHER_SUPPLIER', found: profile.supplier })
  const options = withAttachments({ columns: new Map() })
  const look = await lookAt(source, request.fix === undefined ? options : withFix(options, request.fix))
  if (!look.ok) return look
  const found = findMisfit(profile, toSeenLayout(look.value))
  if (found !== undefined) return err({ code: 'PROFILE_UNFIT', file: source.name, found })
  const saved = saveProfile(inventory, profile, session, 'beside')
  return saved.ok ? ok(profile.supplier) : saved
}

/** What the profile's layouts have that the file has not; undefined if one of them fits, or none speaks of such files. */
export function findMisfit(profile: SupplierProfile, seen: SeenLayout): string | undefined {
  const isTable = seen.columns !== undefined
  const rivals = profile.layouts.filter((layout) => (layout.columns !== undefined) === isTable)
  const fits = rivals.some(
    (layout) => layout.fingerprint === seen.fingerprint || likenessOf(layout, seen) >= FITTING_SHARE
  )
  const [nearest] = rivals.toSorted((a, b) => likenessOf(b, seen) - likenessOf(a, seen))
  if (fits || nearest === undefined) return undefined
  const missing = compareLayouts(nearest, seen).flatMap((each) =>
    each.kind === 'removed' ? [each.header] : []
  )
  return isTable ? missing.join(', ') : nearest.fingerprint
}
