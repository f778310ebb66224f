// Opening and making inventories, with the recovery that an opened one may need.
import type { AppError } from '../contract/app-error.ts'
import { createInventory } from '../inventory/create-inventory.ts'
import { dropHeadFile } from '../inventory/head-file.ts'
import { openInventory, type Inventory, type OpenOptions } from '../inventory/open-inventory.ts'
import type { Result } from '../lib/result.ts'

export type { Inventory } from '../inventory/open-inventory.ts'

/** Makes a new inventory at `path`; an existing file is refused. */
export function initInventory(path: string, currency: string, now: Date): Result<undefined, AppError> {
  return createInventory({ path, currency, now })
}

/** Opens an inventory, or makes it first if it is missing and a currency is given. */
export async function openOrInit(
  path: string,
  options: OpenOptions,
  missing: { readonly currency: string | undefined; readonly now: Date }
): Promise<Result<Inventory, AppError>> {
  const opened = await openInventory(path, options)
  if (opened.ok || opened.error.code !== 'INVENTORY_MISSING' || missing.currency === undefined) return opened
  const made = createInventory({ path, currency: missing.currency, now: missing.now })
  return made.ok || made.error.code === 'INVENTORY_EXISTS' ? openInventory(path, options) : made
}

/** Drops what the side file knows of the ledger's end: a person has decided to go on without the rows that are lost. */
export function forgetLedgerEnd(path: string): void {
  dropHeadFile(path)
}

/** Runs `work` on an opened inventory and closes it, whatever happens. */
export async function withInventory<T>(
  opened: Result<Inventory, AppError>,
  work: (inventory: Inventory) => Promise<Result<T, AppError>> | Result<T, AppError>
): Promise<Result<T, AppError>> {
  if (!opened.ok) return opened
  try {
    return await work(opened.value)
  } finally {
    opened.value.close()
  }
}
