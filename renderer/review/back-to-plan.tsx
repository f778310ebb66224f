// From the review of a plan's lines back to that plan, as it is by now.
import { IconArrowLeft } from '@tabler/icons-react'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import { useImportStore } from '../import/import-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { hasOpenLayer } from '../shell/use-shortcuts.ts'
import { useWords } from '../words/words-context.tsx'

export function BackToPlan({ summary }: { readonly summary: PlanSummary }) {
  const { setRight } = useWords().window
  const store = useImportStore()
  const navigate = useNavigate()
  const back = () => {
    store.dispatch({ type: 'import_reopened', summary })
    void navigate({ to: '/import' })
  }
  useHotkeys([['alt+R', () => !hasOpenLayer() && back()]])
  return <ActionButton label={setRight.backToPlan} keys="alt+R" icon={IconArrowLeft} onClick={back} />
}
