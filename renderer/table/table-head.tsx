// The head of a long table: titles, and buttons where a column can be sorted.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { ColumnEdge } from './column-edge.tsx'
import type { Column, Direction, Sorting } from './column.ts'
import classes from './long-table.module.css'

interface TableHeadProps<Row, Sort extends string> {
  readonly columns: readonly Column<Row, Sort>[]
  readonly sorting: Sorting<Sort> | undefined
  readonly onResize: (id: string, width: number) => void
  readonly onMove: (id: string, by: number) => void
}

export function TableHead<Row, Sort extends string>({
  columns,
  sorting,
  onResize,
  onMove
}: TableHeadProps<Row, Sort>) {
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={column.width === undefined ? {} : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={classes.head}
              data-align={column.align}
              aria-label={column.title}
              aria-sort={ariaSort(column, sorting)}
            >
              <HeadContent column={column} sorting={sorting} />
              <ColumnEdge
                title={column.title}
                width={column.width}
                onResize={(width) => onResize(column.id, width)}
                onMove={(by) => onMove(column.id, by)}
              />
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}

interface HeadContentProps<Row, Sort extends string> {
  readonly column: Column<Row, Sort>
  readonly sorting: Sorting<Sort> | undefined
}

function HeadContent<Row, Sort extends string>({ column, sorting }: HeadContentProps<Row, Sort>) {
  const { sort } = column
  if (sort === undefined || sorting === undefined) return column.title
  const isSorted = sorting.by === sort
  const next = nextDirection(column, isSorted ? sorting.direction : undefined)
  const Arrow = sorting.direction === 'asc' ? IconArrowUp : IconArrowDown
  return (
    <button
      type="button"
      className={classes.sort}
      data-sorted={isSorted || undefined}
      onClick={() => sorting.onSort(sort, next)}
    >
      {column.title}
      {isSorted && <Arrow size={13} stroke={2.2} aria-hidden />}
    </button>
  )
}

/** Names are looked up from the start of the alphabet, numbers from the largest. */
function nextDirection<Row, Sort extends string>(
  column: Column<Row, Sort>,
  current: Direction | undefined
): Direction {
  if (current !== undefined) return current === 'asc' ? 'desc' : 'asc'
  return column.align === 'right' ? 'desc' : 'asc'
}

function ariaSort<Row, Sort extends string>(column: Column<Row, Sort>, sorting: Sorting<Sort> | undefined) {
  if (column.sort === undefined || sorting?.by !== column.sort) return undefined
  return sorting.direction === 'asc' ? 'ascending' : 'descending'
}
