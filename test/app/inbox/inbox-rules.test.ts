// What a watched folder does with a file: when it is taken, where it goes, how long a fault is waited out.
import { describe, expect, test } from 'vitest'
import { chooseSettled, fateOf, pauseAfter, type InboxFile } from '../../../core/app/inbox/inbox-rules.ts'

const file = (name: string, byteSize = 10, modifiedMs = 1): InboxFile => ({ name, byteSize, modifiedMs })

describe('a file is taken', () => {
  test('when it has not changed since the look before', () => {
    expect(chooseSettled([file('a.csv')], [file('a.csv'), file('b.csv')], 9)).toEqual([file('a.csv')])
  })

  test.each([
    ['grew', file('a.csv', 11)],
    ['was written again', file('a.csv', 10, 2)]
  ])('not when it %s', (_what, now) => {
    expect(chooseSettled([file('a.csv')], [now], 9)).toEqual([])
  })

  test.each(['.hidden', '~$book.xlsx', 'a.csv~', 'a.csv.part', 'a.crdownload', 'a.TMP'])('not %s', (name) => {
    expect(chooseSettled([file(name)], [file(name)], 9)).toEqual([])
  })

  test('only so many at a time', () => {
    const files = ['a', 'b', 'c'].map((name) => file(name))
    expect(chooseSettled(files, files, 2).map(({ name }) => name)).toEqual(['a', 'b'])
  })
})

test.each([
  ['done', { status: 'success' }],
  ['done', { status: 'partial_success' }],
  ['done', { status: 'failed' }],
  ['done', { status: 'failed', error: { code: 'DUPLICATE_FILE', message: '' } }],
  ['refused', { status: 'failed', error: { code: 'FORMAT_UNKNOWN', message: '' } }],
  ['refused', { status: 'failed', error: { code: 'LAYOUT_UNCLEAR', message: '' } }],
  ['retry', { status: 'failed', error: { code: 'DISK_FULL', message: '' } }],
  ['retry', { status: 'failed', error: { code: 'INVENTORY_IN_USE', message: '' } }],
  ['gone', { status: 'failed', error: { code: 'FILE_NOT_FOUND', message: '' } }],
  ['stop', { status: 'cancelled' }]
] as const)('%s after %o', (fate, result) => {
  expect(fateOf(result)).toBe(fate)
})

test('pauses grow up to five minutes', () => {
  expect([1, 2, 3, 4, 9, 10, 1000].map(pauseAfter)).toEqual([
    1000, 2000, 4000, 8000, 256_000, 300_000, 300_000
  ])
})
