// Tells the outcome of a step that has no place of its own on the screen: a short toast for success, one that stays for a failure.
import { notifications } from '@mantine/notifications'
import { toAppError } from '../client.ts'
import { useWords } from '../words/words-context.tsx'
import { errorSentence } from './error-sentence.ts'

export interface Report {
  readonly done: (message: string) => void
  readonly failed: (thrown: unknown) => void
  /** Runs a step and reports its failure; a step that the user cancelled is none. */
  readonly watch: (step: Promise<unknown>) => void
}

const SHOWN_MS = 6000

export function useReport(): Report {
  const words = useWords()
  const failed = (thrown: unknown) => {
    const error = toAppError(thrown)
    if (error.code === 'CANCELLED') return
    notifications.show({
      color: 'red',
      title: words.window.errorTitle,
      message: errorSentence(error, words),
      autoClose: false,
      closeButtonProps: { 'aria-label': words.window.action.close }
    })
  }
  return {
    done: (message) =>
      void notifications.show({
        message,
        autoClose: SHOWN_MS,
        closeButtonProps: { 'aria-label': words.window.action.close }
      }),
    failed,
    watch: (step) => void step.catch(failed)
  }
}
