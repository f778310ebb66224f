// Rows as a stream whose first ones can be looked at before they are taken: they decide how wide columns are.
import type { Report, ReportRow } from '../report.ts'

const SAMPLE_ROWS = 1_000

export class SampledRows {
  readonly sample: ReportRow[] = []
  isDone = false
  readonly #rows: Iterator<ReportRow>
  #taken = 0

  constructor(report: Pick<Report, 'rows'>) {
    this.#rows = report.rows[Symbol.iterator]()
    while (this.sample.length < SAMPLE_ROWS) {
      const next = this.#rows.next()
      if (next.done === true) break
      this.sample.push(next.value)
    }
  }

  /** The next row; undefined, and `isDone`, after the last. */
  next(): ReportRow | undefined {
    const sampled = this.sample[this.#taken]
    if (sampled !== undefined) {
      this.#taken++
      return sampled
    }
    const next = this.#rows.next()
    if (next.done !== true) return next.value
    this.isDone = true
    return undefined
  }
}
