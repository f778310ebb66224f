// An inventory of three items and the invoice that buys them.
import type { Inventory } from '../../core/app/inventory-file.ts'

export const ITEMS = ['A1,Apple juice,EA,1.00', 'B2,Bread rolls,EA,0.50', '007,Bond paper,EA,3.00']

export function csv(...rows: string[]): string {
  return ['Invoice No,Invoice Date,Our Code,Description,Quantity,Unit Price', ...rows].join('\n')
}

export const THREE_LINES = csv(
  'R1,2026-02-03,A1,Apple juice,10,1.25',
  'R1,2026-02-03,B2,Bread rolls,4,0.333',
  'R1,2026-02-03,007,Bond paper,2,3.10'
)

export function ledgerCount(inventory: Inventory): unknown {
  return inventory.db.prepare('SELECT count(*) FROM stock_ledger').pluck().get()
}
