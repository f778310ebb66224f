// The one door: every abuse of every call is refused, and no handler hears of it.
import type { IpcMainInvokeEvent } from 'electron'
import { expect, test } from 'vitest'
import { calls, type CallName } from '../../core/contract/calls.ts'
import type { Envelope } from '../../core/contract/envelope.ts'
import { createRateLimit } from '../../electron/rate-limit.ts'
import { type IpcDeps, registerIpc } from '../../electron/ipc.ts'
import { done } from '../../electron/reply.ts'

const ORIGIN = 'app://docket'
const names = Object.keys(calls)
const ownFrame = { parent: null, url: `${ORIGIN}/index.html#/import` }

interface Door {
  send(
    event: { readonly sender?: unknown; readonly senderFrame: unknown },
    ...args: readonly unknown[]
  ): Promise<Envelope<unknown>>
  readonly heard: string[]
  readonly logged: string[]
}

/** The wrapper with handlers that only note that they were called. */
function openDoor(overrides: Partial<IpcDeps> = {}): Door {
  const heard: string[] = []
  const logged: string[] = []
  const note = (name: string) => async () => {
    heard.push(name)
    return done({})
  }
  // Built from the contract's own names; the replies do not matter here.
  const handlers: IpcDeps['handlers'] = JSON.parse('{}')
  for (const name of names) Reflect.set(handlers, name, note(name))
  let listener: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown = () => undefined
  registerIpc(
    { handle: (_channel, handler) => void (listener = handler) },
    {
      origin: ORIGIN,
      handlers,
      forward: (_lane, name: CallName) => note(name)(),
      isOwnWindow: (contents) => Reflect.get(contents, 'isOurs') === true,
      mayPass: () => true,
      log: { warn: () => undefined, error: (_area, code) => void logged.push(code) },
      ...overrides
    }
  )
  return {
    heard,
    logged,
    send: async (event, ...args) =>
      Reflect.apply(listener, undefined, [{ sender: { isOurs: true }, ...event }, ...args])
  }
}

const SENDERS: readonly (readonly [string, { readonly sender?: unknown; readonly senderFrame: unknown }])[] =
  [
    ['no frame, because it is gone', { senderFrame: null }],
    ['a frame inside the page', { senderFrame: { ...ownFrame, parent: {} } }],
    ['another origin', { senderFrame: { parent: null, url: 'https://example.com/' } }],
    ['an origin that starts like ours', { senderFrame: { parent: null, url: 'app://docket.example/' } }],
    ['our host by another scheme', { senderFrame: { parent: null, url: 'https://docket/' } }],
    ['our address as user information', { senderFrame: { parent: null, url: 'app://docket@evil/' } }],
    ['an empty page', { senderFrame: { parent: null, url: 'about:blank' } }],
    ['a page of text', { senderFrame: { parent: null, url: 'data:text/html,x' } }],
    ['no address', { senderFrame: { parent: null, url: '' } }],
    ['contents that are not our window', { sender: { isOurs: false }, senderFrame: ownFrame }]
  ]

test.each(SENDERS)('refuses every call from %s', async (_title, event) => {
  const door = openDoor()
  for (const name of names) {
    expect(await door.send(event, name, {}, [])).toEqual({
      ok: false,
      error: { code: 'REQUEST_INVALID', found: 'sender' }
    })
  }
  expect(door.heard).toEqual([])
})

const REQUESTS: readonly (readonly [string, readonly unknown[]])[] = [
  ['no arguments', []],
  ['too few arguments', [{}]],
  ['too many arguments', [{}, [], 'more']],
  ['a text for the files', [{}, 'x']],
  ['a number among the files', [{}, [5]]],
  ['ten thousand files', [{}, Array.from({ length: 10_000 }, () => '/x')]],
  ['a request of 100 MB', [{ a: 'x'.repeat(100_000_000) }, []]],
  ['a request of a million values', [Array.from({ length: 1_000_000 }, () => 0), []]],
  ['a request that is a list', [[], []]],
  ['a request that is nothing', [null, []]],
  ['a key that reaches the prototype', [JSON.parse('{"__proto__":{"a":1}}'), []]],
  ['a map', [new Map(), []]]
]

test.each(REQUESTS)('refuses every call with %s', async (_title, args) => {
  const door = openDoor()
  for (const name of names) {
    const reply = await door.send({ senderFrame: ownFrame }, name, ...args)
    expect(reply).toMatchObject({ ok: false, error: { code: 'REQUEST_INVALID' } })
  }
  expect(door.heard).toEqual([])
})

test('refuses names that are no calls, also those that every object has', async () => {
  const door = openDoor()
  for (const name of [
    '',
    'nope',
    'toString',
    '__proto__',
    'constructor',
    7,
    null,
    undefined,
    {},
    ['app.state']
  ]) {
    expect(await door.send({ senderFrame: ownFrame }, name, {}, [])).toMatchObject({
      ok: false,
      error: { found: 'call' }
    })
  }
  expect(door.heard).toEqual([])
})

test('refuses a flood with BUSY and lets calls pass again when time has gone by', async () => {
  let clock = 0
  const door = openDoor({ mayPass: createRateLimit(() => clock) })
  const send = () => door.send({ senderFrame: ownFrame }, 'app.state', {}, [])
  const replies = await Promise.all(Array.from({ length: 10_000 }, send))
  expect(replies.filter((reply) => reply.ok)).toHaveLength(500)
  expect(replies.find((reply) => !reply.ok)).toEqual({ ok: false, error: { code: 'BUSY', found: 'rate' } })
  clock += 1000
  expect(await send()).toEqual({ ok: true, value: {} })
})

test('hands a good request to its lane, and only what the schema knows of it', async () => {
  const forwarded: unknown[] = []
  const door = openDoor({
    forward: async (lane, name, request) => {
      forwarded.push([lane, name, request])
      return done(null)
    }
  })
  await door.send({ senderFrame: ownFrame }, 'import.post', { importId: 3, isAdmin: true }, [])
  await door.send({ senderFrame: ownFrame }, 'import.summary', { importId: 3 }, [])
  expect(forwarded).toEqual([
    ['writer', 'import.post', { importId: 3 }],
    ['reader', 'import.summary', { importId: 3 }]
  ])
})

test('turns a bug into UNEXPECTED with an id that stands in the log', async () => {
  const door = openDoor({
    forward: () => {
      throw new Error('secret detail')
    }
  })
  const reply = await door.send({ senderFrame: ownFrame }, 'import.post', { importId: 3 }, [])
  expect(reply).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
  expect(JSON.stringify(reply)).not.toContain('secret')
  expect(door.logged).toEqual(['UNEXPECTED'])
})
