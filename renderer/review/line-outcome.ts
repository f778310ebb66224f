// What a retry would post for a line, in one sentence.
import type { ImportLine, LinePreview } from '../../core/contract/calls/line.ts'
import type { Words } from '../words/words.ts'

/** `2 CS × 24 = 48 EA for £24.00`, or why not. */
export function outcomeText(line: ImportLine, { outcome }: LinePreview, words: Words): string {
  if (outcome.kind === 'refused') return words.core.lineIssue[outcome.code](outcome)
  const { format } = words
  const { stockQuantity, stockUnit, packSize, value, currency } = outcome
  const stock = `${format.decimal(stockQuantity)} ${stockUnit}`
  const steps =
    packSize === '1'
      ? stock
      : `${format.decimal(line.quantity ?? '')} ${line.unit ?? ''} × ${packSize} = ${stock}`
  return words.window.workbench.pane.posts(steps, format.money(value, currency))
}
