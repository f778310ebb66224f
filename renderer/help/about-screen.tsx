// About: what Docket is and never does, what a report needs, and whose work is inside.
import { Group, ScrollArea, Text, Title } from '@mantine/core'
import { IconCopy, IconFileText } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { callQuery, useAppState, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { Screen } from '../shell/screen.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './help.module.css'

export function AboutScreen() {
  const { window: words } = useWords()
  const { about: texts, settings } = words
  const client = useClient()
  const report = useReport()
  const state = useAppState().data
  const about = useQuery(callQuery(client, 'app.about', {})).data
  const copy = async () => {
    await client.call('app.copyDiagnostics', {})
    report.done(texts.copied)
  }
  return (
    <Screen title={words.screen.about}>
      <ScrollArea className={classes.scroll} type="auto" viewportProps={{ tabIndex: 0 }}>
        <div className={classes.page}>
          <section>
            <Title order={2}>{settings.version(state?.version ?? '')}</Title>
            <Text size="sm">{settings.privacy}</Text>
            {state?.host === 'stand-in' && (
              <Text size="sm" c="dimmed">
                {settings.standIn}
              </Text>
            )}
          </section>
          <section>
            <Title order={2}>{texts.offlineTitle}</Title>
            <Text size="sm">{texts.offline}</Text>
            <Text size="sm" mt="xs">
              {texts.data}
            </Text>
          </section>
          <section>
            <Title order={2}>{texts.diagnostics}</Title>
            <pre className={classes.plain}>{about?.diagnostics}</pre>
            <Group gap="xs" mt="xs">
              <ActionButton label={texts.copy} icon={IconCopy} onClick={() => report.watch(copy())} />
              <ActionButton
                label={texts.showLog}
                icon={IconFileText}
                onClick={() => report.watch(client.call('app.showLog', {}))}
              />
            </Group>
          </section>
          <section>
            <Title order={2}>{texts.licences}</Title>
            <Text size="sm">{about?.licences === '' ? texts.noLicences : texts.licencesHint}</Text>
            {about !== undefined && about.licences !== '' && (
              <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0 }}>
                <pre className={classes.plain}>{about.licences}</pre>
              </ScrollArea.Autosize>
            )}
          </section>
        </div>
      </ScrollArea>
    </Screen>
  )
}
