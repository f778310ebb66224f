// What suppliers call an item, in which packs, and at what price, as their last invoices said.
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { callQuery, useClient } from '../client-context.tsx'
import { ImportLink } from '../imports/import-link.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { SupplierLink } from '../suppliers/supplier-link.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './items.module.css'

export function SupplyPanel({ sku }: { readonly sku: string }) {
  const { window: words, format } = useWords()
  const { supply: texts, ledger, prices } = words.item
  const client = useClient()
  const supply = useQuery(callQuery(client, 'item.supply', { sku }))
  if (supply.error !== null) return <ErrorNote error={supply.error} />
  if (supply.data === undefined) return null
  if (supply.data.supplierItems.length === 0) return <Text c="dimmed">{texts.empty}</Text>
  return (
    <div className={classes.scroll}>
      <table className={classes.rows} aria-label={words.item.tabs.suppliers}>
        <thead>
          <tr>
            <th scope="col">{prices.supplier}</th>
            <th scope="col">{texts.code}</th>
            <th scope="col">{texts.description}</th>
            <th scope="col">{texts.unit}</th>
            <th scope="col" data-align="right">
              {texts.packSize}
            </th>
            <th scope="col" data-align="right">
              {texts.lastPrice}
            </th>
            <th scope="col">{prices.source}</th>
          </tr>
        </thead>
        <tbody>
          {supply.data.supplierItems.map((row) => (
            <tr key={`${row.supplier}/${row.supplierSku ?? ''}`}>
              <td>
                <SupplierLink name={row.supplier} />
              </td>
              <td>
                <bdi>{row.supplierSku}</bdi>
              </td>
              <td>
                <bdi>{row.description}</bdi>
              </td>
              <td>
                <bdi>{row.unit}</bdi>
              </td>
              <td data-align="right">{row.packSize}</td>
              <td data-align="right">
                {row.lastPrice === undefined ? '–' : format.money(row.lastPrice, row.currency ?? '')}
              </td>
              <td>
                <ImportLink importId={row.importId} text={ledger.line(row.importId, row.line)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
