// Generated invoices, each rendered in nine locales with shuffled and renamed headers: the lines are always the same.
import { describe, expect, it } from 'vitest'
import { readAll, sourceOf } from './reading.ts'

interface Locale {
  readonly name: string
  readonly delimiter: string
  readonly mark: '.' | ','
  readonly group: string
  readonly headers: Readonly<
    Record<'code' | 'name' | 'quantity' | 'unit' | 'price' | 'net' | 'document' | 'date', readonly string[]>
  >
  readonly date: (iso: string) => string
}

const parts = (iso: string): readonly [string, string, string] => [
  iso.slice(0, 4),
  iso.slice(5, 7),
  iso.slice(8, 10)
]
const dotted = (iso: string): string => parts(iso).toReversed().join('.')
const slashed = (iso: string): string => parts(iso).toReversed().join('/')

const LOCALES: readonly Locale[] = [
  {
    name: 'British',
    delimiter: ',',
    mark: '.',
    group: ',',
    headers: {
      code: ['Item code', 'SKU', 'Product No.'],
      name: ['Description', 'Item name'],
      quantity: ['Qty', 'Quantity shipped', 'Units'],
      unit: ['UOM', 'Unit'],
      price: ['Unit price', 'Price each (£)'],
      net: ['Line total', 'Net amount'],
      document: ['Invoice No', 'Invoice #'],
      date: ['Invoice date']
    },
    date: (iso) => iso
  },
  {
    name: 'German',
    delimiter: ';',
    mark: ',',
    group: '.',
    headers: {
      code: ['Artikelnr.', 'Artikel-Nr', 'Bestellnummer'],
      name: ['Bezeichnung', 'Artikelbezeichnung'],
      quantity: ['Menge', 'Anzahl', 'Stückzahl'],
      unit: ['Einheit', 'ME'],
      price: ['Einzelpreis', 'E-Preis', 'Preis/Einheit'],
      net: ['Gesamtpreis', 'Betrag (€)', 'Nettobetrag'],
      document: ['Rechnungsnr.', 'Beleg-Nr.'],
      date: ['Rechnungsdatum', 'Datum']
    },
    date: dotted
  },
  {
    name: 'French',
    delimiter: ';',
    mark: ',',
    group: '\u00a0',
    headers: {
      code: ['Référence', 'Code article'],
      name: ['Désignation', 'Libellé'],
      quantity: ['Quantité', 'Qté'],
      unit: ['Unité'],
      price: ['Prix unitaire HT', 'P.U. HT'],
      net: ['Montant HT', 'Total HT'],
      document: ['N° facture', 'Numéro de facture'],
      date: ['Date facture']
    },
    date: slashed
  },
  {
    name: 'Spanish',
    delimiter: ';',
    mark: ',',
    group: '.',
    headers: {
      code: ['Código', 'Referencia'],
      name: ['Descripción', 'Artículo'],
      quantity: ['Cantidad', 'Uds.'],
      unit: ['Unidad'],
      price: ['Precio unitario', 'Precio'],
      net: ['Importe', 'Importe neto'],
      document: ['Nº factura', 'Factura'],
      date: ['Fecha', 'Fecha factura']
    },
    date: slashed
  },
  {
    name: 'Portuguese',
    delimiter: ';',
    mark: ',',
    group: '.',
    headers: {
      code: ['Código do produto', 'Cód. artigo', 'Referência'],
      name: ['Descrição', 'Designação', 'Produto'],
      quantity: ['Quantidade', 'Qtd.', 'Qtde'],
      unit: ['Unidade', 'Un.'],
      price: ['Preço unitário', 'Valor unitário', 'Vl. unit.'],
      net: ['Valor total', 'Total líquido', 'Preço total'],
      document: ['N.º fatura', 'Número da fatura', 'Nota fiscal'],
      date: ['Data da fatura', 'Data de emissão']
    },
    date: slashed
  },
  {
    name: 'Italian',
    delimiter: ';',
    mark: ',',
    group: '.',
    headers: {
      code: ['Codice articolo', 'Cod. articolo', 'Codice'],
      name: ['Descrizione', 'Denominazione'],
      quantity: ['Quantità', 'Q.tà', 'Pezzi'],
      unit: ['U.d.M.', 'Unità di misura'],
      price: ['Prezzo unitario', 'Prezzo unit.', 'Prezzo netto'],
      net: ['Importo', 'Importo netto', 'Totale riga'],
      document: ['N. fattura', 'Numero fattura'],
      date: ['Data fattura', 'Data documento']
    },
    date: slashed
  },
  {
    name: 'Dutch',
    delimiter: ';',
    mark: ',',
    group: '.',
    headers: {
      code: ['Artikelnummer', 'Art.nr.', 'Productcode'],
      name: ['Omschrijving', 'Productnaam'],
      quantity: ['Aantal', 'Hoeveelheid'],
      unit: ['Eenheid'],
      price: ['Prijs per stuk', 'Stuksprijs', 'Prijs'],
      net: ['Bedrag', 'Regelbedrag', 'Totaal excl. btw'],
      document: ['Factuurnummer', 'Factuurnr.'],
      date: ['Factuurdatum', 'Datum']
    },
    date: (iso) => parts(iso).toReversed().join('-')
  },
  {
    name: 'Polish',
    delimiter: '\t',
    mark: ',',
    group: ' ',
    headers: {
      code: ['Kod towaru', 'Indeks'],
      name: ['Nazwa towaru', 'Nazwa'],
      quantity: ['Ilość'],
      unit: ['J.m.', 'Jednostka'],
      price: ['Cena jednostkowa netto', 'Cena netto'],
      net: ['Wartość netto'],
      document: ['Nr faktury', 'Numer faktury'],
      date: ['Data wystawienia']
    },
    date: dotted
  },
  {
    name: 'Swedish',
    delimiter: ';',
    mark: ',',
    group: ' ',
    headers: {
      code: ['Artikelnr', 'Artikelkod'],
      name: ['Benämning', 'Beskrivning'],
      quantity: ['Antal'],
      unit: ['Enhet'],
      price: ['à-pris', 'Styckpris'],
      net: ['Belopp', 'Radsumma'],
      document: ['Fakturanr', 'Fakturanummer'],
      date: ['Fakturadatum']
    },
    date: (iso) => iso
  }
]

/** Numbers without a pattern, the same in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

interface Line {
  readonly code: string
  readonly name: string
  readonly quantity: number
  readonly cents: number
}

function createInvoice(seed: number): {
  readonly number: string
  readonly date: string
  readonly lines: readonly Line[]
} {
  const random = createRandom(seed * 7919 + 17)
  const names = [
    'Bolt M8',
    'Oak shelf, 80 cm',
    'Größe L Mütze',
    'Café au lait',
    'Saw "Pro"',
    'Nail 2.5 x 40',
    'Paint; white'
  ]
  const lines = Array.from({ length: 3 + random(12) }, (_, at) => ({
    code: `${random(2) === 0 ? '0' : ''}${1000 + at * 37 + random(30)}${random(3) === 0 ? 'A' : ''}`,
    name: names[random(names.length)] ?? '',
    quantity: 1 + random(at === 0 ? 3 : 400),
    cents: 5 + random(at === 1 ? 500_000 : 4_000)
  }))
  return { number: `R${2000 + seed}`, date: `2026-0${1 + random(9)}-1${3 + random(6)}`, lines }
}

function amount(cents: number, { mark, group }: Locale): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, group)
  return `${whole}${mark}${String(cents % 100).padStart(2, '0')}`
}

function render(seed: number, locale: Locale): string {
  const random = createRandom(seed * 31 + locale.name.length)
  const invoice = createInvoice(seed)
  const columns: (readonly [readonly string[], (line: Line) => string])[] = [
    [locale.headers.document, () => invoice.number],
    [locale.headers.date, () => locale.date(invoice.date)],
    [locale.headers.code, ({ code }) => code],
    [locale.headers.name, ({ name }) => name],
    [locale.headers.quantity, ({ quantity }) => String(quantity)],
    [locale.headers.unit, () => 'EA'],
    [locale.headers.price, ({ cents }) => amount(cents, locale)],
    [locale.headers.net, ({ cents, quantity }) => amount(cents * quantity, locale)]
  ]
  for (let at = columns.length - 1; at > 0; at--) {
    const other = random(at + 1)
    const [a, b] = [columns[at], columns[other]]
    if (a !== undefined && b !== undefined) [columns[at], columns[other]] = [b, a]
  }
  const quote = (text: string): string =>
    text.includes(locale.delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
  const header = columns.map(([names]) => names[random(names.length)] ?? '')
  return [header, ...invoice.lines.map((line) => columns.map(([, cell]) => cell(line)))]
    .map((row) => row.map(quote).join(locale.delimiter))
    .join('\r\n')
}

describe.each(LOCALES)('fifty invoices, $name', (locale) => {
  it.each(Array.from({ length: 50 }, (_, seed) => seed))('number %i', async (seed) => {
    const invoice = createInvoice(seed)
    const { look, documents, lines } = await readAll(sourceOf(render(seed, locale)))
    expect(look.questions).toEqual([])
    expect(documents).toMatchObject([{ number: invoice.number, date: invoice.date }])
    expect(
      lines.map(({ supplierSku, description, quantity, unitPrice, net, issues }) => [
        supplierSku,
        description,
        quantity,
        unitPrice,
        net,
        issues
      ])
    ).toEqual(
      invoice.lines.map(({ code, name, quantity, cents }) => [
        code,
        name,
        String(quantity),
        amount(cents, { ...locale, mark: '.', group: '' }),
        amount(cents * quantity, { ...locale, mark: '.', group: '' }),
        []
      ])
    )
  })
})
