// What every code means: for a line its title, its sentence and what to do; for a file or a step as a whole the sentence.
import { ScrollArea, Text, Title } from '@mantine/core'
import { APP_ERROR_CODES, LINE_ISSUE_CODES, WARNING_CODES } from '../../core/contract/codes.ts'
import { errorSentence } from '../shell/error-sentence.ts'
import { Screen } from '../shell/screen.tsx'
import { Badge } from '../shell/status-badge.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './help.module.css'

export function CodesScreen() {
  const words = useWords()
  const { codes: texts, terms } = words.window
  return (
    <Screen title={words.window.screen.codes}>
      <ScrollArea className={classes.scroll} type="auto" viewportProps={{ tabIndex: 0 }}>
        <div className={classes.page}>
          <Text size="sm" c="dimmed">
            {texts.intro}
          </Text>
          <section aria-label={texts.lines}>
            <Title order={2}>{texts.lines}</Title>
            <dl className={classes.codes}>
              {LINE_ISSUE_CODES.map((code) => (
                <div key={code}>
                  <dt>
                    {terms.issueTitle[code]}
                    <code>{code}</code>
                  </dt>
                  <dd>
                    <Text size="sm">{words.core.lineIssueHelp[code]}</Text>
                    <Text size="sm">
                      <strong>{texts.whatToDo}:</strong> {words.core.lineIssue[code]({})}
                    </Text>
                    <Badge
                      tone={WARNING_CODES.has(code) ? 'quiet' : 'warn'}
                      text={WARNING_CODES.has(code) ? texts.posts : texts.stops}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <section aria-label={texts.files}>
            <Title order={2}>{texts.files}</Title>
            <dl className={classes.codes}>
              {APP_ERROR_CODES.map((code) => (
                <div key={code}>
                  <dt>
                    <code>{code}</code>
                  </dt>
                  <dd>
                    <Text size="sm">{errorSentence({ code }, words)}</Text>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </ScrollArea>
    </Screen>
  )
}
