// Below the counts of a result: open lines, notices. The history shows the same for any import.
import { Tabs, Text } from '@mantine/core'
import type { BatchResult } from '../../core/contract/batch-result.ts'
import { LinesTable } from '../lines/lines-table.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './import.module.css'
import { NoticeList } from './notice-list.tsx'
import { countsOf } from './result-counts.ts'
import { WarningList } from './warning-list.tsx'

export function ResultBody({ result }: { readonly result: BatchResult }) {
  const { window: words, format } = useWords()
  const { open } = countsOf(result)
  const notices = result.fallbacks.length + result.warnings.length
  return (
    <Tabs defaultValue="open" className={classes.tabs} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="open">
          {words.result.openLines} ({format.count(open)})
        </Tabs.Tab>
        <Tabs.Tab value="notices">
          {words.result.notices} ({format.count(notices)})
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="open" className={classes.tabPanel}>
        <div className={classes.tableArea}>
          <LinesTable
            filter={{ importId: result.importId, statuses: ['failed', 'needs_review'] }}
            columns={['line', 'document', 'description', 'quantity', 'net', 'reason']}
            empty={words.result.noOpenLines}
          />
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="notices" className={classes.tabPanel}>
        <Notices result={result} />
      </Tabs.Panel>
    </Tabs>
  )
}

export function Notices({ result }: { readonly result: BatchResult }) {
  const { window: words } = useWords()
  if (result.fallbacks.length + result.warnings.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="md">
        {words.result.noNotices}
      </Text>
    )
  }
  return (
    <div className={classes.noticeColumns}>
      {result.fallbacks.length > 0 && <NoticeList notices={result.fallbacks} />}
      {result.warnings.length > 0 && <WarningList warnings={result.warnings} />}
    </div>
  )
}
