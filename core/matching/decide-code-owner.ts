// Whose codes a column holds when its header does not say: the file as a whole decides.
import { toTextKey } from '../domain/text-key.ts'
import type { CatalogueItem } from './match-types.ts'

/** One line of the sample: its code of unknown owner and its text. */
export interface CodedLine {
  readonly code?: string | undefined
  readonly description?: string | undefined
}

/** Answers which item has exactly this code; a Matcher does. */
export interface SkuFinder {
  findBySku(sku: string): CatalogueItem | undefined
}

/** Share of telling codes whose names agree; below it the codes coincide by chance. */
const NEARLY_ALWAYS = 0.95
/** Share of words (or of letter triples) that two names of one item have in common at least. */
const AGREEING = 0.6
/** Below this two names are of different goods; in between (a bell jar, a cloche) they tell nothing. */
const DISAGREEING = 0.4
/** One agreeing code proves nothing unless the texts are the same. */
const MIN_AGREEING_CODES = 2

/**
 * 'ours' when codes equal to our SKUs come with agreeing names nearly always, else 'supplier'. Lines without a telling
 * text (`?`, nothing) say nothing; a code that is on many lines speaks once, by the best of its texts, so that notes typed
 * into a text (`faulty`) do not drown the name.
 * @example decideCodeOwner([{ code: '22632', description: 'Hand warmer red' }], matcher)
 */
export function decideCodeOwner(sample: Iterable<CodedLine>, items: SkuFinder): 'ours' | 'supplier' {
  const bestByCode = new Map<string, number>()
  for (const { code, description } of sample) {
    if (code === undefined || code === '') continue
    const best = bestByCode.get(code)
    if (best === 1) continue
    const item = items.findBySku(code)
    const key = description === undefined ? '' : toTextKey(description)
    if (item !== undefined && isTelling(key))
      bestByCode.set(code, Math.max(best ?? 0, agreement(key, toTextKey(item.name))))
  }
  return isNearlyAlways([...bestByCode.values()]) ? 'ours' : 'supplier'
}

function isNearlyAlways(agreements: readonly number[]): boolean {
  const agreeing = agreements.filter((each) => each >= AGREEING)
  const isProof = agreeing.length >= MIN_AGREEING_CODES || agreeing.includes(1)
  const disagreeing = agreements.filter((each) => each < DISAGREEING)
  return isProof && agreeing.length >= NEARLY_ALWAYS * (agreeing.length + disagreeing.length)
}

function isTelling(textKey: string): boolean {
  return /\p{L}{2}/u.test(textKey)
}

/** 1 for equal keys, else the greater of the Dice coefficients over words and over letter triples. */
function agreement(left: string, right: string): number {
  if (left === right) return 1
  return Math.max(dice(left.split(' '), right.split(' ')), dice(triples(left), triples(right))) * 0.999
}

function dice(left: readonly string[], right: readonly string[]): number {
  const rest = new Set(right)
  const total = new Set(left).size + rest.size
  let common = 0
  for (const each of new Set(left)) if (rest.has(each)) common++
  return total === 0 ? 0 : (2 * common) / total
}

function triples(key: string): string[] {
  const text = ` ${key.replaceAll(' ', '')} `
  return Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3))
}
