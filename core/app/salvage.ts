// `docket salvage`: a new inventory out of what a damaged one still holds.
import type { AppError } from '../contract/app-error.ts'
import { salvageInventory, type Salvaged } from '../inventory/salvage/salvage-inventory.ts'
import type { Result } from '../lib/result.ts'

export function salvage(path: string, target: string): Result<Salvaged, AppError> {
  return salvageInventory(path, target)
}
