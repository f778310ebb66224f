// What a salvage has saved and what it could not, and the way into the new inventory.
import { Alert, Button, Table, Text } from '@mantine/core'
import type { Reply } from '../../core/contract/calls.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './safety.module.css'

export interface SalvageReportViewProps {
  readonly saved: NonNullable<Reply<'rescue.salvage'>['saved']>
  readonly onOpen: () => void
}

export function SalvageReportView({ saved, onOpen }: SalvageReportViewProps) {
  const { window: words, format } = useWords()
  const { rescue: texts } = words
  const { tables, detached, reopened, reversed, broken } = saved.report
  const notes = [
    detached > 0 ? texts.detached(detached) : undefined,
    reopened > 0 ? texts.reopened(reopened) : undefined,
    reversed > 0 ? texts.reversed(reversed) : undefined,
    ...tables.flatMap(({ table, details }) => details.map((detail) => `${table}: ${detail}`)),
    ...broken
  ].filter((note) => note !== undefined)
  return (
    <Alert title={texts.salvaged(saved.file)}>
      <Table aria-label={texts.salvaged(saved.file)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.table}</Table.Th>
            <Table.Th ta="right">{texts.copied}</Table.Th>
            <Table.Th ta="right">{texts.lost}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables
            .filter(({ copied, lost }) => copied + lost > 0)
            .map(({ table, copied, lost }) => (
              <Table.Tr key={table}>
                <Table.Th scope="row">{table}</Table.Th>
                <Table.Td ta="right">{format.count(copied)}</Table.Td>
                <Table.Td ta="right">{format.count(lost)}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      {notes.length > 0 && (
        <ul className={classes.names}>
          {notes.map((note) => (
            <li key={note}>
              <Text size="sm" component="span">
                {note}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={onOpen}>{texts.openSalvaged}</Button>
    </Alert>
  )
}
