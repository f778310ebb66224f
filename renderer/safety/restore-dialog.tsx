// Before a backup is restored: what the inventory is now, what it would be, and which imports that undoes.
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { BackupRow, InventoryFigures, RestorePreview } from '../../core/contract/calls/backup.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './safety.module.css'
import { useRestore } from './use-restore.ts'

export interface RestoreDialogProps {
  readonly backup: BackupRow
  readonly onClose: () => void
}

export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { window: words, format } = useWords()
  const { safety: texts, action } = words
  const client = useClient()
  const { restore } = useRestore()
  const preview = useQuery(callQuery(client, 'backup.preview', { backupId: backup.backupId }))
  const step = useMutation({ mutationFn: () => restore(backup.backupId), onSuccess: onClose })
  const error = preview.error ?? step.error
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.restoreTitle}
      closeButtonProps={{ 'aria-label': action.close }}
    >
      <Stack gap="md">
        <Text size="sm">
          {format.dateTime(backup.at)} · {texts.reason[backup.reason]}
        </Text>
        <Text size="sm">{texts.restoreHint}</Text>
        {preview.data !== undefined && <Change preview={preview.data} />}
        {error !== null && <ErrorNote error={error} />}
        <Group gap="xs">
          <Button
            disabled={preview.data === undefined}
            loading={step.isPending}
            onClick={() => step.mutate()}
          >
            {texts.restoreNow}
          </Button>
          <Button variant="default" onClick={onClose}>
            {action.cancel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const FIGURES = ['items', 'imports', 'ledgerRows', 'openLines', 'stockValue'] as const

function Change({ preview }: { readonly preview: RestorePreview }) {
  const { window: words, format } = useWords()
  const { safety: texts } = words
  const show = (figures: InventoryFigures, name: (typeof FIGURES)[number]) =>
    name === 'stockValue' ? format.money(figures.stockValue, preview.currency) : format.count(figures[name])
  return (
    <>
      <Table aria-label={texts.restoreTitle}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th ta="right">{texts.now}</Table.Th>
            <Table.Th ta="right">{texts.backThen}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {FIGURES.map((name) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{texts.figure[name]}</Table.Th>
              <Table.Td ta="right">{show(preview.now, name)}</Table.Td>
              <Table.Td ta="right">{show(preview.restored, name)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {preview.importCount > 0 && (
        <section>
          <Text size="sm">{texts.importsGone(preview.importCount)}</Text>
          <ul className={classes.names}>
            {preview.imports.map(({ importId, file }) => (
              <li key={importId}>
                {format.count(importId)} <bdi>{file}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
