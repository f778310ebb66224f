// A table of any length: only the rows in view exist, arrow keys move the selection, Enter opens.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { ErrorNote } from '../shell/error-note.tsx'
import type { Column, Sorting } from './column.ts'
import classes from './long-table.module.css'
import { moveSelection } from './move-selection.ts'
import { TableHead } from './table-head.tsx'
import { Spacer, TableRow } from './table-row.tsx'
import { useFirstPage, useRows, type PageSource } from './use-pages.ts'
import { useTableLayout, type TableLayout } from './table-layout.ts'
import { useSelection } from './use-selection.ts'

export interface LongTableProps<Row, Sort extends string> {
  readonly label: string
  /** Under this name the window keeps how its columns were left. */
  readonly name: string
  readonly source: PageSource<Row>
  readonly columns: readonly Column<Row, Sort>[]
  readonly sorting?: Sorting<Sort>
  readonly onOpen?: (row: Row) => void
  /** Shown beside the table while a row is selected; with it, rows can be selected. */
  readonly renderDetails?: (row: Row, onClose: () => void) => ReactNode
  /** Stands below all rows and stays in view: the column's total. */
  readonly renderTotal?: (column: Column<Row, Sort>) => ReactNode
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode
}

const ROW_HEIGHT = 32
const ROWS_BEYOND_VIEW = 12

export function LongTable<Row, Sort extends string = never>(props: LongTableProps<Row, Sort>) {
  const { source, onOpen, renderDetails, sorting } = props
  const layout = useTableLayout(props.name, props.columns)
  const { columns } = layout
  const frame = useRef<HTMLDivElement>(null)
  const tableId = useId()
  const first = useFirstPage(source)
  const total = first.data?.total ?? 0
  const selection = useSelection(source.key)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: ROWS_BEYOND_VIEW,
    scrollPaddingStart: ROW_HEIGHT,
    initialRect: { width: 1000, height: 640 }
  })
  const visible = virtualizer.getVirtualItems()
  const rows = useRows(source, first, {
    from: visible[0]?.index ?? 0,
    to: visible.at(-1)?.index ?? 0,
    selected: selection.index
  })
  const selectedRow = selection.index === undefined ? undefined : rows.rowAt(selection.index)
  const isSelectable = renderDetails !== undefined || onOpen !== undefined

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Escape' && selection.index !== undefined) {
      // Escape closes the top layer only: the details, not the screen's own step.
      event.stopPropagation()
      return selection.clear()
    }
    if (event.key === 'Enter' && selectedRow !== undefined) return onOpen?.(selectedRow)
    const rowsInView = Math.floor((frame.current?.clientHeight ?? 0) / ROW_HEIGHT)
    const next = moveSelection(event.key, selection.index ?? -1, total, rowsInView)
    if (next === undefined || !isSelectable) return
    event.preventDefault()
    virtualizer.scrollToIndex(next)
    selection.select(next)
  }

  return (
    <div className={classes.split}>
      <div className={classes.frame} ref={frame}>
        <table
          className={classes.table}
          data-stale={rows.isStale || undefined}
          role="grid"
          aria-label={props.label}
          aria-rowcount={total + 1}
          aria-busy={rows.isLoading}
          aria-activedescendant={
            isInView(visible, selection.index) ? `${tableId}-${selection.index}` : undefined
          }
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <TableHead
            columns={columns}
            sorting={sorting === undefined ? undefined : rememberedSorting(sorting, layout)}
            onResize={layout.resize}
            onMove={layout.move}
          />
          <tbody>
            <Spacer height={visible[0]?.start ?? 0} />
            {visible.map(({ key, index }) => (
              <TableRow
                key={key}
                domId={`${tableId}-${index}`}
                index={index}
                row={rows.rowAt(index)}
                columns={columns}
                isSelected={index === selection.index}
                onClick={isSelectable ? () => selection.select(index) : undefined}
                onOpen={onOpen}
              />
            ))}
            <Spacer height={virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0)} />
          </tbody>
          {props.renderTotal !== undefined && total > 0 && (
            <tfoot>
              <tr>
                {columns.map((column) => (
                  <td key={column.id} className={classes.total} data-align={column.align}>
                    {props.renderTotal?.(column)}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
        {rows.error !== null && <ErrorNote error={rows.error} />}
        {total === 0 && first.isSuccess && <div className={classes.message}>{props.empty}</div>}
      </div>
      {renderDetails !== undefined && selectedRow !== undefined && (
        <div className={classes.aside}>{renderDetails(selectedRow, selection.clear)}</div>
      )}
    </div>
  )
}

/** Sorting as before, and kept for the next time. */
function rememberedSorting<Row, Sort extends string>(
  sorting: Sorting<Sort>,
  { rememberSort }: TableLayout<Row, Sort>
): Sorting<Sort> {
  return {
    ...sorting,
    onSort(by, direction) {
      rememberSort(by, direction)
      sorting.onSort(by, direction)
    }
  }
}

function isInView(visible: readonly { readonly index: number }[], index: number | undefined): boolean {
  return visible.some((item) => item.index === index)
}
