// An item's own conversions: what one of another unit holds.
import { ActionIcon, Text, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { callQuery, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { typedDecimal } from '../words/typed-decimal.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './items.module.css'

export interface ConversionPanelProps {
  readonly sku: string
  readonly stockUnit: string
}

export function ConversionPanel({ sku, stockUnit }: ConversionPanelProps) {
  const { conversion: texts } = useWords().window.item
  const client = useClient()
  const queries = useQueryClient()
  const [unit, setUnit] = useState('')
  const [factor, setFactor] = useState('')
  const known = useQuery(callQuery(client, 'item.conversions', { sku }))
  const changed = { onSuccess: () => queries.invalidateQueries() }
  const save = useMutation({
    mutationFn: () => client.call('item.saveConversion', { sku, unit, factor: typedDecimal(factor) }),
    onSuccess: () => {
      setUnit('')
      setFactor('')
      return changed.onSuccess()
    }
  })
  const remove = useMutation({
    mutationFn: (gone: string) => client.call('item.removeConversion', { sku, unit: gone }),
    ...changed
  })
  const error = known.error ?? save.error ?? remove.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const conversions = known.data?.conversions ?? []
  return (
    <div className={classes.scroll}>
      {known.data !== undefined && conversions.length === 0 && <Text c="dimmed">{texts.empty}</Text>}
      {conversions.length > 0 && (
        <table className={classes.rows} aria-label={texts.unit}>
          <tbody>
            {conversions.map((each) => (
              <tr key={each.unit}>
                <td>
                  1 <bdi>{each.unit}</bdi> = {each.factor} <bdi>{stockUnit}</bdi>
                </td>
                <td data-align="right">
                  <Tooltip label={texts.remove(each.unit)}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={texts.remove(each.unit)}
                      onClick={() => remove.mutate(each.unit)}
                    >
                      <IconTrash size={15} aria-hidden />
                    </ActionIcon>
                  </Tooltip>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form className={classes.row} onSubmit={submit}>
        <TextInput
          label={texts.unit}
          value={unit}
          required
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
        <TextInput
          label={texts.factor(stockUnit)}
          value={factor}
          required
          onChange={(event) => setFactor(event.currentTarget.value)}
        />
        <ActionButton label={texts.add} icon={IconPlus} type="submit" loading={save.isPending} />
      </form>
      {error !== null && <ErrorNote error={error} />}
    </div>
  )
}
