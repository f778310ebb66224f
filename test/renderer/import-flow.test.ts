// The import flow of one file without a DOM: what it goes through, and what goes wrong on the way.
import { describe, expect, test } from 'vitest'
import type { FilePreview } from '../../core/contract/calls/file.ts'
import { hasQuestions, reduceImport } from '../../renderer/import/import-flow.ts'
import { EMPTY_IMPORT_STATE, type ImportAction } from '../../renderer/import/import-state.ts'
import {
  added,
  choices,
  play,
  planned,
  posted,
  preview,
  previewed,
  result,
  stageOf,
  step
} from './import-story.ts'

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
    const fix = { dateOrder: 'dmy' } as const
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
        choices: { ...choices, supplier: ' New ', rate: '1.18', unmatched: 'create', fix }
      }
    )
    expect(state.work).toEqual({
      kind: 'plan',
      entryId: 'a',
      request: { fileId: 'a', unmatched: 'create', supplier: 'New', rate: '1.18', fix }
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
