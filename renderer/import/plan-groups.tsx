// The plan in ten seconds: its lines grouped by what happens to them and why. Choosing a group shows its lines.
import { UnstyledButton } from '@mantine/core'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import { LineStatusBadge } from '../shell/status-badge.tsx'
import { useWords } from '../words/words-context.tsx'
import { groupId, type PlanGroup } from './plan-group.ts'
import classes from './import.module.css'

export interface PlanGroupsProps {
  readonly summary: PlanSummary
  readonly selectedId: string | undefined
  readonly onSelect: (group: PlanGroup | undefined) => void
}

export function PlanGroups({ summary, selectedId, onSelect }: PlanGroupsProps) {
  const { window: words, format } = useWords()
  return (
    <fieldset className={classes.groups} aria-label={words.plan.groups}>
      <UnstyledButton
        className={classes.group}
        aria-pressed={selectedId === undefined}
        onClick={() => onSelect(undefined)}
      >
        <span className={classes.groupHead}>
          <span className={classes.groupTitle}>{words.plan.allLines}</span>
          <span className={classes.groupCount}>{format.count(summary.linesRead)}</span>
        </span>
      </UnstyledButton>
      {summary.groups.map((group) => (
        <UnstyledButton
          key={groupId(group)}
          className={classes.group}
          aria-pressed={selectedId === groupId(group)}
          onClick={() => onSelect(group)}
        >
          <span className={classes.groupHead}>
            <LineStatusBadge status={group.status} />
            <span className={classes.groupCount}>{format.count(group.lines)}</span>
          </span>
          <span className={classes.groupNote}>
            {group.code !== undefined && (
              <span className={classes.groupTitle}>{words.terms.issueTitle[group.code]}</span>
            )}
            <span>{format.money(group.net, summary.currency)}</span>
          </span>
        </UnstyledButton>
      ))}
    </fieldset>
  )
}
