// A fuzzy library over the same names: node fuzzy.mjs LIBRARY MODULES CATALOGUE QUERIES COUNT. Plain JavaScript: the libraries may be absent.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [library, modules, catalogue, asked, count] = process.argv.slice(2)
const items = readFileSync(catalogue, 'utf8').trim().split('\n').slice(1).map(toItem)
const texts = JSON.parse(readFileSync(asked, 'utf8')).slice(0, Number(count))
const loaded = await import(pathToFileURL(createRequire(`${modules}/x.js`).resolve(library)).href)

const contenders = {
  'fuse.js': ({ default: Fuse }) => {
    const fuse = new Fuse(items, { keys: ['name'], ignoreLocation: true })
    return (text) => fuse.search(text, { limit: 1 })[0]?.item.sku
  },
  minisearch: ({ default: MiniSearch }) => {
    const index = new MiniSearch({
      fields: ['name'],
      idField: 'sku',
      searchOptions: { fuzzy: 0.2, prefix: true }
    })
    index.addAll(items)
    return (text) => index.search(text)[0]?.id
  },
  flexsearch: ({ default: FlexSearch }) => {
    const index = new FlexSearch.Index({ tokenize: 'forward' })
    items.forEach(({ name }, at) => index.add(at, name))
    return (text) => items[index.search(text, { limit: 1, suggest: true })[0]]?.sku
  },
  fuzzysort: ({ default: fuzzysort }) => {
    const prepared = items.map((item) => ({ ...item, ready: fuzzysort.prepare(item.name) }))
    return (text) => fuzzysort.go(text, prepared, { key: 'ready', limit: 1 })[0]?.obj.sku
  },
  '@leeoniya/ufuzzy': ({ default: UFuzzy }) => {
    const fuzzy = new UFuzzy({ intraMode: 1 })
    const names = items.map(({ name }) => name)
    return (text) => {
      const [found, info, order] = fuzzy.search(names, text, 1)
      return items[order ? info.idx[order[0]] : found?.[0]]?.sku
    }
  },
  '@m31coding/fuzzy-search': ({ SearcherFactory, Query }) => {
    const searcher = SearcherFactory.createDefaultSearcher()
    searcher.indexEntities(
      items,
      ({ sku }) => sku,
      ({ name }) => [name]
    )
    return (text) => searcher.getMatches(new Query(text, 1)).matches[0]?.entity.sku
  },
  'fastest-levenshtein': ({ closest }) => {
    const names = items.map(({ name }) => name)
    const skus = new Map(items.map(({ name, sku }) => [name, sku]))
    return (text) => skus.get(closest(text, names))
  }
}

const start = performance.now()
const answer = contenders[library]({ ...loaded, default: loaded.default ?? loaded })
const buildMs = performance.now() - start
const micros = []
let hits = 0
// Some need seconds for one text: they are asked for as long as is fair, and the whole is projected.
const TIME_LIMIT_MS = 1_500
const LEAST_TEXTS = 3
const begin = performance.now()
for (const { text, sku } of texts) {
  const from = performance.now()
  const found = answer(text)
  micros.push((performance.now() - from) * 1000)
  if (found === sku) hits++
  if (micros.length >= LEAST_TEXTS && performance.now() - begin > TIME_LIMIT_MS) break
}
const sorted = micros.toSorted((left, right) => left - right)
const at = (share) => sorted[Math.floor((sorted.length - 1) * share)]
const other = {
  medianUs: at(0.5),
  p95Us: at(0.95),
  firstHit: hits / micros.length,
  buildMs,
  asked: micros.length
}
const meanMs = micros.reduce((sum, each) => sum + each, 0) / micros.length / 1000
process.stdout.write(JSON.stringify({ ms: meanMs * texts.length, other }))

// The generator quotes names only where they hold a comma or a quote, which goods names do not.
function toItem(row) {
  const [sku, name] = row.split(',')
  return { sku, name }
}
