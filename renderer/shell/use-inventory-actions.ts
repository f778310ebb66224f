// Opening, creating and closing inventories. Each gives a new state of the app; everything shown before is stale then.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { AppState } from '../../core/contract/calls/app.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { useImportStore } from '../import/import-context.tsx'
import { useWords } from '../words/words-context.tsx'
import { useReport } from './use-report.ts'

export interface InventoryActions {
  readonly create: (currency: string) => void
  readonly choose: () => void
  readonly reopen: (recentId: string) => void
  readonly close: () => void
  readonly removeSample: () => void
  /** Takes an inventory off the list of recent ones. */
  readonly forget: (recentId: string) => void
  readonly clearRecent: () => void
}

export function useInventoryActions(): InventoryActions {
  const client = useClient()
  const store = useImportStore()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const report = useReport()
  const { window: words } = useWords()

  const { queryKey } = callQuery(client, 'app.state', {})

  const enter = async (state: AppState) => {
    const before = queries.getQueryData(queryKey)
    queries.setQueryData(queryKey, state)
    // The same state means that the user closed the dialog: the queue of imports goes on.
    if (JSON.stringify(state) === JSON.stringify(before)) return
    store.dispatch({ type: 'cleared' })
    await queries.invalidateQueries()
    await navigate({ to: '/import' })
  }
  /** A reply without an inventory is a cancelled dialog; what was open is still open. */
  const open = async (opening: Promise<AppState>) => {
    try {
      const state = await opening
      if (state.inventory !== undefined) await enter(state)
    } catch (thrown) {
      const state = await client.call('app.state', {})
      show(state)
      // What could not be opened has a screen of its own, which says why.
      if (state.rescue === undefined) throw thrown
    }
  }
  const close = async () => enter(await client.call('inventory.close', {}))
  const removeSample = async () => {
    await enter(await client.call('inventory.removeSample', {}))
    report.done(words.sample.removed)
  }
  const show = (state: AppState) => void queries.setQueryData(queryKey, state)
  return {
    create: (currency) => report.watch(open(client.call('inventory.create', { currency }))),
    choose: () => report.watch(open(client.call('inventory.choose', {}))),
    reopen: (recentId) => report.watch(open(client.call('inventory.reopen', { recentId }))),
    close: () => report.watch(close()),
    removeSample: () => report.watch(removeSample()),
    forget: (recentId) => report.watch(client.call('recent.forget', { recentId }).then(show)),
    clearRecent: () => report.watch(client.call('recent.clear', {}).then(show))
  }
}
