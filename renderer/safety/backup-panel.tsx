// The backups of the open inventory: the list, one more, one elsewhere, and the way back to any of them.
import { Button, Group, Table, Text, Title } from '@mantine/core'
import { IconDeviceFloppy, IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupRow } from '../../core/contract/calls/backup.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import classes from './safety.module.css'

export function BackupPanel({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { window: words } = useWords()
  const { safety: texts } = words
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  const list = useQuery(callQuery(client, 'backup.list', {}))
  const [chosen, setChosen] = useState<BackupRow>()
  const make = useMutation({
    mutationFn: () => client.call('backup.make', {}),
    onSuccess: () => {
      report.done(texts.made)
      return queries.invalidateQueries()
    }
  })
  const save = useMutation({
    mutationFn: () => client.call('backup.save', {}),
    onSuccess: ({ file }) => {
      if (file !== undefined) report.done(texts.saved(file))
    }
  })
  const error = make.error ?? save.error ?? list.error
  const backups = list.data?.backups
  return (
    <section className={classes.panel} aria-labelledby="backups">
      <Group justify="space-between">
        <Title order={2} id="backups">
          {texts.backups}
        </Title>
        <Group gap="xs">
          <ActionButton
            label={texts.save}
            icon={IconDeviceFloppy}
            loading={save.isPending}
            disabled={isReadOnly}
            onClick={() => save.mutate()}
          />
          <ActionButton
            label={texts.make}
            icon={IconShieldCheck}
            variant="filled"
            loading={make.isPending}
            disabled={isReadOnly}
            onClick={() => make.mutate()}
          />
        </Group>
      </Group>
      {error !== null && <ErrorNote error={error} />}
      {backups?.length === 0 && <Text size="sm">{texts.none}</Text>}
      {backups !== undefined && backups.length > 0 && <BackupTable backups={backups} onRestore={setChosen} />}
      <Text size="sm" c="dimmed">
        {texts.keepRule}
      </Text>
      {chosen !== undefined && <RestoreDialog backup={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  )
}

interface BackupTableProps {
  readonly backups: readonly BackupRow[]
  readonly onRestore: (backup: BackupRow) => void
}

function BackupTable({ backups, onRestore }: BackupTableProps) {
  const { window: words, format } = useWords()
  const { safety: texts } = words
  return (
    <Table aria-label={texts.backups} className={classes.backups}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.columns.at}</Table.Th>
          <Table.Th>{texts.columns.why}</Table.Th>
          <Table.Th ta="right">{texts.columns.rows}</Table.Th>
          <Table.Th ta="right">{texts.columns.size}</Table.Th>
          <Table.Th>
            <span className="only-read-aloud">{texts.columns.action}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {backups.map((backup) => (
          <Table.Tr key={backup.backupId}>
            <Table.Td>{format.dateTime(backup.at)}</Table.Td>
            <Table.Td>{texts.reason[backup.reason]}</Table.Td>
            <Table.Td ta="right">
              {backup.ledgerRows === undefined ? texts.unreadable : format.count(backup.ledgerRows)}
            </Table.Td>
            <Table.Td ta="right">{format.bytes(backup.byteSize)}</Table.Td>
            <Table.Td ta="right">
              <Button
                size="compact-sm"
                variant="default"
                disabled={backup.ledgerRows === undefined}
                aria-label={`${texts.restore} ${format.dateTime(backup.at)}`}
                onClick={() => onRestore(backup)}
              >
                {texts.restore}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
