// The data sets of the evaluation, read from a corpus folder; a set whose files are missing is left out.
import { readdirSync } from 'node:fs'
import { toTextKey } from '../../core/domain/text-key.ts'
import type { CatalogueItem } from '../../core/matching/match-types.ts'
import {
  createRandom,
  readRows,
  toItem,
  toPrice,
  type EvaluatedLine,
  type MatchSet,
  type Row
} from './match-set.ts'
import { spoil } from './match-spoil.ts'

/** Every set that the folder has the files of. */
export function readMatchSets(folder: string): readonly MatchSet[] {
  return [
    ...abtBuy(folder),
    ...onlineRetail(folder),
    ...iowaLiquor(folder),
    ...nameSets(folder).flatMap((names) => [spoiledNames(names), absentNames(names)]),
    ...ownSets(folder)
  ]
}

/** Two shops' names of the same goods, in both directions. */
function abtBuy(folder: string): readonly MatchSet[] {
  const abt = readRows(folder, 'matching/abt-buy/Abt.csv', 'latin1')
  const buy = readRows(folder, 'matching/abt-buy/Buy.csv', 'latin1')
  const pairs = readRows(folder, 'matching/abt-buy/abt_buy_perfectMapping.csv')
  if (abt === undefined || buy === undefined || pairs === undefined) return []
  return [
    shopToShop(
      'Abt → Buy',
      abt,
      buy,
      pairs.map((pair) => [pair.idAbt ?? '', pair.idBuy ?? ''])
    ),
    shopToShop(
      'Buy → Abt',
      buy,
      abt,
      pairs.map((pair) => [pair.idBuy ?? '', pair.idAbt ?? ''])
    )
  ]
}

function shopToShop(
  name: string,
  from: readonly Row[],
  to: readonly Row[],
  pairs: readonly (readonly [string, string])[]
): MatchSet {
  const truth = Map.groupBy(pairs, ([left]) => left)
  const items = to.map((row, at) => toItem(at, row.id ?? '', row.name ?? '', toPrice(row.price)))
  const lines = from.map((row) => ({
    description: row.name ?? '',
    ...toPrice(row.price),
    truth: new Set((truth.get(row.id ?? '') ?? []).map(([, right]) => right))
  }))
  return { name, items, lines }
}

/** Invoice lines by description only: with all items, and the lines of a random tenth of the items after their removal. */
function onlineRetail(folder: string): readonly MatchSet[] {
  const goods = readRows(folder, 'online-retail/items.csv')
  const rows = readRows(folder, 'online-retail/online-retail-2010-12.csv.gz')
  if (goods === undefined || rows === undefined) return []
  const items = goods.map((row, at) =>
    toItem(at, row.StockCode ?? '', row.Description ?? '', toPrice(row.TypicalUnitPrice))
  )
  const skus = new Set(items.map((item) => item.sku))
  const whole = rows
    .filter((row) => skus.has(row.StockCode ?? '') && (row.Description ?? '').trim() !== '')
    .map((row) => ({
      description: row.Description ?? '',
      ...toPrice(row.UnitPrice),
      supplierSku: row.StockCode ?? '',
      truth: new Set([row.StockCode ?? ''])
    }))
  const lines = whole.map(({ description, truth }): EvaluatedLine => ({ description, truth }))
  const priced = whole.map(({ supplierSku: _hidden, ...line }): EvaluatedLine => line)
  const newTexts = lines.filter(
    (line) =>
      !items.some((item) => line.truth.has(item.sku) && toTextKey(item.name) === toTextKey(line.description))
  )
  return [
    { name: 'Online Retail, text only', items, lines },
    { name: 'Online Retail, text and price', items, lines: priced },
    ...SEEDS.flatMap((seed) => {
      const { kept, strangers, namesakes } = removeTenth(items, lines, seed)
      const named = `· a tenth removed (${seed})`
      return [
        { name: `${named}, their lines`, items: kept, lines: strangers },
        { name: `${named}, namesakes`, items: kept, lines: namesakes },
        { name: `${named}, all, with prices`, ...withoutTenth(items, priced, seed) },
        { name: `${named}, all, with codes`, ...withoutTenth(items, whole, seed), file: whole }
      ]
    }),
    { name: '· texts that no item bears', items, lines: newTexts }
  ]
}

const SEEDS = [1, 2, 3] as const

/**
 * The lines of a random tenth of the items after their removal. Apart stand those whose very text another item bears (nearly
 * all are one good under two spellings of one code): by the text alone nobody can tell that the other one is not meant.
 */
function removeTenth(items: readonly CatalogueItem[], lines: readonly EvaluatedLine[], seed: number) {
  const random = createRandom(seed)
  const kept = items.filter(() => random() >= 0.1)
  const keptSkus = new Set(kept.map((item) => item.sku))
  const keptNames = new Set(kept.map((item) => toTextKey(item.name)))
  const orphans = lines
    .filter((line) => [...line.truth].every((sku) => !keptSkus.has(sku)))
    .map((line) => ({ ...line, truth: new Set<string>() }))
  const isNamesake = (line: EvaluatedLine): boolean => keptNames.has(toTextKey(line.description))
  return {
    kept,
    strangers: orphans.filter((line) => !isNamesake(line)),
    namesakes: orphans.filter(isNamesake)
  }
}

/** All lines of the removed tenth, whatever they say beside their text. */
function withoutTenth(items: readonly CatalogueItem[], lines: readonly EvaluatedLine[], seed: number) {
  const { kept, strangers, namesakes } = removeTenth(items, lines, seed)
  return { items: kept, lines: [...strangers, ...namesakes] }
}

/** Wholesale invoice lines by name and size; many names come in several sizes. */
function iowaLiquor(folder: string): readonly MatchSet[] {
  const products = readRows(folder, 'iowa-liquor/products.csv')
  const rows = readRows(folder, 'iowa-liquor/invoice-lines-2022-08-30.csv.gz')
  if (products === undefined || rows === undefined) return []
  const items = products.map((row, at) =>
    toItem(at, row['Item Number'] ?? '', row['Item Description'] ?? '', {
      size: `${row['Bottle Volume (ml)'] ?? ''} ml`,
      ...toPrice(row['State Bottle Retail'])
    })
  )
  const lines = rows.map((row) => ({
    description: row['Item Description'] ?? '',
    size: `${row['Bottle Volume (ml)'] ?? ''} ml`,
    ...toPrice(String(Number(row['Sale (Dollars)']) / Number(row['Bottles Sold']))),
    truth: new Set([row['Item Number'] ?? ''])
  }))
  const withSizeInName = items.map(({ size = '', ...item }) => ({
    ...item,
    name: `${item.name} ${size.replace(' ', '')}`
  }))
  return [
    { name: 'Iowa by name, size and price', items, lines },
    { name: 'Iowa, the size within the name', items: withSizeInName, lines }
  ]
}

/** Lists of goods of which a name without repeats is known. */
function nameSets(folder: string): readonly MatchSet[] {
  const lists: readonly (readonly [string, string, string])[] = [
    ['Online Retail', 'online-retail/items.csv', 'Description'],
    ['Iowa', 'iowa-liquor/products.csv', 'Item Description'],
    ['Wide World Importers', 'wide-world-importers/stock-items.csv', 'StockItemName'],
    ['AdventureWorks', 'adventureworks/vendor-products.tsv', 'ProductName'],
    ['Buy', 'matching/abt-buy/Buy.csv', 'name']
  ]
  return lists.flatMap(([name, file, column]) => {
    const rows = readRows(folder, file, file.includes('abt-buy') ? 'latin1' : 'utf-8')
    const names = new Map((rows ?? []).map((row) => [toTextKey(row[column] ?? ''), row[column] ?? '']))
    const items = [...names.values()].map((text, at) => toItem(at, `${at + 1}`, text))
    return items.length === 0 ? [] : [{ name, items, lines: [] }]
  })
}

/** Each name misspelled, shortened, joined or turned round as people do. */
function spoiledNames({ name, items }: MatchSet): MatchSet {
  const random = createRandom(7)
  const names = new Set(items.map((item) => toTextKey(item.name)))
  const spoiled = items.map((item) => ({ description: spoil(item.name, random), truth: new Set([item.sku]) }))
  // What became another item's very name is no spoiled name any more.
  const lines = spoiled.filter((line) => !names.has(toTextKey(line.description)))
  return { name: `${name}, spoiled names`, items, lines }
}

/** The names of a fifth of the items against the other four: nothing is right, so nothing may be accepted. */
function absentNames({ name, items }: MatchSet): MatchSet {
  const isAbsent = (item: CatalogueItem): boolean => item.itemId % 5 === 0
  const lines = items.filter(isAbsent).map((item) => ({ description: item.name, truth: new Set<string>() }))
  return { name: `${name}, names of absent items`, items: items.filter((item) => !isAbsent(item)), lines }
}

/**
 * Any folder with `items.csv` (code, name, and optionally size, price) and `queries.csv` (description, truth, and optionally
 * size, price), truth being codes separated by `|`.
 */
function ownSets(folder: string): readonly MatchSet[] {
  const folders = [
    '',
    ...readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [`${entry.parentPath}/${entry.name}`.slice(folder.length + 1)] : []
    )
  ]
  return folders.flatMap((own) => {
    const goods = readRows(folder, `${own}/items.csv`) ?? readRows(folder, `${own}/items.csv.gz`)
    const queries = readRows(folder, `${own}/queries.csv`) ?? readRows(folder, `${own}/queries.csv.gz`)
    if (goods === undefined || queries === undefined) return []
    const items = goods.map((row, at) =>
      toItem(at, row.code ?? '', row.name ?? '', { ...sizeOf(row), ...toPrice(row.price) })
    )
    const lines = queries.map((row) => ({
      description: row.description ?? '',
      ...sizeOf(row),
      ...toPrice(row.price),
      truth: new Set((row.truth ?? '').split('|').filter((code) => code !== ''))
    }))
    return [{ name: own === '' ? folder : own, items, lines }]
  })
}

function sizeOf(row: Row): { size?: string } {
  return row.size === undefined || row.size === '' ? {} : { size: row.size }
}
