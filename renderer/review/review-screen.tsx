// Review: the open lines of all imports, filtered by reason and text, each with its reason in full and what it could be.
import { Select, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks'
import { IconChecks, IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { LINE_ISSUE_CODES, type LineIssueCode } from '../../core/contract/codes.ts'
import { useInventoryInfo } from '../client-context.tsx'
import { ImportLink } from '../imports/import-link.tsx'
import { LinesTable } from '../lines/lines-table.tsx'
import { EmptyState } from '../shell/empty-state.tsx'
import { Screen } from '../shell/screen.tsx'
import { useWords } from '../words/words-context.tsx'
import { RetryButton } from './retry-button.tsx'
import classes from './review.module.css'

const TYPING_MS = 120

export function ReviewScreen() {
  const { window: words } = useWords()
  const { review: texts } = words
  const navigate = useNavigate()
  const info = useInventoryInfo().data
  const { code, search = '' } = useSearch({ from: '/review' })
  const [typed, setTyped] = useState(search)
  const field = useRef<HTMLInputElement>(null)
  const commit = useDebouncedCallback((text: string) => {
    void navigate({
      to: '/review',
      search: (before) => ({ ...before, search: text === '' ? undefined : text }),
      replace: true
    })
  }, TYPING_MS)
  const chooseCode = (chosen: LineIssueCode | undefined) =>
    void navigate({ to: '/review', search: (before) => ({ ...before, code: chosen }), replace: true })
  useHotkeys([['mod+F', () => field.current?.select()]], [])

  if (info?.openLines === 0) {
    return (
      <Screen title={words.screen.review}>
        <EmptyState icon={IconChecks} title={texts.emptyTitle} hint={texts.emptyHint} />
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
          <TextInput
            ref={field}
            type="search"
            w={220}
            leftSection={<IconSearch size={14} aria-hidden />}
            placeholder={words.line.searchLines}
            aria-label={words.line.searchLines}
            aria-keyshortcuts="Control+F"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              commit(event.currentTarget.value)
            }}
          />
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
