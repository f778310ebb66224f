// Tries the open lines of one import again, with what is known today.
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../client-context.tsx'
import { countsOf } from '../import/result-counts.ts'
import { useProgressStore } from '../progress-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'

export function RetryButton({ importId }: { readonly importId: number }) {
  const { window: words } = useWords()
  const client = useClient()
  const queries = useQueryClient()
  const progress = useProgressStore()
  const report = useReport()
  const retry = useMutation({
    mutationFn: () => client.call('failed.retry', { importId }),
    onSuccess: (result) => {
      const { posted, open } = countsOf(result)
      report.done(words.review.retried(posted, open))
      return queries.invalidateQueries()
    },
    onError: report.failed,
    onSettled: () => progress.set(undefined)
  })
  return (
    <ActionButton
      label={words.action.retryImport(importId)}
      hint={words.review.retryHint}
      icon={IconRefresh}
      loading={retry.isPending}
      onClick={() => retry.mutate()}
    />
  )
}
