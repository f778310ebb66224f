// Writes one generated file, in a process of its own: `node generate/main.ts --what invoice --items N --lines N --seed N --out FILE`.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { listGoods, spoilName, type Goods } from './goods.ts'
import { createRandom, type Random } from './random.ts'

const TEXT = { type: 'string' } as const
/** Texts that a supplier writes again and again for what it has no code for. */
const REPEATED_TEXTS = 3_000
const ROWS_AT_ONCE = 10_000

const { values } = parseArgs({
  options: { what: TEXT, items: TEXT, lines: TEXT, seed: TEXT, out: TEXT, variant: TEXT, 'text-share': TEXT }
})
const goods = listGoods(Number(values.seed), Number(values.items))
const random = createRandom(Number(values.seed) + 1 + Number(values.variant ?? 0))
const lines = Number(values.lines ?? 0)
const out = values.out ?? ''

switch (values.what ?? 'nothing') {
  case 'catalogue':
    writeRows(out, 'code,name,gtin,stock unit,price', catalogueRows())
    break
  case 'queries':
    writeFileSync(out, JSON.stringify(listQueries()))
    break
  case 'invoice':
    writeRows(
      out,
      'line_no,supplier_sku,gtin,description,quantity,unit,unit_price,line_total,tax_rate,po_ref,note',
      invoiceRows(Number(values['text-share'] ?? 0))
    )
    break
  default:
    process.stderr.write('--what is catalogue, queries or invoice\n')
    process.exitCode = 64
}

function* catalogueRows(): Generator<string> {
  for (const { sku, name, gtin, unit, price } of goods) yield `${sku},${quote(name)},${gtin},${unit},${price}`
}

function listQueries() {
  return Array.from({ length: lines }, () => {
    const item = random.pick(goods)
    return { text: spoilName(item.name, random), sku: item.sku }
  })
}

function* invoiceRows(textShare: number): Generator<string> {
  const repeated = Array.from({ length: textShare > 0 ? REPEATED_TEXTS : 0 }, () => {
    const item = random.pick(goods)
    return { item, text: spoilName(item.name, random) }
  })
  for (let line = 1; line <= lines; line++) {
    if (random.share() < textShare) {
      const { item, text } = random.pick(repeated)
      yield invoiceRow(line, item, { sku: '', gtin: '', text }, random)
      continue
    }
    const item = random.pick(goods)
    const hasCode = random.share() < 0.87
    const gtin = !hasCode || random.share() < 0.3 ? item.gtin : ''
    yield invoiceRow(line, item, { sku: hasCode ? item.sku : '', gtin, text: item.name }, random)
  }
}

interface Naming {
  readonly sku: string
  readonly gtin: string
  readonly text: string
}

function invoiceRow(line: number, item: Goods, naming: Naming, random: Random): string {
  const thousandths = random.share() < 0.8 ? 1000 * (1 + random.below(200)) : 1 + random.below(200_000)
  const cents = 5 + random.below(500_000)
  const net = (Math.round((thousandths * cents) / 1000) / 100).toFixed(2)
  return [
    line,
    naming.sku,
    naming.gtin,
    quote(naming.text),
    thousandths / 1000,
    item.unit,
    (cents / 100).toFixed(2),
    net,
    random.pick(['0.00', '7.00', '19.00']),
    `PO-${100_000 + random.below(900)}`,
    quote(noteFor(random.share()))
  ].join(',')
}

function noteFor(share: number): string {
  if (share < 0.03) return 'says "fragile", handle with care'
  if (share < 0.035) return 'line one\nline two'
  return share < 0.13 ? 'Ü-Ware, prüfen' : ''
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function writeRows(path: string, header: string, rows: Iterable<string>): void {
  const file = openSync(path, 'w')
  let waiting = [header]
  for (const row of rows) {
    waiting.push(row)
    if (waiting.length < ROWS_AT_ONCE) continue
    writeSync(file, `${waiting.join('\n')}\n`)
    waiting = []
  }
  if (waiting.length > 0) writeSync(file, `${waiting.join('\n')}\n`)
  closeSync(file)
}
