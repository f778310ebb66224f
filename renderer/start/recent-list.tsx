// Inventories opened before; one whose file is gone says so instead of failing when it is clicked.
import { Text, Title, UnstyledButton } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import type { AppState } from '../../core/contract/calls/app.ts'
import { useInventoryActions } from '../shell/use-inventory-actions.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './start.module.css'

export function RecentList({ recent }: { readonly recent: AppState['recent'] }) {
  const { window: words } = useWords()
  const { reopen } = useInventoryActions()
  return (
    <section className={classes.recent}>
      <Title order={2}>{words.start.recentTitle}</Title>
      {recent.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.start.recentEmpty}
        </Text>
      )}
      <ul>
        {recent.map((entry) => (
          <li key={entry.recentId}>
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
          </li>
        ))}
      </ul>
    </section>
  )
}
