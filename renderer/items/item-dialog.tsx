// Editing an item, or making one: what cannot be is said beside its field.
import { Button, Group, Modal, Stack, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { EditOutcome, ItemDetail, ItemField, ItemProblem } from '../../core/contract/calls/item-page.ts'
import { useClient } from '../client-context.tsx'
import { useUndo } from '../operations/use-undo.ts'
import { ErrorNote } from '../shell/error-note.tsx'
import { SAVES } from '../shell/save-here.ts'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import { EMPTY_DRAFT, TEXT_FIELDS, toDraft, toEdit, type ItemDraft, type TextField } from './item-draft.ts'
import classes from './items.module.css'

export interface ItemDialogProps {
  /** Absent: a new item. */
  readonly item?: ItemDetail
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The item's SKU after the edit. */
  readonly onSaved: (sku: string) => void
}

export function ItemDialog(props: ItemDialogProps) {
  const { window: words } = useWords()
  const { item, isOpen, onClose } = props
  const title = item === undefined ? words.item.createTitle : words.item.editTitle(item.sku)
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': words.action.close }}
    >
      <ItemForm {...props} />
    </Modal>
  )
}

function ItemForm({ item, onClose, onSaved }: ItemDialogProps) {
  const { window: words } = useWords()
  const { item: texts, action } = words
  const client = useClient()
  const queries = useQueryClient()
  const report = useReport()
  const { tell } = useUndo()
  const before = item === undefined ? EMPTY_DRAFT : toDraft(item)
  const [draft, setDraft] = useState(before)
  const save = useMutation({
    mutationFn: (): Promise<EditOutcome> =>
      item === undefined
        ? client.call('item.create', { item: { stockUnit: draft.texts.stockUnit, ...toEdit(before, draft) } })
        : client.call('item.edit', { sku: item.sku, edit: toEdit(before, draft) }),
    onSuccess: async (outcome) => {
      if (outcome.kind === 'refused') return
      await queries.invalidateQueries()
      if (outcome.operation === undefined) report.done(texts.unchanged)
      else tell(outcome.operation)
      onClose()
      onSaved(outcome.operation?.sku ?? draft.texts.sku)
    }
  })
  const problems = save.data?.kind === 'refused' ? save.data.problems : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} {...SAVES}>
      <Stack gap="md">
        <Fields item={item} draft={draft} problems={problems} onChange={setDraft} />
        {save.error !== null && <ErrorNote error={save.error} />}
        <Group gap="xs">
          <Button type="submit" loading={save.isPending}>
            {texts.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {action.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface FieldsProps {
  readonly item: ItemDetail | undefined
  readonly draft: ItemDraft
  readonly problems: readonly ItemProblem[]
  readonly onChange: (draft: ItemDraft) => void
}

function Fields({ item, draft, problems, onChange }: FieldsProps) {
  const { core, window } = useWords()
  const { item: texts } = window
  const errorOf = (field: ItemField) => {
    const problem = problems.find((each) => each.field === field)
    return problem === undefined ? null : core.itemProblem[problem.reason](problem)
  }
  const isFixed = (field: TextField) => field === 'sku' && item?.hasMovements === true
  return (
    <div className={classes.form}>
      {TEXT_FIELDS.map((field) => (
        <TextInput
          key={field}
          className={field === 'name' ? classes.wide : ''}
          label={texts.fields[field]}
          description={isFixed(field) ? texts.fixed : hintOf(field, texts.hints)}
          readOnly={isFixed(field)}
          required={field === 'sku' || field === 'name' || field === 'stockUnit'}
          value={draft.texts[field]}
          error={errorOf(field)}
          onChange={(event) =>
            onChange({ ...draft, texts: { ...draft.texts, [field]: event.currentTarget.value } })
          }
        />
      ))}
      {item !== undefined && (
        <Switch
          className={classes.wide}
          label={texts.fields.isArchived}
          checked={draft.isArchived}
          error={errorOf('isArchived')}
          onChange={(event) => onChange({ ...draft, isArchived: event.currentTarget.checked })}
        />
      )}
    </div>
  )
}

function hintOf(field: TextField, hints: Readonly<Partial<Record<TextField, string>>>): string | undefined {
  return hints[field]
}
