// The plan in ten seconds: its lines by what happens to them and why, and what deserves a look. Choosing a part shows its lines.
import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCopyX, IconSparkles } from '@tabler/icons-react'
import { assertNever } from '../../core/contract/assert-never.ts'
import { Badge, LineStatusBadge } from '../shell/status-badge.tsx'
import { useWords } from '../words/words-context.tsx'
import type { PlanPart } from './plan-group.ts'
import classes from './import.module.css'

export interface PlanGroupsProps {
  readonly parts: readonly PlanPart[]
  readonly currency: string
  readonly selectedId: string
  readonly onSelect: (id: string) => void
}

export function PlanGroups({ parts, currency, selectedId, onSelect }: PlanGroupsProps) {
  const { window: words, format } = useWords()
  return (
    <fieldset className={classes.groups} aria-label={words.plan.groups}>
      {parts.map((part) => (
        <UnstyledButton
          key={part.id}
          className={classes.group}
          aria-pressed={part.id === selectedId}
          onClick={() => onSelect(part.id)}
        >
          <span className={classes.groupHead}>
            <PartName part={part} />
            <span className={classes.groupCount}>
              {format.count(part.kind === 'duplicates' ? part.documents : part.lines)}
            </span>
          </span>
          {part.kind === 'duplicates' && (
            <span className={classes.groupNote}>
              <span className={classes.groupTitle}>{words.plan.documents}</span>
            </span>
          )}
          {part.kind !== 'all' && part.kind !== 'duplicates' && (
            <span className={classes.groupNote}>
              {part.kind !== 'new_items' && part.code !== undefined && (
                <span className={classes.groupTitle}>{words.terms.issueTitle[part.code]}</span>
              )}
              <span>{format.money(part.net, currency)}</span>
            </span>
          )}
        </UnstyledButton>
      ))}
    </fieldset>
  )
}

function PartName({ part }: { readonly part: PlanPart }) {
  const { window: words } = useWords()
  switch (part.kind) {
    case 'all':
      return <span className={classes.groupTitle}>{words.plan.allLines}</span>
    case 'group':
      return <LineStatusBadge status={part.status} />
    case 'warning':
      return <Badge tone="warn" icon={IconAlertTriangle} text={words.layout.lookAt} />
    case 'duplicates':
      return <Badge tone="warn" icon={IconCopyX} text={words.duplicates.group} />
    case 'new_items':
      return <Badge tone="accent" icon={IconSparkles} text={words.plan.newItems} />
    default:
      return assertNever(part)
  }
}
