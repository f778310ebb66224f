// The first lines of a file as they were understood, numbers as written in the file's own sense.
import { ScrollArea, Table } from '@mantine/core'
import type { ReadLine } from '../../core/contract/read-result.ts'
import { Badge } from '../shell/status-badge.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './import.module.css'

export function FirstLines({ lines }: { readonly lines: readonly ReadLine[] }) {
  const { window: words, format } = useWords()
  const { line: texts, terms } = words
  const decimal = (text: string | undefined) => (text === undefined ? '' : format.decimal(text))
  return (
    <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0 }}>
      <Table className={classes.firstLines} stickyHeader striped aria-label={texts.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.line}</Table.Th>
            <Table.Th scope="col">{texts.code}</Table.Th>
            <Table.Th scope="col">{texts.description}</Table.Th>
            <Table.Th scope="col" ta="right">
              {texts.quantity}
            </Table.Th>
            <Table.Th scope="col">{texts.unit}</Table.Th>
            <Table.Th scope="col" ta="right">
              {texts.unitPrice}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {texts.net}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.line}>
              <Table.Td>{line.line}</Table.Td>
              <Table.Td>
                <bdi>{line.sku ?? line.supplierSku ?? line.gtin}</bdi>
              </Table.Td>
              <Table.Td>
                <bdi>{line.description}</bdi>{' '}
                {line.kind !== 'goods' && <Badge tone="quiet" text={terms.lineKind[line.kind]} />}
              </Table.Td>
              <Table.Td ta="right">{decimal(line.quantity)}</Table.Td>
              <Table.Td>
                <bdi>{line.unit}</bdi>
              </Table.Td>
              <Table.Td ta="right">{decimal(line.unitPrice)}</Table.Td>
              <Table.Td ta="right">{decimal(line.net)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  )
}
