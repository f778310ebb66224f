// Which open lines are shown: by reason, supplier, import and state, each choice with its count.
import { Group, SegmentedControl, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { LINE_ISSUE_CODES, type LineIssueCode } from '../../core/contract/codes.ts'
import type { LineFacets } from '../../core/contract/calls/line.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { useWords } from '../words/words-context.tsx'

export interface ReviewFilter {
  readonly import?: number | undefined
  readonly code?: LineIssueCode | undefined
  readonly supplier?: string | undefined
  readonly state?: 'waiting' | 'settled' | undefined
  readonly search?: string | undefined
}

export interface ReviewFiltersProps {
  readonly filter: ReviewFilter
  readonly onFilter: (change: ReviewFilter) => void
}

/** The filter as the core takes it. */
export function toLineFilter({ import: importId, code, supplier, state, search }: ReviewFilter) {
  return {
    ...(importId === undefined ? {} : { importId }),
    ...(code === undefined ? {} : { codes: [code] }),
    ...(supplier === undefined ? {} : { suppliers: [supplier] }),
    ...(state === undefined ? {} : { settled: state === 'settled' }),
    ...(search === undefined || search === '' ? {} : { search })
  }
}

export function useFacets(filter: ReviewFilter): LineFacets | undefined {
  const client = useClient()
  return useQuery({
    ...callQuery(client, 'line.facets', toLineFilter(filter)),
    placeholderData: keepPreviousData
  }).data
}

export function ReviewFilters({ filter, onFilter }: ReviewFiltersProps) {
  const { window: words } = useWords()
  const { filter: texts, counted, importName } = words.workbench
  const facets = useFacets(filter)
  const codes = facets?.codes ?? []
  const suppliers = facets?.suppliers ?? []
  const imports = facets?.imports ?? []
  return (
    <Group gap="xs">
      <Select
        w={210}
        aria-label={texts.reason}
        placeholder={texts.anyReason}
        data={withChosen(
          codes.map(({ code, lines }) => ({
            value: code,
            label: counted(words.terms.issueTitle[code], lines)
          })),
          filter.code,
          filter.code === undefined ? '' : words.terms.issueTitle[filter.code]
        )}
        value={filter.code ?? null}
        onChange={(value) => onFilter({ code: LINE_ISSUE_CODES.find((code) => code === value) })}
        clearable
        clearButtonProps={{ 'aria-label': words.action.clear }}
      />
      <Select
        w={170}
        aria-label={texts.supplier}
        placeholder={texts.anySupplier}
        data={withChosen(
          suppliers.map(({ supplier, lines }) => ({ value: supplier, label: counted(supplier, lines) })),
          filter.supplier,
          filter.supplier ?? ''
        )}
        value={filter.supplier ?? null}
        onChange={(value) => onFilter({ supplier: value ?? undefined })}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': words.action.clear }}
      />
      <Select
        w={170}
        aria-label={texts.import}
        placeholder={texts.anyImport}
        data={withChosen(
          imports.map(({ importId, file, lines }) => ({
            value: String(importId),
            label: counted(importName(importId, file), lines)
          })),
          filter.import === undefined ? undefined : String(filter.import),
          words.screen.importNumber(filter.import ?? 0)
        )}
        value={filter.import === undefined ? null : String(filter.import)}
        onChange={(value) => onFilter({ import: value === null ? undefined : Number(value) })}
        clearable
        clearButtonProps={{ 'aria-label': words.action.clear }}
      />
      <SegmentedControl
        size="xs"
        aria-label={texts.state}
        value={filter.state ?? 'all'}
        onChange={(value) =>
          onFilter({ state: value === 'waiting' || value === 'settled' ? value : undefined })
        }
        data={[
          { value: 'all', label: words.imports.all },
          { value: 'waiting', label: texts.waiting },
          { value: 'settled', label: texts.settled }
        ]}
      />
      <SearchField
        label={words.line.searchLines}
        search={filter.search ?? ''}
        onSearch={(search) => onFilter({ search: search === '' ? undefined : search })}
      />
    </Group>
  )
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** A filter of which nothing is left must still show what it is. */
function withChosen(choices: readonly Choice[], chosen: string | undefined, label: string): Choice[] {
  const has = chosen === undefined || choices.some(({ value }) => value === chosen)
  return has ? [...choices] : [{ value: chosen, label }, ...choices]
}
