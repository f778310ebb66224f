// Traits that the goods of one invoice tend to share – category, first word, look of our code – and how usual each value is.
import type { InvoiceTrait } from '../contract/batch-result.ts'
import { toTextKey } from '../domain/text-key.ts'
import type { Catalogue } from './catalogue.ts'
import { lookOf } from './code-look.ts'
import type { CatalogueItem } from './match-types.ts'

/** The value of each trait; empty where the item has none. */
export type Traits = Readonly<Record<InvoiceTrait, string>>

export const TRAITS: readonly InvoiceTrait[] = ['category', 'first_word', 'code_look']

/** So many items tell a share well enough: what is rarer than they can show counts as rare in any case. */
const MAX_SAMPLE = 4_096

/** The traits of an inventory's items. How usual a value is, is seen once, when first asked: a few items change no share. */
export class ItemTraits {
  readonly #catalogue: Catalogue
  /** By the item as it stands: one that is changed is another object. */
  readonly #traits = new WeakMap<CatalogueItem, Traits>()
  #sample: TraitSample | undefined

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
  }

  of(item: CatalogueItem): Traits {
    const known = this.#traits.get(item)
    if (known !== undefined) return known
    const traits = readTraits(item)
    this.#traits.set(item, traits)
    return traits
  }

  /** The share of the inventory's items that have this value, over 0 to 1. */
  shareOf(trait: InvoiceTrait, value: string): number {
    const { counts, size } = (this.#sample ??= takeSample(this.#catalogue))
    // One more than was seen: a value out of the sample is rare, not impossible.
    return Math.min(1, ((counts[trait].get(value) ?? 0) + 1) / (size + 1))
  }
}

interface TraitSample {
  readonly counts: Readonly<Record<InvoiceTrait, ReadonlyMap<string, number>>>
  readonly size: number
}

function readTraits({ sku, name, category = '' }: CatalogueItem): Traits {
  const end = name.indexOf(' ')
  return { category, first_word: toTextKey(end < 0 ? name : name.slice(0, end)), code_look: lookOf(sku) }
}

/** Items evenly spread over the inventory. */
function takeSample({ items }: Catalogue): TraitSample {
  const step = Math.ceil(items.size / MAX_SAMPLE)
  const counts = {
    category: new Map<string, number>(),
    first_word: new Map<string, number>(),
    code_look: new Map<string, number>()
  }
  let at = 0
  let size = 0
  for (const item of items.values()) {
    if (at++ % step !== 0) continue
    size++
    const traits = readTraits(item)
    for (const trait of TRAITS) counts[trait].set(traits[trait], (counts[trait].get(traits[trait]) ?? 0) + 1)
  }
  return { counts, size }
}
