// German: what an item has in common with the rest of the invoice.
import type { Evidence, InvoiceTrait } from '../contract/batch-result.ts'

export function invoiceEvidenceDe({
  trait,
  text,
  alike,
  above
}: Extract<Evidence, { kind: 'invoice' }>): string {
  const others = `${alike} der ${above} Artikel weiter oben auf der Rechnung`
  const sentences: Readonly<Record<InvoiceTrait, string>> = {
    category: `Kategorie „${text}“ wie ${others}`,
    first_word: `beginnt mit „${text}“ wie ${others}`,
    code_look: `Artikelnummer gebaut wie bei ${others}`
  }
  return sentences[trait]
}
