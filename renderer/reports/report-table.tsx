// The table of a report: sorted by its heads, totals below, and behind each row what it is made of.
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Request } from '../../core/contract/calls.ts'
import type { ReportCells, ReportKey, ReportView } from '../../core/contract/report-page.ts'
import { headingOf } from '../../core/contract/report-words.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import type { Direction } from '../table/column.ts'
import { LongTable } from '../table/long-table.tsx'
import { useWords } from '../words/words-context.tsx'
import { FigureDetails } from './figure-details.tsx'
import { reportColumns, type ReportSort } from './report-columns.tsx'
import { tableName, type ReportSearch } from './report-search.ts'
import classes from './reports.module.css'

export interface ReportTableProps {
  readonly view: ReportView
  readonly title: string
  readonly onSort: (key: ReportKey, direction: Direction) => void
  readonly onDrill: (search: ReportSearch) => void
}

export function ReportTable({ view, title, onSort, onDrill }: ReportTableProps) {
  const words = useWords()
  const { reports: texts } = words.window
  const client = useClient()
  const head = useQuery(callQuery(client, 'report.run', { ...view, offset: 0, limit: 1 }))
  if (head.error !== null) return <ErrorNote error={head.error} />
  if (head.data === undefined) return <Skeleton className={classes.pending} />
  const { currency, columns, totals, total, from, to } = head.data
  const shown = reportColumns({ columns, currency, words })
  const source = {
    key: ['report.run', view],
    load: (page: Pick<Request<'report.run'>, 'offset' | 'limit'>) =>
      client.call('report.run', { ...view, ...page })
  }
  const cellOf = new Map(shown.map((column) => [column.id, column]))
  return (
    <>
      <p className={classes.facts}>
        <span>{texts.rows(total)}</span>
        <OtherTotals totals={totals} columns={columns.map(({ key }) => key)} />
      </p>
      <LongTable<ReportCells, ReportSort>
        label={title}
        name={tableName(view.name)}
        source={source}
        columns={shown}
        sorting={{
          by: view.sort?.key ?? 'none',
          direction: view.sort?.direction ?? 'asc',
          onSort: (key, direction) => {
            if (key !== 'none') onSort(key, direction)
          }
        }}
        renderTotal={(column) =>
          totals[column.id] === undefined
            ? column.id === columns[0]?.key && words.core.report.total
            : cellOf.get(column.id)?.render(totals)
        }
        renderDetails={(row, onClose) => (
          <FigureDetails
            question={{ ...view, from, to }}
            row={row}
            columns={shown}
            onDrill={onDrill}
            onClose={onClose}
          />
        )}
        empty={
          <>
            <p>{texts.nothing}</p>
            <p>{texts.nothingHint}</p>
          </>
        }
      />
    </>
  )
}

interface OtherTotalsProps {
  readonly totals: ReportCells
  readonly columns: readonly string[]
}

/** Totals that stand below no column, such as the number of items. */
function OtherTotals({ totals, columns }: OtherTotalsProps) {
  const { core, format } = useWords()
  const others = Object.entries(totals).filter(([key]) => !columns.includes(key))
  return others.map(([key, value]) => (
    <span key={key}>
      {headingOf(core.report, key)}{' '}
      <strong>{typeof value === 'number' ? format.count(value) : format.decimal(value ?? '')}</strong>
    </span>
  ))
}
