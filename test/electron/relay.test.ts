// Progress may be dropped, latest wins, at most ten a second; nothing else ever is, and the order stays.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRelay } from '../../electron/relay.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function record() {
  const sent: unknown[] = []
  const relay = createRelay(
    (name, payload) => void sent.push([name, payload]),
    () => performance.now()
  )
  return { sent, relay }
}

test('sends at most ten progress events a second, and the last one', () => {
  const { sent, relay } = record()
  for (let step = 0; step < 1000; step += 1) {
    relay.send('import.progress', step)
    vi.advanceTimersByTime(1)
  }
  vi.advanceTimersByTime(200)
  expect(sent.length).toBeLessThanOrEqual(12)
  expect(sent.at(0)).toEqual(['import.progress', 0])
  expect(sent.at(-1)).toEqual(['import.progress', 999])
})

test('loses no notice, and what was held back goes before it', () => {
  const { sent, relay } = record()
  relay.send('import.progress', 1)
  relay.send('import.progress', 2)
  relay.send('import.notice', 'a')
  relay.send('import.notice', 'b')
  relay.send('import.finished', 'end')
  vi.advanceTimersByTime(1000)
  expect(sent).toEqual([
    ['import.progress', 1],
    ['import.progress', 2],
    ['import.notice', 'a'],
    ['import.notice', 'b'],
    ['import.finished', 'end']
  ])
})

test('forgets what would come too late, and goes on after it', () => {
  const { sent, relay } = record()
  relay.send('import.progress', 1)
  relay.send('import.progress', 2)
  relay.forget('import.progress')
  vi.advanceTimersByTime(1000)
  expect(sent).toEqual([['import.progress', 1]])
  relay.send('import.progress', 3)
  relay.send('import.progress', 4)
  vi.advanceTimersByTime(1000)
  expect(sent.at(-1)).toEqual(['import.progress', 4])
})
