// Settings: language and appearance, changed at once.
import { Radio, SegmentedControl, Stack, Title } from '@mantine/core'
import { languages } from '../core/contract/calls/app.ts'
import { Screen } from './shell/screen.tsx'
import classes from './shell/shell.module.css'
import { useSettings } from './shell/use-settings.ts'
import { CATALOGUES } from './words/words.ts'
import { useWords } from './words/words-context.tsx'

const THEMES = ['system', 'light', 'dark'] as const

export function SettingsScreen() {
  const { window: words } = useWords()
  const { settings: texts } = words
  const { settings, change } = useSettings()
  return (
    <Screen title={words.screen.settings}>
      <Stack gap="lg" maw={620} className={classes.settings}>
        <Radio.Group
          label={texts.language}
          description={texts.languageHint}
          value={settings.language}
          onChange={(value) => {
            const language = languages.options.find((candidate) => candidate === value)
            if (language !== undefined) change({ language })
          }}
        >
          <Stack gap={8} mt={8}>
            {languages.options.map((language) => (
              <Radio
                key={language}
                value={language}
                label={<span lang={language}>{CATALOGUES[language].window.languageName}</span>}
              />
            ))}
          </Stack>
        </Radio.Group>
        <section>
          <Title order={2} mb={6}>
            {texts.theme}
          </Title>
          <SegmentedControl
            aria-label={texts.theme}
            value={settings.theme}
            onChange={(value) => {
              const theme = THEMES.find((candidate) => candidate === value)
              if (theme !== undefined) change({ theme })
            }}
            data={THEMES.map((value) => ({ value, label: texts.themes[value] }))}
          />
        </section>
      </Stack>
    </Screen>
  )
}
