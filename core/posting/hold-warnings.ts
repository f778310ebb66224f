// Holds a line for a decision because of a warning that its supplier's profile does not let pass.
import type { HoldCode } from '../contract/supplier-profile.ts'
import type { PlannedLine } from '../domain/planned-line.ts'

/** The line as it is, or held by the first of its warnings that is one of `holds`; its other warnings stay. */
export function withHolds(plan: PlannedLine, holds: readonly HoldCode[]): PlannedLine {
  if (plan.status !== 'ready' || holds.length === 0) return plan
  const finding = plan.warnings.find(({ code }) => holds.some((held) => held === code))
  if (finding === undefined) return plan
  const { source, match, netMinor } = plan
  const warnings = plan.warnings.filter((warning) => warning !== finding)
  return { source, match, netMinor, warnings, status: 'needs_review', finding }
}
