// The rows of a stocktake with what was expected, and the difference.
import { ActionIcon, Text, TextInput, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { AdjustedRow } from '../../core/contract/calls/stock.ts'
import { useWords } from '../words/words-context.tsx'
import type { CountedRow, CountList } from './count-list.ts'
import { ItemLink } from './item-link.tsx'
import classes from './items.module.css'

export interface CountTableProps {
  readonly list: CountList
  /** What posting each row would do, in the list's order; shorter while it is on the way. */
  readonly rows: readonly AdjustedRow[]
  readonly currency: string
  readonly onQuantity: (id: number, quantity: string) => void
  readonly onRemove: (id: number) => void
}

export function CountTable({ list, rows, currency, onQuantity, onRemove }: CountTableProps) {
  const { stock: texts } = useWords().window
  if (list.length === 0) return <Text c="dimmed">{texts.nothing}</Text>
  return (
    <table className={classes.rows} aria-label={texts.stocktake}>
      <thead>
        <tr>
          <th scope="col">{texts.code}</th>
          <th scope="col">{texts.item}</th>
          <th scope="col" data-align="right">
            {texts.onHand}
          </th>
          <th scope="col">{texts.counted}</th>
          <th scope="col" data-align="right">
            {texts.difference}
          </th>
          <th scope="col" data-align="right">
            {texts.value}
          </th>
          <th scope="col">
            <span className="only-read-aloud">{texts.row}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.map((counted, at) => (
          <Row
            key={counted.id}
            counted={counted}
            currency={currency}
            row={rows[at]?.code === counted.code ? rows[at] : undefined}
            onQuantity={(quantity) => onQuantity(counted.id, quantity)}
            onRemove={() => onRemove(counted.id)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly counted: CountedRow
  readonly currency: string
  readonly row: AdjustedRow | undefined
  readonly onQuantity: (quantity: string) => void
  readonly onRemove: () => void
}

function Row({ counted, currency, row, onQuantity, onRemove }: RowProps) {
  const { window: words, core, format } = useWords()
  const { stock: texts } = words
  const decimal = (text: string | undefined) => (text === undefined ? '' : format.decimal(text))
  return (
    <tr>
      <td>
        <bdi>{counted.code}</bdi>
      </td>
      <td>
        {row?.sku !== undefined && (
          <>
            <ItemLink sku={row.sku} /> <bdi>{row.name}</bdi>
          </>
        )}
        {row?.finding !== undefined && (
          <span className={classes.problem}> {core.adjustFinding[row.finding]}</span>
        )}
      </td>
      <td data-align="right">
        {decimal(row?.onHand)} <bdi className={classes.quiet}>{row?.stockUnit}</bdi>
      </td>
      <td>
        <TextInput
          aria-label={`${texts.counted}: ${counted.code}`}
          inputMode="decimal"
          w={110}
          value={counted.quantity}
          onChange={(event) => onQuantity(event.currentTarget.value)}
        />
      </td>
      <td data-align="right" className={row?.quantity?.startsWith('-') === true ? classes.negative : ''}>
        {decimal(row?.quantity)}
      </td>
      <td data-align="right">{row?.value === undefined ? '' : format.money(row.value, currency)}</td>
      <td data-align="right">
        <Tooltip label={texts.remove(counted.code)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.remove(counted.code)}
            onClick={onRemove}
          >
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  )
}
