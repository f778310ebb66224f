// A known supplier's file that is laid out otherwise than before: what is different, before anything is posted.
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { LayoutChange } from '../../core/contract/layout-change.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './import.module.css'

export function LayoutChangeNote({ change }: { readonly change: LayoutChange }) {
  const { supplier: texts } = useWords().core
  const sentences = change.differences.map((difference) => texts.layoutDifference(difference))
  return (
    <Alert icon={<IconAlertTriangle size={18} aria-hidden />} title={texts.layoutChanged(change.supplier)}>
      <ul className={classes.changes}>
        {sentences.map((sentence) => (
          <li key={sentence} className="foreign">
            {sentence}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
