// Restoring a backup: the window starts anew over what it brings, and the way back is offered beside the news.
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { createElement } from 'react'
import type { Reply } from '../../core/contract/calls.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { useImportStore } from '../import/import-context.tsx'
import { UndoToast } from '../operations/undo-toast.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'

export interface Restore {
  /** Resolves when the backup is in place; throws what refused it. */
  readonly restore: (backupId: string) => Promise<void>
  /** A backup that lies elsewhere, chosen by a dialog. */
  readonly restoreFile: () => Promise<void>
}

/** Longer than other toasts: a restore changes everything in sight. */
const SHOWN_MS = 30_000

export function useRestore(): Restore {
  const client = useClient()
  const store = useImportStore()
  const queries = useQueryClient()
  const report = useReport()
  const { window: words } = useWords()

  const tell = async ({ state, kept }: Reply<'backup.restore'>) => {
    store.dispatch({ type: 'cleared' })
    queries.setQueryData(callQuery(client, 'app.state', {}).queryKey, state)
    await queries.invalidateQueries()
    if (kept === undefined) return report.done(words.safety.restored)
    const id = `restored-${kept}`
    notifications.show({
      id,
      autoClose: SHOWN_MS,
      closeButtonProps: { 'aria-label': words.action.close },
      message: createElement(UndoToast, {
        sentence: words.safety.restored,
        label: words.safety.undoRestore,
        onUndo: () => {
          notifications.hide(id)
          report.watch(restore(kept))
        }
      })
    })
  }
  const restore = async (backupId: string): Promise<void> =>
    tell(await client.call('backup.restore', { backupId }))
  return {
    restore,
    restoreFile: async () => {
      const replied = await client.call('backup.restoreFile', {})
      // Without an inventory the dialog was cancelled.
      if (replied.state.inventory !== undefined) await tell(replied)
    }
  }
}
