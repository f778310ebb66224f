// Where a file stands on its way into stock: understood, planned, posted, done.
import { IconCheck } from '@tabler/icons-react'
import { assertNever } from '../../core/contract/assert-never.ts'
import { useWords } from '../words/words-context.tsx'
import type { Stage } from './import-state.ts'
import classes from './import.module.css'

const STEPS = ['understood', 'plan', 'posting', 'result'] as const
type Step = (typeof STEPS)[number]

export function Steps({ stage }: { readonly stage: Stage }) {
  const { window: words } = useWords()
  const current = STEPS.indexOf(stepOf(stage))
  return (
    <ol className={classes.steps} aria-label={words.progress.steps}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          data-state={index < current ? 'past' : index === current ? 'current' : 'coming'}
          aria-current={index === current ? 'step' : undefined}
        >
          {index < current && <IconCheck size={13} stroke={2.4} aria-hidden />}
          {words.import.steps[step]}
        </li>
      ))}
    </ol>
  )
}

function stepOf(stage: Stage): Step {
  switch (stage.kind) {
    case 'waiting':
    case 'reading':
    case 'asking':
      return 'understood'
    case 'planning':
    case 'planned':
    case 'set_aside':
    case 'discarding':
      return 'plan'
    case 'posting':
      return 'posting'
    case 'finished':
      return 'result'
    case 'failed':
      return FAILED_STEP[stage.from.kind]
    default:
      return assertNever(stage)
  }
}

const FAILED_STEP = { reading: 'understood', planning: 'plan', posting: 'posting' } as const
