// Measures how soon the list of items answers a key at 100,000 items: node test/evaluate/item-search.ts [ITEMS].
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFileSource } from '../../core/app/file-source.ts'
import { importItems } from '../../core/app/import-items.ts'
import { openOrInit } from '../../core/app/inventory-file.ts'
import { ITEM_SORTS } from '../../core/contract/calls/item.ts'
import { listItems, type ItemPage } from '../../core/inventory/lists/list-items.ts'
import { testSession } from '../support/session.ts'
import { valueOf } from '../support/inventory.ts'

const WORDS =
  `apple juice organic bread rolls walnut oil sea salt brown sugar dark chocolate milk butter cheese lamp candle holder
   red blue green white heart ceramic mug set bag paper card wooden box tin small large vintage retro spot design cake
   stand tea towel garden light string hanging metal sign glass bottle jar açúcar`.split(/\s+/)
const TYPED = [
  'a',
  'ap',
  'app',
  'apple',
  'apple j',
  'apple juice',
  'acucar',
  'zzz',
  '9',
  'red walnut ceramic',
  '00042'
]
const ROUNDS = 15

const count = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'docket-search-'))
try {
  const inventory = await makeInventory()
  const first = { offset: 0, limit: 100 }
  /** The best and the middle of some rounds: on a busy machine the best says what the work costs. */
  const measure = (page: ItemPage): string => {
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      listItems(inventory, page)
      return performance.now() - start
    }).toSorted((a, b) => a - b)
    const text = (time: number | undefined): string => (time ?? 0).toFixed(1).padStart(7)
    return `best ${text(times[0])} ms, middle ${text(times[Math.floor(ROUNDS / 2)])} ms`
  }
  for (const search of TYPED) {
    const page: ItemPage = { ...first, sort: 'sku', direction: 'asc', search }
    const { total } = listItems(inventory, page)
    console.log(`${search.padEnd(20)} ${String(total).padStart(7)} found ${measure(page)}`)
  }
  for (const sort of ITEM_SORTS) {
    const page: ItemPage = { ...first, sort, direction: 'desc' }
    console.log(`by ${sort.padEnd(17)} ${''.padStart(13)} ${measure(page)}`)
  }
  inventory.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Items of a few words and numbers, in an order of their own, with stock for each. */
async function makeInventory() {
  const path = join(folder, 'items.csv')
  const rows = Array.from({ length: count }, (_, index) => {
    const name = Array.from(
      { length: 4 + (index % 3) },
      (_word, at) => WORDS[(index * (at * 7 + 13)) % WORDS.length]
    )
    return `S${String((index * 7919) % count).padStart(6, '0')},${name.join(' ')} ${index % 1000},EA,1.25`
  })
  writeFileSync(path, ['code,name,stock unit,price', ...rows].join('\n'))
  const opened = await openOrInit(
    join(folder, 'search.docket'),
    { access: 'write' },
    { currency: 'GBP', now: new Date() }
  )
  const inventory = valueOf(opened)
  const source = valueOf(await openFileSource(path))
  valueOf(await importItems(inventory, { source, priceColumn: undefined }, testSession()))
  inventory.db.exec(
    'INSERT INTO stock SELECT item_id, item_id * 1000, item_id % 5000 FROM item WHERE item_id NOT IN (SELECT item_id FROM stock)'
  )
  return inventory
}
