// Gives components the latest progress of the running work.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Progress } from '../core/contract/events.ts'
import type { ProgressStore } from './progress-store.ts'

const ProgressContext = createContext<ProgressStore | undefined>(undefined)

export const ProgressProvider = ProgressContext.Provider

export function useProgressStore(): ProgressStore {
  const store = useContext(ProgressContext)
  if (store === undefined) throw new Error('useProgressStore needs a ProgressProvider above it')
  return store
}

export function useProgress(): Progress | undefined {
  const store = useProgressStore()
  return useSyncExternalStore(store.subscribe, store.get)
}

/** Done share, 0 to 1; undefined while the total is not known. */
export function fractionOf(progress: Progress): number | undefined {
  if (progress.total <= 0) return undefined
  return Math.min(1, progress.done / progress.total)
}
