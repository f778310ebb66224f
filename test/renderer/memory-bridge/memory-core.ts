// A small core in memory for tests and preview: it answers every call of the contract and remembers what it was told.
import { OperationError } from '../../../core/contract/app-error.ts'
import type { BatchResult } from '../../../core/contract/batch-result.ts'
import type { CallName, Reply, Request } from '../../../core/contract/calls.ts'
import type { AppState, InventoryInfo } from '../../../core/contract/calls/app.ts'
import type { ChosenFile } from '../../../core/contract/calls/file.ts'
import type { ItemRow } from '../../../core/contract/calls/item.ts'
import type { ImportLine } from '../../../core/contract/calls/line.ts'
import type { EventName, EventPayload } from '../../../core/contract/events.ts'
import { fromScaled, toScaled } from '../../../core/lib/decimal.ts'
import { findFile, previewOf } from './files.ts'
import { makeItems } from './items.ts'
import { makeLines } from './lines.ts'
import { postInSteps, type Pace } from './post-in-steps.ts'
import { netOf, resultOf, summaryOf, type MemoryImport } from './sums.ts'

export type Handlers = {
  readonly [Name in CallName]: (request: Request<Name>) => Reply<Name> | Promise<Reply<Name>>
}
export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void

export interface MemoryOptions {
  readonly inventory: 'none' | 'empty' | 'filled'
  readonly itemCount: number
  readonly pace: Pace
  readonly settings: AppState['settings']
  /** What the file dialog gives. */
  readonly chosen: readonly string[]
}

interface MemoryState {
  settings: AppState['settings']
  inventory: { readonly name: string; readonly currency: string } | undefined
  items: readonly ItemRow[]
  imports: readonly MemoryImport[]
}

const RECENT: AppState['recent'] = [
  { recentId: 'r1', name: 'Corner shop', folder: '/home/maria/Documents', exists: true },
  { recentId: 'r2', name: 'Café Alma', folder: '/home/maria/Documents/cafe', exists: true },
  { recentId: 'r3', name: 'Old stall', folder: '/media/usb', exists: false }
]

export function createMemoryCore(options: MemoryOptions, emit: Emit): Handlers {
  const state: MemoryState = { settings: options.settings, inventory: undefined, items: [], imports: [] }
  const work = { isCancelled: false }
  if (options.inventory !== 'none') open('Corner shop', 'GBP')
  if (options.inventory === 'filled') fill()

  function open(name: string, currency: string): void {
    Object.assign(state, { inventory: { name, currency }, items: [], imports: [] })
  }
  function fill(): void {
    state.items = makeItems(options.itemCount)
    for (const [name, status] of HISTORY) addImport(name, 'Online Retail', 'review', status)
  }
  function addImport(
    name: string,
    supplier: string,
    unmatched: 'review' | 'create',
    status: MemoryImport['status']
  ): MemoryImport {
    const importId = state.imports.length + 1
    const planned = makeLines({ importId, file: name, supplier, count: findFile(name).lines, unmatched })
    const isPosted = status === 'success' || status === 'partial_success'
    const lines = isPosted ? posted(planned) : planned
    const at = `2026-02-${String(10 + importId).padStart(2, '0')}T09:${10 + importId}:00.000Z`
    const fallbacks = isPosted && planned.length > 1000 ? FALLBACKS : []
    const entry: MemoryImport = { importId, file: name, supplier, status, lines, at, fallbacks }
    state.imports = [...state.imports, entry]
    return entry
  }
  function getImport(importId: number): MemoryImport {
    const entry = state.imports.find((candidate) => candidate.importId === importId)
    if (entry === undefined) throw new OperationError({ code: 'IMPORT_NOT_FOUND', importId })
    return entry
  }
  function putImport(changed: MemoryImport): void {
    state.imports = state.imports.map((entry) => (entry.importId === changed.importId ? changed : entry))
    emit('inventory.changed', {})
  }
  function info(): InventoryInfo {
    if (state.inventory === undefined) throw new OperationError({ code: 'INVENTORY_NOT_OPEN' })
    const value = state.items.reduce((sum, item) => sum + (toScaled(item.stockValue, 2) ?? 0), 0)
    return {
      ...state.inventory,
      itemCount: state.items.length,
      supplierCount: 3,
      importCount: state.imports.length,
      onHandItems: state.items.length,
      stockValue: fromScaled(value, 2, 2),
      openLines: openLines().length,
      readOnly: false
    }
  }
  function openLines(): readonly ImportLine[] {
    return state.imports
      .filter((entry) => LIVE.has(entry.status))
      .flatMap((entry) => entry.lines.filter(isOpen))
  }
  function appState(): AppState {
    const base = { version: '0.1.0', host: 'stand-in' as const, recent: RECENT, settings: state.settings }
    return state.inventory === undefined ? base : { ...base, inventory: info() }
  }
  async function post(importId: number): Promise<BatchResult> {
    const entry = getImport(importId)
    work.isCancelled = false
    const outcome = await postInSteps(entry, options.pace, { emit, isCancelled: () => work.isCancelled })
    if (outcome === 'cancelled') return resultOf(entry, 'cancelled')
    const lines = posted(entry.lines)
    const status = lines.some(isOpen) ? 'partial_success' : 'success'
    const done = { ...entry, lines, status, fallbacks: lines.length > 1000 ? FALLBACKS : [] } as const
    if (state.items.length === 0) state.items = makeItems(options.itemCount)
    putImport(done)
    return resultOf(done, status)
  }
  function choose(names: readonly string[]): ChosenFile[] {
    return names.map((name) => ({
      fileId: `${name}#${state.imports.length}`,
      name,
      byteSize: findFile(name).byteSize
    }))
  }

  return {
    'app.state': appState,
    'settings.save': (settings) => (state.settings = settings),
    'window.showHelp': () => ({}),
    'inventory.create': ({ currency }) => (open('New shop', currency), appState()),
    'inventory.choose': () => (open('Corner shop', 'GBP'), fill(), appState()),
    'inventory.reopen': ({ recentId }) => (
      open(RECENT.find((entry) => entry.recentId === recentId)?.name ?? '', 'GBP'),
      appState()
    ),
    'inventory.close': () => ((state.inventory = undefined), appState()),
    'inventory.openSample': () => {
      open('Sample shop', 'GBP')
      state.items = makeItems(options.itemCount).map((item) => ({ ...item, onHand: '0', stockValue: '0.00' }))
      return {
        state: appState(),
        sample: { fileId: '536370.csv#sample', name: '536370.csv', byteSize: findFile('536370.csv').byteSize }
      }
    },
    'inventory.info': info,
    'files.choose': () => ({ files: choose(options.chosen) }),
    'files.drop': () => ({ files: choose(options.chosen) }),
    'file.preview': ({ fileId }) => {
      const file = findFile(nameOf(fileId))
      if (file.previewError !== undefined) throw new OperationError(file.previewError)
      return previewOf(file)
    },
    'items.import': () => {
      state.items = makeItems(options.itemCount)
      return { read: options.itemCount, added: options.itemCount, changed: 0, unchanged: 0, failed: 0 }
    },
    'import.plan': ({ fileId, supplier, unmatched, isRepeat }) => {
      const file = findFile(nameOf(fileId))
      if (file.planError !== undefined && isRepeat !== true) throw new OperationError(file.planError)
      return summaryOf(addImport(file.name, supplier ?? file.supplier ?? '', unmatched, 'planned'))
    },
    'import.post': ({ importId }) => post(importId),
    'import.discard': ({ importId }) => (putImport({ ...getImport(importId), status: 'cancelled' }), {}),
    'import.cancel': () => ((work.isCancelled = true), {}),
    'import.summary': ({ importId }) => summaryOf(getImport(importId)),
    'import.result': ({ importId }) => resultOf(getImport(importId), 'partial_success'),
    'import.lines': ({ importId, statuses, codes, search, offset, limit }) => {
      const all = importId === undefined ? openLines() : getImport(importId).lines
      const found = all.filter(
        (line) =>
          (statuses?.includes(line.status) ?? true) &&
          (codes === undefined || (line.code !== undefined && codes.includes(line.code))) &&
          (search === undefined || line.raw.toLowerCase().includes(search.toLowerCase()))
      )
      return { rows: found.slice(offset, offset + limit), total: found.length }
    },
    'import.list': ({ offset, limit }) => {
      const rows = state.imports.toReversed().map(toRow)
      return { rows: rows.slice(offset, offset + limit), total: rows.length }
    },
    'line.decide': ({ decisions }) => ({ taken: decisions.length, problems: [] }),
    'import.previewReversal': ({ importId }) => reversalOf(getImport(importId)),
    'import.reverse': ({ importId }) => {
      const entry = getImport(importId)
      putImport({ ...entry, status: 'reversed' })
      return reversalOf(entry)
    },
    'failed.retry': ({ importId }) => {
      const entry = getImport(importId)
      const retried = entry.lines.filter(isOpen)
      const lines = entry.lines.map((line) =>
        line.code === 'ITEM_UNMATCHED' ? { ...line, status: 'posted' as const } : line
      )
      putImport({ ...entry, lines })
      return resultOf(
        { ...entry, lines: lines.filter((line) => retried.some((old) => old.line === line.line)) },
        'partial_success'
      )
    },
    'item.page': ({ search, sort, direction, offset, limit }) => {
      const wanted = search?.toLowerCase() ?? ''
      const found = state.items.filter((item) => `${item.sku} ${item.name}`.toLowerCase().includes(wanted))
      const sorted = found.toSorted((a, b) => compare(a, b, sort) * (direction === 'asc' ? 1 : -1))
      return { rows: sorted.slice(offset, offset + limit), total: sorted.length }
    },
    'report.run': ({ name }) => ({ name, currency: 'GBP', columns: [], rows: [], more: false, totals: {} }),
    'supplier.list': () => ({ suppliers: ['Online Retail', 'Northwind Traders', 'Café Alma Lda.'] })
  }
}

const HISTORY = [
  ['536370.csv', 'partial_success'],
  ['perfect.csv', 'success'],
  ['536370.csv', 'cancelled'],
  ['536370.csv', 'planned']
] as const

const FALLBACKS: BatchResult['fallbacks'] = [{ reason: 'DB_CONSTRAINT', line: 8_117, batchSize: 42_481 }]
const LIVE: ReadonlySet<MemoryImport['status']> = new Set<MemoryImport['status']>([
  'success',
  'partial_success'
])

function isOpen(line: ImportLine): boolean {
  return line.status === 'failed' || line.status === 'needs_review'
}

function posted(lines: readonly ImportLine[]): readonly ImportLine[] {
  return lines.map((line) => (line.status === 'ready' ? { ...line, status: 'posted' as const } : line))
}

function nameOf(fileId: string): string {
  return fileId.split('#')[0] ?? ''
}

function toRow(entry: MemoryImport) {
  const result = resultOf(entry, 'success')
  const { importId, file, supplier, status, at } = entry
  const { linesRead, itemsProcessed, itemsFailed, itemsSkipped } = result
  return {
    importId,
    file,
    supplier,
    status,
    linesRead,
    itemsProcessed,
    itemsFailed,
    itemsSkipped,
    net: netOf(entry.lines),
    currency: 'GBP',
    by: 'maria',
    at
  }
}

function compare(a: ItemRow, b: ItemRow, sort: 'sku' | 'name' | 'onHand' | 'stockValue'): number {
  if (sort === 'sku' || sort === 'name') return a[sort] < b[sort] ? -1 : a[sort] > b[sort] ? 1 : 0
  return (toScaled(a[sort], 6) ?? 0) - (toScaled(b[sort], 6) ?? 0)
}

function reversalOf(entry: MemoryImport) {
  const posted = entry.lines.filter((line) => line.status === 'posted')
  return {
    importId: entry.importId,
    file: entry.file,
    lines: posted.length,
    items: new Set(posted.map((line) => line.sku)).size,
    value: netOf(posted),
    currency: 'GBP',
    revokedAliases: [],
    keptAliases: [],
    archivedItems: [],
    keptItems: []
  }
}
