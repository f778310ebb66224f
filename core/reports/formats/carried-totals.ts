// Running sums of the columns that have a total, exactly: what a page carries to the next.
import type { ReportColumn, ReportRow } from '../report.ts'
import { textOf } from './titles.ts'

export class CarriedTotals {
  readonly #sums = new Map<string, { readonly digits: number; sum: bigint }>()

  constructor(columns: readonly ReportColumn[], totals: ReportRow) {
    for (const { key, kind } of columns) {
      const total = textOf(totals[key])
      if (total === undefined || (kind !== 'money' && kind !== 'count')) continue
      this.#sums.set(key, { digits: total.split('.')[1]?.length ?? 0, sum: 0n })
    }
  }

  /** True where no column adds up. */
  get isEmpty(): boolean {
    return this.#sums.size === 0
  }

  add(row: ReportRow): void {
    for (const [key, running] of this.#sums) {
      const text = textOf(row[key])
      // Money always has all places of its currency, counts have none.
      if (text !== undefined) running.sum += BigInt(text.replace('.', ''))
    }
  }

  sums(): ReportRow {
    return Object.fromEntries([...this.#sums].map(([key, { digits, sum }]) => [key, withPoint(sum, digits)]))
  }
}

function withPoint(sum: bigint, digits: number): string {
  if (digits === 0) return String(sum)
  const text = String(sum < 0n ? -sum : sum).padStart(digits + 1, '0')
  return `${sum < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
