// Documents of a plan that may be posted already: the grade, both heads, the lines that differ, and the way to the earlier import.
import { Button, ScrollArea, Table, Text } from '@mantine/core'
import { IconCopyX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComparedDocument, ComparedLine, DuplicateEvidence } from '../../core/contract/duplicates.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ImportLink } from '../imports/import-link.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { Badge } from '../shell/status-badge.tsx'
import { useWords } from '../words/words-context.tsx'
import { differentLines, type DifferentLine } from './duplicate-lines.ts'
import classes from './duplicates.module.css'

/** Documents that one call gives, and the next ones by a click. */
const STEP = 10
const MOST = 50

export function DuplicatesPanel({ importId }: { readonly importId: number }) {
  const { duplicates: texts } = useWords().window
  const client = useClient()
  const [limit, setLimit] = useState(STEP)
  const { data, error } = useQuery({
    ...callQuery(client, 'import.duplicates', { importId, offset: 0, limit }),
    placeholderData: keepPreviousData
  })
  if (error !== null) return <ErrorNote error={error} />
  if (data === undefined) return null
  return (
    <ScrollArea className={classes.scroll} viewportProps={{ tabIndex: 0 }}>
      <section className={classes.list} aria-label={texts.group}>
        <Text size="sm" c="dimmed">
          {texts.intro}
        </Text>
        {data.rows.map((evidence) => (
          <Duplicate key={`${evidence.document.number} ${evidence.other.importId}`} evidence={evidence} />
        ))}
        {data.total > data.rows.length && limit < MOST && (
          <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit + STEP))}>
            {texts.showMore}
          </Button>
        )}
      </section>
    </ScrollArea>
  )
}

function Duplicate({ evidence }: { readonly evidence: DuplicateEvidence }) {
  const { duplicates: texts } = useWords().window
  const { grade, document, other, difference } = evidence
  const { rows, more } = differentLines(difference)
  return (
    <article className={classes.card} aria-label={`${texts.group} ${document.number ?? ''}`}>
      <div className={classes.head}>
        <Badge tone={grade === 'same_number' ? 'bad' : 'warn'} icon={IconCopyX} text={texts.grade[grade]} />
        <span className={classes.quiet}>{texts.equal(difference.equal)}</span>
      </div>
      <Heads document={document} other={other} />
      {rows.length > 0 && <Differences rows={rows} currency={document.currency} />}
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {texts.moreLines(more)}
        </Text>
      )}
      {!difference.isComplete && (
        <Text size="sm" c="dimmed">
          {texts.compared}
        </Text>
      )}
    </article>
  )
}

interface HeadsProps {
  readonly document: ComparedDocument
  readonly other: ComparedDocument
}

function Heads({ document, other }: HeadsProps) {
  const { window: words, format } = useWords()
  const { duplicates: texts } = words
  const cellsOf = ({ number, date, total, currency, lines }: ComparedDocument) => (
    <>
      <Table.Td>
        <bdi>{number}</bdi>
      </Table.Td>
      <Table.Td>{date === undefined ? '' : format.day(date)}</Table.Td>
      <Table.Td ta="right">{total === undefined ? '' : format.money(total, currency)}</Table.Td>
      <Table.Td ta="right">{format.count(lines)}</Table.Td>
    </>
  )
  return (
    <Table className={classes.table} aria-label={texts.fact}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{texts.fact}</Table.Th>
          <Table.Th scope="col">{texts.number}</Table.Th>
          <Table.Th scope="col">{texts.date}</Table.Th>
          <Table.Th scope="col" ta="right">
            {texts.total}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {texts.lines}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr>
          <Table.Th scope="row">{texts.thisFile}</Table.Th>
          {cellsOf(document)}
        </Table.Tr>
        <Table.Tr>
          <Table.Th scope="row">
            <ImportLink importId={other.importId} text={texts.earlier(other.importId, other.file)} />
          </Table.Th>
          {cellsOf(other)}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  )
}

interface DifferencesProps {
  readonly rows: readonly DifferentLine[]
  readonly currency: string
}

function Differences({ rows, currency }: DifferencesProps) {
  const { window: words, format } = useWords()
  const { duplicates: texts, line: heads } = words
  const quantity = ({ quantity: text }: ComparedLine) => (text === undefined ? '' : format.decimal(text))
  const net = ({ net: text }: ComparedLine) => (text === undefined ? '' : format.money(text, currency))
  return (
    <Table className={classes.table} aria-label={texts.difference}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{texts.difference}</Table.Th>
          <Table.Th scope="col">{heads.code}</Table.Th>
          <Table.Th scope="col">{heads.description}</Table.Th>
          <Table.Th scope="col" ta="right">
            {heads.quantity}
          </Table.Th>
          <Table.Th scope="col" ta="right">
            {heads.net}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, kind, here, there }) => {
          const shown = here ?? there
          return (
            <Table.Tr key={id}>
              <Table.Td>{texts[kind]}</Table.Td>
              <Table.Td>
                <bdi>{shown?.code}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi>{shown?.description}</bdi>
              </Table.Td>
              <Table.Td ta="right">{beforeAndNow(there, here, quantity)}</Table.Td>
              <Table.Td ta="right">{beforeAndNow(there, here, net)}</Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}

/** @example beforeAndNow({ …6 }, { …8 }, quantity) // '6 → 8' */
function beforeAndNow(
  there: ComparedLine | undefined,
  here: ComparedLine | undefined,
  show: (line: ComparedLine) => string
): string {
  const shown = [there, here].flatMap((line) => (line === undefined ? [] : [show(line)]))
  return [...new Set(shown)].join(' → ')
}
