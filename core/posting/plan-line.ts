// The decision on one line: the movement that posting will write, or the reason why there will be none. Pure.
import type { LineIssueCode } from '../contract/codes.ts'
import { WARNING_CODES } from '../contract/codes.ts'
import type { InvoiceDocument, InvoiceLine } from '../domain/invoice.ts'
import { convertMinor, fromMinor, lineNetMinor, toMinor } from '../domain/money.ts'
import type { Finding, PlannedLine, PlannedMatch, PlannedMovement } from '../domain/planned-line.ts'
import { toMicro } from '../domain/quantity.ts'
import { formatFactor, type UnitFactor } from '../domain/unit-factor.ts'
import { resolveUnit, type UnitConversion } from '../domain/unit.ts'
import { divideExactly, multiply } from '../lib/decimal.ts'

/** What is known of the document that a line belongs to. */
export interface DocumentContext {
  readonly document: InvoiceDocument
  /** The supplier's name; absent when nobody knows who sent it. */
  readonly hasSupplier: boolean
  readonly currency: string
  readonly currencyDigits: number
  readonly baseCurrency: string
  readonly baseDigits: number
  /** Base currency per unit of the document's currency. */
  readonly rate: string | undefined
  /** The live import that already holds this document. */
  readonly duplicateOf: number | undefined
}

/** The item that a line was matched to. */
export interface MatchedItem {
  readonly itemId: number
  readonly sku: string
  readonly version: number
  readonly name: string
  readonly stockUnit: string
  /** Pack size that an alias has taught. */
  readonly packSize: string | undefined
  /** The item's own conversions. */
  readonly conversions: readonly UnitConversion[]
}

/** Findings that a person settles by a decision; the others are damage that needs a correction. */
const REVIEW_CODES: ReadonlySet<LineIssueCode> = new Set<LineIssueCode>([
  'ITEM_UNMATCHED',
  'ITEM_AMBIGUOUS',
  'UNIT_UNRESOLVED',
  'UNIT_INCOMPATIBLE',
  'SUPPLIER_UNKNOWN',
  'CURRENCY_MISMATCH',
  'NUMBER_AMBIGUOUS'
])

interface Amounts {
  /** Decimal text, signed as a movement. */
  readonly quantity: string
  /** Document currency, signed as a movement. */
  readonly netMinor: number
}

type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding }

/**
 * Plans one line. Refusal depends on the line, its document and its item only, never on what is on hand.
 * @param item the item if the match is certain, else undefined
 */
export function planLine(
  source: InvoiceLine,
  context: DocumentContext,
  match: PlannedMatch | undefined,
  item: MatchedItem | undefined
): PlannedLine {
  const netMinor = signedNet(source, context)
  const base = { source, match, netMinor, warnings: warningsOf(source, netMinor) }
  if (source.kind !== 'goods') return { ...base, status: 'skipped' }
  const refusal = findDocumentRefusal(source, context)
  if (refusal !== undefined) return refuse(base, refusal)
  const amounts = readAmounts(source, context, netMinor)
  if (!amounts.ok) return refuse(base, amounts.finding)
  if (item === undefined) return refuse(base, explainMismatch(source, match))
  const movement = toMovement(source, context, amounts.value, item)
  if (!movement.ok) return refuse(base, movement.finding)
  return { ...base, status: 'ready', movement: movement.value }
}

/** True if the line could be posted once its item is known: only then is it worth creating one for it. */
export function isBookable(source: InvoiceLine, context: DocumentContext): boolean {
  if (source.kind !== 'goods' || findDocumentRefusal(source, context) !== undefined) return false
  return readAmounts(source, context, signedNet(source, context)).ok
}

function refuse(
  base: Pick<PlannedLine, 'source' | 'match' | 'netMinor' | 'warnings'>,
  finding: Finding
): PlannedLine {
  return { ...base, status: REVIEW_CODES.has(finding.code) ? 'needs_review' : 'failed', finding }
}

function findDocumentRefusal(source: InvoiceLine, context: DocumentContext): Finding | undefined {
  const failing = source.issues.find((issue) => !WARNING_CODES.has(issue.code))
  if (failing !== undefined) return failing
  if (!context.hasSupplier) return { code: 'SUPPLIER_UNKNOWN', field: 'supplier' }
  if (context.duplicateOf !== undefined) {
    return { code: 'DUPLICATE_DOCUMENT', got: context.document.number, expected: String(context.duplicateOf) }
  }
  return undefined
}

/** Credit notes that write returns as positive quantities take goods out of stock. */
function isNegated(context: DocumentContext): boolean {
  return context.document.type === 'credit_note' && context.document.creditSign === 'positive'
}

function signedNet(source: InvoiceLine, context: DocumentContext): number | undefined {
  // A group repeats the value of its parts: counted once, there.
  if (source.kind === 'group') return 0
  const { quantity, unitPrice, priceBase, net } = source
  const own = net === undefined ? undefined : toMinor(net, context.currencyDigits)
  const minor =
    own ??
    (quantity === undefined || unitPrice === undefined || net !== undefined
      ? undefined
      : lineNetMinor({ quantity, unitPrice, priceBase }, context.currencyDigits))
  if (minor === undefined) return undefined
  return isNegated(context) ? negate(minor) : minor
}

function readAmounts(
  source: InvoiceLine,
  context: DocumentContext,
  netMinor: number | undefined
): Step<Amounts> {
  const { unitPrice, net } = source
  const quantity = source.stockQuantity ?? source.quantity
  if (quantity === undefined) return fail({ code: 'FIELD_MISSING', field: 'quantity' })
  if (toMicro(quantity) === undefined) return fail({ code: 'OUT_OF_RANGE', field: 'quantity', got: quantity })
  if (net === undefined && unitPrice === undefined) return fail({ code: 'FIELD_MISSING', field: 'unitPrice' })
  if (netMinor === undefined) {
    return fail({
      code: 'OUT_OF_RANGE',
      field: net === undefined ? 'unitPrice' : 'net',
      got: net ?? unitPrice
    })
  }
  return { ok: true, value: { quantity: isNegated(context) ? negateText(quantity) : quantity, netMinor } }
}

function explainMismatch(source: InvoiceLine, match: PlannedMatch | undefined): Finding {
  const said = source.sku ?? source.supplierSku ?? source.description ?? source.gtin
  const got =
    source.description === undefined || said === source.description ? said : `${said} ${source.description}`
  if (match?.status !== 'ambiguous') return { code: 'ITEM_UNMATCHED', field: 'item', got }
  const choices = match.candidates.map((candidate) => candidate.sku).join(', ')
  return { code: 'ITEM_AMBIGUOUS', field: 'item', got, expected: choices === '' ? undefined : choices }
}

function toMovement(
  source: InvoiceLine,
  context: DocumentContext,
  amounts: Amounts,
  item: MatchedItem
): Step<PlannedMovement> {
  const unit = resolveUnit({
    invoiceUnit: source.unit,
    stockUnit: item.stockUnit,
    packSize: item.packSize,
    conversions: item.conversions,
    itemName: item.name,
    description: source.description,
    pack: source.pack,
    size: source.size
  })
  if (!unit.ok) return fail({ code: unit.code, field: 'unit', got: unit.got, expected: unit.expected })
  const quantityMicro = toStockMicro(amounts.quantity, unit.factor)
  if (quantityMicro === undefined) {
    return fail({
      code: 'OUT_OF_RANGE',
      field: 'quantity',
      got: `${amounts.quantity} × ${formatFactor(unit.factor)}`
    })
  }
  const valueMinor = toBase(amounts.netMinor, context)
  if (valueMinor === undefined) {
    return fail(
      context.currency !== context.baseCurrency && context.rate === undefined
        ? {
            code: 'CURRENCY_MISMATCH',
            field: 'currency',
            got: context.currency,
            expected: context.baseCurrency
          }
        : { code: 'OUT_OF_RANGE', field: 'net', got: fromMinor(amounts.netMinor, context.currencyDigits) }
    )
  }
  const { itemId, version } = item
  return {
    ok: true,
    value: { itemId, itemVersion: version, quantityMicro, valueMinor, packSize: formatFactor(unit.factor) }
  }
}

/** Quantity in the stock unit, exactly: a result finer than a millionth is refused, not rounded. */
function toStockMicro(quantity: string, factor: UnitFactor): number | undefined {
  if (factor.denominator === '1') {
    return toMicro(factor.numerator === '1' ? quantity : multiply(quantity, factor.numerator))
  }
  const exact = divideExactly(multiply(quantity, factor.numerator), factor.denominator, 6)
  return exact === undefined ? undefined : toMicro(exact)
}

function toBase(netMinor: number, context: DocumentContext): number | undefined {
  if (context.currency === context.baseCurrency) return netMinor
  if (context.rate === undefined) return undefined
  return convertMinor(netMinor, context.rate, context.currencyDigits, context.baseDigits)
}

function warningsOf(source: InvoiceLine, netMinor: number | undefined): readonly Finding[] {
  const reported = source.issues.filter((issue) => WARNING_CODES.has(issue.code))
  const isFree =
    source.kind === 'goods' && netMinor === 0 && source.quantity !== undefined && !isZero(source.quantity)
  const isKnown = reported.some((issue) => issue.code === 'SIGN_INCONSISTENT')
  const isTurned = !isKnown && netMinor !== undefined && netMinor !== 0 && hasOtherSign(source)
  if (!isFree && !isTurned) return reported
  return [
    ...reported,
    ...(isFree
      ? [{ code: 'PRICE_VARIANCE' as const, field: 'unitPrice', got: source.unitPrice ?? source.net ?? '0' }]
      : []),
    ...(isTurned
      ? [{ code: 'SIGN_INCONSISTENT' as const, field: 'net', got: source.net ?? source.unitPrice }]
      : [])
  ]
}

/** Quantity and amount of different signs, as the invoice writes them. */
function hasOtherSign(source: InvoiceLine): boolean {
  const amount = source.net ?? source.unitPrice
  if (amount === undefined || source.quantity === undefined || isZero(source.quantity)) return false
  return source.net === undefined ? isNegative(amount) : isNegative(amount) !== isNegative(source.quantity)
}

function isNegative(text: string): boolean {
  return text.startsWith('-')
}

function isZero(text: string): boolean {
  return /^-?0+(?:\.0+)?$/.test(text)
}

function negate(minor: number): number {
  return minor === 0 ? 0 : -minor
}

function negateText(quantity: string): string {
  return quantity.startsWith('-') ? quantity.slice(1) : `-${quantity}`
}

function fail(finding: Finding): { readonly ok: false; readonly finding: Finding } {
  return { ok: false, finding }
}
