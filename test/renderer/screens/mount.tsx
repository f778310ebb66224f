// Mounts the whole window in jsdom over a real core, with a real client between them.
import { notifications } from '@mantine/notifications'
import { cleanup, configure, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import { App } from '../../../renderer/app.tsx'
import { tempFolder } from '../../support/temp-folder.ts'
import { openShop, type Shop } from '../window/shop.ts'

// The core runs in its own threads, and the machine may be busy.
configure({ asyncUtilTimeout: 10_000 })

export interface Mounted extends Shop {
  readonly user: ReturnType<typeof userEvent.setup>
}

export interface MountOptions {
  /** The inventory that is open: a template, copied. Without one the window starts empty. */
  readonly inventory?: string
  readonly address?: string
  /** What is done with the core before the window is there. */
  readonly before?: (shop: Shop) => Promise<void>
}

/** Opens the window for the running test and closes it after. */
export async function mountApp({ inventory, address = '#/', before }: MountOptions): Promise<Mounted> {
  standInForLayout()
  const shop = await openShop(tempFolder(), inventory)
  await before?.(shop)
  window.location.hash = address
  render(<App bridge={shop.bridge} locales={['en-GB']} env="test" />)
  onTestFinished(async () => {
    // Toasts live in a store of their own and would still hang there in the next test.
    notifications.clean()
    cleanup()
    await shop.close()
  })
  return { ...shop, user: userEvent.setup() }
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
