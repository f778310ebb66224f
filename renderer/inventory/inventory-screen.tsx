// The inventory: every item with what is on hand and what it is worth; search as you type, sort by a click.
import { TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { IconBox, IconFileUpload, IconListDetails, IconSearch, IconTestPipe } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Request } from '../../core/contract/calls.ts'
import { useClient, useInventoryInfo } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { EmptyState } from '../shell/empty-state.tsx'
import { Screen } from '../shell/screen.tsx'
import { useFileIntake } from '../shell/use-file-intake.ts'
import { useItemList } from '../shell/use-item-list.ts'
import { LongTable } from '../table/long-table.tsx'
import { useWords } from '../words/words-context.tsx'
import { itemColumns } from './item-columns.tsx'

/** Short enough to feel immediate, long enough not to ask for every letter of a fast typist. */
const TYPING_MS = 90

export function InventoryScreen() {
  const words = useWords()
  const { inventory: texts, action, screen } = words.window
  const client = useClient()
  const navigate = useNavigate()
  const itemList = useItemList()
  const info = useInventoryInfo().data
  const { search = '', sort = 'sku', direction = 'asc' } = useSearch({ from: '/inventory' })
  const [typed, setTyped] = useState(search)
  const field = useRef<HTMLInputElement>(null)
  const commit = useDebouncedCallback((text: string) => {
    void navigate({
      to: '/inventory',
      search: (before) => ({ ...before, search: text === '' ? undefined : text }),
      replace: true
    })
  }, TYPING_MS)
  useHotkeys([['mod+F', () => field.current?.select()]], [])

  if (info !== undefined && info.itemCount === 0) return <EmptyInventory />
  const request: Omit<Request<'item.page'>, 'offset' | 'limit'> = {
    sort,
    direction,
    ...(search === '' ? {} : { search })
  }
  const onSort = (by: typeof sort, next: typeof direction) =>
    void navigate({
      to: '/inventory',
      search: (before) => ({ ...before, sort: by, direction: next }),
      replace: true
    })
  return (
    <Screen
      title={screen.inventory}
      aside={
        info === undefined ? undefined : (
          <span>
            {texts.items(info.itemCount)} · {texts.total}{' '}
            <strong>{words.format.money(info.stockValue, info.currency)}</strong>
          </span>
        )
      }
      tools={
        <>
          <TextInput
            ref={field}
            type="search"
            w={280}
            leftSection={<IconSearch size={14} aria-hidden />}
            placeholder={texts.search}
            aria-label={texts.search}
            aria-keyshortcuts="Control+F"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              commit(event.currentTarget.value)
            }}
          />
          <ActionButton label={action.importItems} icon={IconListDetails} onClick={itemList.choose} />
        </>
      }
    >
      <LongTable
        label={texts.table}
        source={{
          key: ['item.page', request],
          load: (page) => client.call('item.page', { ...request, ...page })
        }}
        columns={itemColumns(words, info?.currency ?? '')}
        sorting={{ by: sort, direction, onSort }}
        empty={texts.nothingFound(search)}
      />
    </Screen>
  )
}

function EmptyInventory() {
  const { window: words } = useWords()
  const intake = useFileIntake()
  const itemList = useItemList()
  return (
    <Screen title={words.screen.inventory}>
      <EmptyState icon={IconBox} title={words.inventory.emptyTitle} hint={words.inventory.emptyHint}>
        <ActionButton
          label={words.action.importFiles}
          keys="mod+O"
          icon={IconFileUpload}
          variant="filled"
          onClick={intake.choose}
        />
        <ActionButton label={words.action.importItems} icon={IconListDetails} onClick={itemList.choose} />
        <ActionButton label={words.action.trySample} icon={IconTestPipe} onClick={intake.openSample} />
      </EmptyState>
    </Screen>
  )
}
