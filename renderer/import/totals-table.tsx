// The money of an import, per currency: posted, left open and skipped add up to what was invoiced.
import { Table } from '@mantine/core'
import type { Nets } from '../../core/contract/batch-result.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './import.module.css'

export function TotalsTable({ totals }: { readonly totals: readonly Nets[] }) {
  const { window: words, format } = useWords()
  const { result: texts } = words
  return (
    <Table className={classes.totals} aria-label={texts.totals}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{texts.currency}</Table.Th>
          <Table.Th scope="col">{texts.posted}</Table.Th>
          <Table.Th scope="col">
            <Sign text="+" />
            {texts.open}
          </Table.Th>
          <Table.Th scope="col">
            <Sign text="+" />
            {texts.skipped}
          </Table.Th>
          <Table.Th scope="col">
            <Sign text="=" />
            {texts.invoiced}
          </Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {totals.map((nets) => (
          <Table.Tr key={nets.currency}>
            <Table.Th scope="row">{nets.currency}</Table.Th>
            <Table.Td>{format.money(nets.postedNet, nets.currency)}</Table.Td>
            <Table.Td>{format.money(nets.failedNet, nets.currency)}</Table.Td>
            <Table.Td>{format.money(nets.skippedNet, nets.currency)}</Table.Td>
            <Table.Td className={classes.totalsSum}>{format.money(nets.net, nets.currency)}</Table.Td>
            <Table.Td className={classes.totalsNote}>
              {nets.linesWithoutNet > 0 && texts.withoutNet(nets.linesWithoutNet)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Sign({ text }: { readonly text: string }) {
  return (
    <span className={classes.totalsSign} aria-hidden>
      {text}
    </span>
  )
}
