// The cache of replies. The core is on this computer, so being offline never holds a query back.
import { QueryClient } from '@tanstack/react-query'

export function createQueryClient(): QueryClient {
  const local = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      queries: { ...local, refetchOnWindowFocus: false, staleTime: Infinity },
      mutations: local
    }
  })
}
