// Runs in the page's own world before any of its scripts: puts on the window what the preload exposes.
import type { createPeer } from './peer.ts'

/** Its source is injected, so it may use nothing outside itself. */
export function enterMainWorld(makePeer: typeof createPeer, ours: string, theirs: string): void {
  // Electron runs a preload in the top frame only.
  if (window !== window.top) return

  function freeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    for (const inner of Object.values(value)) freeze(inner)
    return Object.freeze(value)
  }
  makePeer(ours, theirs, (name, value) => {
    Object.defineProperty(window, name, {
      value: freeze(value),
      enumerable: true,
      writable: false,
      configurable: false
    })
  })
}
