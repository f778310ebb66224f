// What went out: stock issues of a period by item, and how long the stock lasts at that rate.
import { type Condition, allOf, ledgerSource, ofItems, within } from './conditions.ts'
import type { ReportQuery } from './report.ts'

/** Days that are looked back on when no beginning is given: a season's quarter. */
const LOOK_BACK_DAYS = 90
const DAY_MS = 86_400_000

/** A period with both ends, and its length. */
export interface Span {
  readonly from: string
  readonly to: string
  readonly days: number
}

/** The query's period; without an end it ends today, without a beginning it is 90 days long. */
export function spanOf(query: ReportQuery): Span {
  const to = query.to ?? query.today
  const from = query.from ?? isoDay(Date.parse(to) - (LOOK_BACK_DAYS - 1) * DAY_MS)
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1)
  return { from, to, days }
}

/** Issues of the span by item_id: out_micro, and the last day. Issues that were taken back do not count. */
export function outflowBy(query: ReportQuery, span: Span): Condition {
  const where = allOf(within('s.effective_on', span), ofItems('s.item_id', query))
  return {
    sql: `SELECT s.item_id, -sum(s.quantity_micro) AS out_micro, max(s.effective_on) AS last_on
            FROM ${ledgerSource(query)}
           WHERE s.kind = 'issue' AND ${where.sql}
             AND NOT EXISTS (SELECT 1 FROM stock_ledger r INDEXED BY stock_ledger_reversal WHERE r.reverses_seq = s.seq)
           GROUP BY s.item_id`,
    parameters: where.parameters
  }
}

/** Days that a stock lasts at the rate of the span, rounded down; undefined when nothing went out. */
export function daysOfStock(onHandMicro: bigint, outMicro: bigint, span: Span): number | undefined {
  if (outMicro <= 0n) return undefined
  return onHandMicro <= 0n ? 0 : Number((onHandMicro * BigInt(span.days)) / outMicro)
}

/** Quantity a day, in micro-units, rounded. */
export function perDay(outMicro: bigint, span: Span): bigint {
  const days = BigInt(span.days)
  return (outMicro * 2n + days) / (days * 2n)
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
