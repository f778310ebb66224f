// Listens to the core: progress and notices go to their stores, a changed inventory makes every reply stale.
import { useThrottledCallback } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { EventPayload } from '../../core/contract/events.ts'
import { useClient } from '../client-context.tsx'
import { useImportStore } from '../import/import-context.tsx'
import { useProgressStore } from '../progress-context.tsx'
import { useWords } from '../words/words-context.tsx'
import type { Commands } from './commands.ts'
import { useFileIntake } from './use-file-intake.ts'
import { useScreenMenu } from './screen-menu.ts'
import { useReport } from './use-report.ts'

/** Many small imports one after the other change the inventory more often than anybody can read. */
const REFRESH_MS = 250

export function useCoreEvents(commands: Commands): void {
  const client = useClient()
  const store = useImportStore()
  const progress = useProgressStore()
  const queries = useQueryClient()
  const intake = useFileIntake()
  const report = useReport()
  const { window: words } = useWords()

  const refresh = useThrottledCallback(() => void queries.invalidateQueries(), REFRESH_MS)

  const chosen = { ...commands, ...useScreenMenu(commands) }
  const onMenu = useEffectEvent(({ command }: EventPayload<'menu.chosen'>) => chosen[command].run())
  const onOpened = useEffectEvent(({ files }: EventPayload<'files.opened'>) => intake.take(files))
  const onFinished = useEffectEvent(({ importId }: EventPayload<'import.finished'>) => {
    // Work that this window did not start, such as a post that went on while the window was reloaded.
    if (store.getState().work === undefined) report.done(words.progress.finishedElsewhere(importId))
    progress.set(undefined)
  })

  useEffect(() => {
    const stops = [
      client.on('import.progress', progress.set),
      client.on('import.notice', (notice) => store.dispatch({ type: 'notice_received', notice })),
      client.on('import.finished', (payload) => onFinished(payload)),
      client.on('inventory.changed', () => refresh()),
      client.on('files.opened', (payload) => onOpened(payload)),
      client.on('menu.chosen', (payload) => onMenu(payload))
    ]
    return () => stops.forEach((stop) => stop())
  }, [client, store, progress, refresh])
}
