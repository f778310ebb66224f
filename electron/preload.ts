// The bridge: the page gets the two functions of the contract and nothing of Electron.
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../core/contract/envelope.ts'
import type { EventName } from '../core/contract/events.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts'

/** A listener whose payload type is known only by the event's name; main sends each event with its own payload. */
interface Sink {
  deliver(payload: unknown): void
}

const sinks = new Map<string, Set<Sink>>()

/** Files that were opened before the page listened: kept, so that none is lost while it loads. */
const KEPT_UNTIL_HEARD: EventName = 'files.opened'
const kept: unknown[] = []

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  const listening = sinks.get(name)
  if (listening !== undefined && listening.size > 0) for (const sink of listening) sink.deliver(payload)
  else if (name === KEPT_UNTIL_HEARD) kept.push(payload)
})

const bridge: Bridge = {
  call: (name, request, files = []) => ipcRenderer.invoke(CALL_CHANNEL, name, request, files.map(pathOf)),
  on: (name, listener) => {
    const sink: Sink = { deliver: listener }
    const listening = sinks.get(name) ?? new Set<Sink>()
    sinks.set(name, listening.add(sink))
    if (name === KEPT_UNTIL_HEARD) for (const payload of kept.splice(0)) sink.deliver(payload)
    return () => void listening.delete(sink)
  }
}

contextBridge.exposeInMainWorld('docket', bridge)

/** The path of a file that the user dropped; a File that a script made has none and gives ''. */
function pathOf(file: object): string {
  return file instanceof File ? webUtils.getPathForFile(file) : ''
}
