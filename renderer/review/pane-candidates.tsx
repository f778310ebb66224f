// What a line could be, best first, each with its key, what speaks for it, and what it would post.
import { Button, Text, Title } from '@mantine/core'
import type { ImportLine, LinePreview } from '../../core/contract/calls/line.ts'
import lineClasses from '../lines/lines.module.css'
import { Shortcut } from '../shell/shortcut.tsx'
import { useWords } from '../words/words-context.tsx'
import { outcomeText } from './line-outcome.ts'
import classes from './review.module.css'

export interface PaneCandidatesProps {
  readonly line: ImportLine
  readonly previews: readonly LinePreview[]
  readonly onAccept: (rank: number) => void
}

export function PaneCandidates({ line, previews, onAccept }: PaneCandidatesProps) {
  const words = useWords()
  const { line: titles } = words.window
  return (
    <section>
      <Title order={3}>{titles.candidates}</Title>
      {line.candidates.length === 0 && (
        <Text size="sm" c="dimmed">
          {titles.noCandidates}
        </Text>
      )}
      <ol className={lineClasses.candidates}>
        {line.candidates.slice(0, 5).map((candidate, index) => {
          const preview = previews.find(({ sku }) => sku === candidate.sku)
          const rank = index + 1
          return (
            <li key={candidate.sku}>
              <Button
                variant="subtle"
                fullWidth
                justify="space-between"
                classNames={{ root: classes.candidate ?? '', label: classes.candidateLabel ?? '' }}
                aria-keyshortcuts={`Alt+${rank}`}
                rightSection={<Shortcut keys={String(rank)} />}
                onClick={() => onAccept(rank)}
              >
                <bdi className={lineClasses.sku}>{candidate.sku}</bdi> <bdi>{candidate.name}</bdi>
              </Button>
              <Text size="xs" c="dimmed">
                {words.format.percent(candidate.score)} ·{' '}
                {candidate.evidence.map((evidence) => words.core.evidence(evidence)).join(' · ')}
              </Text>
              {preview !== undefined && <Text size="xs">{outcomeText(line, preview, words)}</Text>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
