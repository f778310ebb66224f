// The columns of the item table. Amounts are in the inventory's currency, named in the heads.
import { Badge } from '@mantine/core'
import type { ItemRow, ItemSort } from '../../core/contract/calls/item.ts'
import { ItemLink } from '../items/item-link.tsx'
import type { Column } from '../table/column.ts'
import type { Words } from '../words/words.ts'
import classes from './inventory.module.css'

/** Columns that a narrow window leaves out; each stands on the item's page. */
const SPARE: ReadonlySet<string> = new Set(['category', 'reorderPoint'])

export function itemColumns(
  words: Words,
  currency: string,
  shown: 'all' | 'few'
): readonly Column<ItemRow, ItemSort>[] {
  const columns = [...nameColumns(words), ...stockColumns(words, currency)]
  return shown === 'all' ? columns : columns.filter(({ id }) => !SPARE.has(id))
}

function nameColumns({ window }: Words): readonly Column<ItemRow, ItemSort>[] {
  const { inventory: titles, itemList } = window
  return [
    {
      id: 'sku',
      title: titles.sku,
      width: 120,
      sort: 'sku',
      render: (item) => <ItemLink sku={item.sku} />
    },
    { id: 'name', title: titles.name, sort: 'name', render: (item) => <bdi>{item.name}</bdi> },
    {
      id: 'gtin',
      title: titles.gtin,
      width: 124,
      sort: 'gtin',
      render: (item) => <bdi className={classes.quiet}>{item.gtin}</bdi>
    },
    {
      id: 'category',
      title: itemList.category,
      width: 104,
      sort: 'category',
      render: (item) => <bdi className={classes.quiet}>{item.category}</bdi>
    }
  ]
}

function stockColumns({ window, format }: Words, currency: string): readonly Column<ItemRow, ItemSort>[] {
  const { inventory: titles, itemList } = window
  const amount = (text: string | undefined) =>
    text === undefined ? <span className={classes.quiet}>–</span> : format.amount(text, currency)
  const money = (id: ItemSort, title: string, width: number, render: Column<ItemRow>['render']) =>
    ({ id, title, width, align: 'right', sort: id, render }) as const
  return [
    {
      id: 'onHand',
      title: titles.onHand,
      width: 140,
      align: 'right',
      sort: 'onHand',
      render: (item) => (
        <>
          {item.isLow && <Badge color="orange">{itemList.low}</Badge>}{' '}
          <OnHand text={format.decimal(item.onHand)} /> <bdi className={classes.quiet}>{item.stockUnit}</bdi>
        </>
      )
    },
    {
      id: 'reorderPoint',
      title: itemList.reorderPoint,
      width: 84,
      align: 'right',
      sort: 'reorderPoint',
      render: (item) => (item.reorderPoint === undefined ? '' : format.decimal(item.reorderPoint))
    },
    money('unitCost', titles.unitCost, 88, (item) => amount(item.unitCost)),
    money('lastPrice', titles.lastPrice, 88, (item) => amount(item.lastPrice)),
    {
      id: 'lastSupplier',
      title: itemList.lastSupplier,
      width: 124,
      sort: 'lastSupplier',
      render: (item) => <bdi className={classes.quiet}>{item.lastSupplier}</bdi>
    },
    money('stockValue', `${titles.value} ${currency}`.trim(), 124, (item) => amount(item.stockValue))
  ]
}

/** Below zero is allowed – returns may arrive before goods – but it must be seen. */
function OnHand({ text }: { readonly text: string }) {
  return <span className={/^[-−]/.test(text) ? classes.negative : undefined}>{text}</span>
}
