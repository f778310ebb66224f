// All suppliers with what came from them. Enter opens one.
import { IconTruck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { SupplierRow } from '../../core/contract/calls/supplier.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { EmptyState } from '../shell/empty-state.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { FirstSteps } from '../shell/first-steps.tsx'
import { Screen } from '../shell/screen.tsx'
import { SearchField } from '../shell/search-field.tsx'
import type { Column } from '../table/column.ts'
import { LongTable } from '../table/long-table.tsx'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { SupplierLink } from './supplier-link.tsx'

export function SuppliersScreen() {
  const { window: words } = useWords()
  const { suppliers: texts, action } = words
  const client = useClient()
  const overview = useQuery(callQuery(client, 'supplier.overview', {}))
  if (overview.error !== null) {
    return (
      <Screen title={texts.title}>
        <ErrorNote error={overview.error} />
      </Screen>
    )
  }
  if (overview.data === undefined) return <Screen title={texts.title}>{null}</Screen>
  if (overview.data.suppliers.length === 0) {
    return (
      <Screen title={texts.title}>
        <EmptyState icon={IconTruck} title={texts.emptyTitle} hint={texts.emptyHint}>
          <FirstSteps label={action.importFiles} />
        </EmptyState>
      </Screen>
    )
  }
  return <SupplierList suppliers={overview.data.suppliers} currency={overview.data.currency} />
}

interface SupplierListProps {
  readonly suppliers: readonly SupplierRow[]
  readonly currency: string
}

function SupplierList({ suppliers, currency }: SupplierListProps) {
  const words = useWords()
  const { suppliers: texts } = words.window
  const navigate = useNavigate({ from: '/suppliers' })
  const { search = '' } = useSearch({ from: '/suppliers' })
  const found = suppliers.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
  return (
    <Screen
      title={texts.title}
      tools={
        <SearchField
          label={texts.search}
          search={search}
          onSearch={(text) =>
            void navigate({ search: { search: text === '' ? undefined : text }, replace: true })
          }
        />
      }
    >
      <LongTable
        label={texts.title}
        name="suppliers"
        source={{
          // The list is short; a new one has new contents, so that the table never shows what was.
          key: ['supplier.overview', 'found', found],
          load: ({ offset, limit }) =>
            Promise.resolve({ rows: found.slice(offset, offset + limit), total: found.length })
        }}
        columns={supplierColumns(words, currency)}
        onOpen={({ name }) => void navigate({ to: '/suppliers/$name', params: { name } })}
        empty={texts.nothingFits(search)}
      />
    </Screen>
  )
}

function supplierColumns({ window, format }: Words, currency: string): readonly Column<SupplierRow>[] {
  const { suppliers: texts } = window
  const count = (id: string, title: string, read: (row: SupplierRow) => number) =>
    ({
      id,
      title,
      width: 100,
      align: 'right',
      render: (row: SupplierRow) => format.count(read(row))
    }) as const
  return [
    {
      id: 'name',
      title: texts.name,
      render: (row) => <SupplierLink name={row.name} />
    },
    count('items', texts.items, (row) => row.items),
    count('aliases', texts.aliases, (row) => row.aliases),
    count('imports', texts.imports, (row) => row.imports),
    {
      id: 'lastOn',
      title: texts.lastOn,
      width: 130,
      render: (row) => (row.lastOn === undefined ? '–' : format.day(row.lastOn))
    },
    {
      id: 'value',
      title: `${texts.purchases} ${currency}`,
      width: 150,
      align: 'right',
      render: (row) => format.amount(row.value, currency)
    }
  ]
}
