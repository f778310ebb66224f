// By what a line is known again: the most telling thing that it says about its goods.
import { toGtin14 } from './gtin.ts'
import type { InvoiceLine } from './invoice.ts'
import { toTextKey } from './text-key.ts'

export interface AliasKey {
  readonly kind: 'code' | 'gtin' | 'text'
  readonly key: string
}

/**
 * The supplier's code if the line has one, else a valid barcode, else its text.
 * @returns undefined if the line has none of them: nothing could be learned from it
 */
export function aliasKeyOf(
  line: Pick<InvoiceLine, 'sku' | 'supplierSku' | 'gtin' | 'description'>
): AliasKey | undefined {
  const code = line.supplierSku ?? line.sku ?? ''
  if (code !== '') return { kind: 'code', key: code }
  const gtin = line.gtin === undefined ? undefined : toGtin14(line.gtin)
  if (gtin !== undefined) return { kind: 'gtin', key: gtin }
  const text = toTextKey(line.description ?? '')
  return text === '' ? undefined : { kind: 'text', key: text }
}
