// Ctrl+V anywhere outside a text field brings a table in, or files that were copied in the file manager.
import { useWindowEvent } from '@mantine/hooks'
import { MAX_PASTED } from '../../core/contract/calls/file.ts'
import { useWords } from '../words/words-context.tsx'
import { looksLikeTable } from './looks-like-table.ts'
import type { FileIntake } from './use-file-intake.ts'
import { useReport } from './use-report.ts'

/** Where files and tables from the clipboard go. */
export type PasteTarget = Pick<FileIntake, 'drop' | 'paste'>

/** Takes what a paste brings; true when something came in. */
export function useTakePaste(intake: PasteTarget): (data: DataTransfer | null) => boolean {
  const report = useReport()
  const { window: words } = useWords()
  return (data) => {
    const files = [...(data?.files ?? [])]
    const text = data?.getData('text/plain') ?? ''
    if (files.length > 0 && text === '') intake.drop(files)
    else if (text.length > MAX_PASTED) report.done(words.intake.tooLarge)
    else if (looksLikeTable(text)) {
      intake.paste(text)
      return true
    } else report.done(words.intake.noTable)
    return files.length > 0
  }
}

export function usePaste(intake: PasteTarget): void {
  const take = useTakePaste(intake)
  useWindowEvent('paste', (event) => {
    if (event.defaultPrevented || ownsPaste(event.target)) return
    event.preventDefault()
    take(event.clipboardData)
  })
}

/** Text fields take text, and a grid that is edited takes cells. */
function ownsPaste(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, [contenteditable], [role="grid"]') !== null
  )
}
