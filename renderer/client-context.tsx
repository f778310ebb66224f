// Gives every component the client, and queries built on its calls.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { CallName, Request } from '../core/contract/calls.ts'
import type { Client } from './client.ts'

const ClientContext = createContext<Client | undefined>(undefined)

export const ClientProvider = ClientContext.Provider

export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === undefined) throw new Error('useClient needs a ClientProvider above it')
  return client
}

/** One call as a query: cached by its name and request, stale as soon as the inventory changes. */
export function callQuery<Name extends CallName>(client: Client, name: Name, request: Request<Name>) {
  return queryOptions({ queryKey: [name, request], queryFn: () => client.call(name, request) })
}

export function useAppState() {
  const client = useClient()
  return useQuery(callQuery(client, 'app.state', {}))
}

export function useInventoryInfo() {
  const client = useClient()
  return useQuery(callQuery(client, 'inventory.info', {}))
}
