// An empty screen says what to do next.
import { Group, Text, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './shell.module.css'

export interface EmptyStateProps {
  readonly icon: Icon
  readonly title: string
  readonly hint: string
  readonly children?: ReactNode
}

export function EmptyState({ icon: StateIcon, title, hint, children }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <StateIcon size={40} stroke={1.2} aria-hidden />
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" maw={440}>
        {hint}
      </Text>
      {children !== undefined && (
        <Group gap="xs" mt="sm" justify="center">
          {children}
        </Group>
      )}
    </div>
  )
}
