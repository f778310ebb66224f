// Several files in the import flow: their order, and what may never happen whatever the user does.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAllReady } from '../../renderer/import/import-flow.ts'
import {
  EMPTY_IMPORT_STATE,
  type ImportAction,
  type ImportState,
  type Work
} from '../../renderer/import/import-state.ts'
import { nextEntry, nextWork } from '../../renderer/import/next-work.ts'
import { countOutcomes } from '../../renderer/import/queue-outcome.ts'
import {
  added,
  choices,
  file,
  play,
  planned,
  posted,
  preview,
  previewed,
  result,
  stageOf,
  step,
  summary
} from './import-story.ts'

describe('several files', () => {
  const both: ImportAction = { type: 'files_added', files: [file('a'), file('b')] }

  test('a plan that waits holds the next plan back, but not the next look', () => {
    const state = play(both, previewed, { type: 'previewed', entryId: 'b', preview: preview() }, planned)
    const looked =
      state.work?.kind === 'preview'
        ? step(state, { type: 'previewed', entryId: 'b', preview: preview() })
        : state
    expect(stageOf(looked, 'b')).toBe('planning')
    expect(looked.work).toBeUndefined()
    const posting = step(looked, { type: 'post_asked', entryId: 'a' })
    expect(step(posting, posted).work).toMatchObject({ kind: 'plan', entryId: 'b' })
  })

  test('a plan without open lines posts itself when asked to', () => {
    const complete = summary({ failed: 0, ready: 3 })
    expect(isAllReady(complete)).toBe(true)
    const state = play({ type: 'posting_set', posting: 'when_all_ready' }, added, previewed, {
      type: 'planned',
      entryId: 'a',
      summary: complete
    })
    expect(state.work).toEqual({ kind: 'post', entryId: 'a', importId: 1 })
  })

  test('a plan with open lines waits even then', () => {
    const state = play({ type: 'posting_set', posting: 'when_all_ready' }, added, previewed, planned)
    expect(stageOf(state)).toBe('planned')
  })

  test('the window stays with the file that the user works on, and moves on from one that is done', () => {
    expect(play(added, { type: 'files_added', files: [file('b')] }).selectedId).toBe('a')
    const done = play(added, previewed, planned, { type: 'post_asked', entryId: 'a' }, posted)
    expect(step(done, { type: 'files_added', files: [file('b')] }).selectedId).toBe('b')
  })

  test('a file that needs an answer comes next', () => {
    const { supplier: _unknown, ...unknown } = preview()
    const state = play(both, previewed, planned, { type: 'previewed', entryId: 'b', preview: unknown })
    const finished = step(step(state, { type: 'post_asked', entryId: 'a' }), posted)
    expect(nextEntry(finished)?.entryId).toBe('b')
  })

  test('finished files leave together, a failed one stays in sight', () => {
    const state = play(both, previewed, planned, { type: 'post_asked', entryId: 'a' }, posted)
    const failed = step(state, { type: 'work_failed', entryId: 'b', error: { code: 'FILE_EMPTY' } })
    const rest = step(failed, { type: 'finished_removed' })
    expect(rest.entries.map((entry) => entry.entryId)).toEqual(['b'])
    expect(rest.selectedId).toBe('b')
  })

  test('emptying the list keeps what is at work and what is planned', () => {
    const state = play(both, previewed, planned, { type: 'files_added', files: [file('c')] })
    const rest = step(state, { type: 'emptied' })
    expect(rest.entries.map((entry) => entry.entryId)).toEqual(['a', 'b'])
    expect(stageOf(rest)).toBe('planned')
    expect(rest.work).toMatchObject({ kind: 'preview', entryId: 'b' })
  })

  test('an import that was planned earlier goes on from its plan, once', () => {
    const reopened: ImportAction = { type: 'import_reopened', summary: summary({ importId: 7 }) }
    const state = play(reopened, { type: 'set_aside', entryId: 'import-7' }, reopened)
    expect(state.entries).toHaveLength(1)
    expect(stageOf(state, 'import-7')).toBe('planned')
  })

  test('a plan takes the figures of what was decided about its lines, also while it is set aside', () => {
    const reopened: ImportAction = { type: 'import_reopened', summary: summary({ importId: 7, ready: 2 }) }
    const aside = play(reopened, { type: 'set_aside', entryId: 'import-7' })
    const changed = step(aside, { type: 'plan_changed', summary: summary({ importId: 7, ready: 3 }) })
    expect(changed.entries[0]?.stage).toMatchObject({ kind: 'set_aside', summary: { ready: 3 } })
    const again = step(changed, { type: 'import_reopened', summary: summary({ importId: 7, ready: 4 }) })
    expect(again.entries[0]?.stage).toMatchObject({ kind: 'planned', summary: { ready: 4 } })
  })

  test('a file that was refused asks for its layout; one that is not refused does not', () => {
    const refused = play(added, {
      type: 'work_failed',
      entryId: 'a',
      error: { code: 'NO_LINES', file: 'a', line: 1 }
    })
    expect(stageOf(step(refused, { type: 'layout_asked', entryId: 'a' }))).toBe('asking')
    expect(stageOf(play(added, previewed, planned, { type: 'layout_asked', entryId: 'a' }))).toBe('planned')
  })
})

test('whatever happens: one piece of work at a time, no file twice, nothing posted that was not asked for', () => {
  const id = fc.constantFrom('a', 'b', 'c')
  const action: fc.Arbitrary<ImportAction> = fc.oneof(
    id.map((entryId): ImportAction => ({ type: 'files_added', files: [file(entryId)] })),
    id.map((entryId): ImportAction => ({ type: 'post_asked', entryId })),
    id.map((entryId): ImportAction => ({ type: 'change_asked', entryId })),
    id.map((entryId): ImportAction => ({ type: 'answered', entryId, choices })),
    id.map((entryId): ImportAction => ({ type: 'set_aside', entryId })),
    id.map((entryId): ImportAction => ({ type: 'taken_up', entryId })),
    id.map((entryId): ImportAction => ({ type: 'discard_asked', entryId })),
    id.map((entryId): ImportAction => ({ type: 'removed', entryId })),
    id.map((entryId): ImportAction => ({ type: 'retried', entryId, repeat: 'once' })),
    fc.constant<ImportAction>({ type: 'cancel_asked' })
  )
  const reply = fc.constantFrom('none', 'fits', 'fails')
  fc.assert(
    fc.property(fc.array(fc.tuple(action, reply), { maxLength: 60 }), (steps) => {
      expect(faultsOf(steps)).toEqual([])
    })
  )
})

type ReplyKind = 'none' | 'fits' | 'fails'

/** Plays a history and lists where it broke a rule. */
function faultsOf(steps: readonly (readonly [ImportAction, ReplyKind])[]): readonly string[] {
  const asked = new Set<string>()
  const faults: string[] = []
  let state = EMPTY_IMPORT_STATE
  for (const [wish, reply] of steps) {
    if (wish.type === 'post_asked' && stageOf(state, wish.entryId) === 'planned') asked.add(wish.entryId)
    state = step(state, wish)
    if (state.work?.kind === 'post' && !asked.has(state.work.entryId))
      faults.push('posted without being asked')
    state = answer(state, reply)
    const entryIds = state.entries.map((entry) => entry.entryId)
    if (new Set(entryIds).size !== entryIds.length) faults.push('a file twice')
    if (state.work !== undefined && !entryIds.includes(state.work.entryId)) faults.push('work for nobody')
    if (state.selectedId !== undefined && !entryIds.includes(state.selectedId))
      faults.push('nothing selected')
    if (nextWork(state) !== undefined) faults.push('work that waits for nothing')
  }
  return faults
}

/** The core's reply to the work that runs. */
function answer(state: ImportState, reply: ReplyKind): ImportState {
  const { work } = state
  if (work === undefined || reply === 'none') return state
  const { entryId } = work
  if (reply === 'fails') return step(state, { type: 'work_failed', entryId, error: { code: 'UNEXPECTED' } })
  const replies: Readonly<Record<Work['kind'], ImportAction>> = {
    preview: { type: 'previewed', entryId, preview: preview() },
    plan: { type: 'planned', entryId, summary: summary({ importId: entryId.charCodeAt(0) }) },
    post: { type: 'posted', entryId, result: result() },
    discard: { type: 'discarded', entryId }
  }
  return step(state, replies[work.kind])
}

test('many files are told in four numbers', () => {
  const state = play(
    { type: 'files_added', files: ['a', 'b', 'c', 'd'].map(file) },
    { type: 'previewed', entryId: 'a', preview: preview() },
    { type: 'planned', entryId: 'a', summary: summary() },
    { type: 'work_failed', entryId: 'b', error: { code: 'FILE_EMPTY' } }
  )
  expect(countOutcomes(state.entries)).toEqual({ needsYou: 1, running: 2, done: 0, refused: 1 })
})

test('wanting no question posts the plan that waits, but not one with open lines', () => {
  const wanted: ImportAction = { type: 'posting_set', posting: 'when_all_ready' }
  const ready: ImportAction = { type: 'planned', entryId: 'a', summary: summary({ failed: 0 }) }
  expect(play(added, previewed, ready, wanted).work).toEqual({ kind: 'post', entryId: 'a', importId: 1 })
  expect(stageOf(play(added, previewed, planned, wanted))).toBe('planned')
})
