// Changing the stock of one item: what it comes to is shown before it is posted, and the reason stays in the ledger.
import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { ItemDetail } from '../../core/contract/calls/item-page.ts'
import { adjustmentKind, type AdjustRequest, type StockChangeKind } from '../../core/contract/calls/stock.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { useUndo } from '../operations/use-undo.ts'
import { ErrorNote } from '../shell/error-note.tsx'
import { Figures } from '../shell/facts.tsx'
import { typedDecimal } from '../words/typed-decimal.ts'
import { useWords } from '../words/words-context.tsx'

export interface AdjustDialogProps {
  readonly item: ItemDetail
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function AdjustDialog(props: AdjustDialogProps) {
  const { window: words } = useWords()
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={words.stock.title(props.item.sku)}
      closeButtonProps={{ 'aria-label': words.action.close }}
    >
      <AdjustForm {...props} />
    </Modal>
  )
}

const KINDS = adjustmentKind.options

function AdjustForm({ item, onClose }: AdjustDialogProps) {
  const { window: words, core } = useWords()
  const { stock: texts, action } = words
  const client = useClient()
  const queries = useQueryClient()
  const { tell } = useUndo()
  const [kind, setKind] = useState<StockChangeKind>('count')
  const [quantity, setQuantity] = useState('')
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const request: AdjustRequest = {
    kind,
    rows: [{ code: item.sku, quantity: typedDecimal(quantity) }],
    ...(day === '' ? {} : { effectiveOn: day })
  }
  const preview = useQuery({
    ...callQuery(client, 'stock.preview', request),
    enabled: quantity.trim() !== '',
    placeholderData: keepPreviousData
  })
  const post = useMutation({
    mutationFn: () => client.call('stock.adjust', { ...request, reason: reason.trim() }),
    onSuccess: async ({ operation }) => {
      if (operation === undefined) return
      await queries.invalidateQueries()
      tell(operation)
      onClose()
    }
  })
  const row = quantity.trim() === '' ? undefined : preview.data?.rows[0]
  const finding = row?.finding
  const error = preview.error ?? post.error
  const isReady = row !== undefined && finding === undefined && reason.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) post.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <SegmentedControl
          aria-label={texts.kind}
          value={kind}
          data={KINDS.map((each) => ({ value: each, label: texts.kinds[each] }))}
          onChange={(value) => setKind(KINDS.find((each) => each === value) ?? kind)}
        />
        <TextInput
          label={`${texts.quantities[kind]} (${item.stockUnit})`}
          inputMode="decimal"
          data-autofocus
          required
          value={quantity}
          error={finding === undefined || finding === 'DATE_INVALID' ? null : core.adjustFinding[finding]}
          onChange={(event) => setQuantity(event.currentTarget.value)}
        />
        <TextInput
          label={texts.on}
          type="date"
          value={day}
          error={finding === 'DATE_INVALID' ? core.adjustFinding[finding] : null}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <TextInput
          label={texts.reason}
          description={texts.reasonHint}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {row !== undefined && finding === undefined && preview.data !== undefined && (
          <Outcome preview={preview.data} item={item} />
        )}
        {error !== null && <ErrorNote error={error} />}
        <Group gap="xs">
          <Button type="submit" disabled={!isReady} loading={post.isPending}>
            {texts.post(1)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {action.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface OutcomeProps {
  readonly preview: {
    readonly rows: readonly {
      readonly onHand?: string | undefined
      readonly after?: string | undefined
      readonly quantity?: string | undefined
    }[]
    readonly value: string
    readonly currency: string
  }
  readonly item: ItemDetail
}

function Outcome({ preview, item }: OutcomeProps) {
  const { window: words, format } = useWords()
  const { stock: texts } = words
  const [row] = preview.rows
  const quantity = (text: string | undefined) =>
    text === undefined ? '–' : `${format.decimal(text)} ${item.stockUnit}`
  return (
    <Figures
      figures={[
        { id: 'before', label: texts.before, value: quantity(row?.onHand) },
        { id: 'change', label: texts.change, value: quantity(row?.quantity) },
        { id: 'after', label: texts.after, value: quantity(row?.after) },
        { id: 'value', label: texts.value, value: format.money(preview.value, preview.currency) }
      ]}
    />
  )
}
