// Our matcher, judgement included: `node match-docket.ts CATALOGUE QUERIES COUNT`.
import { createMatcher } from '../../../core/matching/create-matcher.ts'
import { askMatcher } from './ask-matcher.ts'

askMatcher((rows) => {
  const items = rows.map((row, at) => ({
    itemId: at + 1,
    sku: row.code,
    name: row.name,
    gtin: row.gtin,
    stockUnit: row['stock unit'],
    price: row.price
  }))
  const skus = new Map(items.map(({ itemId, sku }) => [itemId, sku]))
  const matcher = createMatcher(items, [])
  const match = (description: string) =>
    matcher.match({ supplierId: undefined, codeOwner: 'supplier', description }, 5)
  // Texts are indexed at the first line that needs them: that belongs to the building.
  match('any text builds the index')
  return (text) => {
    const { itemId, candidates } = match(text)
    return itemId === undefined ? candidates[0]?.sku : skus.get(itemId)
  }
})
