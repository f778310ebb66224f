// The frame of a screen: window title, heading, tools, and a body that fills the rest.
import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './shell.module.css'

export interface ScreenProps {
  readonly title: string
  /** Beside the heading: a count, a status. */
  readonly aside?: ReactNode
  readonly tools?: ReactNode
  readonly children: ReactNode
}

export function Screen({ title, aside, tools, children }: ScreenProps) {
  return (
    <>
      <title>{`${title} – Docket`}</title>
      <div className={classes.screen}>
        <div className={classes.screenHead}>
          <Title order={1}>{title}</Title>
          {aside}
          <Group gap="xs" ml="auto">
            {tools}
          </Group>
        </div>
        <div className={classes.screenBody}>{children}</div>
      </div>
    </>
  )
}
