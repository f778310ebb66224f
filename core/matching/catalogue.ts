// What the matcher knows by heart: items and aliases under every key that can identify them. Look-ups are plain maps.
import { toGtin14 } from '../domain/gtin.ts'
import { toTextKey } from '../domain/text-key.ts'
import { unitIdentity } from '../domain/unit.ts'
import { addToGroup, findGroup, groupByKey, removeFromGroup, type KeyGroups } from './key-groups.ts'
import type { CatalogueAlias, CatalogueItem, FormerItem, MatchQuery } from './match-types.ts'
import { NamesakeHabit } from './namesakes.ts'

interface SupplierAliases {
  readonly code: KeyGroups<CatalogueAlias>
  readonly gtin: KeyGroups<CatalogueAlias>
  readonly text: KeyGroups<CatalogueAlias>
}

/** Items and aliases by key; kept in step by put and remove. */
export class Catalogue {
  readonly items = new Map<number, CatalogueItem>()
  readonly #bySku = new Map<string, CatalogueItem>()
  readonly #byGtin: KeyGroups<CatalogueItem> = new Map()
  readonly #aliases = new Map<number, CatalogueAlias>()
  readonly #bySupplier = new Map<number, SupplierAliases>()
  #byFoldedSku: KeyGroups<CatalogueItem> | undefined
  #byText: KeyGroups<CatalogueItem> | undefined
  #namesakes: NamesakeHabit | undefined

  constructor(items: Iterable<CatalogueItem>, aliases: Iterable<CatalogueAlias>) {
    for (const item of items) this.putItem(item)
    for (const alias of aliases) this.putAlias(alias)
  }

  findBySku(sku: string): CatalogueItem | undefined {
    return this.#bySku.get(sku)
  }

  /** Items whose code differs from `sku` in case only; never the item with exactly this code. */
  findByFoldedSku(sku: string): readonly CatalogueItem[] {
    this.#byFoldedSku ??= groupByKey(this.items.values(), foldedSkus)
    return findGroup(this.#byFoldedSku, foldSku(sku)).filter((item) => this.#bySku.get(sku) !== item)
  }

  findByGtin(gtin14: string): readonly CatalogueItem[] {
    return findGroup(this.#byGtin, gtin14)
  }

  /** Items whose whole name has this text key. */
  findByText(textKey: string): readonly CatalogueItem[] {
    this.#byText ??= groupByKey(this.items.values(), textKeys)
    return findGroup(this.#byText, textKey)
  }

  /** Whether an item's code looks as if another item of the same name were missing. Seen once: a few items change no habit. */
  usuallyHasNamesake({ sku }: CatalogueItem): boolean {
    this.#namesakes ??= new NamesakeHabit(
      this.items.values(),
      ({ name }) => this.findByText(toTextKey(name)).length > 1
    )
    return this.#namesakes.isUsualFor(sku)
  }

  /** The supplier's alias of a key: the one for this invoice unit, else the one for any, else the latest of another. */
  findAlias(
    { supplierId, unit }: Pick<MatchQuery, 'supplierId' | 'unit'>,
    kind: CatalogueAlias['kind'],
    key: string
  ): CatalogueAlias | undefined {
    const groups = supplierId === undefined ? undefined : this.#bySupplier.get(supplierId)
    if (groups === undefined) return undefined
    const live = findGroup(groups[kind], key).filter((alias) => this.items.has(alias.itemId))
    if (live.length <= 1) return live[0]
    const identity = unit === undefined ? undefined : unitIdentity(unit)
    return (
      live.findLast((alias) => alias.unit !== undefined && unitIdentity(alias.unit) === identity) ??
      live.findLast((alias) => alias.unit === undefined) ??
      live.at(-1)
    )
  }

  putItem(item: CatalogueItem): void {
    if (this.items.has(item.itemId)) this.removeItem(item.itemId)
    this.items.set(item.itemId, item)
    for (const { sku } of namesOf(item)) this.#bySku.set(sku, item)
    for (const gtin of gtins(item)) addToGroup(this.#byGtin, gtin, item)
    if (this.#byFoldedSku !== undefined)
      for (const sku of foldedSkus(item)) addToGroup(this.#byFoldedSku, sku, item)
    if (this.#byText !== undefined) for (const key of textKeys(item)) addToGroup(this.#byText, key, item)
  }

  removeItem(itemId: number): CatalogueItem | undefined {
    const item = this.items.get(itemId)
    if (item === undefined) return undefined
    this.items.delete(itemId)
    for (const { sku } of namesOf(item)) if (this.#bySku.get(sku) === item) this.#bySku.delete(sku)
    for (const gtin of gtins(item)) removeFromGroup(this.#byGtin, gtin, item)
    if (this.#byFoldedSku !== undefined)
      for (const sku of foldedSkus(item)) removeFromGroup(this.#byFoldedSku, sku, item)
    if (this.#byText !== undefined) for (const key of textKeys(item)) removeFromGroup(this.#byText, key, item)
    return item
  }

  findAliasById(aliasId: number): CatalogueAlias | undefined {
    return this.#aliases.get(aliasId)
  }

  aliases(): Iterable<CatalogueAlias> {
    return this.#aliases.values()
  }

  /** Several of one key stand beside each other where they are for different invoice units. */
  putAlias(alias: CatalogueAlias): void {
    if (this.#aliases.has(alias.aliasId)) this.removeAlias(alias.aliasId)
    this.#aliases.set(alias.aliasId, alias)
    addToGroup(this.#aliasesOf(alias.supplierId)[alias.kind], alias.key, alias)
  }

  removeAlias(aliasId: number): CatalogueAlias | undefined {
    const alias = this.#aliases.get(aliasId)
    if (alias === undefined) return undefined
    this.#aliases.delete(aliasId)
    removeFromGroup(this.#aliasesOf(alias.supplierId)[alias.kind], alias.key, alias)
    return alias
  }

  #aliasesOf(supplierId: number): SupplierAliases {
    let aliases = this.#bySupplier.get(supplierId)
    if (aliases === undefined) {
      aliases = { code: new Map(), gtin: new Map(), text: new Map() }
      this.#bySupplier.set(supplierId, aliases)
    }
    return aliases
  }
}

function foldSku(sku: string): string {
  return sku.trim().toLowerCase()
}

/** The item itself, and what was merged into it. */
function namesOf(item: CatalogueItem): readonly FormerItem[] {
  return item.formerly === undefined ? [item] : [item, ...item.formerly]
}

function gtins(item: CatalogueItem): ReadonlySet<string> {
  const canonical = namesOf(item).map(({ gtin }) => (gtin === undefined ? undefined : toGtin14(gtin)))
  return new Set(canonical.filter((gtin) => gtin !== undefined))
}

function foldedSkus(item: CatalogueItem): ReadonlySet<string> {
  return new Set(namesOf(item).map(({ sku }) => foldSku(sku)))
}

function textKeys(item: CatalogueItem): ReadonlySet<string> {
  return new Set(namesOf(item).map(({ name }) => toTextKey(name)))
}
