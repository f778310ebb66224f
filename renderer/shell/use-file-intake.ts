// The ways a file comes in: chosen, dropped, opened from the desktop, or the sample. All end in the queue, none posts anything.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Reply } from '../../core/contract/calls.ts'
import type { ChosenFile } from '../../core/contract/calls/file.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { useImportStore } from '../import/import-context.tsx'
import { useWords } from '../words/words-context.tsx'
import { useReport } from './use-report.ts'

export interface FileIntake {
  readonly choose: () => void
  readonly chooseFolder: () => void
  readonly paste: (text: string) => void
  readonly drop: (files: readonly File[]) => void
  readonly take: (files: readonly ChosenFile[]) => void
  readonly openSample: () => void
}

export function useFileIntake(): FileIntake {
  const client = useClient()
  const store = useImportStore()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const report = useReport()
  const { window: words } = useWords()

  const take = (files: readonly ChosenFile[]) => {
    if (files.length === 0) return
    store.dispatch({ type: 'files_added', files })
    void navigate({ to: '/import' })
  }
  const takeAll = ({ files, isCut }: Reply<'files.drop'>) => {
    if (isCut) report.done(words.intake.cut)
    take(files)
  }
  const drop = async (files: readonly File[]) => {
    const accepted = await client.call('files.drop', {}, files)
    if (accepted.files.length === 0) report.done(words.import.nothingDropped)
    takeAll(accepted)
  }
  const paste = async (text: string) => takeAll(await client.call('files.paste', { text }))
  const openSample = async () => {
    const { state, sample } = await client.call('inventory.openSample', {})
    store.dispatch({ type: 'cleared' })
    queries.setQueryData(callQuery(client, 'app.state', {}).queryKey, state)
    await queries.invalidateQueries()
    take([sample])
  }
  return {
    choose: () => report.watch(client.call('files.choose', {}).then(takeAll)),
    chooseFolder: () => report.watch(client.call('files.chooseFolder', {}).then(takeAll)),
    paste: (text) => report.watch(paste(text)),
    drop: (files) => report.watch(drop(files)),
    take,
    openSample: () => report.watch(openSample())
  }
}
