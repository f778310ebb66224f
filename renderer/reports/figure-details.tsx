// Behind a row: the ways to what it is made of, and for a line the row of the invoice as it stands in its file.
import { CloseButton, ScrollArea, Title } from '@mantine/core'
import { IconArrowRight, IconChartLine, IconListDetails } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReportCells, ReportQuestion } from '../../core/contract/report-page.ts'
import { callQuery, useClient } from '../client-context.tsx'
import lineClasses from '../lines/lines.module.css'
import { ActionButton } from '../shell/action-button.tsx'
import { useWords } from '../words/words-context.tsx'
import { drillDown } from './drill-down.ts'
import type { ReportColumn } from './report-columns.tsx'
import type { ReportSearch } from './report-search.ts'
import classes from './reports.module.css'

export interface FigureDetailsProps {
  readonly question: ReportQuestion
  readonly row: ReportCells
  readonly columns: readonly ReportColumn[]
  readonly onDrill: (search: ReportSearch) => void
  readonly onClose: () => void
}

export function FigureDetails({ question, row, columns, onDrill, onClose }: FigureDetailsProps) {
  const { reports: texts, action } = useWords().window
  const navigate = useNavigate()
  const { movements, prices, importId, line } = drillDown(question, row)
  return (
    <aside className={lineClasses.details} aria-label={texts.drill}>
      <div className={lineClasses.detailsHead}>
        <Title order={2}>{texts.drill}</Title>
        <CloseButton ml="auto" size="sm" aria-label={action.close} onClick={onClose} />
      </div>
      <ScrollArea
        className={lineClasses.detailsScroll}
        type="auto"
        scrollbars="y"
        viewportProps={{ tabIndex: 0 }}
      >
        <div className={lineClasses.detailsBody}>
          <div className={classes.ways}>
            {movements !== undefined && (
              <ActionButton
                label={texts.toMovements}
                icon={IconListDetails}
                onClick={() => onDrill(movements)}
              />
            )}
            {prices !== undefined && (
              <ActionButton label={texts.toPrices} icon={IconChartLine} onClick={() => onDrill(prices)} />
            )}
            {importId !== undefined && (
              <ActionButton
                label={texts.toImport(importId)}
                icon={IconArrowRight}
                onClick={() =>
                  void navigate({ to: '/imports/$importId', params: { importId: String(importId) } })
                }
              />
            )}
          </div>
          <dl className={lineClasses.fields}>
            {columns.map((column) => (
              <div key={column.id}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
          {importId !== undefined && line !== undefined && <InvoiceRow importId={importId} line={line} />}
        </div>
      </ScrollArea>
    </aside>
  )
}

/** The row of the invoice that the movement came from, as it stands in the file. */
function InvoiceRow({ importId, line }: { readonly importId: number; readonly line: number }) {
  const words = useWords()
  const { line: texts, imports } = words.window
  const client = useClient()
  const found = useQuery({
    ...callQuery(client, 'import.lines', { importId, lines: [line], offset: 0, limit: 1 }),
    placeholderData: keepPreviousData
  })
  const summary = useQuery(callQuery(client, 'import.summary', { importId }))
  const [row] = found.data?.rows ?? []
  if (row === undefined) return null
  const facts = [
    [imports.file, summary.data?.file],
    [texts.line, String(row.line)],
    [texts.document, row.document],
    [texts.quantity, [row.quantity, row.unit].filter((part) => part !== undefined).join(' ')],
    [texts.unitPrice, row.unitPrice]
  ] as const
  return (
    <section>
      <Title order={3}>{texts.raw}</Title>
      <dl className={lineClasses.fields}>
        {facts.map(([label, value]) =>
          value === undefined || value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          )
        )}
      </dl>
      <pre className={lineClasses.raw}>{row.raw}</pre>
    </section>
  )
}
