// Values and steps for tests of the import flow: a story is a list of actions, played as the store plays them.
import type { BatchResult } from '../../core/contract/batch-result.ts'
import type { ChosenFile, FilePreview } from '../../core/contract/calls/file.ts'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import { reduceImport } from '../../renderer/import/import-flow.ts'
import {
  EMPTY_IMPORT_STATE,
  type ImportAction,
  type ImportState,
  type Stage
} from '../../renderer/import/import-state.ts'
import { nextWork } from '../../renderer/import/next-work.ts'

export const file = (name: string): ChosenFile => ({ fileId: name, name, byteSize: 10 })
export const preview = (change: Partial<FilePreview> = {}): FilePreview => ({
  file: 'a.csv',
  format: 'csv',
  layout: {},
  questions: [],
  supplier: 'Acme',
  documentsSeen: 1,
  head: [],
  lines: [],
  more: false,
  ...change
})
export const summary = (change: Partial<PlanSummary> = {}): PlanSummary => ({
  importId: 1,
  file: 'a.csv',
  status: 'planned',
  currency: 'GBP',
  linesRead: 3,
  ready: 2,
  failed: 1,
  needsReview: 0,
  skipped: 0,
  documents: 1,
  items: 2,
  newItems: 0,
  readyNet: '5.00',
  warnings: 0,
  groups: [],
  notes: [],
  quantities: [],
  ...change
})
export const result = (change: Partial<BatchResult> = {}): BatchResult => ({
  importId: 1,
  file: 'a.csv',
  status: 'partial_success',
  linesRead: 3,
  itemsProcessed: 2,
  itemsFailed: 1,
  itemsSkipped: 0,
  failedItems: [],
  warnings: [],
  totals: [],
  fallbacks: [],
  mode: 'batch',
  processingTimeMs: 1,
  ...change
})
export const choices = {
  supplier: 'Acme',
  unmatched: 'review',
  rate: '',
  currency: '',
  fix: {},
  repeat: 'once'
} as const

/** Applies actions and starts the work that they lead to, as the store does. */
export function play(...actions: readonly ImportAction[]): ImportState {
  return actions.reduce(step, EMPTY_IMPORT_STATE)
}

export function step(state: ImportState, action: ImportAction): ImportState {
  const next = reduceImport(state, action)
  const work = nextWork(next)
  return work === undefined ? next : reduceImport(next, { type: 'work_started', work })
}

export function stageOf(state: ImportState, entryId = 'a'): Stage['kind'] | undefined {
  return state.entries.find((entry) => entry.entryId === entryId)?.stage.kind
}

export const added: ImportAction = { type: 'files_added', files: [file('a')] }
export const previewed: ImportAction = { type: 'previewed', entryId: 'a', preview: preview() }
export const planned: ImportAction = { type: 'planned', entryId: 'a', summary: summary() }
export const posted: ImportAction = { type: 'posted', entryId: 'a', result: result() }
