// What the first look made of a file: its layout, what each column means, and the first lines.
import { ScrollArea, Table, Text, Title } from '@mantine/core'
import type { FilePreview } from '../../core/contract/calls/file.ts'
import type { ReadColumn } from '../../core/contract/read-result.ts'
import { Badge } from '../shell/status-badge.tsx'
import { useWords } from '../words/words-context.tsx'
import { FirstLines } from './first-lines.tsx'
import classes from './import.module.css'
import { layoutFacts } from './layout-facts.ts'

export function UnderstoodPanel({ preview }: { readonly preview: FilePreview }) {
  const words = useWords()
  const { import: texts } = words.window
  const columns = preview.layout.columns ?? []
  return (
    <section className={classes.card} aria-label={texts.understoodTitle}>
      <Title order={2}>{texts.understoodTitle}</Title>
      <dl className={classes.layoutFacts}>
        {layoutFacts(preview, words).map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>
              <bdi>{fact.value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {columns.length > 0 && <Columns columns={columns} />}
      <div>
        <Title order={3}>{texts.firstLines(preview.lines.length, preview.more ? 'more' : 'all')}</Title>
        <FirstLines lines={preview.lines} />
      </div>
    </section>
  )
}

/** Below this a meaning is marked: the user should look at it. */
const CERTAIN = 0.7

/** A column that is not used cannot harm, however doubtful its reading. */
function isDoubtful({ meaning, certainty }: ReadColumn): boolean {
  return meaning !== 'ignored' && certainty !== undefined && certainty < CERTAIN
}

function Columns({ columns }: { readonly columns: readonly ReadColumn[] }) {
  const { window: words } = useWords()
  const { columnMeaning } = words.terms
  return (
    <div>
      <Title order={3}>{words.import.columnsTitle}</Title>
      <ScrollArea type="auto" scrollbars="x" viewportProps={{ tabIndex: 0 }}>
        <Table className={classes.columns} withColumnBorders aria-label={words.import.columnsTitle}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.index} scope="col">
                  <bdi>{column.header === '' ? `#${column.index + 1}` : column.header}</bdi>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Td key={column.index}>
                  {column.meaning === 'ignored' ? (
                    <Text span size="sm" c="dimmed">
                      {columnMeaning.ignored}
                    </Text>
                  ) : (
                    <Badge tone="accent" text={columnMeaning[column.meaning]} />
                  )}{' '}
                  {isDoubtful(column) && <Badge tone="warn" text={words.import.columnUnsure} />}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </div>
  )
}
