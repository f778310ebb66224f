// Keeps the latest progress of the core's running work; older ones are of no use to anybody.
import type { Progress } from '../core/contract/events.ts'

export class ProgressStore {
  readonly #listeners = new Set<() => void>()
  #latest: Progress | undefined = undefined

  readonly get = (): Progress | undefined => this.#latest

  readonly set = (progress: Progress | undefined): void => {
    this.#latest = progress
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
