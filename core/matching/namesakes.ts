// Which items probably have a namesake that the inventory does not hold (yet): their codes look like codes that come in pairs.
import { lookOf } from './code-look.ts'
import type { CatalogueItem } from './match-types.ts'

/** Fewer codes of one look show nothing. */
const MIN_SHOWN = 8
/** From this share of namesakes on, a code of that look is taken for one of a pair. */
const USUAL = 0.5

/**
 * A supplier may keep one good under two codes that look differently (`85123A` in bulk, `85123a` by the piece). Where an
 * inventory holds nearly all of its `9a` codes beside an item of the same name, a lone one lacks its sibling, and the name
 * alone no longer tells which of the two a line means.
 */
export class NamesakeHabit {
  readonly #paired: ReadonlySet<string>

  /** @param hasNamesake whether another item bears the same name */
  constructor(items: Iterable<CatalogueItem>, hasNamesake: (item: CatalogueItem) => boolean) {
    const looks = new Map<string, { codes: number; paired: number }>()
    for (const item of items) {
      const key = lookOf(item.sku)
      const look = looks.get(key) ?? { codes: 0, paired: 0 }
      look.codes++
      if (hasNamesake(item)) look.paired++
      looks.set(key, look)
    }
    this.#paired = new Set(
      [...looks].flatMap(([key, { codes, paired }]) =>
        codes >= MIN_SHOWN && paired >= USUAL * codes ? [key] : []
      )
    )
  }

  /** Whether items with codes of this look usually share their name with another one. */
  isUsualFor(sku: string): boolean {
    return this.#paired.size > 0 && this.#paired.has(lookOf(sku))
  }
}
