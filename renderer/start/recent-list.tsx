// Inventories opened before; one whose file is gone says so instead of failing when it is clicked.
import { ActionIcon, Button, Group, Text, Title, Tooltip, UnstyledButton } from '@mantine/core'
import { IconDatabase, IconX } from '@tabler/icons-react'
import type { AppState } from '../../core/contract/calls/app.ts'
import { useInventoryActions } from '../shell/use-inventory-actions.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './start.module.css'

export function RecentList({ recent }: { readonly recent: AppState['recent'] }) {
  const { window: words } = useWords()
  const { reopen, forget, clearRecent } = useInventoryActions()
  return (
    <section className={classes.recent}>
      <Group justify="space-between">
        <Title order={2}>{words.start.recentTitle}</Title>
        {recent.length > 0 && (
          <Button variant="subtle" size="compact-xs" onClick={clearRecent}>
            {words.recent.clear}
          </Button>
        )}
      </Group>
      {recent.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.start.recentEmpty}
        </Text>
      )}
      <ul>
        {recent.map((entry) => (
          <li key={entry.recentId} className={classes.recentRow}>
            <UnstyledButton
              className={classes.recentItem}
              disabled={!entry.exists}
              onClick={() => reopen(entry.recentId)}
            >
              <IconDatabase size={17} stroke={1.5} aria-hidden />
              <span className={classes.recentName}>{entry.name}</span>
              <span className={classes.recentFolder}>
                {entry.exists ? entry.folder : words.start.missing}
              </span>
            </UnstyledButton>
            <Tooltip label={words.recent.forget(entry.name)}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.recent.forget(entry.name)}
                onClick={() => forget(entry.recentId)}
              >
                <IconX size={15} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  )
}
