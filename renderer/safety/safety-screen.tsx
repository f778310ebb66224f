// Safety: the backups, when they are made, the last check of everything, and where the file lies.
import { Group, Radio, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconListSearch } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  BACKUP_SCHEDULES,
  type SafetyState,
  type BackupSchedule,
  type Verification
} from '../../core/contract/calls/backup.ts'
import { callQuery, useAppState, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { Screen } from '../shell/screen.tsx'
import { useWords } from '../words/words-context.tsx'
import { BackupPanel } from './backup-panel.tsx'
import classes from './safety.module.css'

export function SafetyScreen() {
  const { window: words } = useWords()
  const client = useClient()
  const state = useQuery(callQuery(client, 'safety.state', {}))
  const isReadOnly = useAppState().data?.readOnlyBecause !== undefined
  return (
    <Screen title={words.safety.title}>
      <div className={classes.columns}>
        <BackupPanel isReadOnly={isReadOnly} />
        {state.data !== undefined && (
          <Stack gap="lg">
            <SchedulePanel state={state.data} />
            <CheckPanel state={state.data} />
            <FilePanel state={state.data} />
          </Stack>
        )}
      </div>
    </Screen>
  )
}

function SchedulePanel({ state }: { readonly state: SafetyState }) {
  const { safety: texts } = useWords().window
  const client = useClient()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: (schedule: BackupSchedule) => client.call('safety.schedule', { schedule }),
    onSuccess: (next) => void queries.setQueryData(callQuery(client, 'safety.state', {}).queryKey, next)
  })
  return (
    <section className={classes.panel}>
      <Radio.Group
        label={texts.schedule}
        value={state.schedule}
        onChange={(value) => {
          const schedule = BACKUP_SCHEDULES.find((each) => each === value)
          if (schedule !== undefined) change.mutate(schedule)
        }}
      >
        <Stack gap={8} mt={8}>
          {BACKUP_SCHEDULES.map((schedule) => (
            <Radio
              key={schedule}
              value={schedule}
              label={texts.schedules[schedule]}
              description={texts.scheduleHint[schedule]}
            />
          ))}
        </Stack>
      </Radio.Group>
      {state.problem !== undefined && (
        <Text size="sm" className={classes.wrong} aria-live="polite">
          {texts.scheduleProblem}
        </Text>
      )}
    </section>
  )
}

function CheckPanel({ state }: { readonly state: SafetyState }) {
  const { window: words, format } = useWords()
  const { safety: texts } = words
  const client = useClient()
  const queries = useQueryClient()
  const check = useMutation({
    mutationFn: () => client.call('safety.verify', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['safety.state'] })
  })
  const last = state.lastVerified
  const lastSentence =
    last === undefined
      ? texts.neverChecked
      : (last.ok ? texts.lastGood : texts.lastBad)(format.dateTime(last.at))
  return (
    <section className={classes.panel} aria-labelledby="checks">
      <Group justify="space-between">
        <Title order={2} id="checks">
          {texts.check}
        </Title>
        <ActionButton
          label={texts.checkNow}
          icon={IconListSearch}
          loading={check.isPending}
          onClick={() => check.mutate()}
        />
      </Group>
      <Text size="sm">{texts.checkHint}</Text>
      {check.data === undefined ? <Text size="sm">{lastSentence}</Text> : <Outcome found={check.data} />}
      {check.error !== null && <ErrorNote error={check.error} />}
    </section>
  )
}

function Outcome({ found }: { readonly found: Verification }) {
  const { safety: texts } = useWords().window
  return (
    <div aria-live="polite">
      <Text size="sm" fw={600} className={found.ok ? classes.right : classes.wrong}>
        {found.ok ? texts.whole : texts.broken}
      </Text>
      <ul className={classes.checks}>
        {found.checks.map(({ name, ok, detail }) => (
          <li key={name} data-wrong={ok ? undefined : true}>
            {ok ? <IconCircleCheck size={16} aria-hidden /> : <IconCircleX size={16} aria-hidden />}
            <span>
              {texts.checks[name]}
              {detail !== undefined && <bdi className={classes.detail}>{detail}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function FilePanel({ state }: { readonly state: SafetyState }) {
  const { safety: texts } = useWords().window
  return (
    <section className={classes.panel}>
      <Title order={2}>{texts.file}</Title>
      <Text size="sm" className={classes.path}>
        <bdi>{state.file}</bdi>
        <br />
        <bdi>{state.folder}</bdi>
      </Text>
    </section>
  )
}
