// What the preload puts on the window; nothing else crosses the process boundary.
import type { Bridge } from '../core/contract/envelope.ts'

declare global {
  interface Window {
    readonly docket: Bridge
  }
}
