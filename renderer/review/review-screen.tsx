// Review: the open lines of all imports, filtered by reason and text, each with its reason in full and what it could be.
import { Select, Text } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { LINE_ISSUE_CODES, type LineIssueCode } from '../../core/contract/codes.ts'
import { useInventoryInfo } from '../client-context.tsx'
import { ImportLink } from '../imports/import-link.tsx'
import { LinesTable } from '../lines/lines-table.tsx'
import { EmptyState } from '../shell/empty-state.tsx'
import { FirstSteps } from '../shell/first-steps.tsx'
import { Screen } from '../shell/screen.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { useWords } from '../words/words-context.tsx'
import { RetryButton } from './retry-button.tsx'
import classes from './review.module.css'

export function ReviewScreen() {
  const { window: words } = useWords()
  const { review: texts } = words
  const navigate = useNavigate({ from: '/review' })
  const info = useInventoryInfo().data
  const { code, search = '' } = useSearch({ from: '/review' })
  const onSearch = (text: string) =>
    void navigate({
      search: (before) => ({ ...before, search: text === '' ? undefined : text }),
      replace: true
    })
  const chooseCode = (chosen: LineIssueCode | undefined) =>
    void navigate({ search: (before) => ({ ...before, code: chosen }), replace: true })

  if (info?.openLines === 0) {
    return (
      <Screen title={words.screen.review}>
        <EmptyState icon={IconChecks} title={texts.emptyTitle} hint={texts.emptyHint}>
          <FirstSteps label={words.action.importFiles} />
        </EmptyState>
      </Screen>
    )
  }
  return (
    <Screen
      title={words.screen.review}
      aside={info === undefined ? undefined : <span>{texts.count(info.openLines)}</span>}
      tools={
        <>
          <Select
            w={220}
            aria-label={texts.reason}
            placeholder={texts.anyReason}
            data={LINE_ISSUE_CODES.map((value) => ({ value, label: words.terms.issueTitle[value] }))}
            value={code ?? null}
            onChange={(value) => chooseCode(LINE_ISSUE_CODES.find((candidate) => candidate === value))}
            clearable
            clearButtonProps={{ 'aria-label': words.action.clear }}
            searchable
          />
          <SearchField label={words.line.searchLines} search={search} onSearch={onSearch} />
        </>
      }
    >
      <Text size="sm" c="dimmed" className={classes.intro}>
        {texts.intro}
      </Text>
      <LinesTable
        filter={{
          statuses: ['failed', 'needs_review'],
          ...(code === undefined ? {} : { codes: [code] }),
          ...(search === '' ? {} : { search })
        }}
        columns={['import', 'line', 'status', 'description', 'net', 'reason']}
        empty={texts.nothingFits}
        renderActions={(line) => (
          <div className={classes.actions}>
            <ImportLink importId={line.importId} text={words.action.openImport(line.importId)} />
            <RetryButton importId={line.importId} />
          </div>
        )}
      />
    </Screen>
  )
}
