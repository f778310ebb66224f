// Everything of the window that lives as long as it: client, caches, import flow, router.
import type { QueryClient } from '@tanstack/react-query'
import type { Bridge } from '../core/contract/envelope.ts'
import { createClient, type Client } from './client.ts'
import { ImportStore } from './import/import-store.ts'
import { ProgressStore } from './progress-store.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter, type AppRouter } from './router.tsx'

export interface Services {
  readonly client: Client
  readonly queries: QueryClient
  readonly imports: ImportStore
  readonly progress: ProgressStore
  readonly router: AppRouter
}

export function createServices(bridge: Bridge): Services {
  const client = createClient(bridge)
  const queries = createQueryClient()
  const progress = new ProgressStore()
  const imports = new ImportStore({
    client,
    // What has changed in the inventory, the core says itself.
    onWorkEnded: () => progress.set(undefined)
  })
  return { client, queries, imports, progress, router: createAppRouter() }
}
