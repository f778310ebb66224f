// Main and its workers: replies in turn, cancel at once, life after a crash, and the real writer over a real inventory.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type LaneClient, startLane } from '../../electron/lane-client.ts'
import type { Log } from '../../electron/log.ts'

const ELECTRON = resolve(import.meta.dirname, '..', '..', 'electron')
const RESOURCES = resolve(import.meta.dirname, '..', '..', 'resources')
const running: LaneClient[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((lane) => lane.stop(1000)))
})

interface Started {
  readonly lane: LaneClient
  readonly logged: string[]
  readonly events: string[]
}

function start(script: string): Started {
  const logged: string[] = []
  const events: string[] = []
  const note = (_area: string, code: string): void => void logged.push(code)
  const log: Log = { path: '', info: note, warn: note, error: note }
  const lane = startLane({
    name: 'writer',
    script,
    settings: { user: 'tester', resources: RESOURCES, language: 'en' },
    log,
    onEvent: (name) => void events.push(name)
  })
  running.push(lane)
  return { lane, logged, events }
}

const startFragile = (): Started => start(join(import.meta.dirname, 'fixtures', 'fragile-lane.ts'))
const ask = (lane: LaneClient, step: string) => lane.call('import.post', { step })

test('refuses calls while no inventory is open', async () => {
  const { lane } = startFragile()
  expect(await ask(lane, 'one')).toEqual({ ok: false, error: { code: 'INVENTORY_NOT_OPEN' } })
})

test('answers one call after the other, but cancel at once', async () => {
  const { lane } = startFragile()
  await lane.open({ path: '/x' })
  const order: string[] = []
  const first = ask(lane, 'wait').then(() => order.push('first'))
  const second = ask(lane, 'two').then(() => order.push('second'))
  expect(lane.isBusy()).toBe(true)
  await lane.call('import.cancel', {})
  order.push('cancel')
  await Promise.all([first, second])
  expect(order).toEqual(['cancel', 'first', 'second'])
  await lane.idle()
  expect(lane.isBusy()).toBe(false)
})

test('a bug in a handler answers UNEXPECTED, and the worker lives on', async () => {
  const { lane, logged } = startFragile()
  await lane.open({ path: '/x' })
  expect(await ask(lane, 'throw')).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
  expect(await ask(lane, 'two')).toEqual({ ok: true, value: { path: '/x', step: 'two' } })
  expect(logged).toEqual(['UNEXPECTED'])
})

test('a worker that dies fails its calls, is started again and opens its inventory again', async () => {
  const { lane, logged } = startFragile()
  await lane.open({ path: '/x', prepare: { kind: 'empty', currency: 'GBP' } })
  const lost = ask(lane, 'wait')
  void lane.call('import.cancel', {})
  await lost
  expect(await ask(lane, 'die')).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
  expect(await ask(lane, 'two')).toEqual({ ok: true, value: { path: '/x', step: 'two' } })
  expect(logged).toContain('UNEXPECTED')
})

test('a worker that keeps dying is left dead', async () => {
  const { lane } = startFragile()
  await lane.open({ path: '/x' })
  for (let crash = 0; crash < 4; crash += 1) await ask(lane, 'die')
  expect(await ask(lane, 'two')).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
})

test('the writer makes the sample, imports its invoice and tells what happens; the reader sees it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docket-lane-'))
  const path = join(folder, 'Sample.docket')
  const { lane: writer, events } = start(join(ELECTRON, 'workers', 'writer.ts'))
  const opened = await writer.open({ path, prepare: { kind: 'sample' } })
  const invoice = opened.ok ? (opened.value.sampleInvoice ?? '') : ''
  expect(invoice).toContain(RESOURCES)

  writer.addFile({ fileId: 'token', path: invoice, name: 'invoice.csv' })
  const planned = await writer.call('import.plan', {
    fileId: 'token',
    supplier: 'Online Retail',
    unmatched: 'review'
  })
  expect(planned).toMatchObject({ ok: true, value: { importId: 1, file: 'invoice.csv' } })
  const posted = await writer.call('import.post', { importId: 1 })
  expect(posted).toMatchObject({ ok: true, value: { importId: 1, status: 'partial_success' } })
  expect(events).toContain('import.finished')

  const { lane: reader } = start(join(ELECTRON, 'workers', 'reader.ts'))
  await reader.open({ path })
  const info = await reader.call('inventory.info', {})
  expect(info).toMatchObject({ ok: true, value: { currency: 'GBP', importCount: 1 } })
  expect(await reader.call('import.post', { importId: 1 })).toMatchObject({
    ok: false,
    error: { code: 'REQUEST_INVALID' }
  })
})
