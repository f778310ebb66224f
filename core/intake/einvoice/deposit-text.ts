// Lines of e-invoices that cost money and bring no goods: carriage and the like, and deposits on containers.
import { isChargeText } from '../table/charge-words.ts'

const DEPOSITS =
  /^(?:(?:flaschen|dosen|kisten|kasten|leergut|einweg|mehrweg|paletten)?pfand|leergut|statiegeld|emballage|deposit|bottle deposit|container deposit|consigne|pant|kaucja|cauzione|dep[oó]sito|fianza|porto ?\+ ?versandkosten|versand(?:kosten)? und verpackung|porto und verpackung)(?: \d+ x \d.{0,10})?$/iu

/** Whether a line's text names a charge or a deposit, and nothing else. */
export function isChargeOrDeposit(description: string | undefined): boolean {
  if (description === undefined) return false
  return isChargeText(description) || (description.length < 40 && DEPOSITS.test(description.trim()))
}
