// Gives screens the import flow: its state, and a way to act on it.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ImportState } from './import-state.ts'
import type { ImportStore } from './import-store.ts'

const ImportContext = createContext<ImportStore | undefined>(undefined)

export const ImportProvider = ImportContext.Provider

export function useImportStore(): ImportStore {
  const store = useContext(ImportContext)
  if (store === undefined) throw new Error('useImportStore needs an ImportProvider above it')
  return store
}

export function useImportState(): ImportState {
  const store = useImportStore()
  return useSyncExternalStore(store.subscribe, store.getState)
}
