// Lines of one import or of all, as a long table with the chosen line in full beside it.
import type { ReactNode } from 'react'
import type { Request } from '../../core/contract/calls.ts'
import type { ImportLine } from '../../core/contract/calls/line.ts'
import { useClient } from '../client-context.tsx'
import { LongTable } from '../table/long-table.tsx'
import { useWords } from '../words/words-context.tsx'
import { lineColumns, type LineColumnId } from './line-columns.tsx'
import { LineDetails } from './line-details.tsx'

export type LineFilter = Omit<Request<'import.lines'>, 'offset' | 'limit'>

export interface LinesTableProps {
  readonly filter: LineFilter
  readonly columns: readonly LineColumnId[]
  readonly empty: ReactNode
  readonly renderActions?: (line: ImportLine) => ReactNode
}

export function LinesTable({ filter, columns, empty, renderActions }: LinesTableProps) {
  const words = useWords()
  const client = useClient()
  return (
    <LongTable
      label={words.window.line.table}
      name="lines"
      source={{
        key: ['import.lines', filter],
        load: (page) => client.call('import.lines', { ...filter, ...page })
      }}
      columns={lineColumns(columns, words)}
      renderDetails={(line, onClose) => (
        <LineDetails
          line={line}
          onClose={onClose}
          {...(renderActions === undefined ? {} : { renderActions })}
        />
      )}
      empty={empty}
    />
  )
}
