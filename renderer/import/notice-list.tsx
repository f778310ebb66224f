// Fall-back notices in plain words: which batch was taken apart, because of which line.
import { Text, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { LineIssueCode } from '../../core/contract/codes.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './import.module.css'

export interface NoticeItem {
  readonly reason: LineIssueCode
  readonly line: number
  readonly batchSize: number
  readonly detail?: string
}

export function NoticeList({ notices }: { readonly notices: readonly NoticeItem[] }) {
  const { window: words, core } = useWords()
  return (
    <section aria-label={words.progress.notices} aria-live="polite">
      <Title order={3}>{words.progress.notices}</Title>
      <ul className={classes.notices}>
        {notices.map((notice) => (
          <li key={`${notice.line}/${notice.batchSize}`}>
            <IconInfoCircle size={16} aria-hidden />
            <div>
              <Text size="sm">
                {core.fallbackNotice({ ...notice, reason: words.terms.issueTitle[notice.reason] })}
              </Text>
              {notice.detail !== undefined && notice.detail !== '' && (
                <Text size="xs" c="dimmed" className="foreign">
                  {notice.detail}
                </Text>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
