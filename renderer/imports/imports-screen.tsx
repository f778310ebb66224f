// The history: every import, searched by file, supplier or document, and filtered by status.
import { Select } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IMPORT_STATUSES } from '../../core/contract/codes.ts'
import { useInventoryInfo } from '../client-context.tsx'
import { EmptyState } from '../shell/empty-state.tsx'
import { FirstSteps } from '../shell/first-steps.tsx'
import { Screen } from '../shell/screen.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { useWords } from '../words/words-context.tsx'
import { ImportTable } from './import-table.tsx'

export function ImportsScreen() {
  const { window: words } = useWords()
  const { imports: texts, screen, action } = words
  const isEmpty = useInventoryInfo().data?.importCount === 0
  if (!isEmpty) return <History />
  return (
    <Screen title={screen.imports}>
      <EmptyState icon={IconHistory} title={texts.emptyTitle} hint={texts.emptyHint}>
        <FirstSteps label={action.importFiles} />
      </EmptyState>
    </Screen>
  )
}

const ALL = ''

function History() {
  const { window: words, core } = useWords()
  const { history: texts, imports, screen } = words
  const navigate = useNavigate({ from: '/imports' })
  const { search = '', status } = useSearch({ from: '/imports' })
  return (
    <Screen
      title={screen.imports}
      tools={
        <>
          <SearchField
            label={texts.search}
            width={280}
            search={search}
            onSearch={(text) =>
              void navigate({
                search: (before) => ({ ...before, search: text === '' ? undefined : text }),
                replace: true
              })
            }
          />
          <Select
            aria-label={texts.status}
            w={170}
            allowDeselect={false}
            value={status ?? ALL}
            data={[
              { value: ALL, label: imports.all },
              ...IMPORT_STATUSES.map((value) => ({ value, label: core.importStatus[value] }))
            ]}
            onChange={(value) =>
              void navigate({
                search: (before) => ({ ...before, status: IMPORT_STATUSES.find((each) => each === value) }),
                replace: true
              })
            }
          />
        </>
      }
    >
      <ImportTable
        filter={{
          ...(search === '' ? {} : { search }),
          ...(status === undefined ? {} : { statuses: [status] })
        }}
      />
    </Screen>
  )
}
