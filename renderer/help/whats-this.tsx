// A question mark beside a code: what it means and what to do, where it is met.
import { ActionIcon, Popover, Text, Title } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { LineIssueCode } from '../../core/contract/codes.ts'
import { useWords } from '../words/words-context.tsx'

export function WhatsThis({ code }: { readonly code: LineIssueCode }) {
  const { window: words, core } = useWords()
  const title = words.terms.issueTitle[code]
  return (
    <Popover width={340} position="bottom-start" shadow="md" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.codes.whatsThis(title)}>
          <IconHelpCircle size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>
        <Title order={3}>{title}</Title>
        <Text size="sm" my={4}>
          {core.lineIssueHelp[code]}
        </Text>
        <Text size="sm" mb="xs">
          <strong>{words.codes.whatToDo}:</strong> {core.lineIssue[code]({})}
        </Text>
        <Link to="/codes">{words.codes.all}</Link>
      </Popover.Dropdown>
    </Popover>
  )
}
