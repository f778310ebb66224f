// The columns of the item table. Amounts are in the inventory's currency, named in the heads.
import type { Request } from '../../core/contract/calls.ts'
import type { ItemRow } from '../../core/contract/calls/item.ts'
import type { Column } from '../table/column.ts'
import type { Words } from '../words/words.ts'
import classes from './inventory.module.css'

export type ItemSort = Request<'item.page'>['sort']

export function itemColumns(
  { window, format }: Words,
  currency: string
): readonly Column<ItemRow, ItemSort>[] {
  const { inventory: titles } = window
  const amount = (text: string | undefined) =>
    text === undefined ? <span className={classes.quiet}>–</span> : format.amount(text, currency)
  return [
    {
      id: 'sku',
      title: titles.sku,
      width: 132,
      sort: 'sku',
      render: (item) => <bdi className={classes.sku}>{item.sku}</bdi>
    },
    { id: 'name', title: titles.name, sort: 'name', render: (item) => <bdi>{item.name}</bdi> },
    {
      id: 'gtin',
      title: titles.gtin,
      width: 136,
      render: (item) => <bdi className={classes.quiet}>{item.gtin}</bdi>
    },
    {
      id: 'onHand',
      title: titles.onHand,
      width: 112,
      align: 'right',
      sort: 'onHand',
      render: (item) => <OnHand text={format.decimal(item.onHand)} />
    },
    {
      id: 'unit',
      title: titles.unit,
      width: 76,
      render: (item) => <bdi className={classes.quiet}>{item.stockUnit}</bdi>
    },
    {
      id: 'unitCost',
      title: titles.unitCost,
      width: 104,
      align: 'right',
      render: (item) => amount(item.unitCost)
    },
    {
      id: 'lastPrice',
      title: titles.lastPrice,
      width: 104,
      align: 'right',
      render: (item) => amount(item.lastPrice)
    },
    {
      id: 'stockValue',
      title: `${titles.value} ${currency}`.trim(),
      width: 152,
      align: 'right',
      sort: 'stockValue',
      render: (item) => amount(item.stockValue)
    }
  ]
}

/** Below zero is allowed – returns may arrive before goods – but it must be seen. */
function OnHand({ text }: { readonly text: string }) {
  return <span className={/^[-−]/.test(text) ? classes.negative : undefined}>{text}</span>
}
