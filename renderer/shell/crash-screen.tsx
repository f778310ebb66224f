// A screen that broke: what to do, and the details for a report.
import { Button, CopyButton, Text, Title } from '@mantine/core'
import type { FallbackProps } from 'react-error-boundary'
import { useWords } from '../words/words-context.tsx'
import classes from './shell.module.css'

export function CrashScreen({ error }: Pick<FallbackProps, 'error'>) {
  const { window: words } = useWords()
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return (
    <div className={classes.empty} role="alert">
      <Title order={1}>{words.shell.crashTitle}</Title>
      <Text size="sm" maw={480}>
        {words.shell.crashHint}
      </Text>
      <div className={classes.crashActions}>
        <Button onClick={() => window.location.reload()}>{words.action.reload}</Button>
        <CopyButton value={details}>
          {({ copy }) => (
            <Button variant="default" onClick={copy}>
              {words.action.copyDetails}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  )
}
