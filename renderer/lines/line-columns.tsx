// Columns for import lines; each table picks those that its question needs.
import { assertNever } from '../../core/contract/assert-never.ts'
import type { ImportLine } from '../../core/contract/calls/line.ts'
import { LineStatusBadge, MatchBadge } from '../shell/status-badge.tsx'
import type { Column } from '../table/column.ts'
import type { Words } from '../words/words.ts'
import classes from './lines.module.css'
import { reasonOf } from './reason.ts'

export type LineColumnId =
  | 'import'
  | 'line'
  | 'status'
  | 'document'
  | 'code'
  | 'description'
  | 'quantity'
  | 'stockQuantity'
  | 'net'
  | 'itemOrReason'
  | 'reason'

export function lineColumns(ids: readonly LineColumnId[], words: Words): readonly Column<ImportLine>[] {
  return ids.map((id) => ({ id, ...columnOf(id, words) }))
}

function columnOf(id: LineColumnId, words: Words): Omit<Column<ImportLine>, 'id'> {
  const { line: titles } = words.window
  switch (id) {
    case 'import':
      return {
        title: titles.import,
        width: 72,
        align: 'right',
        render: (line) => line.importId
      }
    case 'line':
      return { title: titles.line, width: 64, align: 'right', render: (line) => line.line }
    case 'status':
      return { title: titles.status, width: 116, render: (line) => <LineStatusBadge status={line.status} /> }
    case 'document':
      return { title: titles.document, width: 100, render: (line) => <bdi>{line.document}</bdi> }
    case 'code':
      return { title: titles.code, width: 96, render: (line) => <bdi>{line.supplierSku ?? line.sku}</bdi> }
    case 'description':
      return { title: titles.description, render: (line) => <Description line={line} /> }
    case 'quantity':
      return {
        title: titles.quantity,
        width: 96,
        align: 'right',
        render: (line) => quantity(line.quantity, line.unit, words)
      }
    case 'stockQuantity':
      return {
        title: titles.stockQuantity,
        width: 104,
        align: 'right',
        render: (line) => quantity(line.stockQuantity, line.stockUnit, words)
      }
    case 'net':
      return { title: titles.net, width: 96, align: 'right', render: (line) => amount(line, words) }
    case 'itemOrReason':
      return {
        title: `${titles.item} / ${titles.reason}`,
        render: (line) => <ItemOrReason line={line} words={words} />
      }
    case 'reason':
      return { title: titles.reason, render: (line) => reasonOf(line, words) }
    default:
      return assertNever(id)
  }
}

/** A damaged row has no description; its raw text says more than an empty cell. */
function Description({ line }: { readonly line: ImportLine }) {
  return line.description === undefined ? (
    <bdi className={classes.rawInline}>{line.raw}</bdi>
  ) : (
    <bdi>{line.description}</bdi>
  )
}

function ItemOrReason({ line, words }: { readonly line: ImportLine; readonly words: Words }) {
  const reason = reasonOf(line, words)
  if (reason !== undefined) return <span className={classes.reason}>{reason}</span>
  return (
    <span>
      {line.match !== undefined && line.match !== 'matched' && (
        <>
          <MatchBadge status={line.match} />{' '}
        </>
      )}
      <bdi>{line.sku}</bdi> <bdi className={classes.quiet}>{line.itemName}</bdi>
    </span>
  )
}

function quantity(text: string | undefined, unit: string | undefined, { format }: Words) {
  if (text === undefined) return null
  return (
    <>
      {format.decimal(text)} {unit !== undefined && <bdi className={classes.quiet}>{unit}</bdi>}
    </>
  )
}

function amount(line: ImportLine, { format }: Words): string {
  if (line.net === undefined) return ''
  return line.currency === undefined ? format.decimal(line.net) : format.amount(line.net, line.currency)
}
