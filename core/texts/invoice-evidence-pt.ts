// Portuguese: what an item has in common with the rest of the invoice.
import type { Evidence, InvoiceTrait } from '../contract/batch-result.ts'

export function invoiceEvidencePt({
  trait,
  text,
  alike,
  above
}: Extract<Evidence, { kind: 'invoice' }>): string {
  const others = `${alike} dos ${above} artigos acima nesta fatura`
  const sentences: Readonly<Record<InvoiceTrait, string>> = {
    category: `categoria «${text}», como ${others}`,
    first_word: `o nome começa por «${text}», como ${others}`,
    code_look: `código com a forma dos de ${others}`
  }
  return sentences[trait]
}
