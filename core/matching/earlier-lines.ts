// What a supplier's earlier lines said: under which code and text it sold us an item, and for how much. Evidence, not identity.
import { toTextKey } from '../domain/text-key.ts'
import { addToGroup, findGroup, type KeyGroups } from './key-groups.ts'
import type { EarlierLine, MatchQuery } from './match-types.ts'

interface SupplierLines {
  readonly byCode: KeyGroups<EarlierLine>
  readonly byText: KeyGroups<EarlierLine>
  readonly byItem: Map<number, EarlierLine>
}

/** The earlier lines by supplier, read when a line first needs them: most lines are decided by codes. */
export class EarlierLines {
  readonly #load: (supplierId: number) => Iterable<EarlierLine>
  readonly #bySupplier = new Map<number, SupplierLines>()

  constructor(load: (supplierId: number) => Iterable<EarlierLine>) {
    this.#load = load
  }

  /** The item that this supplier sold us under the line's code before; undefined if it was several. */
  findByCode({ supplierId, supplierSku = '' }: MatchQuery): EarlierLine | undefined {
    if (supplierId === undefined || supplierSku === '') return undefined
    const [only, ...others] = findGroup(this.#of(supplierId).byCode, supplierSku)
    return others.some((other) => other.itemId !== only?.itemId) ? undefined : only
  }

  /** The items that this supplier sold us under the line's very text before. */
  findByText({ supplierId, description = '' }: MatchQuery): readonly EarlierLine[] {
    if (supplierId === undefined || description === '') return []
    return findGroup(this.#of(supplierId).byText, toTextKey(description))
  }

  /** What this supplier last asked for one stock unit of an item, decimal text in the base currency. */
  priceOf(supplierId: number | undefined, itemId: number): string | undefined {
    return supplierId === undefined ? undefined : this.#of(supplierId).byItem.get(itemId)?.price
  }

  #of(supplierId: number): SupplierLines {
    const known = this.#bySupplier.get(supplierId)
    if (known !== undefined) return known
    const lines: SupplierLines = { byCode: new Map(), byText: new Map(), byItem: new Map() }
    for (const line of this.#load(supplierId)) {
      addToGroup(lines.byCode, line.supplierSku ?? '', line)
      addToGroup(lines.byText, toTextKey(line.description ?? ''), line)
      lines.byItem.set(line.itemId, line)
    }
    this.#bySupplier.set(supplierId, lines)
    return lines
  }
}
