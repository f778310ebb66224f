// Items of any number, the first ones real, the others numbered variants of them.
import type { ItemRow } from '../../../core/contract/calls/item.ts'
import { fromScaled, multiplyToScaled } from '../../../core/lib/decimal.ts'
import { ITEMS } from './sample-items.ts'

export function makeItems(count: number): readonly ItemRow[] {
  return Array.from({ length: count }, (_, index) => makeItem(index))
}

function makeItem(index: number): ItemRow {
  const sample = ITEMS[index % ITEMS.length]
  if (sample === undefined) throw new Error('there are sample items')
  const round = Math.floor(index / ITEMS.length)
  const onHand = String(((index * 37) % 460) - 12)
  const isOut = onHand.startsWith('-') || onHand === '0'
  return {
    sku: round === 0 ? sample.sku : `${sample.sku}-${round}`,
    name: round === 0 ? sample.name : `${sample.name} ${round}`,
    ...(index % 3 === 0 ? { gtin: `50123456${String(index % 100_000).padStart(5, '0')}` } : {}),
    stockUnit: 'EA',
    onHand,
    ...(isOut ? {} : { unitCost: sample.price }),
    stockValue: fromScaled(multiplyToScaled(onHand, sample.price, '1', 2) ?? 0, 2, 2),
    lastPrice: sample.price
  }
}
