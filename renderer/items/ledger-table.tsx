// An item's part of the ledger, newest first; each row leads to the import line that it came from.
import { Link } from '@tanstack/react-router'
import type { Request } from '../../core/contract/calls.ts'
import type { MovementRow } from '../../core/contract/calls/item-page.ts'
import { useClient, useInventoryInfo } from '../client-context.tsx'
import type { Column } from '../table/column.ts'
import { LongTable } from '../table/long-table.tsx'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { ItemLink } from './item-link.tsx'
import classes from './items.module.css'

export function LedgerTable({ sku }: { readonly sku: string }) {
  const words = useWords()
  const client = useClient()
  const currency = useInventoryInfo().data?.currency ?? ''
  const { item: texts } = words.window
  return (
    <LongTable
      label={texts.tabs.ledger}
      name="ledger"
      source={{
        key: ['item.ledger', sku],
        load: (page: Pick<Request<'item.ledger'>, 'offset' | 'limit'>) =>
          client.call('item.ledger', { sku, ...page })
      }}
      columns={ledgerColumns(words, currency)}
      empty={texts.ledger.empty}
    />
  )
}

function ledgerColumns({ window, format }: Words, currency: string): readonly Column<MovementRow>[] {
  const { item: texts } = window
  const { ledger } = texts
  return [
    { id: 'on', title: ledger.on, width: 118, render: (row) => format.day(row.effectiveOn) },
    {
      id: 'kind',
      title: ledger.what,
      width: 190,
      render: (row) => (
        <span className={row.reversedBySeq === undefined ? undefined : classes.undone}>
          {texts.movement[row.kind]}
          {row.reversedBySeq !== undefined && ` (${ledger.takenBack})`}
        </span>
      )
    },
    {
      id: 'quantity',
      title: ledger.quantity,
      width: 100,
      align: 'right',
      render: (row) => <Signed text={format.decimal(row.quantity)} />
    },
    {
      id: 'value',
      title: `${ledger.value} ${currency}`.trim(),
      width: 110,
      align: 'right',
      render: (row) => format.amount(row.value, currency)
    },
    {
      id: 'balance',
      title: ledger.balance,
      width: 120,
      align: 'right',
      render: (row) => <Signed text={format.decimal(row.balance)} />
    },
    { id: 'source', title: ledger.source, render: (row) => <Source row={row} /> },
    { id: 'by', title: ledger.by, width: 90, render: (row) => <bdi>{row.by}</bdi> }
  ]
}

function Signed({ text }: { readonly text: string }) {
  return <span className={/^[-−]/.test(text) ? classes.negative : undefined}>{text}</span>
}

/** The document and line of an import, the other item of a transfer, or the reason that a person gave. */
function Source({ row }: { readonly row: MovementRow }) {
  const { ledger } = useWords().window.item
  if (row.otherSku !== undefined) return <ItemLink sku={row.otherSku} text={ledger.transfer(row.otherSku)} />
  if (row.importId === undefined || row.line === undefined) return <bdi>{row.reason}</bdi>
  const names = [row.supplier, row.document].filter((name) => name !== undefined)
  return (
    <>
      <Link
        className={classes.link}
        to="/imports/$importId"
        params={{ importId: String(row.importId) }}
        search={{ line: row.line }}
      >
        {ledger.line(row.importId, row.line)}
      </Link>
      {names.map((name) => (
        <span key={name}>
          {' · '}
          <bdi>{name}</bdi>
        </span>
      ))}
    </>
  )
}
