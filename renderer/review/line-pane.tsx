// The selected line in full: why it waits, what it says, what it could be and what each choice would post.
import { ScrollArea, SegmentedControl, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ImportLine, LinePreview } from '../../core/contract/calls/line.ts'
import type { DecisionScope } from '../../core/contract/decisions.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { LineStatusBadge } from '../shell/status-badge.tsx'
import lineClasses from '../lines/lines.module.css'
import { reasonOf } from '../lines/reason.ts'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { outcomeText } from './line-outcome.ts'
import { PaneCandidates } from './pane-candidates.tsx'
import classes from './review.module.css'

export interface LinePaneProps {
  readonly line: ImportLine | undefined
  readonly scope: DecisionScope
  readonly onScope: (scope: DecisionScope) => void
  readonly onAccept: (rank: number) => void
  readonly cellProblem: string | undefined
}

const SCOPES = ['line', 'identical', 'supplier'] as const

export function LinePane(props: LinePaneProps) {
  const words = useWords()
  const { pane } = words.window.workbench
  const { line } = props
  return (
    <aside className={`${lineClasses.details} ${classes.pane}`} aria-label={pane.label}>
      {line === undefined ? (
        <Text size="sm" c="dimmed" className={classes.paneEmpty}>
          {pane.none}
        </Text>
      ) : (
        <PaneBody {...props} line={line} words={words} />
      )}
    </aside>
  )
}

interface PaneBodyProps extends LinePaneProps {
  readonly line: ImportLine
  readonly words: Words
}

function PaneBody({ line, words, scope, onScope, onAccept, cellProblem }: PaneBodyProps) {
  const client = useClient()
  const { line: titles } = words.window
  const { importId, decision } = line
  const place = { importId, line: line.line }
  const skus = [...new Set([decision?.sku, line.sku, ...line.candidates.map(({ sku }) => sku)])]
    .filter((sku) => sku !== undefined)
    .slice(0, 6)
  const previews =
    useQuery({
      ...callQuery(client, 'line.preview', {
        ...place,
        skus,
        ...(decision?.packSize === undefined ? {} : { packSize: decision.packSize })
      }),
      placeholderData: keepPreviousData
    }).data?.previews ?? []
  const identical = useQuery(callQuery(client, 'line.identical', place)).data
  return (
    <>
      <div className={lineClasses.detailsHead}>
        <Title order={2}>
          {titles.line} {line.line}
        </Title>
        <LineStatusBadge status={line.status} />
      </div>
      <ScrollArea
        className={lineClasses.detailsScroll}
        type="auto"
        scrollbars="y"
        viewportProps={{ tabIndex: 0 }}
      >
        <div className={lineClasses.detailsBody}>
          {cellProblem !== undefined && (
            <Text size="sm" role="alert" className={classes.cellProblem}>
              {cellProblem}
            </Text>
          )}
          <Reason line={line} words={words} />
          <Reach scope={scope} onScope={onScope} count={identical?.lines ?? 1} words={words} />
          <Decision line={line} words={words} />
          <Outcome line={line} previews={previews} words={words} />
          <PaneCandidates line={line} previews={previews} onAccept={onAccept} />
          <Source line={line} words={words} />
        </div>
      </ScrollArea>
    </>
  )
}

function Reason({ line, words }: { readonly line: ImportLine; readonly words: Words }) {
  const reason = reasonOf(line, words)
  if (line.code === undefined || reason === undefined) return null
  const { pane } = words.window.workbench
  return (
    <section className={lineClasses.reasonBox} data-status={line.status} aria-label={pane.problem}>
      <Text size="sm" fw={500} className="foreign">
        {reason}
      </Text>
      <details>
        <summary>
          {pane.whatsThis} <code>{line.code}</code>
        </summary>
        <Text size="xs">{words.core.lineIssueHelp[line.code]}</Text>
      </details>
    </section>
  )
}

interface ReachProps {
  readonly scope: DecisionScope
  readonly onScope: (scope: DecisionScope) => void
  readonly count: number
  readonly words: Words
}

function Reach({ scope, onScope, count, words }: ReachProps) {
  const { reach } = words.window.workbench
  const label = { line: reach.line, identical: reach.identical(count), supplier: reach.supplier }
  return (
    <section>
      <Title order={3}>{reach.label}</Title>
      <SegmentedControl
        fullWidth
        size="xs"
        mt={6}
        aria-label={reach.label}
        value={scope}
        onChange={(value) => {
          const chosen = SCOPES.find((each) => each === value)
          if (chosen !== undefined) onScope(chosen)
        }}
        data={SCOPES.map((value) => ({ value, label: label[value] }))}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {reach.hint[scope]}
      </Text>
    </section>
  )
}

function Decision({ line, words }: { readonly line: ImportLine; readonly words: Words }) {
  const { pane, kind } = words.window.workbench
  const { decision, corrected = [] } = line
  if (decision === undefined && corrected.length === 0) return null
  const item = [decision?.sku, decision?.itemName].filter((part) => part !== undefined).join(' ')
  return (
    <section>
      <Title order={3}>{pane.decision}</Title>
      {decision !== undefined && (
        <Text size="sm">
          <bdi>{decision.kind === 'item' ? item : kind[decision.kind]}</bdi>
          {decision.isNew === true && ` (${pane.isNew})`}
        </Text>
      )}
      {corrected.length > 0 && <Text size="sm">{pane.corrected(words.format.list(corrected))}</Text>}
      {decision !== undefined && (
        <Text size="xs" c="dimmed">
          {pane.decidedBy(decision.by, words.format.dateTime(decision.at))}
        </Text>
      )}
    </section>
  )
}

interface OutcomeProps {
  readonly line: ImportLine
  readonly previews: readonly LinePreview[]
  readonly words: Words
}

function Outcome({ line, previews, words }: OutcomeProps) {
  const { pane } = words.window.workbench
  const sku = line.decision?.sku ?? line.sku
  const preview = previews.find((each) => each.sku === sku)
  if (preview === undefined || (line.decision !== undefined && line.decision.kind !== 'item')) return null
  // That the same still stands in the way is said above already.
  if (preview.outcome.kind === 'refused' && preview.outcome.code === line.code) return null
  return (
    <section>
      <Title order={3}>{pane.outcome}</Title>
      <Text size="sm">{outcomeText(line, preview, words)}</Text>
      {line.arithmetic !== undefined && (
        <Text size="xs" c="dimmed" className={classes.arithmetic}>
          {pane.arithmetic}: <bdi>{line.arithmetic}</bdi>
        </Text>
      )}
    </section>
  )
}

/** The record as it stands in the file, with what was understood of it beside the names of the columns. */
function Source({ line, words }: { readonly line: ImportLine; readonly words: Words }) {
  const { line: titles, imports, workbench } = words.window
  const fields = [
    [workbench.pane.file, line.file],
    [imports.supplier, line.supplier],
    [titles.document, line.document],
    [titles.code, line.supplierSku],
    [titles.description, line.description],
    [titles.quantity, [line.quantity, line.unit].filter((part) => part !== undefined).join(' ')],
    [titles.unitPrice, line.unitPrice],
    [titles.net, line.writtenNet]
  ] as const
  return (
    <section>
      <Title order={3}>{titles.raw}</Title>
      <pre className={lineClasses.raw}>{line.raw}</pre>
      <dl className={lineClasses.fields}>
        {fields
          .filter(([, value]) => value !== undefined && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
