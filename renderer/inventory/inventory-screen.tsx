// The inventory: every item with what is on hand and what it is worth; search as you type, sort by a click.
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconBox, IconClipboardCheck, IconListDetails, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Request } from '../../core/contract/calls.ts'
import { itemSort, type ItemSort } from '../../core/contract/calls/item.ts'
import type { InventoryInfo } from '../../core/contract/calls/app.ts'
import { useClient, useInventoryInfo } from '../client-context.tsx'
import { ItemDialog } from '../items/item-dialog.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { EmptyState } from '../shell/empty-state.tsx'
import { FirstSteps } from '../shell/first-steps.tsx'
import { Screen } from '../shell/screen.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { useItemList } from '../shell/use-item-list.ts'
import type { Direction } from '../table/column.ts'
import { LongTable } from '../table/long-table.tsx'
import { keptSort } from '../table/table-layout.ts'
import { useFirstPage } from '../table/use-pages.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './inventory.module.css'
import { itemColumns } from './item-columns.tsx'
import { ItemFilters } from './item-filters.tsx'
import type { InventorySearch } from './inventory-search.ts'

export function InventoryScreen() {
  const { window: words } = useWords()
  const info = useInventoryInfo().data
  if (info === undefined) return <Screen title={words.screen.inventory}>{null}</Screen>
  return info.itemCount === 0 ? <EmptyInventory /> : <ItemList info={info} />
}

const FIRST_ORDER: ItemOrder = { sort: 'sku', direction: 'asc' }

interface ItemOrder {
  readonly sort: ItemSort
  readonly direction: Direction
}

/** The order in which the table was left. */
function keptOrder(): ItemOrder | undefined {
  const kept = keptSort('items')
  const sort = itemSort.safeParse(kept?.id).data
  return kept === undefined || sort === undefined ? undefined : { sort, direction: kept.direction }
}

function sortedBy({ sort, direction = 'asc' }: InventorySearch): ItemOrder | undefined {
  return sort === undefined ? undefined : { sort, direction }
}

/** Below this the name would have no room beside all columns. */
const WIDE = '(min-width: 1500px)'

function ItemList({ info }: { readonly info: InventoryInfo }) {
  const words = useWords()
  const { inventory: texts, screen } = words.window
  const client = useClient()
  const navigate = useNavigate({ from: '/inventory' })
  const isWide = useMediaQuery(WIDE)
  const wanted = useSearch({ from: '/inventory' })
  const { search = '', show, category } = wanted
  const { sort, direction } = { ...FIRST_ORDER, ...keptOrder(), ...sortedBy(wanted) }
  const filter = {
    sort,
    direction,
    ...(search === '' ? {} : { search }),
    ...(show === undefined ? {} : { filter: show }),
    ...(category === undefined ? {} : { category })
  }
  const isFiltered = search !== '' || show !== undefined || category !== undefined
  const change = (next: Partial<InventorySearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true })
  const source = {
    key: ['item.page', filter],
    load: (page: Pick<Request<'item.page'>, 'offset' | 'limit'>) =>
      client.call('item.page', { ...filter, ...page })
  }
  const found = useFirstPage(source).data?.total
  return (
    <Screen
      title={screen.inventory}
      aside={
        <span>
          {!isFiltered || found === undefined
            ? texts.items(info.itemCount)
            : texts.itemsFound(found, info.itemCount)}
          {' · '}
          {texts.total} <strong>{words.format.money(info.stockValue, info.currency)}</strong>
        </span>
      }
      tools={<ListActions />}
    >
      <div className={classes.filters}>
        <SearchField
          label={texts.search}
          width={280}
          search={search}
          onSearch={(text) => change({ search: text === '' ? undefined : text })}
        />
        <ItemFilters
          filter={show}
          category={category}
          onFilter={(value) => change({ show: value })}
          onCategory={(value) => change({ category: value })}
        />
      </div>
      <LongTable
        label={texts.table}
        name="items"
        source={source}
        columns={itemColumns(words, info.currency, isWide ? 'all' : 'few')}
        sorting={{
          by: sort,
          direction,
          onSort: (by, next) => change({ sort: by, direction: next })
        }}
        onOpen={(item) => void navigate({ to: '/inventory/items/$sku', params: { sku: item.sku } })}
        empty={texts.nothingFound(search)}
      />
    </Screen>
  )
}

/** Lists in, items by hand, and counting what is there. */
function ListActions() {
  const { action, itemList: texts } = useWords().window
  const navigate = useNavigate()
  const itemList = useItemList()
  const [isCreating, creating] = useDisclosure(false)
  return (
    <>
      <ActionButton label={action.importItems} icon={IconListDetails} onClick={itemList.choose} />
      <ActionButton label={texts.create} icon={IconPlus} onClick={creating.open} />
      <ActionButton
        label={texts.stocktake}
        icon={IconClipboardCheck}
        onClick={() => void navigate({ to: '/inventory/stocktake' })}
      />
      <ItemDialog
        isOpen={isCreating}
        onClose={creating.close}
        onSaved={(sku) => void navigate({ to: '/inventory/items/$sku', params: { sku } })}
      />
    </>
  )
}

function EmptyInventory() {
  const { window: words } = useWords()
  const itemList = useItemList()
  return (
    <Screen title={words.screen.inventory}>
      <EmptyState icon={IconBox} title={words.inventory.emptyTitle} hint={words.inventory.emptyHint}>
        <FirstSteps label={words.action.importFiles} />
        <ActionButton label={words.action.importItems} icon={IconListDetails} onClick={itemList.choose} />
      </EmptyState>
    </Screen>
  )
}
