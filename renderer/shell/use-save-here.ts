// Carries out Ctrl+S: sends the form, opens the export, or says that nothing waits to be saved.
import { assertNever } from '../../core/contract/assert-never.ts'
import { useWords } from '../words/words-context.tsx'
import { findSaving } from './save-here.ts'
import { useReadCommands } from './screen-commands.tsx'
import { useReport } from './use-report.ts'

export function useSaveHere(): () => void {
  const { window: words } = useWords()
  const readCommands = useReadCommands()
  const report = useReport()
  return () => {
    const saving = findSaving(document, readCommands())
    switch (saving.kind) {
      case 'form':
        return saving.form.requestSubmit()
      case 'export':
        return saving.command.run()
      case 'nothing':
        return report.done(words.shell.allSaved)
      default:
        return assertNever(saving)
    }
  }
}
