// What an item was bought at: a picture with a line for each supplier, and the same figures in a table.
import '@mantine/charts/styles.css'
import { LineChart } from '@mantine/charts'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ItemDetail, PricePoint } from '../../core/contract/calls/item-page.ts'
import { callQuery, useClient, useInventoryInfo } from '../client-context.tsx'
import { ImportLink } from '../imports/import-link.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './items.module.css'
import { toSeries } from './price-series.ts'

/** Told apart in both themes, and by people who see few colours. */
const COLORS: readonly string[] = ['petrol.6', 'orange.6', 'grape.6', 'lime.7', 'blue.6', 'pink.6']
const HEIGHT = 190
/** A picture of one point says nothing. */
const FEWEST_POINTS = 2

export function PricePanel({ item }: { readonly item: ItemDetail }) {
  const { window: words } = useWords()
  const { prices: texts } = words.item
  const client = useClient()
  const currency = useInventoryInfo().data?.currency ?? ''
  const prices = useQuery(callQuery(client, 'item.prices', { sku: item.sku }))
  if (prices.error !== null) return <ErrorNote error={prices.error} />
  if (prices.data === undefined) return null
  const { points, total } = prices.data
  if (points.length === 0) return <Text c="dimmed">{texts.empty}</Text>
  return (
    <div className={classes.scroll}>
      {points.length >= FEWEST_POINTS && (
        <figure>
          <figcaption className="only-read-aloud">{texts.chart(item.name)}</figcaption>
          {/* What the picture says, the table below says in figures. */}
          <div aria-hidden>
            <Picture points={points} currency={currency} />
          </div>
        </figure>
      )}
      {total > points.length && <Text c="dimmed">{texts.latest(points.length, total)}</Text>}
      <PriceTable points={points.toReversed()} currency={currency} stockUnit={item.stockUnit} />
    </div>
  )
}

function Picture({
  points,
  currency
}: {
  readonly points: readonly PricePoint[]
  readonly currency: string
}) {
  const { window: words, format } = useWords()
  const { suppliers, rows } = toSeries(points, words.item.prices.unknownSupplier)
  return (
    <LineChart
      h={HEIGHT}
      data={rows.map((row) => ({ ...row, day: format.day(row.day) }))}
      dataKey="day"
      series={suppliers.map((name, at) => ({ name, color: COLORS[at % COLORS.length] ?? 'petrol.6' }))}
      curveType="stepAfter"
      connectNulls
      gridAxis="xy"
      tickLine="none"
      withLegend={suppliers.length > 1}
      withDots={rows.length <= 60}
      valueFormatter={(value) => format.money(String(value), currency)}
      yAxisProps={{ width: 70 }}
      lineProps={{ isAnimationActive: false }}
    />
  )
}

interface PriceTableProps {
  readonly points: readonly PricePoint[]
  readonly currency: string
  readonly stockUnit: string
}

function PriceTable({ points, currency, stockUnit }: PriceTableProps) {
  const { window: words, format } = useWords()
  const { prices: texts, ledger } = words.item
  return (
    <table className={classes.rows} aria-label={words.item.tabs.prices}>
      <thead>
        <tr>
          <th scope="col">{texts.on}</th>
          <th scope="col">{texts.supplier}</th>
          <th scope="col" data-align="right">
            {texts.quantity} {stockUnit}
          </th>
          <th scope="col" data-align="right">
            {texts.price} {currency}
          </th>
          <th scope="col">{texts.source}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={`${point.importId}/${point.line}`}>
            <td>{format.day(point.effectiveOn)}</td>
            <td>
              <bdi>{point.supplier === '' ? texts.unknownSupplier : point.supplier}</bdi>
            </td>
            <td data-align="right">{format.decimal(point.quantity)}</td>
            <td data-align="right">{format.amount(point.price, currency)}</td>
            <td>
              <ImportLink importId={point.importId} text={ledger.line(point.importId, point.line)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
