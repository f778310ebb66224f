// Takes an import back: first what that does, then – only when asked – the doing.
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReversalSummary } from '../../core/contract/calls/import.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { Figures } from '../shell/facts.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './imports.module.css'

export interface ReverseButtonProps {
  readonly importId: number
  /** `asked`: its question is open already. */
  readonly question: 'asked' | 'closed'
  readonly onClose: () => void
}

export function ReverseButton({ importId, question, onClose }: ReverseButtonProps) {
  const { window: words } = useWords()
  const { reverse: texts, action } = words
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  const [isClicked, dialog] = useDisclosure(false)
  const isOpen = isClicked || question === 'asked'
  const close = () => {
    dialog.close()
    onClose()
  }
  const preview = useQuery({ ...callQuery(client, 'import.previewReversal', { importId }), enabled: isOpen })
  const reverse = useMutation({
    mutationFn: () => client.call('import.reverse', { importId }),
    onSuccess: () => {
      close()
      report.done(texts.done(importId))
      return queries.invalidateQueries()
    }
  })
  const error = preview.error ?? reverse.error
  return (
    <>
      <ActionButton label={texts.action} icon={IconArrowBackUp} onClick={dialog.open} />
      <Modal
        opened={isOpen}
        onClose={close}
        title={texts.title(importId)}
        closeButtonProps={{ 'aria-label': action.close }}
      >
        <Stack gap="md">
          <Text size="sm">{texts.intro}</Text>
          {preview.data !== undefined && <Effect summary={preview.data} />}
          {error !== null && <ErrorNote error={error} />}
          <Group gap="xs">
            <Button
              leftSection={<IconArrowBackUp size={15} aria-hidden />}
              disabled={preview.data === undefined}
              loading={reverse.isPending}
              onClick={() => reverse.mutate()}
            >
              {texts.confirm}
            </Button>
            <Button variant="default" onClick={close}>
              {action.cancel}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

function Effect({ summary }: { readonly summary: ReversalSummary }) {
  const { window: words, format } = useWords()
  const { reverse: texts } = words
  return (
    <>
      <Figures
        figures={[
          { id: 'lines', label: texts.lines, value: format.count(summary.lines) },
          { id: 'items', label: texts.items, value: format.count(summary.items) },
          { id: 'value', label: texts.value, value: format.money(summary.value, summary.currency) }
        ]}
      />
      <Names title={texts.revokedAliases} names={summary.revokedAliases} />
      <Names title={texts.keptAliases} names={summary.keptAliases} />
      <Names title={texts.archivedItems} names={summary.archivedItems} />
      <Names title={texts.keptItems} names={summary.keptItems} />
      <Names title={words.history.negative} names={summary.negativeItems} />
      <Dependents summary={summary} />
    </>
  )
}

/** What was done with this stock in sight; it stays, but somebody should look. */
function Dependents({ summary }: { readonly summary: ReversalSummary }) {
  const { window: words, format } = useWords()
  const { dependents, dependentCount } = summary
  if (dependentCount === 0) return null
  const names = dependents.map(
    ({ sku, kind, quantity, effectiveOn, reason }) =>
      `${sku}: ${words.item.movement[kind]} ${format.decimal(quantity)}, ${format.day(effectiveOn)}${reason === undefined ? '' : `, ${reason}`}`
  )
  return (
    <>
      <Names title={words.history.dependents(dependentCount)} names={names} />
      <Text size="sm" c="dimmed">
        {words.history.dependentsHint}
      </Text>
    </>
  )
}

/** More names than this are counted, not listed. */
const NAMES_SHOWN = 8

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const { window: words } = useWords()
  if (names.length === 0) return null
  const shown = [...new Set(names)].slice(0, NAMES_SHOWN)
  const rest = new Set(names).size - shown.length
  return (
    <section>
      <Title order={3}>{title}</Title>
      <ul className={classes.names}>
        {shown.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {rest > 0 && <li>{words.reverse.more(rest)}</li>}
      </ul>
    </section>
  )
}
