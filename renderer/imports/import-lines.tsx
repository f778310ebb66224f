// The lines of one import, filtered by how they ended.
import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import { LINE_STATUSES, type LineStatus } from '../../core/contract/codes.ts'
import { LinesTable } from '../lines/lines-table.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './imports.module.css'

export function ImportLines({ summary }: { readonly summary: PlanSummary }) {
  const { window: words, core } = useWords()
  const [status, setStatus] = useState<LineStatus>()
  const [search, setSearch] = useState('')
  const { line } = useSearch({ from: '/imports/$importId' })
  const navigate = useNavigate({ from: '/imports/$importId' })
  const present = LINE_STATUSES.filter((candidate) =>
    summary.groups.some((group) => group.status === candidate)
  )
  return (
    <>
      <div className={classes.filter}>
        <SegmentedControl
          aria-label={words.imports.filter}
          value={status ?? 'all'}
          onChange={(value) => setStatus(LINE_STATUSES.find((candidate) => candidate === value))}
          data={[
            { value: 'all', label: words.imports.all },
            ...present.map((value) => ({ value, label: core.lineStatus[value] }))
          ]}
        />
        {line !== undefined && (
          <Button variant="light" onClick={() => void navigate({ search: {}, replace: true })}>
            {words.imports.line(line)} ×
          </Button>
        )}
        <SearchField label={words.line.searchLines} search={search} onSearch={setSearch} />
      </div>
      <LinesTable
        filter={{
          importId: summary.importId,
          ...(status === undefined ? {} : { statuses: [status] }),
          ...(search === '' ? {} : { search }),
          ...(line === undefined ? {} : { lines: [line] })
        }}
        columns={['line', 'status', 'description', 'itemOrReason', 'stockQuantity', 'net']}
        empty={words.line.none}
      />
    </>
  )
}
