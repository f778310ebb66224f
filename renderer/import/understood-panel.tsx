// What the first look made of a file: the rows under their columns' meanings, the layout, and the lines that come of it.
// Given a way to fix it, every part of the layout can be changed where it is shown.
import { Loader, Select, Title } from '@mantine/core'
import type { FilePreview } from '../../core/contract/calls/file.ts'
import type { LayoutFix } from '../../core/contract/read-result.ts'
import { useWords } from '../words/words-context.tsx'
import { ColumnsTable } from './columns-table.tsx'
import { FirstLines } from './first-lines.tsx'
import classes from './import.module.css'
import { layoutControls } from './layout-controls.ts'
import { layoutFacts } from './layout-facts.ts'
import layoutClasses from './layout.module.css'

export interface UnderstoodPanelProps {
  readonly preview: FilePreview
  readonly fix: LayoutFix
  readonly onFix: (fix: LayoutFix) => void
  /** `stale`: the rows still show the layout before the last change. */
  readonly state: 'current' | 'stale'
}

export function UnderstoodPanel({ preview, fix, onFix, state }: UnderstoodPanelProps) {
  const words = useWords()
  const { import: texts, layout } = words.window
  return (
    <section
      className={classes.card}
      aria-label={texts.understoodTitle}
      aria-busy={state === 'stale' || undefined}
    >
      <div className={layoutClasses.head}>
        <Title order={2}>{texts.understoodTitle}</Title>
        {state === 'stale' && <Loader size={14} aria-label={layout.reading} />}
      </div>
      <dl className={classes.layoutFacts}>
        {layoutFacts(preview, words).map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>
              <bdi>{fact.value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className={layoutClasses.controls}>
        {layoutControls(preview, words).map((control) => (
          <Select
            key={control.id}
            className={layoutClasses.control}
            label={control.label}
            data={[...control.choices]}
            value={control.value === '' ? null : control.value}
            placeholder={layout.unknown}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(chosen) => chosen !== null && onFix(control.fixed(fix, chosen))}
          />
        ))}
      </div>
      {preview.head.length > 0 && <ColumnsTable preview={preview} fix={fix} onFix={onFix} />}
      <div>
        <Title order={3}>{texts.firstLines(preview.lines.length, preview.more ? 'more' : 'all')}</Title>
        <FirstLines lines={preview.lines} />
      </div>
    </section>
  )
}
