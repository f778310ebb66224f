// Mounts the whole window in jsdom over the in-memory core, with a real client between them.
import { notifications } from '@mantine/notifications'
import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App } from '../../../renderer/app.tsx'
import { createMemoryBridge, type MemoryBridge } from '../memory-bridge/memory-bridge.ts'
import type { MemoryOptions } from '../memory-bridge/memory-core.ts'

export interface Mounted {
  readonly bridge: MemoryBridge
  readonly user: ReturnType<typeof userEvent.setup>
  readonly unmount: () => void
}

/** Ends a test: toasts live in a store of their own and would still hang there in the next one. */
export function unmountApp(): void {
  notifications.clean()
  cleanup()
}

export function mountApp(options: Partial<MemoryOptions> = {}, address = '#/'): Mounted {
  standInForLayout()
  window.location.hash = address
  const bridge = createMemoryBridge(options)
  const { unmount } = render(<App bridge={bridge} locales={['en-GB']} env="test" />)
  return { bridge, user: userEvent.setup(), unmount }
}

/** jsdom lays nothing out: media queries, observers and sizes are given here. */
function standInForLayout(): void {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined
    })
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  HTMLElement.prototype.scrollTo = () => undefined
  HTMLElement.prototype.scrollIntoView = () => undefined
  for (const side of ['offsetHeight', 'clientHeight']) {
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => 640 })
  }
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 1000 })
}
