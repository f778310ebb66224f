// What the item table shows: all, or those that need a look; one category or all.
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ITEM_FILTERS, type ItemFilter } from '../../core/contract/calls/item.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { useWords } from '../words/words-context.tsx'

export interface ItemFiltersProps {
  readonly filter: ItemFilter | undefined
  readonly category: string | undefined
  readonly onFilter: (filter: ItemFilter | undefined) => void
  readonly onCategory: (category: string | undefined) => void
}

const ALL = ''

export function ItemFilters({ filter, category, onFilter, onCategory }: ItemFiltersProps) {
  const { itemList: texts } = useWords().window
  const client = useClient()
  const categories = useQuery(callQuery(client, 'report.categories', {})).data?.categories ?? []
  return (
    <>
      <Select
        aria-label={texts.show}
        w={140}
        allowDeselect={false}
        value={filter ?? ALL}
        data={[
          { value: ALL, label: texts.everything },
          ...ITEM_FILTERS.map((value) => ({ value, label: texts.filters[value] }))
        ]}
        onChange={(value) => onFilter(ITEM_FILTERS.find((each) => each === value))}
      />
      {categories.length > 0 && (
        <Select
          aria-label={texts.category}
          w={150}
          searchable
          allowDeselect={false}
          value={category ?? ALL}
          data={[{ value: ALL, label: texts.anyCategory }, ...categories]}
          onChange={(value) => onCategory(value === null || value === ALL ? undefined : value)}
        />
      )}
    </>
  )
}
