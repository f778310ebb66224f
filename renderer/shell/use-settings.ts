// The user's settings: shown at once, kept by the main process.
import { useQueryClient } from '@tanstack/react-query'
import type { Settings } from '../../core/contract/calls/app.ts'
import { callQuery, useAppState, useClient } from '../client-context.tsx'
import { useReport } from './use-report.ts'

export const FIRST_SETTINGS: Settings = { language: 'en', theme: 'system' }

export function useSettings(): {
  readonly settings: Settings
  readonly change: (change: Partial<Settings>) => void
} {
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  const settings = useAppState().data?.settings ?? FIRST_SETTINGS
  const { queryKey } = callQuery(client, 'app.state', {})

  const put = (next: Settings) =>
    void queries.setQueryData(queryKey, (state) =>
      state === undefined ? state : { ...state, settings: next }
    )
  const save = async (next: Settings) => {
    put(next)
    try {
      put(await client.call('settings.save', next))
    } catch (thrown) {
      put(settings)
      throw thrown
    }
  }
  return { settings, change: (change) => report.watch(save({ ...settings, ...change })) }
}
