// Aliases of an item or a supplier: what codes and texts were confirmed to mean; each can be given another meaning or revoked.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Request } from '../../core/contract/calls.ts'
import type { AliasRow } from '../../core/contract/calls/alias.ts'
import { useClient } from '../client-context.tsx'
import { useUndo } from '../operations/use-undo.ts'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { SAVES } from '../shell/save-here.ts'
import { useReport } from '../shell/use-report.ts'
import type { Column } from '../table/column.ts'
import { LongTable } from '../table/long-table.tsx'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { ItemChoice } from './item-choice.tsx'
import { ItemLink } from './item-link.tsx'
import classes from './items.module.css'

export interface AliasPanelProps {
  readonly of: Pick<Request<'alias.list'>, 'sku' | 'search'>
}

export function AliasPanel({ of }: AliasPanelProps) {
  const words = useWords()
  const { alias: texts, tabs } = words.window.item
  const client = useClient()
  const [edited, setEdited] = useState<AliasRow>()
  return (
    <>
      <LongTable
        label={tabs.aliases}
        name="aliases"
        source={{
          key: ['alias.list', of],
          load: (page: Pick<Request<'alias.list'>, 'offset' | 'limit'>) =>
            client.call('alias.list', { ...of, ...page })
        }}
        columns={aliasColumns(words)}
        renderDetails={(alias) => <AliasActions alias={alias} onEdit={() => setEdited(alias)} />}
        empty={texts.empty}
      />
      {edited !== undefined && <AliasDialog alias={edited} onClose={() => setEdited(undefined)} />}
    </>
  )
}

function aliasColumns({ window, format }: Words): readonly Column<AliasRow>[] {
  const { alias: texts, prices } = window.item
  return [
    { id: 'supplier', title: prices.supplier, width: 150, render: (row) => <bdi>{row.supplier}</bdi> },
    {
      id: 'key',
      title: texts.key,
      render: (row) => (
        <>
          <span className={classes.quiet}>{texts.kinds[row.kind]}</span> <bdi>{row.key}</bdi>
        </>
      )
    },
    {
      id: 'item',
      title: window.stock.item,
      width: 130,
      render: (row) => (row.sku === undefined ? '–' : <ItemLink sku={row.sku} />)
    },
    {
      id: 'pack',
      title: texts.packSize,
      width: 90,
      align: 'right',
      render: (row) => row.packSize ?? '–'
    },
    { id: 'uses', title: texts.uses, width: 70, align: 'right', render: (row) => format.count(row.uses) },
    {
      id: 'learned',
      title: texts.learned,
      width: 200,
      render: (row) => (
        <span className={classes.quiet}>
          {format.dateTime(row.at)} · <bdi>{row.by}</bdi>
        </span>
      )
    }
  ]
}

function AliasActions({ alias, onEdit }: { readonly alias: AliasRow; readonly onEdit: () => void }) {
  const { window: words } = useWords()
  const { alias: texts } = words.item
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  const undo = useUndo()
  const revoke = useMutation({
    mutationFn: () => client.call('alias.revoke', { aliasId: alias.aliasId }),
    onSuccess: ({ operation }) => {
      undo.tell(operation)
      return queries.invalidateQueries()
    },
    onError: report.failed
  })
  return (
    <Stack gap="sm" p="sm">
      <bdi>{alias.key}</bdi>
      <bdi className={classes.quiet}>{alias.itemName}</bdi>
      <Group gap="xs">
        <ActionButton label={texts.edit} icon={IconPencil} onClick={onEdit} />
        <ActionButton
          label={texts.revoke}
          icon={IconTrash}
          loading={revoke.isPending}
          onClick={() => revoke.mutate()}
        />
      </Group>
    </Stack>
  )
}

function AliasDialog({ alias, onClose }: { readonly alias: AliasRow; readonly onClose: () => void }) {
  const { window: words } = useWords()
  const { alias: texts, save } = words.item
  const client = useClient()
  const queries = useQueryClient()
  const undo = useUndo()
  const [sku, setSku] = useState(alias.sku ?? '')
  const [packSize, setPackSize] = useState(alias.packSize ?? '')
  const edit = useMutation({
    mutationFn: () =>
      client.call('alias.edit', {
        aliasId: alias.aliasId,
        meaning: {
          kind: 'item',
          sku: sku.trim(),
          ...(packSize.trim() === '' ? {} : { packSize: packSize.trim() })
        }
      }),
    onSuccess: ({ operation }) => {
      undo.tell(operation)
      onClose()
      return queries.invalidateQueries()
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (sku.trim() !== '') edit.mutate()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.editTitle(alias.key)}
      closeButtonProps={{ 'aria-label': words.action.close }}
    >
      <form onSubmit={submit} {...SAVES}>
        <Stack gap="md">
          <ItemChoice label={texts.item} hint={texts.itemHint} value={sku} onChange={setSku} />
          <TextInput
            label={texts.packSize}
            description={texts.packHint}
            value={packSize}
            onChange={(event) => setPackSize(event.currentTarget.value)}
          />
          {edit.error !== null && <ErrorNote error={edit.error} />}
          <Group gap="xs">
            <Button type="submit" disabled={sku.trim() === ''} loading={edit.isPending}>
              {save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {words.action.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
