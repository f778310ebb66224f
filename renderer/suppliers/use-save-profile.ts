// Saving a supplier's profile, from the form or as JSON.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Request } from '../../core/contract/calls.ts'
import { useClient } from '../client-context.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'

export function useSaveProfile() {
  const { profile: texts } = useWords().window.suppliers
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  return useMutation({
    mutationFn: (profile: Request<'supplier.saveProfile'>['profile']) =>
      client.call('supplier.saveProfile', { profile }),
    onSuccess: () => {
      report.done(texts.saved)
      return queries.invalidateQueries()
    }
  })
}
