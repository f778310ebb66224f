// The queue as a list: entries join, leave, and are looked up; the window stays with one of them.
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import type { Notice } from '../../core/contract/events.ts'
import type { Entry, ImportState, Stage } from './import-state.ts'

/** Changes the stage of one entry. */
export function onEntry(state: ImportState, entryId: string, change: (stage: Stage) => Stage): ImportState {
  const entries = state.entries.map((entry) =>
    entry.entryId === entryId ? { ...entry, stage: change(entry.stage) } : entry
  )
  return { ...state, entries }
}

/** The plan with its new figures; what only planning could tell of it stays. */
export function changePlan(state: ImportState, summary: PlanSummary): ImportState {
  const entries = state.entries.map((entry): Entry => {
    const { stage } = entry
    const isPlan = stage.kind === 'planned' || stage.kind === 'set_aside'
    if (!isPlan || stage.summary.importId !== summary.importId) return entry
    return { ...entry, stage: { ...stage, summary: { ...stage.summary, ...summary } } }
  })
  return { ...state, entries }
}

/** New files stand behind the others; the window turns to them unless the user is busy with another one. */
export function addEntries(state: ImportState, added: readonly Entry[]): ImportState {
  const known = new Set(state.entries.map((entry) => entry.entryId))
  const fresh = added.filter((entry) => !known.has(entry.entryId))
  const selected = state.entries.find((entry) => entry.entryId === state.selectedId)
  const first = fresh[0]
  const moves = first !== undefined && (selected === undefined || isSettled(selected.stage))
  return { ...state, entries: [...state.entries, ...fresh], ...(moves ? { selectedId: first.entryId } : {}) }
}

/** An entry at work stays; anything else leaves the queue, and the window turns to what is next. */
export function removeEntry(state: ImportState, entryId: string): ImportState {
  if (state.work?.entryId === entryId) return state
  const index = state.entries.findIndex((entry) => entry.entryId === entryId)
  if (index < 0) return state
  const entries = state.entries.filter((entry) => entry.entryId !== entryId)
  const { selectedId, ...rest } = state
  if (selectedId !== entryId) return { ...state, entries }
  const next = entries[index] ?? entries[index - 1]
  return { ...rest, entries, ...(next === undefined ? {} : { selectedId: next.entryId }) }
}

export function removeWhere(state: ImportState, leaves: (stage: Stage) => boolean): ImportState {
  return state.entries
    .filter((entry) => leaves(entry.stage))
    .reduce((rest, entry) => removeEntry(rest, entry.entryId), state)
}

/** Nothing of it is in the inventory yet, or nothing more will come: it can leave the list without a loss. */
export function isIdle(stage: Stage): boolean {
  if (stage.kind === 'asking') return stage.replaces === undefined
  return stage.kind === 'waiting' || isSettled(stage)
}

/** Nothing more will happen to the entry unless the user wants it. */
export function isSettled(stage: Stage): boolean {
  return stage.kind === 'finished' || stage.kind === 'failed' || stage.kind === 'set_aside'
}

export function importIdOf(stage: Stage): number | undefined {
  return 'summary' in stage ? stage.summary.importId : undefined
}

export function withNotice(entry: Entry, notice: Notice): Entry {
  const { stage } = entry
  if (stage.kind !== 'posting' || stage.summary.importId !== notice.importId) return entry
  return { ...entry, stage: { ...stage, notices: [...stage.notices, notice] } }
}
