// The stand-in's line to one page: injects the preload into a world of its own, carries its messages over CDP.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CDPSession, Page } from 'playwright'
import { z } from '../../core/contract/z.ts'
import { createCodec } from './codec.ts'
import { only } from './only.ts'

/** A message of `ipcRenderer.invoke`. */
export interface Invocation {
  readonly channel: string
  readonly args: readonly unknown[]
  /** The frame that sent it. */
  readonly frameId: string
}

export interface LinkDeps {
  readonly page: Page
  /** The built preload, or undefined for a page without one. */
  readonly preload: string | undefined
  readonly onInvoke: (invocation: Invocation) => Promise<unknown>
}

export interface Link {
  readonly session: CDPSession
  readonly mainFrameId: string
  /** `webContents.send`: lost when no preload is there to hear it, as in Electron. */
  send(channel: string, args: readonly unknown[]): void
}

/** What the page's side offers the host. */
type Verb = 'resolve' | 'reject' | 'event' | 'file'

/** The only message that the page's side sends. */
const invocation = z.object({ id: z.number(), channel: z.string(), args: z.array(z.unknown()) })

const WORLD = 'docket-preload'
const BINDING = 'docketHost'

/** Prepares the page; call it before the first navigation. */
export async function openLink({ page, preload, onInvoke }: LinkDeps): Promise<Link> {
  const codec = createCodec()
  const session = await page.context().newCDPSession(page)
  const fileMarker = `docket-file:${randomUUID()}:`
  let contextId: number | undefined

  /** Calls a function of the object that the isolated world keeps for the host. */
  const callPage = async (
    verb: Verb,
    first: string | number,
    second?: string | number
  ): Promise<string | undefined> => {
    if (contextId === undefined) return undefined
    const { result } = await session.send('Runtime.callFunctionOn', {
      executionContextId: contextId,
      functionDeclaration:
        'function (marker, verb, first, second) { return globalThis[marker][verb](first, second) }',
      arguments: [{ value: fileMarker }, { value: verb }, { value: first }, { value: second }]
    })
    return result.objectId
  }
  const pathOf = async (index: number): Promise<string> => {
    const objectId = await callPage('file', index)
    return objectId === undefined ? '' : (await session.send('DOM.getFileInfo', { objectId })).path
  }
  const withPaths = async (value: unknown): Promise<unknown> => {
    if (typeof value === 'string' && value.startsWith(fileMarker))
      return pathOf(Number(value.slice(fileMarker.length)))
    return Array.isArray(value) ? Promise.all(value.map(withPaths)) : value
  }
  const answer = async (payload: string, frameId: string): Promise<void> => {
    const { id, channel, args } = invocation.parse(codec.decode(payload))
    try {
      const value = await onInvoke({ channel, args: await Promise.all(args.map(withPaths)), frameId })
      await callPage('resolve', codec.encode(value), id)
    } catch (thrown) {
      await callPage('reject', `Error invoking remote method '${channel}': ${String(thrown)}`, id)
    }
  }

  await session.send('Page.enable')
  const { frameTree } = await session.send('Page.getFrameTree')
  const mainFrameId = frameTree.frame.id
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === WORLD && context.auxData?.['frameId'] === mainFrameId) contextId = context.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === contextId) contextId = undefined
  })
  session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
    // A page that went away while its call was on the way gets no reply.
    if (executionContextId === contextId) answer(payload, mainFrameId).catch(() => undefined)
  })
  await session.send('Runtime.enable')
  if (preload !== undefined) await inject(session, await readFile(preload, 'utf8'), fileMarker)

  return {
    session,
    mainFrameId,
    send: (channel, args) => void callPage('event', codec.encode(args), channel).catch(() => undefined)
  }
}

async function inject(session: CDPSession, preload: string, fileMarker: string): Promise<void> {
  const names = { main: `docket-main-${randomUUID()}`, isolated: `docket-isolated-${randomUUID()}` }
  const [peer, mainWorld, isolatedWorld] = await Promise.all([
    pageFunction('peer.ts', 'createPeer'),
    pageFunction('main-world.ts', 'enterMainWorld'),
    pageFunction('isolated-world.ts', 'enterIsolatedWorld')
  ])
  const main = `(${mainWorld})(${peer}, ${JSON.stringify(names.main)}, ${JSON.stringify(names.isolated)})`
  const isolated = `{
    const codec = (${createCodec.toString()})()
    const ASKED_OF_EVERYTHING = new Set(['then', 'toJSON', 'constructor', 'domain'])
    ;(${isolatedWorld})(
      { codec, guard: ${only.toString()}, makePeer: ${peer}, ours: ${JSON.stringify(names.isolated)},
        theirs: ${JSON.stringify(names.main)}, binding: ${JSON.stringify(BINDING)}, fileMarker: ${JSON.stringify(fileMarker)} },
      function (require) { const module = { exports: {} }; const { exports } = module; ${preload}
      }
    )
  }`
  await session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: main })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: WORLD })
}

/** The source of a function of the page's side: Node has stripped its types, so its text is JavaScript. */
async function pageFunction(file: string, name: string): Promise<string> {
  const module: unknown = await import(new URL(`page/${file}`, import.meta.url).href)
  const found: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined
  if (typeof found !== 'function') throw new Error(`page/${file} has no ${name}`)
  return found.toString()
}
