// Warnings of an import, one entry per code: lines that were posted but deserve a look.
import { Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { LineWarning } from '../../core/contract/batch-result.ts'
import { WhatsThis } from '../help/whats-this.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './import.module.css'
import { groupWarnings } from './group-warnings.ts'

export function WarningList({ warnings }: { readonly warnings: readonly LineWarning[] }) {
  const { window: words, core } = useWords()
  return (
    <section aria-label={words.result.warnings}>
      <Title order={3}>{words.result.warnings}</Title>
      <ul className={classes.notices}>
        {groupWarnings(warnings).map((group) => (
          <li key={group.code}>
            <IconAlertTriangle size={16} aria-hidden />
            <div>
              <Text size="sm">
                {words.terms.issueTitle[group.code]} –{' '}
                {words.result.warningLines(group.count, linesText(group.lines, group.count))}{' '}
                <WhatsThis code={group.code} />
              </Text>
              <Text size="xs" c="dimmed">
                {core.lineIssueHelp[group.code]}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Line numbers are names, not amounts: no thousands separator. */
function linesText(lines: readonly number[], count: number): string {
  return lines.join(', ') + (count > lines.length ? ' …' : '')
}
