// The watched folder: which one, whether it is watched, what waits in it, what came of the files, and what could not be read.
import { Group, Switch, Table, Text, Title } from '@mantine/core'
import { IconFolderOpen, IconFolderSearch } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { InboxOutcome, InboxState } from '../../core/contract/calls/inbox.ts'
import { callQuery, useAppState, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { errorSentence } from '../shell/error-sentence.ts'
import { Screen } from '../shell/screen.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './safety.module.css'

/** Files land in a folder without a word to us: the screen looks by itself. */
const LOOK_EVERY_MS = 1500

export function InboxScreen() {
  const { inbox: texts } = useWords().window
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  const query = callQuery(client, 'inbox.state', {})
  const state = useQuery({ ...query, refetchInterval: LOOK_EVERY_MS })
  const isReadOnly = useAppState().data?.readOnlyBecause !== undefined
  const show = (next: InboxState) => void queries.setQueryData(query.queryKey, next)
  const choose = useMutation({ mutationFn: () => client.call('inbox.choose', {}), onSuccess: show })
  const turn = useMutation({
    mutationFn: (isOn: boolean) => client.call('inbox.switch', { isOn }),
    onSuccess: show
  })
  const error = state.error ?? choose.error ?? turn.error
  const folder = state.data?.folder
  return (
    <Screen title={texts.title}>
      <div className={classes.narrow}>
        <section className={classes.panel}>
          <Text size="sm">{texts.intro}</Text>
          {folder !== undefined && (
            <Text size="sm" className={classes.path}>
              <bdi>{folder.name}</bdi>
              <br />
              <bdi>{folder.place}</bdi>
            </Text>
          )}
          <Group gap="xs">
            {state.data !== undefined && folder !== undefined && (
              <Switch
                label={texts.switch}
                checked={state.data.isOn}
                disabled={isReadOnly || turn.isPending}
                onChange={(event) => turn.mutate(event.currentTarget.checked)}
              />
            )}
            <ActionButton
              label={folder === undefined ? texts.choose : texts.chooseOther}
              icon={IconFolderSearch}
              disabled={isReadOnly}
              variant={folder === undefined ? 'filled' : 'default'}
              onClick={() => choose.mutate()}
            />
            {folder !== undefined && (
              <ActionButton
                label={texts.show}
                icon={IconFolderOpen}
                onClick={() => report.watch(client.call('inbox.show', {}))}
              />
            )}
          </Group>
          {error !== null && <ErrorNote error={error} />}
          {state.data !== undefined && folder !== undefined && <WatchLine state={state.data} />}
        </section>
        {state.data !== undefined && folder !== undefined && (
          <>
            <Refused state={state.data} />
            <Outcomes outcomes={state.data.outcomes} />
          </>
        )}
      </div>
    </Screen>
  )
}

function WatchLine({ state }: { readonly state: InboxState }) {
  const words = useWords()
  const { inbox: texts } = words.window
  const { watch, waiting, waitingFiles } = state
  return (
    <div aria-live="polite">
      <Text size="sm" fw={600}>
        {watch.kind === 'watching' && texts.watching}
        {watch.kind === 'off' && texts.off}
        {watch.kind === 'stopped' && texts.stopped}
        {watch.kind === 'paused' && texts.paused(words.format.dateTime(watch.until))}
      </Text>
      {watch.kind === 'paused' && <Text size="sm">{errorSentence(watch.error, words)}</Text>}
      {waiting > 0 && (
        <Text size="sm">
          {texts.waiting(waiting)}: <bdi>{words.format.list(waitingFiles)}</bdi>
        </Text>
      )}
    </div>
  )
}

function Refused({ state }: { readonly state: InboxState }) {
  const { inbox: texts } = useWords().window
  if (state.refusedCount === 0) return null
  return (
    <section className={classes.panel}>
      <Title order={2}>{texts.refused(state.refusedCount)}</Title>
      <Text size="sm">{texts.refusedHint}</Text>
      <ul className={classes.names}>
        {state.refused.map(({ file, reason }) => (
          <li key={file}>
            <bdi className={classes.name}>{file}</bdi> <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcomes({ outcomes }: { readonly outcomes: readonly InboxOutcome[] }) {
  const { window: words, format } = useWords()
  const { inbox: texts, imports } = words
  return (
    <section className={classes.panel}>
      <Title order={2}>{texts.outcomes}</Title>
      {outcomes.length === 0 && <Text size="sm">{texts.noOutcomes}</Text>}
      {outcomes.length > 0 && (
        <Table aria-label={texts.outcomes}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{imports.file}</Table.Th>
              <Table.Th>{imports.at}</Table.Th>
              <Table.Th>{imports.status}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {outcomes.map((outcome) => (
              <Table.Tr key={`${outcome.at} ${outcome.file}`}>
                <Table.Td>
                  <bdi>{outcome.file}</bdi>
                </Table.Td>
                <Table.Td>{format.dateTime(outcome.at)}</Table.Td>
                <Table.Td>
                  <Fate outcome={outcome} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

/** What became of a file, leading to its lines that wait, or to the import. */
function Fate({ outcome }: { readonly outcome: InboxOutcome }) {
  const words = useWords()
  const { inbox: texts } = words.window
  const { importId, posted, failed, error } = outcome
  if (importId === undefined)
    return <>{error === undefined ? texts.notImported : errorSentence(error, words)}</>
  const text = texts.posted(posted, failed)
  return failed > 0 ? (
    <Link className={classes.link} to="/review" search={{ import: importId }}>
      {text}
    </Link>
  ) : (
    <Link className={classes.link} to="/imports/$importId" params={{ importId: String(importId) }}>
      {text}
    </Link>
  )
}
