// One row of a long table, or its outline while its page is on the way.
import type { ReactNode } from 'react'
import type { Column } from './column.ts'
import classes from './long-table.module.css'

interface TableRowProps<Row, Sort extends string> {
  readonly domId: string
  readonly index: number
  readonly row: Row | undefined
  readonly columns: readonly Column<Row, Sort>[]
  readonly isSelected: boolean
  readonly onClick: (() => void) | undefined
  readonly onOpen: ((row: Row) => void) | undefined
}

export function TableRow<Row, Sort extends string>(props: TableRowProps<Row, Sort>) {
  const { row, columns, onClick, onOpen } = props
  return (
    <tr
      id={props.domId}
      className={classes.row}
      data-clickable={onClick !== undefined || undefined}
      aria-rowindex={props.index + 2}
      aria-selected={props.isSelected}
      onClick={onClick}
      onDoubleClick={row === undefined || onOpen === undefined ? undefined : () => onOpen(row)}
    >
      {columns.map((column) => (
        <td key={column.id} className={classes.cell} data-align={column.align}>
          {cellContent(row, column)}
        </td>
      ))}
    </tr>
  )
}

function cellContent<Row, Sort extends string>(row: Row | undefined, column: Column<Row, Sort>): ReactNode {
  return row === undefined ? <span className={classes.pending} /> : column.render(row)
}

/** Stands for the rows above or below the view, so that the scroll bar tells the truth. */
export function Spacer({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden style={{ height }} />
}
