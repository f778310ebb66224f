// Choosing another item: type its SKU, barcode or part of its name.
import { Autocomplete } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callQuery, useClient } from '../client-context.tsx'

export interface ItemChoiceProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly onChange: (sku: string) => void
  /** This one is not offered. */
  readonly except?: string
  readonly error?: string | null
}

const OFFERED = 12

export function ItemChoice({ label, hint, value, onChange, except, error = null }: ItemChoiceProps) {
  const client = useClient()
  const found = useQuery({
    ...callQuery(client, 'item.page', {
      offset: 0,
      limit: OFFERED,
      sort: 'sku',
      direction: 'asc',
      search: value
    }),
    placeholderData: keepPreviousData
  }).data?.rows
  const names = new Map(found?.map((item) => [item.sku, item.name]))
  return (
    <Autocomplete
      label={label}
      description={hint}
      error={error}
      value={value}
      onChange={onChange}
      // What is typed whole needs no list over what it does.
      data={names.has(value) ? [] : [...names.keys()].filter((sku) => sku !== except)}
      // The search is the core's: it also looks at names and barcodes.
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          <bdi>{option.value}</bdi> · <bdi>{names.get(option.value)}</bdi>
        </span>
      )}
      comboboxProps={{ withinPortal: false }}
      required
    />
  )
}
