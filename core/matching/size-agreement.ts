// Whether two sizes that columns of their own state (750 ml, 75cl, 750) are one.
import { foldLetters } from '../domain/text-key.ts'
import { measuresAgree } from './measure-symbols.ts'
import { readGoods } from './read-goods.ts'
import { Vocabulary, type Term } from './vocabulary.ts'

export type SizeAgreement = 'agree' | 'differ' | 'unknown'

const MAX_REMEMBERED = 10_000

/** Compares sizes and remembers the answers: an invoice has few sizes and many lines. */
export class SizeComparer {
  readonly #vocabulary = new Vocabulary()
  readonly #remembered = new Map<string, SizeAgreement>()

  /**
   * Compares the measures of two texts; the second may be a whole name that contains a size.
   * @example compare('75 cl', '750ML') // 'agree'
   * @example compare('750', '750 ml') // 'agree': a bare number leaves the unit open
   */
  compare(left: string, right: string): SizeAgreement {
    if (left === right) return 'agree'
    const key = `${left}\n${right}`
    const known = this.#remembered.get(key)
    if (known !== undefined) return known
    const agreement = this.#compare(left, right)
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear()
    this.#remembered.set(key, agreement)
    return agreement
  }

  #compare(left: string, right: string): SizeAgreement {
    const stated = readGoods(foldLetters(left), this.#vocabulary).filter(isQuantity)
    const known = readGoods(foldLetters(right), this.#vocabulary).filter(isQuantity)
    let isComparable = false
    for (const one of stated) {
      for (const other of known) {
        const agree = quantitiesAgree(one, other)
        if (agree === true) return 'agree'
        isComparable ||= agree === false
      }
    }
    return isComparable ? 'differ' : 'unknown'
  }
}

function isQuantity(term: Term): boolean {
  return term.kind === 'measure' || term.kind === 'number'
}

function quantitiesAgree(one: Term, other: Term): boolean | undefined {
  if (one.kind === 'number' && other.kind === 'number') return one.value === other.value
  if (one.kind === 'number') return other.text.startsWith(`${one.text} `)
  if (other.kind === 'number') return one.text.startsWith(`${other.text} `)
  return measuresAgree(one, other)
}
