// Maps the lines of one import one after the other: an alias or item that one line brings serves all lines below it.
import type { CodeOwner } from '../domain/code-owner.ts'
import type { InvoiceLine } from '../domain/invoice.ts'
import type { PlannedLine, PlannedMatch } from '../domain/planned-line.ts'
import { listLiveAliases } from '../inventory/aliases.ts'
import { listMatchableItems } from '../inventory/items.ts'
import type { ImportRecord } from '../inventory/imports.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import type { StagedLine } from '../inventory/staged-lines.ts'
import type { SupplierRecord } from '../inventory/suppliers.ts'
import { createMatcher } from '../matching/create-matcher.ts'
import { decideCodeOwner } from '../matching/decide-code-owner.ts'
import type { CatalogueAlias, MatchBasis, Matcher, MatchJudgement } from '../matching/match-types.ts'
import { isBookable, planLine, type MatchedItem } from '../posting/plan-line.ts'
import { createMissingItem } from './create-missing-item.ts'
import type { RegisteredDocument } from './document-registry.ts'
import type { Session } from './session.ts'

/** Candidates that are kept for the review of a line. */
const TOP_CANDIDATES = 5

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
  readonly map: (line: InvoiceLine, document: RegisteredDocument, owner: CodeOwner) => StagedLine
}

/** Builds the mapper of one import over the inventory's items. */
export function createLineMapper(inventory: Inventory, record: ImportRecord, session: Session): LineMapper {
  const { db } = inventory
  const items = new Map<number, MatchedItem>()
  const aliasVersions = new Map<number, number>()
  const matcher = createMatcher(loadItems(inventory, items), [])
  const isCreating = record.options.unmatched === 'create'

  function create(line: InvoiceLine, document: RegisteredDocument): MatchJudgement | undefined {
    if (document.supplier === undefined) return undefined
    const created = createMissingItem(db, line, {
      importId: record.importId,
      supplierId: document.supplier.supplierId,
      supplierName: document.supplier.name,
      by: session.user,
      at: session.now().toISOString()
    })
    if (created === undefined) return undefined
    const { item, alias, version } = created
    items.set(item.itemId, {
      itemId: item.itemId,
      sku: item.sku,
      version,
      stockUnit: item.stockUnit,
      packSize: undefined
    })
    matcher.putItem(item)
    if (alias !== undefined) {
      aliasVersions.set(alias.aliasId, 1)
      matcher.putAlias(alias)
    }
    return { status: 'new', itemId: item.itemId, candidates: [] }
  }

  return {
    learnSupplier: (supplier) => putAliases(inventory, supplier, matcher, aliasVersions),
    decideOwner: (sample) => decideCodeOwner(codedLines(sample), matcher),
    map(read, document, owner) {
      const judged = read.kind === 'group' ? undefined : judge(matcher, read, document, owner)
      const line = asGoods(read, judged)
      const isMissing = judged?.status === 'unmatched' || judged?.status === 'suggested'
      const created =
        isCreating && isMissing && isBookable(line, document.context) ? create(line, document) : undefined
      const match = line.kind === 'goods' ? (created ?? judged) : undefined
      return stage(record.importId, line, document, match, items, aliasVersions)
    }
  }
}

/** A reader takes `POSTAGE` for a charge by its text; where a code or an alias names an item of ours, it is that item. */
function asGoods(line: InvoiceLine, judged: MatchJudgement | undefined): InvoiceLine {
  const isIdentified =
    judged?.status === 'matched' && judged.basis !== undefined && IDENTITIES.has(judged.basis)
  return line.kind === 'charge' && isIdentified ? { ...line, kind: 'goods' } : line
}

function loadItems(inventory: Inventory, items: Map<number, MatchedItem>) {
  return listMatchableItems(inventory.db).map((item) => {
    const { itemId, sku, name, gtin, stockUnit, listPrice, version } = item
    items.set(itemId, { itemId, sku, version, stockUnit, packSize: undefined })
    return {
      itemId,
      sku,
      name,
      stockUnit,
      ...(gtin === undefined ? {} : { gtin }),
      ...(listPrice === undefined ? {} : { price: listPrice })
    }
  })
}

function putAliases(
  inventory: Inventory,
  supplier: SupplierRecord,
  matcher: Matcher,
  aliasVersions: Map<number, number>
): void {
  for (const alias of listLiveAliases(inventory.db, supplier.supplierId)) {
    const { aliasId, supplierId, kind, key, unit, itemId, packSize, version } = alias
    if (itemId === undefined) continue
    aliasVersions.set(aliasId, version)
    const known: CatalogueAlias = {
      aliasId,
      supplierId,
      itemId,
      kind,
      key,
      ...(unit === undefined ? {} : { unit }),
      ...(packSize === undefined ? {} : { packSize })
    }
    matcher.putAlias(known)
  }
}

function judge(
  matcher: Matcher,
  line: InvoiceLine,
  document: RegisteredDocument,
  owner: CodeOwner
): MatchJudgement {
  return matcher.match(
    {
      supplierId: document.supplier?.supplierId,
      codeOwner: owner,
      description: line.description,
      sku: line.sku,
      supplierSku: line.supplierSku,
      gtin: line.gtin,
      size: line.size,
      unit: line.unit,
      price: line.unitPrice
    },
    TOP_CANDIDATES
  )
}

function stage(
  importId: number,
  line: InvoiceLine,
  document: RegisteredDocument,
  judged: MatchJudgement | undefined,
  items: ReadonlyMap<number, MatchedItem>,
  aliasVersions: ReadonlyMap<number, number>
): StagedLine {
  const item = certainItem(judged, items)
  const match: PlannedMatch | undefined =
    judged === undefined
      ? undefined
      : {
          status: judged.status,
          basis: judged.basis,
          itemId: item?.itemId,
          aliasId: judged.aliasId,
          candidates: judged.candidates
        }
  const plan: PlannedLine = planLine(line, document.context, match, item)
  return {
    importId,
    documentId: document.documentId,
    aliasVersion: judged?.aliasId === undefined ? undefined : aliasVersions.get(judged.aliasId),
    plan
  }
}

function certainItem(
  judged: MatchJudgement | undefined,
  items: ReadonlyMap<number, MatchedItem>
): MatchedItem | undefined {
  if (judged?.itemId === undefined || (judged.status !== 'matched' && judged.status !== 'new'))
    return undefined
  const item = items.get(judged.itemId)
  return item === undefined || judged.packSize === undefined ? item : { ...item, packSize: judged.packSize }
}

function* codedLines(lines: Iterable<InvoiceLine>) {
  for (const line of lines) yield { code: line.supplierSku, description: line.description }
}
