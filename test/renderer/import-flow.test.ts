// The import flow without a DOM: what a file goes through, and what may never happen on the way.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BatchResult } from '../../core/contract/batch-result.ts'
import type { ChosenFile, FilePreview, PlanSummary } from '../../core/contract/calls.ts'
import { hasQuestions, isAllReady, reduceImport } from '../../renderer/import/import-flow.ts'
import {
  EMPTY_IMPORT_STATE,
  type ImportAction,
  type ImportState,
  type Stage,
  type Work
} from '../../renderer/import/import-state.ts'
import { nextEntry, nextWork } from '../../renderer/import/next-work.ts'

const file = (name: string): ChosenFile => ({ fileId: name, name, byteSize: 10 })
const preview = (change: Partial<FilePreview> = {}): FilePreview => ({
  file: 'a.csv',
  format: 'csv',
  layout: {},
  questions: [],
  supplier: 'Acme',
  documentsSeen: 1,
  lines: [],
  more: false,
  ...change
})
const summary = (change: Partial<PlanSummary> = {}): PlanSummary => ({
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
  ...change
})
const result = (change: Partial<BatchResult> = {}): BatchResult => ({
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
const choices = { supplier: 'Acme', unmatched: 'review', rate: '', answers: [], repeat: 'once' } as const

/** Applies actions and starts the work that they lead to, as the store does. */
function play(...actions: readonly ImportAction[]): ImportState {
  return actions.reduce(step, EMPTY_IMPORT_STATE)
}

function step(state: ImportState, action: ImportAction): ImportState {
  const next = reduceImport(state, action)
  const work = nextWork(next)
  return work === undefined ? next : reduceImport(next, { type: 'work_started', work })
}

function stageOf(state: ImportState, entryId = 'a'): Stage['kind'] | undefined {
  return state.entries.find((entry) => entry.entryId === entryId)?.stage.kind
}

const added: ImportAction = { type: 'files_added', files: [file('a')] }
const previewed: ImportAction = { type: 'previewed', entryId: 'a', preview: preview() }
const planned: ImportAction = { type: 'planned', entryId: 'a', summary: summary() }
const posted: ImportAction = { type: 'posted', entryId: 'a', result: result() }

describe('one file', () => {
  test('is looked at as soon as it is there', () => {
    const state = play(added)
    expect(stageOf(state)).toBe('reading')
    expect(state.work).toEqual({ kind: 'preview', entryId: 'a', fileId: 'a' })
    expect(state.selectedId).toBe('a')
  })

  test('goes straight to its plan when its sender is known and nothing is open', () => {
    const state = play(added, previewed)
    expect(stageOf(state)).toBe('planning')
    expect(state.work).toEqual({
      kind: 'plan',
      entryId: 'a',
      request: { fileId: 'a', unmatched: 'review', supplier: 'Acme' }
    })
  })

  test.each([
    ['nobody knows who sent it', { ...preview(), supplier: undefined }],
    ['a question is open', preview({ questions: [{ code: 'DATE_AMBIGUOUS', choices: ['dmy', 'mdy'] }] })]
  ])('is asked about when %s', (_reason, open) => {
    const { supplier, ...rest } = open
    const shown: FilePreview = supplier === undefined ? rest : { ...rest, supplier }
    expect(hasQuestions(shown)).toBe(true)
    const state = play(added, { type: 'previewed', entryId: 'a', preview: shown })
    expect(stageOf(state)).toBe('asking')
    expect(state.work).toBeUndefined()
  })

  test('carries the answers into the plan', () => {
    const answers = [{ code: 'DATE_AMBIGUOUS', column: 'Date', answer: 'dmy' }] as const
    const state = play(
      added,
      {
        type: 'previewed',
        entryId: 'a',
        preview: preview({ questions: [{ code: 'DATE_AMBIGUOUS', choices: [] }] })
      },
      {
        type: 'answered',
        entryId: 'a',
        choices: { ...choices, supplier: ' New ', rate: '1.18', unmatched: 'create', answers }
      }
    )
    expect(state.work).toEqual({
      kind: 'plan',
      entryId: 'a',
      request: { fileId: 'a', unmatched: 'create', supplier: 'New', rate: '1.18', answers }
    })
  })

  test('is posted only when the user says so', () => {
    const state = play(added, previewed, planned)
    expect(stageOf(state)).toBe('planned')
    expect(state.work).toBeUndefined()
    const posting = step(state, { type: 'post_asked', entryId: 'a' })
    expect(posting.work).toEqual({ kind: 'post', entryId: 'a', importId: 1 })
    expect(stageOf(step(posting, posted))).toBe('finished')
  })

  test('keeps the notices of its posting, and no others', () => {
    const notice = { importId: 1, reason: 'DB_CONSTRAINT', line: 17, batchSize: 3, detail: '' } as const
    const state = play(
      added,
      previewed,
      planned,
      { type: 'notice_received', notice },
      { type: 'post_asked', entryId: 'a' },
      { type: 'notice_received', notice },
      { type: 'notice_received', notice: { ...notice, importId: 2 } },
      posted
    )
    expect(state.entries[0]?.stage).toMatchObject({ kind: 'finished', notices: [notice] })
  })

  test('discards its plan before it is planned anew', () => {
    const changing = play(added, previewed, planned, { type: 'change_asked', entryId: 'a' })
    expect(stageOf(changing)).toBe('asking')
    const answered = step(changing, {
      type: 'answered',
      entryId: 'a',
      choices: { ...choices, unmatched: 'create' }
    })
    expect(answered.work).toEqual({ kind: 'discard', entryId: 'a', importId: 1 })
    const discarded = step(answered, { type: 'discarded', entryId: 'a' })
    expect(discarded.work).toMatchObject({ kind: 'plan', request: { unmatched: 'create' } })
  })

  test('goes back to its plan when the change is given up', () => {
    const state = play(
      added,
      previewed,
      planned,
      { type: 'change_asked', entryId: 'a' },
      { type: 'set_aside', entryId: 'a' }
    )
    expect(stageOf(state)).toBe('planned')
  })

  test('can be set aside and taken up again', () => {
    const aside = play(added, previewed, planned, { type: 'set_aside', entryId: 'a' })
    expect(stageOf(aside)).toBe('set_aside')
    expect(stageOf(step(aside, { type: 'taken_up', entryId: 'a' }))).toBe('planned')
  })

  test('leaves the queue when it is discarded', () => {
    const state = play(
      added,
      previewed,
      planned,
      { type: 'discard_asked', entryId: 'a' },
      { type: 'discarded', entryId: 'a' }
    )
    expect(state).toEqual({ entries: [], posting: 'on_request' })
  })
})

describe('what goes wrong', () => {
  const failed = (code: 'FILE_EMPTY' | 'DUPLICATE_FILE' | 'BUSY'): ImportAction => ({
    type: 'work_failed',
    entryId: 'a',
    error: { code }
  })

  test('a file that cannot be read fails and can be tried again', () => {
    const state = play(added, failed('FILE_EMPTY'))
    expect(state.entries[0]?.stage).toMatchObject({ kind: 'failed', error: { code: 'FILE_EMPTY' } })
    expect(stageOf(step(state, { type: 'retried', entryId: 'a', repeat: 'once' }))).toBe('reading')
  })

  test('the same bytes are posted again only on purpose', () => {
    const state = play(added, previewed, failed('DUPLICATE_FILE'), {
      type: 'retried',
      entryId: 'a',
      repeat: 'again'
    })
    expect(state.work).toMatchObject({ kind: 'plan', request: { isRepeat: true } })
  })

  test('a posting that failed as a call goes back to its plan', () => {
    const state = play(added, previewed, planned, { type: 'post_asked', entryId: 'a' }, failed('BUSY'))
    expect(stageOf(step(state, { type: 'retried', entryId: 'a', repeat: 'once' }))).toBe('planned')
  })

  test('a full disk leaves the plan to be posted again', () => {
    const stopped: ImportAction = {
      type: 'posted',
      entryId: 'a',
      result: result({ status: 'failed', error: { code: 'DISK_FULL', message: '' } })
    }
    const state = play(added, previewed, planned, { type: 'post_asked', entryId: 'a' }, stopped)
    expect(stageOf(step(state, { type: 'retried', entryId: 'a', repeat: 'once' }))).toBe('planned')
  })

  test('a cancelled posting is planned again, and cancelling ends with its work', () => {
    const cancelling = play(
      added,
      previewed,
      planned,
      { type: 'post_asked', entryId: 'a' },
      { type: 'cancel_asked' }
    )
    expect(cancelling.cancelling).toBe(true)
    const cancelled = step(cancelling, {
      type: 'posted',
      entryId: 'a',
      result: result({ status: 'cancelled' })
    })
    expect(cancelled.cancelling).toBeUndefined()
    expect(stageOf(step(cancelled, { type: 'retried', entryId: 'a', repeat: 'once' }))).toBe('planning')
  })

  test('cancelling without work does nothing', () => {
    expect(reduceImport(EMPTY_IMPORT_STATE, { type: 'cancel_asked' })).toBe(EMPTY_IMPORT_STATE)
  })

  test('a late reply changes nothing', () => {
    const state = play(added, previewed, planned)
    expect(stageOf(reduceImport(state, previewed))).toBe('planned')
    expect(stageOf(reduceImport(state, posted))).toBe('planned')
  })
})

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
