// What a use case needs from its surroundings; the shells (window, command line, tests) each bring their own.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { AppError } from '../contract/app-error.ts'
import type { AppEvent } from '../contract/events.ts'
import type { Finding } from '../domain/planned-line.ts'

export interface Session {
  readonly now: () => Date
  /** Who imports: the system's user. */
  readonly user: string
  /** The sentence of a finding, in the user's language. */
  readonly describe: (finding: Finding) => string
  /** The sentence of an operation's failure, in the user's language. */
  readonly describeError: (error: AppError) => string
  readonly emit: (event: AppEvent) => void
  /** Failed lines that a result lists at most; absent: all. The window pages through them instead. */
  readonly listedFailures?: number
  /** True once the user has asked to stop the running work. */
  readonly isCancelled: () => boolean
}

/** Longest stretch of work without giving way, in milliseconds; DESIGN allows 50. */
const SLICE_MS = 25

/** Makes the function that long work calls between steps: it gives way when the slice is used up. */
export function createBreather(): () => Promise<void> {
  let sliceStart = performance.now()
  return async () => {
    if (performance.now() - sliceStart < SLICE_MS) return
    await nextTurn()
    sliceStart = performance.now()
  }
}
