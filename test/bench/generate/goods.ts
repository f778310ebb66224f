// Goods as wholesalers name them, and the same names as other people's invoices print them.
import { createRandom, type Random } from './random.ts'

export interface Goods {
  readonly sku: string
  readonly gtin: string
  readonly name: string
  readonly unit: string
  readonly price: string
}

const MAKERS =
  'Bosch Makita Würth Fischer Hilti Knipex Philips Osram Legrand Hager Siemens Festool Gardena Wago Hazet Wera Loctite Tesa Sika Castrol SKF Barilla Heinz Lavazza Dallmayr Lipton Danone Arla Müller Illy'.split(
    ' '
  )
const THINGS =
  'Hex Bolt|Wood Screw|Flat Washer|Lock Nut|Threaded Rod|Wall Plug|Cable Tie|Circuit Breaker|Terminal Block|LED Bulb|Extension Lead|Junction Box|Drill Bit|Jigsaw Blade|Cutting Disc|Sanding Belt|Impact Driver|Side Cutter|Socket Set|Torque Wrench|Ball Bearing|Shaft Seal|O-Ring|V-Belt|Pipe Elbow|Ball Valve|Copper Tube|Silicone Sealant|Thread Locker|Masking Tape|Safety Glove|Dust Mask|Engine Oil|Contact Cleaner|Ground Coffee|Green Tea|Tomato Ketchup|Penne Rigate|Olive Oil|Butter Unsalted|Greek Yoghurt|Orange Juice|Mineral Water|Dish Soap|Paper Towel|Bin Liner'.split(
    '|'
  )
const KINDS =
  'Stainless Steel|Zinc Plated|Brass|Nylon|Black|White|Blue|Heavy Duty|Professional|Economy|Premium|Classic|Organic|Low Noise|Coated|Flanged|Countersunk|Torx|Insulated|Waterproof|Dimmable|Warm White|Fine|Coarse|Extra Long|Double Sided|Catering Size|Family Pack'.split(
    '|'
  )
const UNITS = ['EA', 'PCS', 'BOX', 'KG', 'L', 'M', 'PK'] as const
const PACKS = [2, 4, 5, 6, 10, 12, 20, 25, 50, 100] as const

/** So many goods with different names; the first n are the same for every larger number. */
export function listGoods(seed: number, count: number): readonly Goods[] {
  const random = createRandom(seed)
  const names = new Set<string>()
  const goods: Goods[] = []
  while (goods.length < count) {
    const name = nameGoods(random)
    if (names.has(name)) continue
    names.add(name)
    const at = goods.length
    goods.push({
      sku: `${random.pick(['A', 'K', 'R', 'T'])}${String((at * 7919) % 1009).padStart(4, '0')}-${String(at).padStart(6, '0')}`,
      gtin: toGtin(at + 1),
      name,
      unit: random.pick(UNITS),
      price: ((5 + random.below(500_000)) / 100).toFixed(2)
    })
  }
  return goods
}

/** What another program prints for the same goods: a word lost, turned or cut, one or two slips, perhaps in capitals. */
export function spoilName(name: string, random: Random): string {
  let words = name.split(' ')
  if (random.share() < 0.3 && words.length > 4) words = words.toSpliced(1 + random.below(words.length - 2), 1)
  if (random.share() < 0.3) {
    const at = random.below(words.length - 1)
    words = words.with(at, words[at + 1] ?? '').with(at + 1, words[at] ?? '')
  }
  if (random.share() < 0.4)
    words = words.map((word) => (word.length > 6 && random.share() < 0.4 ? `${word.slice(0, 4)}.` : word))
  let text = words.join(' ')
  for (let slips = 1 + random.below(2); slips > 0; slips--) text = misspell(text, random)
  return random.share() < 0.4 ? text.toUpperCase() : text
}

function nameGoods(random: Random): string {
  const second = random.share() < 0.4 ? ` ${random.pick(KINDS)}` : ''
  const pack = random.share() < 0.5 ? ` (${random.pick(PACKS)} ${random.pick(['pack', 'pcs', 'ct'])})` : ''
  return `${random.pick(MAKERS)} ${random.pick(THINGS)} ${random.pick(KINDS)}${second} ${nameSize(random)}${pack}`
}

function nameSize(random: Random): string {
  switch (random.below(5)) {
    case 0:
      return `M${2 + random.below(30)} x ${5 * (1 + random.below(60))}`
    case 1:
      return `${1 + random.below(120)}x${1 + random.below(240)}mm`
    case 2:
      return `${50 * (1 + random.below(40))}g`
    case 3:
      return `${(1 + random.below(80)) / 4}L`
    default:
      return `${1 + random.below(400)}W ${random.pick(['12V', '24V', '230V'])}`
  }
}

function misspell(text: string, random: Random): string {
  const at = 1 + random.below(text.length - 2)
  const letter = String.fromCharCode(97 + random.below(26))
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1)
    case 1:
      return text.slice(0, at) + letter + text.slice(at)
    case 2:
      return text.slice(0, at) + letter + text.slice(at + 1)
    default:
      return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
  }
}

/** A GTIN-13 with its check digit (GS1 General Specifications, 7.9). */
function toGtin(number: number): string {
  const body = `40${String(number).padStart(10, '0')}`
  const sum = Array.from(body).reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}
