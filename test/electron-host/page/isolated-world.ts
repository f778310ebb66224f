// Runs in a world of its own beside the page: what a sandboxed preload finds behind `require('electron')`.
import type { Codec } from '../codec.ts'
import type { only } from '../only.ts'
import type { createPeer } from './peer.ts'

export interface IsolatedWorld {
  readonly codec: Codec
  readonly guard: typeof only
  readonly makePeer: typeof createPeer
  readonly ours: string
  readonly theirs: string
  /** The name of the function that carries text to the host. */
  readonly binding: string
  /** Starts every marker that stands for a file's path until the host looks it up. */
  readonly fileMarker: string
}

type Listener = (event: object, ...args: unknown[]) => void

/** Runs `preload` with the modules of a sandboxed preload. Its source is injected, so it may use nothing outside itself. */
export function enterIsolatedWorld(
  world: IsolatedWorld,
  preload: (require: (name: string) => unknown) => void
): void {
  if (window !== window.top) return
  const { codec, guard } = world
  const peer = world.makePeer(world.ours, world.theirs, () => undefined)
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>()
  const listeners = new Map<string, Set<Listener>>()
  const files: File[] = []
  let nextId = 1

  const tellHost = (message: unknown): void => {
    const send: unknown = Reflect.get(globalThis, world.binding)
    if (typeof send === 'function') send(codec.encode(message))
  }

  const contextBridge = guard('contextBridge', {
    exposeInMainWorld: (name: string, value: unknown) => peer.offer(name, value)
  })
  const ipcRenderer = guard('ipcRenderer', {
    // Async as in Electron: a value that cannot be cloned rejects, it does not throw.
    async invoke(channel: string, ...args: unknown[]) {
      const id = nextId++
      codec.check(args)
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        tellHost({ id, channel, args })
      })
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set<Listener>()).add(listener))
      return ipcRenderer
    }
  })
  const webUtils = guard('webUtils', {
    // Only the host can look a path up, and not at once: the marker stands for it until the message arrives there.
    getPathForFile: (file: File) => `${world.fileMarker}${files.push(file) - 1}`
  })

  /** What the host calls: the end of an invoke, an event, or the question for a file. */
  const fromHost = {
    resolve(text: string, id: number) {
      waiting.get(id)?.resolve(codec.decode(text))
      waiting.delete(id)
    },
    reject(message: string, id: number) {
      waiting.get(id)?.reject(new Error(message))
      waiting.delete(id)
    },
    event(text: string, channel: string) {
      const args = codec.decode(text)
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(Array.isArray(args) ? args : []))
    },
    file: (index: number) => files[index]
  }
  Object.defineProperty(globalThis, world.fileMarker, { value: fromHost })

  preload((name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer, webUtils }
    throw new Error(`module not found in a sandboxed preload: ${name}`)
  })
}
