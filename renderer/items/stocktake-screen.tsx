// A stocktake: type, scan or paste what was counted, see the differences, post them as one batch.
import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDisclosure, useSessionStorage } from '@mantine/hooks'
import { IconClipboardText, IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import type { AdjustRequest } from '../../core/contract/calls/stock.ts'
import { callQuery, useClient, useInventoryInfo } from '../client-context.tsx'
import { useUndo } from '../operations/use-undo.ts'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { Screen } from '../shell/screen.tsx'
import { useWords } from '../words/words-context.tsx'
import {
  addRows,
  changeQuantity,
  parseKept,
  parsePasted,
  removeRow,
  toCountRows,
  type CountList
} from './count-list.ts'
import { CountTable } from './count-table.tsx'
import classes from './items.module.css'

export function StocktakeScreen() {
  const { window: words, format } = useWords()
  const { stock: texts } = words
  const client = useClient()
  const { list, setList } = useKeptList()
  const [day, setDay] = useState('')
  const request: AdjustRequest = {
    kind: 'count',
    rows: toCountRows(list),
    ...(day === '' ? {} : { effectiveOn: day })
  }
  const preview = useQuery({
    ...callQuery(client, 'stock.preview', request),
    enabled: list.length > 0,
    placeholderData: keepPreviousData
  })
  const result = list.length === 0 ? undefined : preview.data
  return (
    <Screen
      title={texts.stocktake}
      aside={
        result !== undefined && (
          <span>
            {texts.value} <strong>{format.money(result.value, result.currency)}</strong>
          </span>
        )
      }
      tools={<PasteList onRows={(rows) => setList(addRows(list, rows))} />}
    >
      <div className={classes.stack}>
        <Text size="sm">{texts.intro}</Text>
        <AddRow onAdd={(row) => setList(addRows(list, [row]))} />
        {preview.error !== null && <ErrorNote error={preview.error} />}
        <div className={classes.scroll}>
          <CountTable
            list={list}
            rows={result?.rows ?? []}
            currency={result?.currency ?? ''}
            onQuantity={(id, quantity) => setList(changeQuantity(list, id, quantity))}
            onRemove={(id) => setList(removeRow(list, id))}
          />
        </div>
        {result !== undefined && (
          <PostCounts
            request={request}
            changes={result.changes}
            failed={result.failed}
            day={day}
            onDay={setDay}
            onPosted={(failedRows) => setList(list.filter((_row, at) => failedRows.has(at + 1)))}
          />
        )}
      </div>
    </Screen>
  )
}

/** What was counted survives a look at another screen and a reload: nobody counts a shelf twice. */
function useKeptList() {
  const name = useInventoryInfo().data?.name ?? ''
  const [list, setList] = useSessionStorage<CountList>({
    key: `stocktake ${name}`,
    defaultValue: [],
    serialize: (value) => JSON.stringify(value),
    deserialize: parseKept
  })
  return { list, setList }
}

function AddRow({ onAdd }: { readonly onAdd: (row: { code: string; quantity: string }) => void }) {
  const { stock: texts } = useWords().window
  const [code, setCode] = useState('')
  const [quantity, setQuantity] = useState('')
  const codeField = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAdd({ code: code.trim(), quantity: quantity.trim() })
    setCode('')
    setQuantity('')
    // A scanner goes on with the next code.
    codeField.current?.focus()
  }
  return (
    <form className={classes.row} onSubmit={submit}>
      <TextInput
        ref={codeField}
        label={texts.code}
        value={code}
        required
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <TextInput
        label={texts.counted}
        inputMode="decimal"
        value={quantity}
        required
        onChange={(event) => setQuantity(event.currentTarget.value)}
      />
      <ActionButton label={texts.add} icon={IconPlus} type="submit" />
    </form>
  )
}

function PasteList({ onRows }: { readonly onRows: (rows: ReturnType<typeof parsePasted>) => void }) {
  const { window: words } = useWords()
  const { stock: texts } = words
  const [isOpen, dialog] = useDisclosure(false)
  const [text, setText] = useState('')
  const take = () => {
    onRows(parsePasted(text))
    setText('')
    dialog.close()
  }
  return (
    <>
      <ActionButton label={texts.list} icon={IconClipboardText} onClick={dialog.open} />
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={texts.list}
        closeButtonProps={{ 'aria-label': words.action.close }}
      >
        <Stack gap="md">
          <Textarea
            label={texts.list}
            description={texts.listHint}
            rows={12}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button disabled={text.trim() === ''} onClick={take}>
              {texts.addAll}
            </Button>
            <Button variant="default" onClick={dialog.close}>
              {words.action.cancel}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}

interface PostCountsProps {
  readonly request: AdjustRequest
  readonly changes: number
  readonly failed: number
  readonly day: string
  readonly onDay: (day: string) => void
  /** The numbers of the rows that could not be posted, from 1. */
  readonly onPosted: (failedRows: ReadonlySet<number>) => void
}

function PostCounts({ request, changes, failed, day, onDay, onPosted }: PostCountsProps) {
  const { stock: texts } = useWords().window
  const client = useClient()
  const queries = useQueryClient()
  const { tell } = useUndo()
  const [reason, setReason] = useState('')
  const post = useMutation({
    mutationFn: () => client.call('stock.adjust', { ...request, reason: reason.trim() }),
    onSuccess: async ({ operation, result }) => {
      await queries.invalidateQueries()
      if (operation !== undefined) tell(operation)
      onPosted(new Set(result.rows.filter(({ finding }) => finding !== undefined).map(({ row }) => row)))
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    post.mutate()
  }
  return (
    <form onSubmit={submit}>
      {failed > 0 && <output className={classes.problem}>{texts.problems(failed)}</output>}
      <div className={classes.row}>
        <TextInput
          label={texts.reason}
          value={reason}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={texts.on}
          type="date"
          value={day}
          onChange={(event) => onDay(event.currentTarget.value)}
        />
        <Button type="submit" disabled={changes === 0 || reason.trim() === ''} loading={post.isPending}>
          {texts.post(changes)}
        </Button>
      </div>
      {post.error !== null && <ErrorNote error={post.error} />}
    </form>
  )
}
