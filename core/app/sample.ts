// The sample inventory: a few real goods, and a real invoice to import.
import { join } from 'node:path'
import type { AppError } from '../contract/app-error.ts'
import { openInventory } from '../inventory/open-inventory.ts'
import { ok, type Result } from '../lib/result.ts'
import { openFileSource } from './file-source.ts'
import { importItems } from './import-items.ts'
import { initInventory, withInventory } from './inventory-file.ts'
import type { Session } from './session.ts'

/** Currency of the bundled invoices. */
const SAMPLE_CURRENCY = 'GBP'

export interface SampleRequest {
  /** Where the new inventory is made; an existing file is refused. */
  readonly path: string
  /** The folder with items.csv and the invoices. */
  readonly samples: string
}

/** The invoice to try first, among the samples. */
export function sampleInvoicePath(samples: string): string {
  return join(samples, '536370.csv')
}

/** Makes an inventory with the sample items; the invoice is left for the user to import. */
export async function createSampleInventory(
  request: SampleRequest,
  session: Session
): Promise<Result<undefined, AppError>> {
  const made = initInventory(request.path, SAMPLE_CURRENCY, session.now())
  if (!made.ok) return made
  const items = await openFileSource(join(request.samples, 'items.csv'))
  if (!items.ok) return items
  const opened = await openInventory(request.path, { access: 'write' })
  return withInventory(opened, async (inventory) => {
    const imported = await importItems(inventory, { source: items.value, priceColumn: undefined }, session)
    return imported.ok ? ok(undefined) : imported
  })
}
