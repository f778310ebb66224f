// What a report covers: its period, and one supplier, item or category of all.
import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFilterOff } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { REPORT_GROUPS, type ReportGroup, type ReportName } from '../../core/contract/report-page.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { useWords } from '../words/words-context.tsx'
import { PERIODS, type Period } from './period.ts'
import { AT_A_DAY, FIRST_REPORT, isFiltered, type ReportSearch } from './report-search.ts'
import classes from './reports.module.css'

interface FilterProps {
  readonly search: ReportSearch
  readonly onChange: (search: ReportSearch) => void
}

export function ReportFilters({ search, onChange }: FilterProps) {
  const { window: words } = useWords()
  const { reports: texts } = words
  const { name = FIRST_REPORT, importId, movements } = search
  return (
    <div className={classes.filters}>
      <PeriodFilter search={search} onChange={onChange} />
      <GroupFilter search={search} onChange={onChange} />
      <SupplierFilter search={search} onChange={onChange} />
      <CategoryFilter search={search} onChange={onChange} />
      <ItemFilter key={search.sku ?? ''} search={search} onChange={onChange} />
      {isFiltered(search) && (
        <ActionButton
          label={texts.clearFilters}
          icon={IconFilterOff}
          variant="subtle"
          onClick={() => onChange({ name, by: search.by })}
        />
      )}
      {importId !== undefined && <span className={classes.chip}>{texts.onlyImport(importId)}</span>}
      {movements !== undefined && <span className={classes.chip}>{texts.onlyMovements[movements]}</span>}
    </div>
  )
}

function PeriodFilter({ search, onChange }: FilterProps) {
  const { reports: texts } = useWords().window
  const { name = FIRST_REPORT, from, to } = search
  const isCustom = search.period === 'custom' || from !== undefined || to !== undefined
  const period: Period = search.period ?? (isCustom ? 'custom' : 'all')
  const set = (days: Pick<ReportSearch, 'from' | 'to'>) =>
    onChange({ ...search, from, to, ...days, period: 'custom' })
  return (
    <>
      <Select
        label={texts.period}
        w={150}
        allowDeselect={false}
        value={period}
        data={PERIODS.map((value) => ({ value, label: texts.periods[value] }))}
        onChange={(value) => {
          const chosen = PERIODS.find((each) => each === value) ?? 'all'
          onChange({ ...search, period: chosen, from: undefined, to: undefined })
        }}
      />
      {period === 'custom' && !AT_A_DAY.has(name) && (
        <TextInput
          type="date"
          label={texts.from}
          value={from ?? ''}
          onChange={(event) => set({ from: event.currentTarget.value || undefined })}
        />
      )}
      {period === 'custom' && (
        <TextInput
          type="date"
          label={AT_A_DAY.has(name) ? texts.at : texts.to}
          value={to ?? ''}
          onChange={(event) => set({ to: event.currentTarget.value || undefined })}
        />
      )}
    </>
  )
}

/** What each report can be added up by; others have one shape. */
const GROUPS: Readonly<Partial<Record<ReportName, readonly ('none' | ReportGroup)[]>>> = {
  purchases: ['supplier', 'sku', 'month', 'category'],
  valuation: ['none', 'category'],
  'stock-balance': ['none', 'category']
}

function GroupFilter({ search, onChange }: FilterProps) {
  const { reports: texts } = useWords().window
  const groups = GROUPS[search.name ?? FIRST_REPORT]
  if (groups === undefined) return null
  return (
    <Select
      label={texts.by}
      w={136}
      allowDeselect={false}
      value={search.by ?? groups[0] ?? 'none'}
      data={groups.map((value) => ({ value, label: texts.groups[value] }))}
      onChange={(value) =>
        onChange({
          ...search,
          by: REPORT_GROUPS.find((group) => group === value),
          sort: undefined,
          columns: undefined
        })
      }
    />
  )
}

function SupplierFilter({ search, onChange }: FilterProps) {
  const { reports: texts } = useWords().window
  const client = useClient()
  const suppliers = useQuery(callQuery(client, 'supplier.list', {})).data?.suppliers ?? []
  return (
    <Select
      label={texts.supplier}
      w={152}
      searchable
      clearable
      placeholder={texts.anySupplier}
      value={search.supplier ?? null}
      data={[...suppliers]}
      limit={50}
      onChange={(supplier) => onChange({ ...search, supplier: supplier ?? undefined })}
    />
  )
}

/** Stands for items without a category; no category is named so, because names are trimmed. */
const NONE = ' '

function CategoryFilter({ search, onChange }: FilterProps) {
  const { reports: texts } = useWords().window
  const client = useClient()
  const categories = useQuery(callQuery(client, 'report.categories', {})).data?.categories ?? []
  if (categories.length === 0 && search.category === undefined) return null
  return (
    <Select
      label={texts.category}
      w={152}
      searchable
      clearable
      placeholder={texts.anyCategory}
      value={search.category === '' ? NONE : (search.category ?? null)}
      data={[{ value: NONE, label: texts.noCategory }, ...categories]}
      limit={100}
      onChange={(value) =>
        onChange({ ...search, category: value === null ? undefined : value === NONE ? '' : value })
      }
    />
  )
}

/** Items that are offered while the user types. */
const OFFERED = 12
const TYPING_MS = 120

function ItemFilter({ search, onChange }: FilterProps) {
  const { reports: texts } = useWords().window
  const client = useClient()
  const [typed, setTyped] = useState(search.sku ?? '')
  const [wanted] = useDebouncedValue(typed.trim(), TYPING_MS)
  const found = useQuery({
    ...callQuery(client, 'item.page', {
      offset: 0,
      limit: OFFERED,
      sort: 'sku',
      direction: 'asc',
      search: wanted
    }),
    enabled: wanted !== '' && wanted !== search.sku,
    placeholderData: keepPreviousData
  })
  const items = found.data?.rows ?? []
  const names = new Map(items.map(({ sku, name }) => [sku, name]))
  return (
    <Autocomplete
      label={texts.item}
      w={150}
      placeholder={texts.anyItem}
      value={typed}
      data={items.map(({ sku }) => sku)}
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <strong>{option.value}</strong> <bdi>{names.get(option.value)}</bdi>
        </span>
      )}
      onChange={(text) => {
        setTyped(text)
        if (text === '' && search.sku !== undefined) onChange({ ...search, sku: undefined })
      }}
      onOptionSubmit={(sku) => onChange({ ...search, sku })}
    />
  )
}
