// Merging an item into another that is the same: first what it does, then – when asked – the doing.
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MergePreview } from '../../core/contract/calls/item-page.ts'
import { toAppError } from '../client.ts'
import { callQuery, useClient, useInventoryInfo } from '../client-context.tsx'
import { useUndo } from '../operations/use-undo.ts'
import { ErrorNote } from '../shell/error-note.tsx'
import { Figures } from '../shell/facts.tsx'
import { useWords } from '../words/words-context.tsx'
import { ItemChoice } from './item-choice.tsx'
import classes from './items.module.css'

export interface MergeDialogProps {
  readonly sku: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onMerged: (into: string) => void
}

export function MergeDialog(props: MergeDialogProps) {
  const { window: words } = useWords()
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={words.merge.title(props.sku)}
      closeButtonProps={{ 'aria-label': words.action.close }}
    >
      <MergeForm {...props} />
    </Modal>
  )
}

/** The preview follows the typing at this distance. */
const TYPING_MS = 150

function MergeForm({ sku, onClose, onMerged }: MergeDialogProps) {
  const { window: words, core } = useWords()
  const { merge: texts, action } = words
  const client = useClient()
  const queries = useQueryClient()
  const { tell } = useUndo()
  const [typed, setTyped] = useState('')
  const [into] = useDebouncedValue(typed.trim(), TYPING_MS)
  const pair = { from: sku, into }
  const preview = useQuery({
    ...callQuery(client, 'item.previewMerge', pair),
    enabled: into !== '',
    retry: false
  })
  const merge = useMutation({
    mutationFn: () => client.call('item.merge', pair),
    onSuccess: async (outcome) => {
      if (outcome.kind === 'refused') return
      await queries.invalidateQueries()
      tell(outcome.operation)
      onClose()
      onMerged(into)
    }
  })
  const obstacle = merge.data?.kind === 'refused' ? merge.data.obstacle : preview.data?.obstacle
  // While a SKU is being typed there is no such item yet: that is no failure.
  const isUnknown = preview.error !== null && toAppError(preview.error).code === 'ITEM_NOT_FOUND'
  const error = merge.error ?? (isUnknown ? null : preview.error)
  const isReady = preview.data !== undefined && obstacle === undefined && typed.trim() === into
  return (
    <Stack gap="md">
      <Text size="sm">{texts.intro}</Text>
      <ItemChoice
        label={texts.into}
        hint={texts.intoHint}
        value={typed}
        onChange={setTyped}
        except={sku}
        error={obstacle === undefined ? null : core.mergeObstacle[obstacle]}
      />
      {isReady && <Effect preview={preview.data} />}
      {error !== null && <ErrorNote error={error} />}
      <Group gap="xs">
        <Button disabled={!isReady} loading={merge.isPending} onClick={() => merge.mutate()}>
          {texts.confirm}
        </Button>
        <Button variant="default" onClick={onClose}>
          {action.cancel}
        </Button>
      </Group>
    </Stack>
  )
}

function Effect({ preview }: { readonly preview: MergePreview }) {
  const { window: words, format } = useWords()
  const { merge: texts, inventory, stock } = words
  const currency = useInventoryInfo().data?.currency ?? ''
  const { into, conversions, otherConversions } = preview
  const follows = [
    preview.aliases > 0 ? texts.aliases(preview.aliases) : undefined,
    preview.supplierItems > 0 ? texts.supplierItems(preview.supplierItems) : undefined,
    preview.takesGtin ? texts.takesGtin : undefined,
    conversions.length > 0 ? texts.conversions(format.list(conversions)) : undefined
  ].filter((each) => each !== undefined)
  const remarks = [
    preview.gtins.length > 1 ? texts.bothGtins : undefined,
    otherConversions.length > 0 ? texts.otherConversions(format.list(otherConversions)) : undefined
  ].filter((each) => each !== undefined)
  return (
    <section aria-label={texts.after}>
      <Title order={3}>
        {texts.after}: <bdi>{into.name}</bdi>
      </Title>
      <Figures
        figures={[
          {
            id: 'onHand',
            label: inventory.onHand,
            value: `${format.decimal(preview.onHand)} ${into.stockUnit}`
          },
          { id: 'value', label: stock.value, value: format.money(preview.stockValue, currency) }
        ]}
      />
      {follows.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {texts.follows}
          </Text>
          <ul className={classes.list}>
            {follows.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {remarks.map((remark) => (
        <Text key={remark} size="sm" c="dimmed" mt="xs">
          {remark}
        </Text>
      ))}
    </section>
  )
}
