// No inventory is open: create one, open one, go on with a recent one, or look around with sample data.
import { Button, Text, Title } from '@mantine/core'
import { IconFolderOpen, IconTestPipe } from '@tabler/icons-react'
import type { AppState } from '../../core/contract/calls/app.ts'
import type { Commands } from '../shell/commands.ts'
import { ActionButton } from '../shell/action-button.tsx'
import { Wordmark } from '../shell/navigation.tsx'
import { useWords } from '../words/words-context.tsx'
import { NewInventoryForm } from './new-inventory-form.tsx'
import { RecentList } from './recent-list.tsx'
import classes from './start.module.css'

export interface StartScreenProps {
  readonly state: AppState
  readonly commands: Commands
}

export function StartScreen({ state, commands }: StartScreenProps) {
  const { window: words } = useWords()
  const { start, action } = words
  return (
    <main className={classes.page}>
      <title>Docket</title>
      <div className={classes.column}>
        <Wordmark />
        <Title order={1} className={classes.title}>
          {start.welcome}
        </Title>
        <Text size="md" c="dimmed">
          {start.promise}
        </Text>
        <div className={classes.cards}>
          <section className={classes.card}>
            <Title order={2}>{start.createTitle}</Title>
            <Text size="sm" c="dimmed">
              {start.createHint}
            </Text>
            <NewInventoryForm />
          </section>
          <div className={classes.side}>
            <section className={classes.card} data-accent>
              <Title order={2}>{start.sampleTitle}</Title>
              <Text size="sm">{start.sampleHint}</Text>
              <ActionButton
                label={action.trySample}
                icon={IconTestPipe}
                variant="filled"
                size="sm"
                onClick={commands.openSample.run}
              />
            </section>
            <section className={classes.card}>
              <Title order={2}>{start.openTitle}</Title>
              <Text size="sm" c="dimmed">
                {start.openHint}
              </Text>
              <Button
                variant="default"
                size="sm"
                leftSection={<IconFolderOpen size={16} aria-hidden />}
                onClick={commands.openInventory.run}
              >
                {action.open}
              </Button>
            </section>
          </div>
        </div>
        <RecentList recent={state.recent} />
        <Text size="xs" c="dimmed">
          {start.offline}
        </Text>
      </div>
    </main>
  )
}
