// Lines that are parts of other lines without saying which of the two holds the value: the document's own sum tells.
import { compareDecimals } from '../../lib/decimal.ts'
import { addDecimals, subtractDecimals } from '../values/exact-sum.ts'
import type { LineDraft } from './invoice-draft.ts'

/** A document with more lines is not looked at for this. */
const MAX_LINES = 50_000

/** Who is part of whom among the lines of one document. */
export class LineFamily {
  readonly #values = new Map<string, string>()
  readonly #parents = new Set<string>()
  readonly #parts = new Set<string>()

  add(draft: Pick<LineDraft, 'id' | 'parent'>, value: string): void {
    const { id, parent } = draft
    if (id === undefined || this.#values.size >= MAX_LINES) return
    this.#values.set(id, value)
    if (parent === undefined) return
    this.#parents.add(parent)
    this.#parts.add(id)
  }

  /** The lines to leave out so that the others add up to the stated sum; none if all of them do, or nothing does. */
  findRepeated(sum: string | undefined, stated: string | undefined): ReadonlySet<string> {
    if (this.#parents.size === 0 || sum === undefined || stated === undefined) return new Set()
    if (compareDecimals(sum, stated) === 0) return new Set()
    const without = (ids: ReadonlySet<string>): string =>
      [...ids].reduce(
        (rest, id) => subtractDecimals(rest, this.#values.get(id) ?? '0'),
        addDecimals(sum, '0')
      )
    const found = [this.#parents, this.#parts].find((ids) => compareDecimals(without(ids), stated) === 0)
    return found ?? new Set()
  }
}
