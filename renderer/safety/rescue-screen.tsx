// An inventory that could not be opened: what is known, in plain words, and every way on. There is always one.
import { Button, Group, Menu, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { assertNever } from '../../core/contract/assert-never.ts'
import type { AppState, RescueState, RescueWay } from '../../core/contract/calls/app.ts'
import type { Reply } from '../../core/contract/calls.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { errorSentence } from '../shell/error-sentence.ts'
import { Wordmark } from '../shell/navigation.tsx'
import { useInventoryActions } from '../shell/use-inventory-actions.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './safety.module.css'
import { SalvageReportView } from './salvage-report.tsx'
import { useRestore } from './use-restore.ts'

type Step =
  | { readonly kind: RescueWay }
  | { readonly kind: 'leave' }
  | { readonly kind: 'file' }
  | { readonly kind: 'backup'; readonly backupId: string }

type Saved = NonNullable<Reply<'rescue.salvage'>['saved']>

/** Carries the steps out; a salvage alone leaves something to show. */
function useRescueStep(rescue: RescueState) {
  const client = useClient()
  const queries = useQueryClient()
  const { restore, restoreFile } = useRestore()
  const enter = async (step: Promise<AppState>): Promise<undefined> => {
    queries.setQueryData(callQuery(client, 'app.state', {}).queryKey, await step)
    await queries.invalidateQueries()
  }
  const carryOut = async (step: Step): Promise<Saved | undefined> => {
    switch (step.kind) {
      case 'retry':
        return enter(client.call('rescue.retry', {}))
      case 'accept':
        return enter(client.call('rescue.accept', {}))
      case 'look':
        return enter(client.call('rescue.look', {}))
      case 'leave':
        return enter(client.call('rescue.leave', {}))
      case 'salvage':
        return (await client.call('rescue.salvage', {})).saved
      case 'file':
        await restoreFile()
        return undefined
      case 'restore':
        if (rescue.backup !== undefined) await restore(rescue.backup.backupId)
        return undefined
      case 'backup':
        await restore(step.backupId)
        return undefined
      default:
        return assertNever(step)
    }
  }
  return useMutation({ mutationFn: carryOut })
}

export function RescueScreen({ rescue }: { readonly rescue: RescueState }) {
  const words = useWords()
  const { rescue: texts } = words.window
  const { choose, reopen } = useInventoryActions()
  const step = useRescueStep(rescue)
  const saved = step.data
  return (
    <main className={classes.page}>
      <title>{`${texts.title(rescue.name)} – Docket`}</title>
      <div className={classes.column}>
        <Wordmark />
        <Title order={1}>{texts.title(rescue.name)}</Title>
        <Text size="md">{errorSentence(rescue.error, words)}</Text>
        <Text size="sm">
          {[texts.hints[rescue.error.code], texts.hint].filter((hint) => hint !== undefined).join(' ')}
        </Text>
        <Text size="sm" c="dimmed" className={classes.path}>
          <bdi>{rescue.folder}</bdi>
        </Text>
        {step.error !== null && <ErrorNote error={step.error} />}
        {saved !== undefined && <SalvageReportView saved={saved} onOpen={() => reopen(saved.recentId)} />}
        {rescue.ways.map((way) => (
          <Way
            key={way}
            way={way}
            rescue={rescue}
            isBusy={step.isPending}
            isFirst={way === rescue.ways[0]}
            onTake={() => step.mutate({ kind: way })}
          />
        ))}
        <Group gap="xs">
          {rescue.backups.length > 0 && (
            <AllBackups rescue={rescue} onTake={(backupId) => step.mutate({ kind: 'backup', backupId })} />
          )}
          <Button variant="default" onClick={() => step.mutate({ kind: 'file' })}>
            {texts.backupFile}
          </Button>
          <Button variant="default" onClick={choose}>
            {texts.another}
          </Button>
          <Button variant="subtle" onClick={() => step.mutate({ kind: 'leave' })}>
            {texts.leave}
          </Button>
        </Group>
      </div>
    </main>
  )
}

interface WayProps {
  readonly way: RescueWay
  readonly rescue: RescueState
  readonly isFirst: boolean
  readonly isBusy: boolean
  readonly onTake: () => void
}

function Way({ way, rescue, isFirst, isBusy, onTake }: WayProps) {
  const { window: words, format } = useWords()
  const { rescue: texts } = words
  const best = rescue.backup
  const isBlocked = way === 'restore' && best === undefined
  const promise =
    way !== 'restore' ? '' : best === undefined ? texts.noBackup : texts.best(format.dateTime(best.at))
  return (
    <section className={classes.way}>
      <Button variant={isFirst ? 'filled' : 'default'} disabled={isBlocked || isBusy} onClick={onTake}>
        {texts.ways[way]}
      </Button>
      <Text size="sm">{`${promise} ${texts.wayHints[way]}`.trim()}</Text>
    </section>
  )
}

interface AllBackupsProps {
  readonly rescue: RescueState
  readonly onTake: (backupId: string) => void
}

function AllBackups({ rescue, onTake }: AllBackupsProps) {
  const { window: words, format } = useWords()
  const { rescue: texts } = words
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default">{texts.older}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rescue.backups.map(({ backupId, at }) => (
          <Menu.Item key={backupId} onClick={() => onTake(backupId)}>
            {texts.restoreAt(format.dateTime(at))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
