// What the matcher knows by heart: items and aliases under every key that can identify them. Look-ups are plain maps.
import { toGtin14 } from '../domain/gtin.ts'
import { toTextKey } from '../domain/text-key.ts'
import type { CatalogueAlias, CatalogueItem } from './match-types.ts'

interface SupplierAliases {
  readonly code: Map<string, CatalogueAlias>
  readonly gtin: Map<string, CatalogueAlias>
  readonly text: Map<string, CatalogueAlias>
}

/** Items and aliases by key; kept in step by put and remove. */
export class Catalogue {
  readonly items = new Map<number, CatalogueItem>()
  readonly #bySku = new Map<string, CatalogueItem>()
  readonly #byGtin: Groups = new Map()
  readonly #aliases = new Map<number, CatalogueAlias>()
  readonly #bySupplier = new Map<number, SupplierAliases>()
  #byFoldedSku: Groups | undefined
  #byText: Groups | undefined

  constructor(items: Iterable<CatalogueItem>, aliases: Iterable<CatalogueAlias>) {
    for (const item of items) this.putItem(item)
    for (const alias of aliases) this.putAlias(alias)
  }

  findBySku(sku: string): CatalogueItem | undefined {
    return this.#bySku.get(sku)
  }

  /** Items whose code differs from `sku` in case only; never the item with exactly this code. */
  findByFoldedSku(sku: string): readonly CatalogueItem[] {
    this.#byFoldedSku ??= groupBy(this.items.values(), (item) => foldSku(item.sku))
    return find(this.#byFoldedSku, foldSku(sku)).filter((item) => item.sku !== sku)
  }

  findByGtin(gtin14: string): readonly CatalogueItem[] {
    return find(this.#byGtin, gtin14)
  }

  /** Items whose whole name has this text key. */
  findByText(textKey: string): readonly CatalogueItem[] {
    this.#byText ??= groupBy(this.items.values(), (item) => toTextKey(item.name))
    return find(this.#byText, textKey)
  }

  findAlias(
    supplierId: number | undefined,
    kind: CatalogueAlias['kind'],
    key: string
  ): CatalogueAlias | undefined {
    if (supplierId === undefined) return undefined
    const alias = this.#bySupplier.get(supplierId)?.[kind].get(key)
    return alias !== undefined && this.items.has(alias.itemId) ? alias : undefined
  }

  putItem(item: CatalogueItem): void {
    if (this.items.has(item.itemId)) this.removeItem(item.itemId)
    this.items.set(item.itemId, item)
    this.#bySku.set(item.sku, item)
    const gtin = item.gtin === undefined ? undefined : toGtin14(item.gtin)
    if (gtin !== undefined) add(this.#byGtin, gtin, item)
    if (this.#byFoldedSku !== undefined) add(this.#byFoldedSku, foldSku(item.sku), item)
    if (this.#byText !== undefined) add(this.#byText, toTextKey(item.name), item)
  }

  removeItem(itemId: number): CatalogueItem | undefined {
    const item = this.items.get(itemId)
    if (item === undefined) return undefined
    this.items.delete(itemId)
    if (this.#bySku.get(item.sku) === item) this.#bySku.delete(item.sku)
    const gtin = item.gtin === undefined ? undefined : toGtin14(item.gtin)
    if (gtin !== undefined) remove(this.#byGtin, gtin, item)
    if (this.#byFoldedSku !== undefined) remove(this.#byFoldedSku, foldSku(item.sku), item)
    if (this.#byText !== undefined) remove(this.#byText, toTextKey(item.name), item)
    return item
  }

  aliases(): Iterable<CatalogueAlias> {
    return this.#aliases.values()
  }

  /** A later alias with the same supplier, kind and key takes the place of the earlier one. */
  putAlias(alias: CatalogueAlias): void {
    if (this.#aliases.has(alias.aliasId)) this.removeAlias(alias.aliasId)
    this.#aliases.set(alias.aliasId, alias)
    this.#aliasesOf(alias.supplierId)[alias.kind].set(alias.key, alias)
  }

  removeAlias(aliasId: number): CatalogueAlias | undefined {
    const alias = this.#aliases.get(aliasId)
    if (alias === undefined) return undefined
    this.#aliases.delete(aliasId)
    const sameKind = this.#aliasesOf(alias.supplierId)[alias.kind]
    if (sameKind.get(alias.key) === alias) sameKind.delete(alias.key)
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

/** Nearly every key has one item: only those that several share get a list. */
type Groups = Map<string, CatalogueItem | CatalogueItem[]>

function groupBy(items: Iterable<CatalogueItem>, toKey: (item: CatalogueItem) => string): Groups {
  const groups: Groups = new Map()
  for (const item of items) add(groups, toKey(item), item)
  return groups
}

function find(groups: Groups, key: string): readonly CatalogueItem[] {
  const group = groups.get(key)
  if (group === undefined) return NONE
  return Array.isArray(group) ? group : [group]
}

const NONE: readonly CatalogueItem[] = []

function add(groups: Groups, key: string, item: CatalogueItem): void {
  if (key === '') return
  const group = groups.get(key)
  if (group === undefined) groups.set(key, item)
  else if (Array.isArray(group)) group.push(item)
  else groups.set(key, [group, item])
}

function remove(groups: Groups, key: string, item: CatalogueItem): void {
  const group = groups.get(key)
  if (group === item) groups.delete(key)
  if (!Array.isArray(group)) return
  const at = group.indexOf(item)
  if (at >= 0) group.splice(at, 1)
  if (group.length === 0) groups.delete(key)
}
