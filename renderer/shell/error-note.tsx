// What went wrong, in a sentence, with the next actions beside it.
import { Alert, Group, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { AppError } from '../../core/contract/app-error.ts'
import { toAppError } from '../client.ts'
import { useWords } from '../words/words-context.tsx'
import { errorSentence } from './error-sentence.ts'
import classes from './shell.module.css'

export interface ErrorNoteProps {
  readonly error: AppError | Error
  readonly title?: string
  /** Buttons: what the user can do now. */
  readonly children?: ReactNode
}

export function ErrorNote({ error, title, children }: ErrorNoteProps) {
  const words = useWords()
  const detail = error instanceof Error ? toAppError(error) : error
  return (
    <Alert
      className={classes.errorNote}
      role="alert"
      icon={<IconAlertCircle size={18} aria-hidden />}
      title={title ?? words.window.errorTitle}
    >
      <Text size="sm" className="foreign">
        {errorSentence(detail, words)}
      </Text>
      {children !== undefined && (
        <Group gap="xs" mt="sm">
          {children}
        </Group>
      )}
    </Alert>
  )
}
