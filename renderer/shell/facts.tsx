// A row of figures, each with its label: what a screen is about, at one look.
import classes from './shell.module.css'
import type { Tone } from './status-badge.tsx'

export interface Figure {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly tone?: Tone
}

export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map((figure) => (
        <div key={figure.id} data-tone={figure.tone}>
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  )
}
