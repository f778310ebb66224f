// A plain reading of a line → an invoice line: numbers checked, findings beside the source text.
import type { LineIssueCode } from '../../contract/codes.ts'
import type { LineIssue } from '../../contract/read-result.ts'
import type { InvoiceLine } from '../../domain/invoice.ts'
import { compareDecimals, divideRounded, multiply } from '../../lib/decimal.ts'
import { absoluteDecimal, addDecimals, placesOf, subtractDecimals } from '../values/exact-sum.ts'
import { toMarkup } from '../xml/xml-node.ts'
import type { ChargeDraft, LineDraft } from './invoice-draft.ts'
import { parseXmlNumber } from './xml-number.ts'

type Building = { -readonly [K in keyof InvoiceLine]: InvoiceLine[K] }

export interface LinePlace {
  /** Ordinal of the line in the file, from 1. */
  readonly line: number
  readonly document: number
  /** Decimal places of the document's currency. */
  readonly digits: number
  /** The document's stated sum (EN 16931 BT-106) is that of its lines' own nets (BT-131). */
  readonly isVouched: boolean
}

const RAW_LIMIT = 4_000
const QUOTIENT_PLACES = 12
/** A cent is the coarsest unit that a price is rounded to. */
const MIN_PRICE_PLACES = 2

/** Checks the numbers of a line and what they say together. */
export function settleLine(draft: LineDraft, place: LinePlace): InvoiceLine {
  const line: Building = {
    line: place.line,
    document: place.document,
    kind: draft.kind,
    ...texts(draft),
    priceBase: '1',
    raw: toMarkup(draft.node, RAW_LIMIT),
    issues: []
  }
  putNumber(line, 'quantity', draft.quantity, 'QUANTITY_INVALID')
  putNumber(line, 'unitPrice', draft.unitPrice, 'PRICE_INVALID')
  putNumber(line, 'priceBase', draft.priceBase, 'PRICE_INVALID')
  putNumber(line, 'net', draft.net, 'PRICE_INVALID')
  if (line.raw.includes('\uFFFD')) addIssue(line, { code: 'ENCODING_UNSURE' })
  if (line.kind === 'goods') checkGoods(line, draft, place)
  return line
}

/** A charge or allowance on the document as a whole, as a line of its own. */
export function toChargeLine(
  charge: ChargeDraft,
  place: Omit<LinePlace, 'digits' | 'isVouched'>
): InvoiceLine {
  const net = parseXmlNumber(charge.net)
  const { line, document } = place
  return {
    line,
    document,
    kind: 'charge',
    scope: 'document',
    ...(charge.description === undefined ? {} : { description: charge.description }),
    priceBase: '1',
    ...(net === undefined ? {} : { net }),
    raw: `${charge.description ?? ''} ${charge.net}`.trim().slice(0, RAW_LIMIT),
    issues:
      net === undefined ? [{ line, code: 'PRICE_INVALID', field: 'net', got: charge.net.slice(0, 200) }] : []
  }
}

/** The value of a line for the document's sum: its own net, else quantity × price ÷ base. */
export function valueOf(line: InvoiceLine): string | undefined {
  if (line.net !== undefined) return line.net
  if (line.quantity === undefined || line.unitPrice === undefined) return undefined
  return divideRounded(multiply(line.quantity, line.unitPrice), line.priceBase, QUOTIENT_PLACES)
}

function texts(draft: LineDraft): Partial<InvoiceLine> {
  const { id, parent, description, sku, supplierSku, gtin, unit } = draft
  return {
    ...(id === undefined ? {} : { id }),
    ...(parent === undefined ? {} : { parent }),
    ...(description === undefined ? {} : { description }),
    ...(sku === undefined ? {} : { sku }),
    ...(supplierSku === undefined ? {} : { supplierSku }),
    ...(gtin === undefined ? {} : { gtin }),
    ...(unit === undefined || unit === '' ? {} : { unit })
  }
}

function putNumber(
  line: Building,
  field: 'quantity' | 'unitPrice' | 'priceBase' | 'net',
  text: string | undefined,
  code: LineIssueCode
): void {
  if (text === undefined) return
  const number = parseXmlNumber(text)
  const isUsable = number !== undefined && (field !== 'priceBase' || /[1-9]/.test(number))
  if (isUsable) line[field] = number
  else addIssue(line, { code, field, got: text.slice(0, 200) })
}

function checkGoods(line: Building, draft: LineDraft, place: LinePlace): void {
  if (line.quantity === undefined && draft.quantity === undefined)
    addIssue(line, { code: 'FIELD_MISSING', field: 'quantity' })
  const isNamed = [line.description, line.sku, line.supplierSku, line.gtin].some((text) => text !== undefined)
  if (!isNamed) addIssue(line, { code: 'FIELD_MISSING', field: 'description' })
  const { quantity, unitPrice, net } = line
  if (quantity === undefined || unitPrice === undefined || net === undefined) return
  checkTotal(line, { quantity, unitPrice, net }, draft.adjustments, place)
}

/** EN 16931 BR-…-LN: net = quantity × price ÷ base + charges − allowances; Peppol R120 allows 0.02 of rounding. */
function checkTotal(
  line: Building,
  amounts: { readonly quantity: string; readonly unitPrice: string; readonly net: string },
  adjustments: readonly ChargeDraft[],
  place: LinePlace
): void {
  const { quantity, unitPrice, net } = amounts
  const product = divideRounded(multiply(quantity, unitPrice), line.priceBase, QUOTIENT_PLACES)
  if (product === undefined) return
  const expected = adjustments.reduce((sum, { net }) => addDecimals(sum, parseXmlNumber(net) ?? '0'), product)
  const tolerance = toleranceOf(line, quantity, unitPrice, place.digits)
  const isOff = (wanted: string): boolean =>
    compareDecimals(absoluteDecimal(subtractDecimals(wanted, net)), tolerance) > 0
  if (!isOff(expected)) return
  if (!isOff(negated(expected)) && !isZero(quantity)) {
    // The total has the last word on the direction: this is how some systems write what goes back.
    line.stockQuantity = negated(quantity)
    addIssue(line, {
      code: 'SIGN_INCONSISTENT',
      field: 'quantity',
      got: quantity,
      expected: negated(quantity)
    })
    return
  }
  // The line's own net is normative. Where the document's sum is made of it, it is what will be paid: the line posts with it
  // and the price is remarked on. Where no sum vouches for it, any of the three numbers may be the wrong one.
  const code = place.isVouched ? 'PRICE_VARIANCE' : 'LINE_TOTAL_MISMATCH'
  addIssue(line, { code, field: 'net', got: net, expected })
}

/** Two of the smallest coins, and half a unit of the price's last place for each piece. */
function toleranceOf(line: Building, quantity: string, unitPrice: string, digits: number): string {
  const places = Math.max(MIN_PRICE_PLACES, placesOf(unitPrice))
  const ofPrice = multiply(absoluteDecimal(quantity), `0.${'0'.repeat(places)}5`)
  const coins = digits === 0 ? '2' : `0.${'0'.repeat(digits - 1)}2`
  return addDecimals(
    absoluteDecimal(divideRounded(ofPrice, line.priceBase, QUOTIENT_PLACES) ?? ofPrice),
    coins
  )
}

function addIssue(line: Building, issue: Omit<LineIssue, 'line'>): void {
  line.issues = [...line.issues, { line: line.line, ...issue }]
}

function negated(text: string): string {
  return text.startsWith('-') ? text.slice(1) : `-${text}`
}

function isZero(text: string): boolean {
  return !/[1-9]/.test(text)
}
