// Undo of the last action: what was done is told with the way back beside it.
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { createElement } from 'react'
import type { Operation } from '../../core/contract/calls/operation.ts'
import { useClient } from '../client-context.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import { UndoToast } from './undo-toast.tsx'

export interface Undo {
  /** Says what was done, with a button that takes it back. */
  readonly tell: (operation: Operation) => void
  readonly undo: (operation: Operation) => void
  /** Takes back the latest operation that stands; for an import that was posted after it, asks whether to reverse it. */
  readonly undoLast: () => void
}

/** Long enough to read the sentence, change one's mind and reach the button. */
const SHOWN_MS = 12_000

export function useUndo(): Undo {
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  const navigate = useNavigate()
  const { core, window } = useWords()
  const { undo: texts } = window
  const sentenceOf = (operation: Operation) => core.operation[operation.kind](operation)

  const takeBack = async (operation: Operation) => {
    const outcome = await client.call('operation.undo', { operationId: operation.operationId })
    notifications.hide(toastOf(operation))
    await queries.invalidateQueries()
    report.done(
      outcome.kind === 'undone'
        ? texts.done(sentenceOf(operation))
        : `${sentenceOf(operation)} ${core.undoObstacle[outcome.obstacle]}`
    )
  }
  const takeBackLast = async () => {
    const { operation, importId } = await client.call('operation.last', {})
    if (importId !== undefined) {
      // Taking a posted import back is a reversal: its effect is shown first, and only a person says yes.
      const params = { importId: String(importId) }
      await navigate({ to: '/imports/$importId', params, search: { ask: 'reverse' } })
    } else if (operation === undefined) report.done(texts.nothing)
    else await takeBack(operation)
  }

  return {
    tell: (operation) =>
      void notifications.show({
        id: toastOf(operation),
        autoClose: SHOWN_MS,
        closeButtonProps: { 'aria-label': window.action.close },
        message: createElement(UndoToast, {
          sentence: sentenceOf(operation),
          label: texts.action,
          onUndo: () => report.watch(takeBack(operation))
        })
      }),
    undo: (operation) => report.watch(takeBack(operation)),
    undoLast: () => report.watch(takeBackLast())
  }
}

function toastOf({ operationId }: Operation): string {
  return `operation-${operationId}`
}
