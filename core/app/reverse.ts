// Taking an import back, with the preview of what that does.
import type { AppError } from '../contract/app-error.ts'
import type { ReversalSummary } from '../contract/calls/import.ts'
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import { findImport } from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { ok, type Result } from '../lib/result.ts'
import { planReversal, type ReversalPlan } from '../posting/plan-reversal.ts'
import { reverseImport } from '../posting/reverse-import.ts'
import { makeBackup } from './backup.ts'
import { createBreather, type Session } from './session.ts'
import { settle } from './settle.ts'

/** What reversing the import would do. */
export function previewReversal(inventory: Inventory, importId: number): Result<ReversalSummary, AppError> {
  const plan = planReversal(inventory.db, importId)
  return plan.ok ? ok(toSummary(inventory, plan.value)) : plan
}

/** Reverses the import after a backup; afterwards its file may be imported again. */
export async function reverse(
  inventory: Inventory,
  importId: number,
  session: Session
): Promise<Result<ReversalSummary, AppError>> {
  const breathe = createBreather()
  const hooks = {
    by: session.user,
    now: session.now,
    pause: async () => {
      await breathe()
      return !session.isCancelled()
    }
  }
  const planned = planReversal(inventory.db, importId)
  if (!planned.ok) return planned
  const saved = makeBackup(inventory, 'reversal', session.now())
  if (!saved.ok) return saved
  const done = await settle(
    inventory,
    () => reverseImport(inventory.db, inventory.path, importId, hooks),
    () => (findImport(inventory.db, importId)?.status === 'reversed' ? planned.value : undefined)
  )
  if (!done.ok) return done
  session.emit({ name: 'inventory.changed', payload: {} })
  return ok(toSummary(inventory, done.value))
}

function toSummary(inventory: Inventory, plan: ReversalPlan): ReversalSummary {
  return {
    importId: plan.record.importId,
    file: plan.record.fileName,
    lines: plan.lines,
    items: plan.items,
    value: fromMinor(plan.valueMinor, inventory.currencyDigits),
    currency: inventory.currency,
    revokedAliases: plan.revokedAliases.map(({ name }) => name),
    keptAliases: plan.keptAliases.map(({ name }) => name),
    archivedItems: plan.archivedItems.map(({ name }) => name),
    keptItems: plan.keptItems.map(({ name }) => name),
    dependents: plan.dependents.map(({ quantityMicro, reason, ...dependent }) => ({
      ...dependent,
      quantity: fromMicro(quantityMicro),
      reason: reason ?? undefined
    })),
    dependentCount: plan.dependentCount,
    negativeItems: [...plan.negativeItems]
  }
}
