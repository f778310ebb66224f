// Writes a new plan over an open line that was planned before; its raw text and what was read stay.
import type { Database } from 'better-sqlite3'
import { writeDetails } from './staged-json.ts'
import type { StagedLine } from './staged-lines.ts'

/**
 * Prepares the update.
 * @param readyAs what a ready line becomes: `posted` in the transaction that posts it, `ready` in a plan
 */
export function prepareRestaging(db: Database, readyAs: 'posted' | 'ready'): (staged: StagedLine) => void {
  const update = db.prepare(
    `UPDATE staged_line
        SET status = ?, code = ?, match_basis = ?, item_id = ?, item_version = ?, alias_id = ?, alias_version = ?,
            net_minor = ?, pack_size = ?, quantity_micro = ?, value_minor = ?,
            details = nullif(json_patch(ifnull(?, '{}'),
              json_object('corrected', json(details -> 'corrected'), 'decided', json(details -> 'decided'), 'tried', iif(?, 1, NULL))), '{}')
      WHERE import_id = ? AND line = ? AND status IN ('failed', 'needs_review')`
  )
  return ({ importId, plan, aliasVersion }) => {
    const { match } = plan
    const movement = plan.status === 'ready' ? plan.movement : undefined
    const { changes } = update.run(
      plan.status === 'ready' ? readyAs : plan.status,
      plan.status === 'failed' || plan.status === 'needs_review' ? plan.finding.code : null,
      match?.basis ?? null,
      movement?.itemId ?? match?.itemId ?? null,
      movement?.itemVersion ?? null,
      match?.aliasId ?? null,
      aliasVersion ?? null,
      plan.netMinor ?? null,
      movement === undefined || movement.packSize === '1' ? null : movement.packSize,
      movement?.quantityMicro ?? null,
      movement?.valueMinor ?? null,
      writeDetails(plan),
      // What was decided did not help: the line asks again.
      plan.status === 'failed' || plan.status === 'needs_review' ? 1 : 0,
      importId,
      plan.source.line
    )
    if (changes !== 1) throw new Error(`line ${plan.source.line} of import ${importId} was not open`)
  }
}
