// Maps the lines of one import one after the other: an alias or item that one line brings serves all lines below it.
import type { CodeOwner } from '../domain/code-owner.ts'
import type { InvoiceLine } from '../domain/invoice.ts'
import type { PlannedMatch } from '../domain/planned-line.ts'
import type { ImportRecord } from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { StagedDecision } from '../inventory/staged-json.ts'
import type { StagedLine } from '../inventory/staged-lines.ts'
import type { SupplierRecord } from '../inventory/suppliers.ts'
import { divideRounded, multiply } from '../lib/decimal.ts'
import { decideCodeOwner } from '../matching/decide-code-owner.ts'
import type { MatchBasis, MatchJudgement, MatchQuery } from '../matching/match-types.ts'
import { isBookable, planLine, type DocumentContext, type MatchedItem } from '../posting/plan-line.ts'
import { withHolds } from '../posting/hold-warnings.ts'
import { withPriceAlert } from '../posting/price-alert.ts'
import { createMissingItem, prepareCreation } from './create-missing-item.ts'
import { createDocumentItems, type DocumentItems } from './document-items.ts'
import type { RegisteredDocument } from './document-registry.ts'
import { loadKnowledge, type Knowledge } from './knowledge.ts'
import { createPriceMeasures } from './last-prices.ts'
import type { Session } from './session.ts'

/** Candidates that are kept for the review of a line. */
const TOP_CANDIDATES = 5
/** Decimal places of a price that is only compared. */
const HINT_PLACES = 6

/** What names an item rather than describing it. */
const IDENTITIES: ReadonlySet<MatchBasis> = new Set<MatchBasis>([
  'our_code',
  'alias_code',
  'gtin',
  'alias_gtin',
  'alias_text'
])

export interface LineMapper {
  /** Makes the supplier's aliases known; call it before its first line. */
  readonly learnSupplier: (supplier: SupplierRecord) => void
  /** Settles whose codes a column holds, from lines at the head of the file. */
  readonly decideOwner: (sample: Iterable<InvoiceLine>) => CodeOwner
  /** @param decided what a person has decided about the line: it stands above what is known */
  readonly map: (
    line: InvoiceLine,
    document: RegisteredDocument,
    owner: CodeOwner,
    decided?: StagedDecision
  ) => StagedLine
}

/** Builds the mapper of one import over the inventory's items. */
export function createLineMapper(inventory: Inventory, record: ImportRecord, session: Session): LineMapper {
  const knowledge = loadKnowledge(inventory)
  const { matcher } = knowledge
  const creation = prepareCreation(inventory.db)
  const measureOf = createPriceMeasures(inventory, record)
  const isCreating = record.options.unmatched === 'create'
  const documentItems = createDocumentItems()

  return {
    learnSupplier: (supplier) => knowledge.learnSupplier(supplier.supplierId),
    decideOwner: (sample) => decideCodeOwner(codedLines(sample), matcher),
    map(asRead, document, owner, decided) {
      const read = withUsualUnit(asRead, document.supplier?.settings.unit)
      if (decided?.kind === 'skip') return stageCharge(read, document, undefined)
      const chargeAliasId =
        decided?.kind === 'item' ? undefined : knowledge.findCharge(document.supplier?.supplierId, read)
      if (chargeAliasId !== undefined || decided?.kind === 'charge')
        return stageCharge(read, document, chargeAliasId)
      const found =
        read.kind === 'group'
          ? undefined
          : matcher.match(toQuery(read, document, owner, documentItems.of(document)), TOP_CANDIDATES)
      documentItems.noteCode(document, read, found)
      const judged = decided === undefined ? found : asDecided(found, decided)
      const line = asGoods(read, judged)
      if (line.kind === 'goods') documentItems.noteItem(document, judged)
      const isMissing = judged?.status === 'unmatched' || judged?.status === 'suggested'
      const created =
        isCreating && isMissing && isBookable(line, document.context) ? create(line, document) : undefined
      return stageLine(line, document, line.kind === 'goods' ? (created ?? judged) : undefined)
    }
  }

  function create(line: InvoiceLine, document: RegisteredDocument): MatchJudgement | undefined {
    if (document.supplier === undefined) return undefined
    const created = createMissingItem(creation, line, {
      importId: record.importId,
      supplierId: document.supplier.supplierId,
      supplierName: document.supplier.name,
      by: session.user,
      at: session.now().toISOString()
    })
    if (created === undefined) return undefined
    knowledge.addItem(created.item, created.version)
    if (created.alias !== undefined) knowledge.addAlias(created.alias, 1)
    return { status: 'new', itemId: created.item.itemId, candidates: [] }
  }

  function stageLine(
    line: InvoiceLine,
    document: RegisteredDocument,
    judged: MatchJudgement | undefined
  ): StagedLine {
    const item = certainItem(judged, knowledge)
    const plan = planLine(line, document.context, toPlannedMatch(judged, item), item)
    return {
      importId: record.importId,
      documentId: document.documentId,
      aliasVersion: judged?.aliasId === undefined ? undefined : knowledge.aliasVersion(judged.aliasId),
      plan: withPriceAlert(
        plan,
        (itemId) => measureOf(itemId, document.supplier?.supplierId),
        inventory.currencyDigits
      )
    }
  }

  /** A person said that this is a charge of the supplier's, or that it is left out: nothing of it is stock. */
  function stageCharge(
    line: InvoiceLine,
    document: RegisteredDocument,
    aliasId: number | undefined
  ): StagedLine {
    const match: PlannedMatch | undefined =
      aliasId === undefined ? undefined : { status: 'matched', aliasId, candidates: [] }
    return {
      importId: record.importId,
      documentId: document.documentId,
      aliasVersion: aliasId === undefined ? undefined : knowledge.aliasVersion(aliasId),
      plan: planLine({ ...line, kind: 'charge' }, document.context, match, undefined)
    }
  }
}

/** The line, held where it has a warning that its supplier's profile does not let pass. */
export function heldByProfile(staged: StagedLine, { supplier }: RegisteredDocument): StagedLine {
  const holds = supplier?.settings.hold ?? []
  return holds.length === 0 ? staged : { ...staged, plan: withHolds(staged.plan, holds) }
}

/** A supplier that writes no units means the one that its profile names. */
function withUsualUnit(line: InvoiceLine, unit: string | undefined): InvoiceLine {
  return unit === undefined || line.unit !== undefined || line.kind !== 'goods' ? line : { ...line, unit }
}

/** What a person chose; where an alias of the supplier's says the same, the line is posted by that alias. */
function asDecided(
  found: MatchJudgement | undefined,
  { itemId, packSize }: Extract<StagedDecision, { kind: 'item' }>
): MatchJudgement {
  const isFound =
    found?.status === 'matched' &&
    found.itemId === itemId &&
    (packSize === undefined || packSize === found.packSize)
  if (isFound) return found
  const candidates = found?.candidates ?? []
  return { status: 'matched', itemId, candidates, ...(packSize === undefined ? {} : { packSize }) }
}

/** A reader takes `POSTAGE` for a charge by its text; where a code or an alias names an item of ours, it is that item. */
function asGoods(line: InvoiceLine, judged: MatchJudgement | undefined): InvoiceLine {
  const isIdentified =
    judged?.status === 'matched' && judged.basis !== undefined && IDENTITIES.has(judged.basis)
  return line.kind === 'charge' && isIdentified ? { ...line, kind: 'goods' } : line
}

function toQuery(
  line: InvoiceLine,
  document: RegisteredDocument,
  owner: CodeOwner,
  { taken, above }: DocumentItems
): MatchQuery {
  return {
    supplierId: document.supplier?.supplierId,
    codeOwner: owner,
    description: line.description,
    sku: line.sku,
    supplierSku: line.supplierSku,
    gtin: line.gtin,
    size: line.size,
    unit: line.unit,
    price: priceInBase(line, document.context),
    taken,
    above
  }
}

/** The price of one invoice unit in the base currency, as a hint: rounded where a division does not end. */
function priceInBase({ unitPrice, priceBase }: InvoiceLine, context: DocumentContext): string | undefined {
  const { currency, baseCurrency, rate } = context
  if (unitPrice === undefined || (priceBase === '1' && currency === baseCurrency)) return unitPrice
  const single = divideRounded(unitPrice, priceBase, HINT_PLACES)
  if (single === undefined || currency === baseCurrency) return single
  return rate === undefined ? undefined : multiply(single, rate)
}

function toPlannedMatch(
  judged: MatchJudgement | undefined,
  item: MatchedItem | undefined
): PlannedMatch | undefined {
  if (judged === undefined) return undefined
  const { status, basis, aliasId, candidates } = judged
  return { status, basis, itemId: item?.itemId, aliasId, candidates }
}

function certainItem(judged: MatchJudgement | undefined, knowledge: Knowledge): MatchedItem | undefined {
  if (judged?.itemId === undefined || (judged.status !== 'matched' && judged.status !== 'new'))
    return undefined
  const item = knowledge.findItem(judged.itemId)
  return item === undefined || judged.packSize === undefined ? item : { ...item, packSize: judged.packSize }
}

function* codedLines(lines: Iterable<InvoiceLine>) {
  for (const line of lines) yield { code: line.supplierSku, description: line.description }
}
