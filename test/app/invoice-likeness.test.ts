// What the goods of an invoice so far have in common orders what its next line may mean.
import { describe, expect, it } from 'vitest'
import { addItems, importText, inventoryWith } from '../support/inventory.ts'

const WINE_LIST = [
  'Code,Name,Stock Unit,Cost,Category',
  'BW-101,Chablis Premier Cru 75 cl,EA,19.00,White wine',
  'BW-102,Sancerre Blanc 75 cl,EA,16.50,White wine',
  'BW-103,Riesling Kabinett 75 cl,EA,12.00,White wine',
  'GL-20,Copa wine glass clear,EA,3.10,Glassware',
  'GL-21,Flute glass clear,EA,2.80,Glassware',
  'GL-22,Tumbler glass clear,EA,2.20,Glassware',
  'BW-104,Casa Marfil Reserva Macabeo,EA,9.50,White wine',
  'RW-201,Casa Marfil Reserva Merlot,EA,9.50,Red wine',
  'RW-202,Rioja Crianza 75 cl,EA,11.00,Red wine',
  'RW-203,Barolo Serralunga 75 cl,EA,31.00,Red wine',
  'RW-204,Chianti Classico 75 cl,EA,13.00,Red wine'
].join('\n')

const WHITES = ['BW-101,Chablis,6,19.00', 'BW-102,Sancerre,6,16.50', 'BW-103,Riesling,6,12.00']
const REDS = ['RW-202,Rioja,6,11.00', 'RW-203,Barolo,6,31.00', 'RW-204,Chianti,6,13.00']
const DOUBTFUL = ',Casa Marfil Reserva,12,9.50'

async function wineShop() {
  const inventory = await inventoryWith([])
  await addItems(inventory, WINE_LIST)
  return inventory
}

function invoice(number: string, lines: readonly string[]): string {
  const rows = lines.map((line) => `${number},${line}`)
  return ['Invoice No,Our Code,Description,Quantity,Unit Price', ...rows].join('\n')
}

describe('the items above a line on its invoice', () => {
  it.each([
    ['white wines', WHITES, 'White wine', ['BW-104', 'RW-201']],
    ['red wines', REDS, 'Red wine', ['RW-201', 'BW-104']]
  ])('put the likelier of two equal candidates first: %s', async (_, above, category, skus) => {
    const inventory = await wineShop()
    const result = await importText(inventory, invoice('R1', [...above, DOUBTFUL]))
    expect(result).toMatchObject({ itemsProcessed: 3, itemsFailed: 1 })
    const [best, next] = result.failedItems[0]?.candidates ?? []
    expect([best?.sku, next?.sku]).toEqual(skus)
    expect(best?.evidence).toContainEqual({
      kind: 'invoice',
      trait: 'category',
      text: category,
      alike: 3,
      above: 3
    })
    expect(next?.evidence.filter(({ kind }) => kind === 'invoice')).toEqual([])
  })

  it('say nothing below them, on another invoice, or of what all candidates share', async () => {
    const inventory = await wineShop()
    const lines = [DOUBTFUL, ...WHITES]
    const first = await importText(inventory, invoice('R1', lines))
    const second = await importText(inventory, invoice('R2', [DOUBTFUL]))
    const shared = await importText(inventory, invoice('R3', ['GL-20,,1,3.10', 'GL-21,,1,2.80', DOUBTFUL]))
    for (const { failedItems } of [first, second, shared]) {
      expect(failedItems).toHaveLength(1)
      const evidence = failedItems[0]?.candidates?.flatMap((each) => each.evidence) ?? []
      expect(evidence.map(({ kind }) => kind)).not.toContain('invoice')
    }
  })

  it('read the same in both ways of posting', async () => {
    const file = invoice('R1', [...REDS, DOUBTFUL, ...WHITES, DOUBTFUL])
    const batch = await importText(await wineShop(), file, { mode: 'batch' })
    const sequential = await importText(await wineShop(), file, { mode: 'sequential' })
    expect(sequential.failedItems).toEqual(batch.failedItems)
    expect(batch.failedItems).toHaveLength(2)
  })
})
