// Items that a line could mean, best first, each with what speaks for and against it.
import { Text, Title } from '@mantine/core'
import type { Candidate } from '../../core/contract/batch-result.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './lines.module.css'

export function CandidateList({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const { window: words, core, format } = useWords()
  return (
    <section>
      <Title order={3}>{words.line.candidates}</Title>
      {candidates.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.line.noCandidates}
        </Text>
      )}
      <ol className={classes.candidates}>
        {candidates.map((candidate) => (
          <li key={candidate.sku}>
            <div className={classes.candidateHead}>
              <span>
                <bdi className={classes.sku}>{candidate.sku}</bdi> <bdi>{candidate.name}</bdi>
              </span>
              <span className={classes.quiet}>{format.percent(candidate.score)}</span>
            </div>
            <Text size="xs" c="dimmed">
              {candidate.evidence.map((evidence) => core.evidence(evidence)).join(' · ')}
            </Text>
          </li>
        ))}
      </ol>
    </section>
  )
}
