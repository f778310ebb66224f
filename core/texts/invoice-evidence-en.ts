// English: what an item has in common with the rest of the invoice.
import type { Evidence, InvoiceTrait } from '../contract/batch-result.ts'

export function invoiceEvidenceEn({
  trait,
  text,
  alike,
  above
}: Extract<Evidence, { kind: 'invoice' }>): string {
  const others = `${alike} of the ${above} items above on this invoice`
  const sentences: Readonly<Record<InvoiceTrait, string>> = {
    category: `category “${text}”, like ${others}`,
    first_word: `its name begins with “${text}”, like ${others}`,
    code_look: `its code looks like those of ${others}`
  }
  return sentences[trait]
}
