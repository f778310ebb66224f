// The item's side of many movements: one sum per item, the last line per supplier and code, the documents touched.
import type { ReadyLine } from '../inventory/staged-lines.ts'

type LastLine = Pick<ReadyLine, 'documentId' | 'itemId' | 'supplierSku' | 'line'>

/** Sum of some movements of one item. What no longer fits a safe integer has moved to the carries. */
interface RunningSum {
  readonly itemId: number
  quantityMicro: number
  valueMinor: number
  quantityCarry: bigint
  valueCarry: bigint
  readonly lastLines: Map<string, LastLine>
}

/** What one item's side has to write. */
export interface ItemSum {
  readonly itemId: number
  readonly quantityMicro: bigint
  readonly valueMinor: bigint
  /** The last line of each supplier and code. */
  readonly lastLines: Iterable<LastLine>
}

/** Above this a sum moves to its carry; a line is far smaller, so the next addition stays exact. */
const CARRY_LIMIT = 2 ** 52

/** Collects the lines of the batches that went through. */
export class ItemSums {
  readonly #sums = new Map<number, RunningSum>()
  readonly #documents = new Set<number>()

  /** @param supplierId who sent the line's document; of a line without sender only the movement counts */
  add(line: ReadyLine, supplierId: number | undefined): void {
    const sum = this.#sumOf(line.itemId)
    addTo(sum, line.quantityMicro, line.valueMinor)
    if (supplierId !== undefined) sum.lastLines.set(`${supplierId} ${line.supplierSku ?? ''}`, line)
    this.#documents.add(line.documentId)
  }

  *sums(): Generator<ItemSum> {
    for (const sum of this.#sums.values()) {
      yield {
        itemId: sum.itemId,
        quantityMicro: sum.quantityCarry + BigInt(sum.quantityMicro),
        valueMinor: sum.valueCarry + BigInt(sum.valueMinor),
        lastLines: sum.lastLines.values()
      }
    }
  }

  documents(): Iterable<number> {
    return this.#documents
  }

  #sumOf(itemId: number): RunningSum {
    const known = this.#sums.get(itemId)
    if (known !== undefined) return known
    const sum = {
      itemId,
      quantityMicro: 0,
      valueMinor: 0,
      quantityCarry: 0n,
      valueCarry: 0n,
      lastLines: new Map()
    }
    this.#sums.set(itemId, sum)
    return sum
  }
}

function addTo(sum: RunningSum, quantityMicro: number, valueMinor: number): void {
  sum.quantityMicro += quantityMicro
  sum.valueMinor += valueMinor
  if (Math.abs(sum.quantityMicro) > CARRY_LIMIT) {
    sum.quantityCarry += BigInt(sum.quantityMicro)
    sum.quantityMicro = 0
  }
  if (Math.abs(sum.valueMinor) > CARRY_LIMIT) {
    sum.valueCarry += BigInt(sum.valueMinor)
    sum.valueMinor = 0
  }
}
