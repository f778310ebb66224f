// The one door from the window to the main process: sender, rate, size, name and schema are checked here, for every call.
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import {
  calls,
  type CallName,
  type CallsOf,
  type DecodedRequest,
  type Lane,
  type Reply
} from '../core/contract/calls.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import { z } from '../core/contract/z.ts'
import { CALL_CHANNEL } from './channels.ts'
import { decodeRequest, isCall, isInLane } from './decode.ts'
import type { Log } from './log.ts'
import { refused, unexpected } from './reply.ts'
import { findSizeIssue } from './request-size.ts'

/** Answers the calls of the main lane; `paths` are those of the File objects that came with the call. */
export type MainHandlers = {
  readonly [Name in CallsOf<'main'>]: (
    request: DecodedRequest<Name>,
    paths: readonly string[]
  ) => Promise<Envelope<Reply<Name>>>
}

/** Hands a decoded call to a worker. */
export type Forward = (
  lane: Exclude<Lane, 'main'>,
  name: CallName,
  request: unknown
) => Promise<Envelope<unknown>>

export interface IpcDeps {
  readonly origin: string
  readonly handlers: MainHandlers
  readonly forward: Forward
  /** True for the contents of our own window. */
  readonly isOwnWindow: (contents: WebContents) => boolean
  readonly mayPass: () => boolean
  readonly log: Pick<Log, 'warn' | 'error'>
}

const MAX_FILES = 1000
const droppedPaths = z.array(z.string().max(4096)).max(MAX_FILES)

/** Registers the only handler of the app. */
export function registerIpc(ipcMain: Pick<IpcMain, 'handle'>, deps: IpcDeps): void {
  ipcMain.handle(CALL_CHANNEL, (event, ...args: readonly unknown[]) => answer(deps, event, args))
}

async function answer(
  deps: IpcDeps,
  event: IpcMainInvokeEvent,
  args: readonly unknown[]
): Promise<Envelope<unknown>> {
  const [name, request, paths] = args
  const reason = refusalOf(deps, event, args)
  if (reason !== undefined) {
    deps.log.warn('ipc', 'REQUEST_REFUSED', { reason, call: isCall(name) ? name : undefined })
    return refused({ code: reason === 'rate' ? 'BUSY' : 'REQUEST_INVALID', found: reason })
  }
  if (!isCall(name)) return refused({ code: 'REQUEST_INVALID', found: 'call' })
  try {
    return await dispatch(deps, name, request, droppedPaths.parse(paths))
  } catch (thrown) {
    return unexpected(deps.log, `ipc.${name}`, thrown)
  }
}

/** Everything that is wrong with a call before its schema is asked. */
function refusalOf(deps: IpcDeps, event: IpcMainInvokeEvent, args: readonly unknown[]): string | undefined {
  const frame = event.senderFrame
  if (frame === null || !deps.isOwnWindow(event.sender)) return 'sender'
  // Only the top frame of our own origin: a frame inside the page, or a page that is not ours, has no voice.
  if (frame.parent !== null || !isSameOrigin(frame.url, deps.origin)) return 'sender'
  if (!deps.mayPass()) return 'rate'
  if (args.length !== 3) return 'arguments'
  if (!isCall(args[0])) return 'call'
  if (!droppedPaths.safeParse(args[2]).success) return 'files'
  return findSizeIssue(args[1])
}

function dispatch(
  deps: IpcDeps,
  name: CallName,
  raw: unknown,
  paths: readonly string[]
): Promise<Envelope<unknown>> {
  if (isInLane('main', name)) return callMain(deps, name, raw, paths)
  const decoded = decodeRequest(name, raw)
  if (!decoded.ok) return Promise.resolve(decoded)
  return deps.forward(calls[name].lane === 'writer' ? 'writer' : 'reader', name, decoded.value)
}

async function callMain<Name extends CallsOf<'main'>>(
  deps: IpcDeps,
  name: Name,
  raw: unknown,
  paths: readonly string[]
): Promise<Envelope<Reply<Name>>> {
  const decoded = decodeRequest(name, raw)
  return decoded.ok ? await deps.handlers[name](decoded.value, paths) : decoded
}

/** Compared by scheme and host: `URL.origin` is the text "null" for schemes that it does not know. */
function isSameOrigin(url: string, origin: string): boolean {
  const parsed = URL.parse(url)
  return parsed !== null && `${parsed.protocol}//${parsed.host}` === origin
}
