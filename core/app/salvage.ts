// `docket salvage`: a new inventory out of what a damaged one still holds.
import type { AppError } from '../contract/app-error.ts'
import type { SalvageReport } from '../contract/calls/rescue.ts'
import { salvageInventory, type Salvaged } from '../inventory/salvage/salvage-inventory.ts'
import type { Result } from '../lib/result.ts'

export function salvage(path: string, target: string): Result<Salvaged, AppError> {
  return salvageInventory(path, target)
}

/** What was saved and what was lost, as it crosses to the window: without the path. */
export function toReport({ tables, detached, reopened, reversed, broken }: Salvaged): SalvageReport {
  return {
    tables: tables.map((table) => ({ ...table, details: [...table.details] })),
    detached,
    reopened,
    reversed,
    broken: [...broken]
  }
}
