// Decides which call the queue makes next, and which entry the user should see next.
import type { Request } from '../../core/contract/calls.ts'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import type { Entry, ImportState, PlanChoices, Stage, Work } from './import-state.ts'
import { isSettled } from './entry-list.ts'
import { isFixed } from './layout-fixes.ts'

/**
 * Posting comes first, then discarding, planning, and first looks. A file is planned only when no other plan waits to be posted:
 * what that one teaches and creates must count for the next.
 */
export function nextWork(state: ImportState): Work | undefined {
  if (state.work !== undefined) return undefined
  const { entries } = state
  return (
    firstOf(entries, postWork) ??
    firstOf(entries, discardWork) ??
    (entries.some((entry) => entry.stage.kind === 'planned') ? undefined : firstOf(entries, planWork)) ??
    firstOf(entries, previewWork)
  )
}

/** The next entry that needs the user or is still to be done, after the selected one and around. */
export function nextEntry(state: ImportState): Entry | undefined {
  const index = state.entries.findIndex((entry) => entry.entryId === state.selectedId)
  const around = [...state.entries.slice(index + 1), ...state.entries.slice(0, Math.max(index, 0))]
  const open = around.filter((entry) => !isSettled(entry.stage))
  return open.find((entry) => needsUser(entry.stage)) ?? open[0]
}

export function needsUser(stage: Stage): boolean {
  return stage.kind === 'asking' || stage.kind === 'planned'
}

/** How many entries still have something to come. */
export function countOpen(state: ImportState): number {
  return state.entries.filter((entry) => !isSettled(entry.stage)).length
}

function firstOf(entries: readonly Entry[], find: (entry: Entry) => Work | undefined): Work | undefined {
  for (const entry of entries) {
    const work = find(entry)
    if (work !== undefined) return work
  }
  return undefined
}

function postWork({ entryId, stage }: Entry): Work | undefined {
  return stage.kind === 'posting' ? { kind: 'post', entryId, importId: stage.summary.importId } : undefined
}

function discardWork({ entryId, stage }: Entry): Work | undefined {
  const obsolete: PlanSummary | undefined =
    stage.kind === 'discarding' ? stage.summary : stage.kind === 'planning' ? stage.replaces : undefined
  return obsolete === undefined ? undefined : { kind: 'discard', entryId, importId: obsolete.importId }
}

function planWork({ entryId, source, stage }: Entry): Work | undefined {
  if (stage.kind !== 'planning' || source.kind !== 'file') return undefined
  return { kind: 'plan', entryId, request: toRequest(source.file.fileId, stage.understood.choices) }
}

function previewWork({ entryId, source, stage }: Entry): Work | undefined {
  if (stage.kind !== 'waiting' || source.kind !== 'file') return undefined
  return { kind: 'preview', entryId, fileId: source.file.fileId }
}

function toRequest(fileId: string, choices: PlanChoices): Request<'import.plan'> {
  const supplier = choices.supplier.trim()
  return {
    fileId,
    unmatched: choices.unmatched,
    ...(supplier === '' ? {} : { supplier }),
    ...(choices.rate === '' ? {} : { rate: choices.rate }),
    ...(choices.currency === '' ? {} : { currency: choices.currency }),
    ...(isFixed(choices.fix) ? { fix: choices.fix } : {}),
    ...(choices.repeat === 'again' ? { isRepeat: true } : {})
  }
}
