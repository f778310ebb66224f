// The text of a profile file → the profile, or what is wrong with it and where. Pure.
import type { AppError } from '../../contract/app-error.ts'
import {
  PROFILE_VERSION,
  supplierProfile,
  type ProfileLayout,
  type SupplierProfile
} from '../../contract/supplier-profile.ts'
import { z } from '../../contract/z.ts'
import { toFingerprint } from '../../intake/fingerprint.ts'
import { findJsonFault } from '../../lib/find-json-fault.ts'
import { err, ok, type Result } from '../../lib/result.ts'

const marked = z.object({ docketProfile: z.number() })

/**
 * Reads the JSON of a supplier's profile.
 * @returns PROFILE_INVALID with the line, or the path in the document, that is wrong; PROFILE_NEWER for a later version
 */
export function decodeProfile(json: string, file: string): Result<SupplierProfile, AppError> {
  const bare = json.replace(/^\uFEFF/, '')
  const line = findJsonFault(bare)
  if (line !== undefined) return err({ code: 'PROFILE_INVALID', file, line, found: 'JSON' })
  const value: unknown = JSON.parse(bare)
  const version = marked.safeParse(value).data?.docketProfile
  if (version !== undefined && version > PROFILE_VERSION)
    return err({ code: 'PROFILE_NEWER', file, found: String(version) })
  const decoded = supplierProfile.safeParse(value)
  return decoded.success ? completeProfile(decoded.data, file) : err(toProfileError(decoded.error, file))
}

/** Gives every layout its fingerprint, and refuses one that is not its columns', or that two layouts share. */
export function completeProfile(profile: SupplierProfile, file: string): Result<SupplierProfile, AppError> {
  const layouts: ProfileLayout[] = []
  for (const [place, layout] of profile.layouts.entries()) {
    const own = layout.columns === undefined ? undefined : fingerprintOf(layout.columns)
    const fingerprint = layout.fingerprint ?? own
    const at = `layouts[${place}].fingerprint`
    if (fingerprint === undefined) return err({ code: 'PROFILE_INVALID', file, found: at })
    const isOthers = own !== undefined && own !== fingerprint && !isToldWhere(layout)
    if (isOthers || layouts.some((other) => other.fingerprint === fingerprint))
      return err({ code: 'PROFILE_INVALID', file, found: `${at}: ${fingerprint}` })
    layouts.push({ ...layout, fingerprint })
  }
  return ok({ ...profile, layouts })
}

/** Where the table had to be shown, its files are known by what they look like without that. */
function isToldWhere({ settled = [] }: ProfileLayout): boolean {
  return settled.some((fact) => fact !== 'decimalMark' && fact !== 'dateOrder')
}

function fingerprintOf(columns: NonNullable<ProfileLayout['columns']>): string {
  const hasHeader = columns.some(({ header }) => header !== '')
  return toFingerprint({
    headerLine: hasHeader ? 1 : 0,
    width: columns.length,
    columns: columns.map(({ header, meaning }, index) => ({ index, header, meaning, certainty: 1 }))
  })
}

function toProfileError(error: z.ZodError, file: string): AppError {
  const [issue] = error.issues
  const place = issue === undefined || issue.path.length === 0 ? '' : `${pathText(issue.path)}: `
  return { code: 'PROFILE_INVALID', file, found: `${place}${issue?.message ?? ''}` }
}

/** @example pathText(['layouts', 0, 'columns']) // 'layouts[0].columns' */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('')
}
