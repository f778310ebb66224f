import { describe, expect, test } from 'vitest'
import { createMatcher } from '../../core/matching/create-matcher.ts'
import type { MatchQuery } from '../../core/matching/match-types.ts'

/** Goods of other kinds, so that words have their usual rarity. */
const OTHERS = [
  'Garden hose 20 m',
  'Door handle brass',
  'Printer paper A4 500 sheets',
  'Orange juice 1 l',
  'Paper towels 6 rolls',
  'Steel screws 5x40',
  'Wall clock oak',
  'Laptop sleeve 15 inch',
  'Olive oil extra virgin 750 ml',
  'Dish soap lemon 500 ml',
  'Tea light holder glass',
  'Notebook A5 lined',
  'Ceramic vase white',
  'Coffee beans dark roast 1 kg',
  'USB cable 2 m',
  'Desk lamp black',
  'Bath towel grey',
  'Picture frame silver',
  'Candle vanilla',
  'Shower gel mint 250 ml'
]

function judge(names: readonly string[], query: Partial<MatchQuery>) {
  const items = [...names, ...OTHERS].map((name, at) => ({
    itemId: at + 1,
    sku: `S${at + 1}`,
    name,
    stockUnit: 'EA'
  }))
  return createMatcher(items, []).match({ supplierId: 1, codeOwner: 'supplier', ...query }, 5)
}

describe('judgement never accepts', () => {
  test.each<[string, string]>([
    // a part or extra of the thing
    ['Bluetooth speaker', 'Bluetooth speaker battery'],
    ['Bluetooth speaker battery', 'Bluetooth speaker'],
    ['Speaker', 'Speaker battery'],
    ['Canon EOS 90D camera', 'Case for Canon EOS 90D camera'],
    ['Panasonic KX-TG6700B phone', 'Handset for the Panasonic KXTG6700B phone'],
    ['Printer HP LaserJet M110', 'Toner for printer HP LaserJet M110'],
    ['Cake tin', 'Cake in tin'],
    ['Coffee machine', 'Coffee machine filter'],
    // another size, number, strength
    ['Shampoo 500 ml', 'Shampoo 50 ml'],
    ['Shampoo 500 ml', 'Shampoo 500 l'],
    ['Milk 1 l', 'Milk 1.5 l'],
    ['Milk 1 l', 'Milk'],
    ['Milk', 'Milk 1 l'],
    ['Ibuprofen 200 mg 20 tablets', 'Ibuprofen 400 mg 20 tablets'],
    ['Ibuprofen 200 mg 20 tablets', 'Ibuprofen 200 mg 50 tablets'],
    ['Beer 6 x 330 ml', 'Beer 330 ml'],
    ['Beer 6 x 330 ml', 'Beer 12 x 330 ml'],
    ['Hex nut 9', 'Hex nut 10'],
    ['Hex bolt M8 x 40', 'Hex bolt M8 x 50'],
    ['Hex bolt M8 x 40', 'Hex bolt M6 x 40'],
    ['Set of 4 ribbons', 'Set of 6 ribbons'],
    ['Vodka 40%', 'Vodka 37.5%'],
    ['LED bulb 9 W', 'LED bulb 12 W'],
    ['Memory card 64 GB', 'Memory card 128 GB'],
    ['Pan 24 cm', 'Pan 28 cm'],
    ['Drill bit 6.3 mm HSS', 'Drill bit 6.35 mm HSS'],
    ['Cable tray 1004 mm steel', 'Cable tray 1005 mm steel'],
    ['Playing cards pack 24', 'Playing cards pack 2 4'],
    ['Pan 12"', 'Pan 10"'],
    ['Whisky 10 year old', 'Whisky 12 year old'],
    ['Photoshop Elements 4.0', 'Photoshop Elements 5.0'],
    ['T-shirt blue S', 'T-shirt blue XL'],
    ['T-shirt blue small', 'T-shirt blue large'],
    ['Vitamin A capsules', 'Vitamin E capsules'],
    ['Battery AA', 'Battery AAA'],
    // another colour, flavour, material, person, side
    ['Mug blue', 'Mug black'],
    ['Blue enamel mug', 'Black enamel mug'],
    ['Red retrospot cake stand', 'Pink retrospot cake stand'],
    ['Becher blau', 'Becher schwarz'],
    ['Yogurt strawberry', 'Yogurt vanilla'],
    ['Dark chocolate bar', 'Milk chocolate bar'],
    ['Wooden spoon', 'Metal spoon'],
    ['Left hand glove', 'Right hand glove'],
    ['Mens socks wool', 'Womens socks wool'],
    ['Front brake pad', 'Rear brake pad'],
    // with and without
    ['Jar with lid', 'Jar without lid'],
    ['Jar with lid', 'Jar'],
    ['Jar', 'Jar with lid'],
    ['Jar w/ lid', 'Jar w/o lid'],
    ['Cola with sugar', 'Cola sugar free'],
    ['Bier mit Alkohol', 'Bier ohne Alkohol'],
    ['Almonds salted', 'Almonds unsalted'],
    // another word, or another order of the same words
    ['CD charger', 'CD changer'],
    ['Chocolate milk', 'Milk chocolate'],
    ['House boat', 'Boat house'],
    ['Blue mug with red handle', 'Red mug with blue handle'],
    ['Lemon tart', 'Melon tart'],
    ['Pearl necklace', 'Pear necklace'],
    ['Candle holder', 'Candle'],
    ['Lock washer 5', 'External lock washer 5'],
    // another model, or one of a family
    ['Yamaha outdoor speakers NS-AW390BL', 'Yamaha outdoor speakers NS-AW390WH'],
    ['Sony DVP-NS700H/B DVD player', 'Sony DVP-NS700H/S DVD player'],
    ['Netgear switch FS105', 'Netgear switch FS108'],
    ['Netgear switch FS105', 'Netgear switch FS105NA'],
    ['Canon ink cartridge CLI-8C', 'Canon ink cartridge CLI-8M'],
    ['Canon PG-40 ink cartridge twin pack', 'Canon PG-40 ink cartridge'],
    // nothing to go by
    ['Milk', '-'],
    ['Milk', '?'],
    ['Milk', 'misc.'],
    ['12345', '12346']
  ])('%j for %j', (name, description) => {
    expect(judge([name], { description }).status).not.toBe('matched')
  })

  test('a size of its own column that contradicts', () => {
    expect(judge(['Vodka 750 ml'], { description: 'Vodka', size: '50 ml' }).status).not.toBe('matched')
  })

  test('a price that cannot be the item’s, though all words agree', () => {
    const items = [{ itemId: 1, sku: 'A', name: 'Garden chair oak folding', stockUnit: 'EA', price: '40' }]
    const matcher = createMatcher(items, [])
    const query = { supplierId: 1, codeOwner: 'supplier', description: 'Folding garden chair oak' } as const
    expect(matcher.match({ ...query, price: '38' }, 5).status).toBe('matched')
    expect(matcher.match({ ...query, price: '4' }, 5).status).toBe('suggested')
  })
})

describe('judgement accepts', () => {
  test.each<[string, string]>([
    ['White hanging heart t-light holder', 'WHITE HANGING HEART TLIGHT HOLDER'],
    ['Baking mould chocolate cupcakes', 'BAKING MOULD CHOCOLATE CUP CAKES'],
    ['Decoration hen on nest, hanging', 'HANGING HEN ON NEST DECORATION'],
    ['Chocolate biscuits 200 g', 'CHOC BISCUITS 200G'],
    ['Black desk mat large', 'BLK DESK MAT LGE'],
    ['Olive oil organic 0.75 l', 'Olive oil organic 75cl'],
    ['Soup tin 12 oz tomato', 'Soup tin 340 g tomato'],
    ['Set of three ribbons', 'SET OF 3 RIBBONS'],
    ['Jar with lid 500 ml', 'JAR W/ LID 500ML'],
    ['Grey aluminium ladder', 'gray aluminum ladder'],
    ['Cinnamon set of 9 t-lights', 'CINAMMON SET OF 9 T-LIGHTS'],
    ['Becher weiss 300 ml', 'Becher white 0,3 l'],
    ['Sony turntable PS-LX350H', 'Sony Stereo Turntable System - PSLX350H'],
    ['Panasonic KX-TS208W corded phone', 'Panasonic 2-Line Integrated Telephone - KXTS208W'],
    ['Milk 1 l', 'MILK 1000 ML'],
    ['Candle holder silver', 'CNDL HLDR SLVR'],
    ['LED bulb 9W', 'LED bulb 9 W']
  ])('%j for %j', (name, description) => {
    const judgement = judge([name], { description })
    expect(judgement).toMatchObject({ status: 'matched', itemId: 1, basis: 'judgement' })
    expect(judgement.candidates[0]?.evidence.length).toBeGreaterThan(0)
  })

  test('a name whose size stands in a column of its own', () => {
    const judgement = judge(['Vodka 750 ml', 'Vodka 50 ml', 'Vodka 1 l'], {
      description: 'Vodka',
      size: '75 cl'
    })
    expect(judgement).toMatchObject({ status: 'matched', itemId: 1 })
  })
})

describe('judgement is ambiguous', () => {
  test('when two items fit equally', () => {
    const judgement = judge(['Hand soap lavender 500ml', 'Hand-soap, lavender 0.5 l'], {
      description: 'Handsoap lavender 500 ml'
    })
    expect(judgement.status).toBe('ambiguous')
    expect(
      judgement.candidates
        .slice(0, 2)
        .map((each) => each.sku)
        .toSorted()
    ).toEqual(['S1', 'S2'])
  })
})

describe('judgement suggests the right item first', () => {
  test.each<[string, string]>([
    ['Reg retrospot cakestand 3 tier', 'Regency cakestand 3 tier'],
    ['POWER DRLL 18V', 'Power drill 18 V cordless'],
    ['Paprika powder smoked', 'Smoked paprika powder 50 g'],
    ['Toothbrsh soft', 'Toothbrush soft bristles']
  ])('%j → %j', (description, name) => {
    const judgement = judge([name], { description })
    expect(judgement.status).toBe('suggested')
    expect(judgement.candidates[0]?.sku).toBe('S1')
  })

  test('and says why', () => {
    const judgement = judge(['Mug blue enamel 300 ml'], { description: 'Mug black enamel 0.3 l boxed' })
    expect(judgement.candidates[0]?.evidence).toEqual([
      { kind: 'contradiction', text: 'black', other: 'blue' },
      { kind: 'same_words', text: 'mug enamel' },
      { kind: 'size', text: '300 ml' },
      { kind: 'missing_words', text: 'black boxed blue' }
    ])
  })
})

describe('what a person confirmed', () => {
  const items = [
    { itemId: 1, sku: 'A', name: 'Regency cakestand 3 tier', stockUnit: 'EA' },
    { itemId: 2, sku: 'B', name: 'Glass cloche small', stockUnit: 'EA' }
  ]
  const query = { supplierId: 1, codeOwner: 'supplier', description: 'GLASS BELL JAR SMALL' } as const

  test('is not asked again, and is asked again once it is revoked', () => {
    const matcher = createMatcher(items, [])
    expect(matcher.match(query, 5).status).not.toBe('matched')
    matcher.putAlias({ aliasId: 1, supplierId: 1, itemId: 2, kind: 'text', key: 'glass bell jar small' })
    expect(matcher.match(query, 5)).toMatchObject({ status: 'matched', itemId: 2, basis: 'alias_text' })
    matcher.removeAlias(1)
    expect(matcher.match(query, 5).status).not.toBe('matched')
  })

  test('for one supplier helps to find the item for another, but does not decide', () => {
    const matcher = createMatcher(items, [
      { aliasId: 1, supplierId: 1, itemId: 2, kind: 'text', key: 'glass bell jar small' }
    ])
    const judgement = matcher.match({ ...query, supplierId: 2 }, 5)
    expect(judgement.status).toBe('suggested')
    expect(judgement.candidates[0]?.sku).toBe('B')
  })

  test('also serves a text that differs by spelling only', () => {
    const matcher = createMatcher(items, [
      { aliasId: 1, supplierId: 1, itemId: 2, kind: 'text', key: 'glass bell jar small' }
    ])
    expect(matcher.match({ ...query, description: 'Glass belljar sml' }, 5)).toMatchObject({
      status: 'matched',
      itemId: 2
    })
  })
  test('brings its pack size to a text that differs by spelling only', () => {
    const matcher = createMatcher(items, [
      {
        aliasId: 7,
        supplierId: 1,
        itemId: 2,
        kind: 'text',
        key: 'crate of small glass bell jars',
        unit: 'CR',
        packSize: '6'
      }
    ])
    const spelled = { ...query, description: 'Crate of small glass belljars' }
    expect(matcher.match({ ...spelled, unit: 'crate' }, 5)).toMatchObject({
      itemId: 2,
      aliasId: 7,
      packSize: '6'
    })
    expect(matcher.match({ ...spelled, unit: 'EA' }, 5).packSize).toBeUndefined()
  })
})
