// The process boundary as one table: every call with its request and reply. Handlers, preload, client and tests derive from it.
import { batchResult, candidate } from './batch-result.ts'
import { importStatus, lineIssueCode, lineStatus, matchStatus } from './codes.ts'
import { decisionProblem, lineDecision } from './decisions.ts'
import { readLayout, readLine, readQuestion } from './read-result.ts'
import { reportPage, reportRequest } from './report-page.ts'
import { z } from './z.ts'

const nothing = z.object({})
const importId = z.number().int().positive()
const page = z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(1000) })

export const languages = z.enum(['en', 'de', 'pt'])
export type Language = z.infer<typeof languages>

export const settings = z.object({
  language: languages,
  theme: z.enum(['system', 'light', 'dark'])
})
export type Settings = z.infer<typeof settings>

/** A file that the user dropped or chose: the window holds its token, never its path. */
export const chosenFile = z.object({ fileId: z.string(), name: z.string(), byteSize: z.number() })
export type ChosenFile = z.infer<typeof chosenFile>

export const inventoryInfo = z.object({
  name: z.string(),
  currency: z.string(),
  itemCount: z.number().int(),
  supplierCount: z.number().int(),
  importCount: z.number().int(),
  onHandItems: z.number().int(),
  stockValue: z.string(),
  openLines: z.number().int(),
  readOnly: z.boolean()
})
export type InventoryInfo = z.infer<typeof inventoryInfo>

export const recentInventory = z.object({
  recentId: z.string(),
  name: z.string(),
  folder: z.string(),
  exists: z.boolean()
})

export const appState = z.object({
  version: z.string(),
  host: z.enum(['electron', 'stand-in']),
  inventory: inventoryInfo.optional(),
  recent: z.array(recentInventory),
  settings
})
export type AppState = z.infer<typeof appState>

/** What the file was understood to be, before anything is written: enough for one screen. */
export const filePreview = z.object({
  file: z.string(),
  format: z.string(),
  layout: readLayout,
  questions: z.array(readQuestion),
  /** Supplier named by the file or recognised by its layout. */
  supplier: z.string().optional(),
  documentsSeen: z.number().int(),
  /** The first lines, at most 50. */
  lines: z.array(readLine),
  /** True when the file goes on after the lines that were looked at. */
  more: z.boolean()
})
export type FilePreview = z.infer<typeof filePreview>

/** The user's answer to one question of the preview, which it names by `code`, `column` and `got`: one of its choices. */
export const planAnswer = z.object({
  code: readQuestion.shape.code,
  column: z.string().optional(),
  got: z.string().optional(),
  answer: z.string()
})
export type PlanAnswer = z.infer<typeof planAnswer>

export const planGroup = z.object({
  status: lineStatus,
  code: lineIssueCode.optional(),
  lines: z.number().int(),
  net: z.string(),
  /** A few of its lines as examples. */
  sample: z.array(z.number().int())
})

/** What posting will do, before it is done. */
export const planSummary = z.object({
  importId,
  file: z.string(),
  supplier: z.string().optional(),
  status: importStatus,
  currency: z.string(),
  linesRead: z.number().int(),
  ready: z.number().int(),
  failed: z.number().int(),
  needsReview: z.number().int(),
  skipped: z.number().int(),
  documents: z.number().int(),
  items: z.number().int(),
  newItems: z.number().int(),
  readyNet: z.string(),
  warnings: z.number().int(),
  groups: z.array(planGroup),
  /** Who began the import, and when. */
  by: z.string().optional(),
  at: z.string().optional()
})
export type PlanSummary = z.infer<typeof planSummary>

/** What reversing an import does: opposite movements, and what becomes of what it brought in. */
export const reversalSummary = z.object({
  importId,
  file: z.string(),
  lines: z.number().int(),
  items: z.number().int(),
  value: z.string(),
  currency: z.string(),
  revokedAliases: z.array(z.string()),
  keptAliases: z.array(z.string()),
  archivedItems: z.array(z.string()),
  keptItems: z.array(z.string())
})
export type ReversalSummary = z.infer<typeof reversalSummary>

/** One import line as the window shows it: what was read, what was understood, how it ended. */
export const importLine = z.object({
  importId,
  /** The import's file and supplier, for lists that mix imports. */
  file: z.string().optional(),
  supplier: z.string().optional(),
  line: z.number().int(),
  document: z.string().optional(),
  status: lineStatus,
  match: matchStatus.optional(),
  code: lineIssueCode.optional(),
  field: z.string().optional(),
  got: z.string().optional(),
  expected: z.string().optional(),
  description: z.string().optional(),
  supplierSku: z.string().optional(),
  gtin: z.string().optional(),
  sku: z.string().optional(),
  itemName: z.string().optional(),
  quantity: z.string().optional(),
  unit: z.string().optional(),
  unitPrice: z.string().optional(),
  net: z.string().optional(),
  /** The net as the line itself states it, in the sign of its document. */
  writtenNet: z.string().optional(),
  currency: z.string().optional(),
  /** Quantity in stock units and the stock unit, as posted or planned. */
  stockQuantity: z.string().optional(),
  stockUnit: z.string().optional(),
  candidates: z.array(candidate),
  raw: z.string()
})
export type ImportLine = z.infer<typeof importLine>

export const itemRow = z.object({
  sku: z.string(),
  name: z.string(),
  gtin: z.string().optional(),
  stockUnit: z.string(),
  onHand: z.string(),
  unitCost: z.string().optional(),
  stockValue: z.string(),
  lastPrice: z.string().optional()
})
export type ItemRow = z.infer<typeof itemRow>

export const importRow = z.object({
  importId,
  file: z.string(),
  supplier: z.string().optional(),
  status: importStatus,
  linesRead: z.number().int(),
  itemsProcessed: z.number().int(),
  itemsFailed: z.number().int(),
  itemsSkipped: z.number().int(),
  net: z.string(),
  currency: z.string(),
  by: z.string(),
  at: z.string()
})
export type ImportRow = z.infer<typeof importRow>

function paged<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), total: z.number().int() })
}

/** `area.verb` → request and reply. `lane` says who answers: the main process, the writing worker, or the reading worker. */
export const calls = {
  'app.state': { lane: 'main', request: nothing, reply: appState },
  'settings.save': { lane: 'main', request: settings, reply: settings },
  'window.showHelp': { lane: 'main', request: nothing, reply: nothing },

  /** Asks for a place by a dialog; replies without an inventory when the user cancelled it. */
  'inventory.create': { lane: 'main', request: z.object({ currency: z.string() }), reply: appState },
  'inventory.choose': { lane: 'main', request: nothing, reply: appState },
  'inventory.reopen': { lane: 'main', request: z.object({ recentId: z.string() }), reply: appState },
  'inventory.close': { lane: 'main', request: nothing, reply: appState },
  /** A fresh inventory with the bundled items and sample invoice, in the user's data folder. */
  'inventory.openSample': {
    lane: 'main',
    request: nothing,
    reply: z.object({ state: appState, sample: chosenFile })
  },
  'inventory.info': { lane: 'reader', request: nothing, reply: inventoryInfo },

  'files.choose': { lane: 'main', request: nothing, reply: z.object({ files: z.array(chosenFile) }) },
  /** Called with File objects: the preload turns them into paths that only the main process sees. */
  'files.drop': { lane: 'main', request: nothing, reply: z.object({ files: z.array(chosenFile) }) },

  'file.preview': {
    lane: 'writer',
    request: z.object({ fileId: z.string(), answers: z.array(planAnswer).optional() }),
    reply: filePreview
  },
  'items.import': {
    lane: 'writer',
    request: z.object({ fileId: z.string(), priceColumn: z.string().optional() }),
    reply: z.object({
      read: z.number(),
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      failed: z.number()
    })
  },

  'import.plan': {
    lane: 'writer',
    request: z.object({
      fileId: z.string(),
      supplier: z.string().optional(),
      answers: z.array(planAnswer).optional(),
      unmatched: z.enum(['review', 'create']),
      rate: z.string().optional(),
      isRepeat: z.boolean().optional()
    }),
    reply: planSummary
  },
  'import.post': { lane: 'writer', request: z.object({ importId }), reply: batchResult },
  'import.discard': { lane: 'writer', request: z.object({ importId }), reply: nothing },
  /** Stops the running work at its next slice; the work's own reply then says `cancelled`. */
  'import.cancel': { lane: 'writer', request: nothing, reply: nothing },
  'import.summary': { lane: 'reader', request: z.object({ importId }), reply: planSummary },
  'import.result': { lane: 'reader', request: z.object({ importId }), reply: batchResult },
  'import.lines': {
    lane: 'reader',
    request: page.extend({
      importId: importId.optional(),
      statuses: z.array(lineStatus).optional(),
      codes: z.array(lineIssueCode).optional(),
      search: z.string().optional()
    }),
    reply: paged(importLine)
  },
  'import.list': { lane: 'reader', request: page, reply: paged(importRow) },
  /** Takes decisions on open lines; `failed.retry` then posts what is ready. */
  'line.decide': {
    lane: 'writer',
    request: z.object({ decisions: z.array(lineDecision).min(1).max(10_000) }),
    reply: z.object({ taken: z.number().int(), problems: z.array(decisionProblem) })
  },
  'import.previewReversal': { lane: 'reader', request: z.object({ importId }), reply: reversalSummary },
  'import.reverse': { lane: 'writer', request: z.object({ importId }), reply: reversalSummary },
  'failed.retry': { lane: 'writer', request: z.object({ importId }), reply: batchResult },

  'item.page': {
    lane: 'reader',
    request: page.extend({
      search: z.string().optional(),
      sort: z.enum(['sku', 'name', 'onHand', 'stockValue']),
      direction: z.enum(['asc', 'desc'])
    }),
    reply: paged(itemRow)
  },
  'report.run': { lane: 'reader', request: reportRequest.extend(page.shape), reply: reportPage },
  'supplier.list': { lane: 'reader', request: nothing, reply: z.object({ suppliers: z.array(z.string()) }) }
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type Request<Name extends CallName> = z.input<Calls[Name]['request']>
export type DecodedRequest<Name extends CallName> = z.output<Calls[Name]['request']>
export type Reply<Name extends CallName> = z.output<Calls[Name]['reply']>
export type Lane = Calls[CallName]['lane']
export type CallsOf<L extends Lane> = {
  [Name in CallName]: Calls[Name]['lane'] extends L ? Name : never
}[CallName]
