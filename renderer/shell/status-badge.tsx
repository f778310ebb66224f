// A status as a word with a sign of its own: colour alone never carries it.
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconPlayerSkipForward,
  type Icon
} from '@tabler/icons-react'
import type { ImportStatus, LineStatus, MatchStatus } from '../../core/contract/codes.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './shell.module.css'

export type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'accent'

interface Look {
  readonly tone: Tone
  readonly icon: Icon
}

const LINE_LOOK: Readonly<Record<LineStatus, Look>> = {
  ready: { tone: 'accent', icon: IconCircleCheck },
  needs_review: { tone: 'warn', icon: IconAlertTriangle },
  posted: { tone: 'good', icon: IconCircleCheck },
  failed: { tone: 'bad', icon: IconCircleX },
  skipped: { tone: 'quiet', icon: IconPlayerSkipForward },
  reversed: { tone: 'quiet', icon: IconArrowBackUp }
}

const IMPORT_LOOK: Readonly<Record<ImportStatus, Look>> = {
  reading: { tone: 'quiet', icon: IconCircleDashed },
  planned: { tone: 'accent', icon: IconCircleDashed },
  posting: { tone: 'accent', icon: IconCircleDashed },
  success: { tone: 'good', icon: IconCircleCheck },
  partial_success: { tone: 'warn', icon: IconAlertTriangle },
  failed: { tone: 'bad', icon: IconCircleX },
  cancelled: { tone: 'quiet', icon: IconPlayerSkipForward },
  reversed: { tone: 'quiet', icon: IconArrowBackUp }
}

const MATCH_TONE: Readonly<Record<MatchStatus, Tone>> = {
  matched: 'quiet',
  suggested: 'warn',
  ambiguous: 'warn',
  unmatched: 'bad',
  new: 'accent'
}

export function LineStatusBadge({ status }: { readonly status: LineStatus }) {
  const { core } = useWords()
  return <Badge {...LINE_LOOK[status]} text={core.lineStatus[status]} />
}

export function ImportStatusBadge({ status }: { readonly status: ImportStatus }) {
  const { core } = useWords()
  return <Badge {...IMPORT_LOOK[status]} text={core.importStatus[status]} />
}

export function MatchBadge({ status }: { readonly status: MatchStatus }) {
  const { core } = useWords()
  return <Badge tone={MATCH_TONE[status]} text={core.matchStatus[status]} />
}

export interface BadgeProps {
  readonly tone: Tone
  readonly text: string
  readonly icon?: Icon
}

export function Badge({ tone, text, icon: BadgeIcon }: BadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {BadgeIcon !== undefined && <BadgeIcon size={13} stroke={2} aria-hidden />}
      {text}
    </span>
  )
}
