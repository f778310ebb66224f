// A table of imports with their status, counts, value, who and when. Enter opens one.
import { useNavigate } from '@tanstack/react-router'
import type { Request } from '../../core/contract/calls.ts'
import type { ImportRow } from '../../core/contract/calls/import.ts'
import { useClient } from '../client-context.tsx'
import { ImportStatusBadge } from '../shell/status-badge.tsx'
import type { Column } from '../table/column.ts'
import { LongTable } from '../table/long-table.tsx'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { ImportLink } from './import-link.tsx'
import classes from './imports.module.css'

export interface ImportTableProps {
  readonly filter: Omit<Request<'import.list'>, 'offset' | 'limit'>
}

export function ImportTable({ filter }: ImportTableProps) {
  const words = useWords()
  const { imports: texts, history } = words.window
  const client = useClient()
  const navigate = useNavigate()
  const open = (row: ImportRow) =>
    void navigate({ to: '/imports/$importId', params: { importId: String(row.importId) } })
  return (
    <LongTable
      label={texts.table}
      name="imports"
      source={{
        key: ['import.list', filter],
        load: (page) => client.call('import.list', { ...filter, ...page })
      }}
      columns={importColumns(words)}
      onOpen={open}
      empty={history.nothingFits}
    />
  )
}

function importColumns({ window, format }: Words): readonly Column<ImportRow>[] {
  const { imports: titles } = window
  const count = (value: number) =>
    value === 0 ? <span className={classes.quiet}>0</span> : format.count(value)
  return [
    {
      id: 'number',
      title: titles.number,
      width: 48,
      align: 'right',
      render: (row) => row.importId
    },
    {
      id: 'file',
      title: titles.file,
      render: (row) => <ImportLink importId={row.importId} text={row.file} />
    },
    { id: 'supplier', title: titles.supplier, width: 112, render: (row) => <bdi>{row.supplier}</bdi> },
    {
      id: 'status',
      title: titles.status,
      width: 140,
      render: (row) => <ImportStatusBadge status={row.status} />
    },
    {
      id: 'lines',
      title: titles.linesRead,
      width: 76,
      align: 'right',
      render: (row) => format.count(row.linesRead)
    },
    {
      id: 'posted',
      title: titles.posted,
      width: 76,
      align: 'right',
      render: (row) => count(row.itemsProcessed)
    },
    {
      id: 'open',
      title: titles.open,
      width: 68,
      align: 'right',
      render: (row) => <Open row={row} text={format.count(row.itemsFailed)} />
    },
    {
      id: 'value',
      title: titles.value,
      width: 120,
      align: 'right',
      render: (row) => format.money(row.net, row.currency)
    },
    { id: 'by', title: titles.by, width: 68, render: (row) => <bdi>{row.by}</bdi> },
    { id: 'at', title: titles.at, width: 164, render: (row) => format.dateTime(row.at) }
  ]
}

/** Only lines of a live import wait for anybody. */
const LIVE: ReadonlySet<ImportRow['status']> = new Set<ImportRow['status']>(['success', 'partial_success'])

function Open({ row, text }: { readonly row: ImportRow; readonly text: string }) {
  return (
    <span className={row.itemsFailed > 0 && LIVE.has(row.status) ? classes.open : classes.quiet}>{text}</span>
  )
}
