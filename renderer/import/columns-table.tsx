// The first rows of a table as they stand in the file, under what each column was taken for. A column's head changes its
// meaning, a row's number makes it the header.
import { Menu, ScrollArea, Text, Title, Tooltip, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { FilePreview } from '../../core/contract/calls/file.ts'
import { columnMeaning, type LayoutFix, type ReadColumn } from '../../core/contract/read-result.ts'
import { useWords } from '../words/words-context.tsx'
import { setMeaning, setTable } from './layout-fixes.ts'
import classes from './layout.module.css'

export interface ColumnsTableProps {
  readonly preview: FilePreview
  readonly fix: LayoutFix
  readonly onFix: (fix: LayoutFix) => void
}

export function ColumnsTable({ preview, fix, onFix }: ColumnsTableProps) {
  const { window: words } = useWords()
  const { columns = [], headerRow = 0 } = preview.layout
  return (
    <div>
      <Title order={3}>{words.layout.rows}</Title>
      <Text size="xs" c="dimmed">
        {words.layout.rowsHint}
      </Text>
      <ScrollArea.Autosize mah={340} type="auto" offsetScrollbars viewportProps={{ tabIndex: 0 }}>
        <table className={classes.rows} aria-label={words.layout.rows}>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                <span className="only-read-aloud">{words.line.line}</span>
              </th>
              {columns.map((column) => (
                <ColumnHead
                  key={column.index}
                  column={column}
                  isFixed={fix.columns?.some(({ index }) => index === column.index) ?? false}
                  onChoose={(meaning) => onFix(setMeaning(fix, column.index, meaning))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.head.map((row) => (
              <tr key={row.line} data-role={roleOf(row.line, headerRow)}>
                <th scope="row">
                  <RowNumber
                    line={row.line}
                    isHeader={row.line === headerRow}
                    onChoose={() => onFix(setTable(fix, { headerRow: row.line }))}
                  />
                </th>
                {columns.map((column) => (
                  <td key={column.index} data-used={column.meaning !== 'ignored' || undefined}>
                    <bdi>{row.cells[column.index]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea.Autosize>
    </div>
  )
}

function roleOf(line: number, headerRow: number): 'header' | 'above' | undefined {
  if (line === headerRow) return 'header'
  return line < headerRow ? 'above' : undefined
}

/** Below this a meaning is marked: the user should look at it. */
const CERTAIN = 0.7

/** A column that is not used cannot harm, however doubtful its reading. */
function isDoubtful({ meaning, certainty }: ReadColumn): boolean {
  return meaning !== 'ignored' && certainty !== undefined && certainty < CERTAIN
}

interface ColumnHeadProps {
  readonly column: ReadColumn
  /** The user has decided it. */
  readonly isFixed: boolean
  readonly onChoose: (meaning: ReadColumn['meaning']) => void
}

function ColumnHead({ column, isFixed, onChoose }: ColumnHeadProps) {
  const { window: words } = useWords()
  const { columnMeaning: names } = words.terms
  const header = column.header === '' ? words.layout.columnNumber(column.index + 1) : column.header
  const choose = (text: string) => {
    const meaning = columnMeaning.safeParse(text)
    if (meaning.success) onChoose(meaning.data)
  }
  const meaning = names[column.meaning]
  const unsure = words.import.columnUnsure
  // What a person has said is not doubted any more.
  const isUnsure = !isFixed && isDoubtful(column)
  return (
    <th scope="col">
      <Menu position="bottom-start" shadow="md" withinPortal={false}>
        <Menu.Target>
          <UnstyledButton
            className={classes.meaning}
            data-state={meaningState(column, isFixed)}
            aria-label={words.layout.meaningOf(header, isUnsure ? `${meaning} ${unsure}` : meaning)}
          >
            <span>{meaning}</span> {isUnsure && <span className={classes.doubt}>{unsure}</span>}
            <IconChevronDown size={13} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={classes.meanings} aria-label={header}>
          <Menu.RadioGroup value={column.meaning} onChange={choose}>
            {columnMeaning.options.map((meaning) => (
              <Menu.RadioItem key={meaning} value={meaning}>
                {names[meaning]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </th>
  )
}

function meaningState(column: ReadColumn, isFixed: boolean): 'fixed' | 'doubtful' | 'ignored' | 'known' {
  if (isFixed) return 'fixed'
  if (column.meaning === 'ignored') return 'ignored'
  return isDoubtful(column) ? 'doubtful' : 'known'
}

interface RowNumberProps {
  readonly line: number
  readonly isHeader: boolean
  readonly onChoose: () => void
}

function RowNumber({ line, isHeader, onChoose }: RowNumberProps) {
  const { window: words } = useWords()
  if (isHeader) {
    return (
      <span className={classes.headerMark}>
        {line} <span>{words.layout.header}</span>
      </span>
    )
  }
  return (
    <Tooltip label={words.layout.asHeader(line)} position="right">
      <UnstyledButton
        className={classes.rowNumber}
        aria-label={words.layout.asHeader(line)}
        onClick={onChoose}
      >
        {line}
      </UnstyledButton>
    </Tooltip>
  )
}
