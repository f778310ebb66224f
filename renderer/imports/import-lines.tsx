// The lines of one import, filtered by how they ended.
import { SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { PlanSummary } from '../../core/contract/calls.ts'
import { LINE_STATUSES, type LineStatus } from '../../core/contract/codes.ts'
import { LinesTable } from '../lines/lines-table.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './imports.module.css'

const TYPING_MS = 120

export function ImportLines({ summary }: { readonly summary: PlanSummary }) {
  const { window: words, core } = useWords()
  const [status, setStatus] = useState<LineStatus>()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS)
  const field = useRef<HTMLInputElement>(null)
  useHotkeys([['mod+F', () => field.current?.select()]], [])
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
        <TextInput
          ref={field}
          type="search"
          w={240}
          leftSection={<IconSearch size={14} aria-hidden />}
          placeholder={words.line.searchLines}
          aria-label={words.line.searchLines}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <LinesTable
        filter={{
          importId: summary.importId,
          ...(status === undefined ? {} : { statuses: [status] }),
          ...(search === '' ? {} : { search })
        }}
        columns={['line', 'status', 'description', 'itemOrReason', 'stockQuantity', 'net']}
        empty={words.line.none}
      />
    </>
  )
}
