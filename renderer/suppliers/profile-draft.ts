// The part of a supplier's profile that a person sets, as a form holds it. Pure.
import type { HoldCode, SupplierProfile } from '../../core/contract/supplier-profile.ts'

export interface ProfileDraft {
  /** One name a line. */
  readonly names: string
  readonly unit: string
  readonly currency: string
  /** `open`: each file shows it. */
  readonly codes: 'ours' | 'supplier' | 'open'
  readonly creditSign: 'positive' | 'negative' | 'open'
  readonly hold: readonly HoldCode[]
}

export function toProfileDraft(profile: SupplierProfile): ProfileDraft {
  return {
    names: (profile.names ?? []).join('\n'),
    unit: profile.unit ?? '',
    currency: profile.currency ?? '',
    codes: profile.codes ?? 'open',
    creditSign: profile.creditSign ?? 'open',
    hold: profile.hold ?? []
  }
}

/** The profile with what was set; an empty field takes its value away, layouts stay. */
export function withDraft(profile: SupplierProfile, draft: ProfileDraft): SupplierProfile {
  const { docketProfile, supplier, layouts } = profile
  const names = draft.names
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return {
    docketProfile,
    supplier,
    layouts,
    ...(names.length === 0 ? {} : { names }),
    ...(draft.unit.trim() === '' ? {} : { unit: draft.unit.trim() }),
    ...(draft.currency.trim() === '' ? {} : { currency: draft.currency.trim().toUpperCase() }),
    ...(draft.codes === 'open' ? {} : { codes: draft.codes }),
    ...(draft.creditSign === 'open' ? {} : { creditSign: draft.creditSign }),
    ...(draft.hold.length === 0 ? {} : { hold: [...draft.hold] })
  }
}
