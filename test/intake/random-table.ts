// Tables as programs export them: columns of many kinds, filled from a seed, as the truth that written files are held against.
import type { Random } from '../bench/generate/random.ts'

export interface RandomTable {
  /** Absent where the table is written without one. */
  readonly header: readonly string[] | undefined
  readonly rows: readonly (readonly string[])[]
}

interface ColumnKind {
  readonly names: readonly string[]
  readonly cell: (random: Random, row: number) => string
}

const WORDS = ['steel', 'oak', 'cotton', 'garden', 'lamp', 'hinge', 'cable', 'brush', 'kettle', 'mug', 'tray']
const CITIES = ['Leeds', 'Köln', 'São Paulo', "L'Aquila", 'New York', 'Łódź', 'Århus', 'Cork', 'Den Haag']
const two = (number: number): string => String(number).padStart(2, '0')
const cents = (number: number, mark: string): string => (number / 100).toFixed(2).replace('.', mark)

function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(' ')
}

/** Running text: commas, apostrophes, marks of inches, now and then other delimiters. */
function sentence(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(4) }, () => {
    const text = words(random, 2 + random.below(4))
    const spice = random.below(14)
    if (spice === 0) return `${text} 12" wide`
    if (spice === 1) return `the customer's ${text}`
    if (spice === 2) return `${text}; ${random.pick(WORDS)}`
    if (spice === 3) return `"${text}"`
    return text
  })
  return `${parts.join(', ')}.`
}

const KINDS: readonly ColumnKind[] = [
  { names: ['id', 'ID', 'No.'], cell: (_, row) => String(row + 1) },
  { names: ['Item code', 'Ref', 'SKU'], cell: (random) => `AB-${1000 + random.below(9000)}` },
  { names: ['code', 'postcode'], cell: (random) => String(random.below(100_000)).padStart(5, '0') },
  { names: ['Price', 'amount', 'Cost'], cell: (random) => cents(random.below(100_000), '.') },
  { names: ['Preis', 'Betrag'], cell: (random) => cents(random.below(100_000), ',') },
  { names: ['Qty', 'count'], cell: (random) => String(random.below(50)) },
  { names: ['flag', 'active'], cell: (random) => String(random.below(2)) },
  {
    names: ['date', 'created'],
    cell: (random) => `20${10 + random.below(15)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
  },
  {
    names: ['Date', 'Datum'],
    cell: (random) => `${two(1 + random.below(28))}/${two(1 + random.below(12))}/20${10 + random.below(15)}`
  },
  { names: ['time', 'TIME'], cell: (random) => `${two(random.below(24))}:${two(random.below(60))}` },
  { names: ['city', 'Place'], cell: (random) => random.pick(CITIES) },
  { names: ['Name', 'product'], cell: (random) => words(random, 1 + random.below(3)) },
  { names: ['Description', 'notes'], cell: (random) => sentence(random) },
  { names: ['status', 'type'], cell: (random) => random.pick(['open', 'closed', 'N/A', '-']) },
  { names: ['comment', 'remark'], cell: (random) => (random.below(6) === 0 ? words(random, 3) : '') },
  { names: ['url', 'link'], cell: (random) => `https://example.com/p?id=${random.below(9999)}&x=1` },
  { names: ['email'], cell: (random) => `${random.pick(WORDS)}.${random.below(99)}@example.org` },
  { names: ['share', 'rate'], cell: (random) => `${random.below(100)}%` },
  { names: ['size', 'dims'], cell: (random) => `${1 + random.below(90)}x${1 + random.below(90)} cm` }
]

/** A table of 1 to 40 columns and 1 to `maxRows` rows; small ones are as frequent as large ones. */
export function createTable(random: Random, maxRows: number): RandomTable {
  const width = 1 + Math.floor(random.share() ** 2 * 40)
  const height = Math.max(1, Math.round(maxRows ** random.share()))
  const kinds = Array.from({ length: Math.max(width, random.below(3)) }, () => random.pick(KINDS))
  const header = kinds.map(({ names }, index) => {
    const name = random.pick(names)
    return kinds.findIndex((kind) => kind.names === names) === index ? name : `${name} ${index + 1}`
  })
  const rows = Array.from({ length: height }, (_, row) => kinds.map(({ cell }) => cell(random, row)))
  return { header: random.below(8) === 0 ? undefined : header, rows }
}
