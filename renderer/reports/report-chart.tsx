// The picture of a report, where one says more than its table; the figures themselves stand in the table below.
import '@mantine/charts/styles.css'
import { BarChart, LineChart } from '@mantine/charts'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChartBar, IconChartBarOff } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportChart as Chart, ReportQuestion } from '../../core/contract/report-page.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './reports.module.css'

export interface ReportChartProps {
  readonly question: ReportQuestion
  readonly title: string
  readonly currency: string
}

/** A picture of one point says nothing. */
const FEWEST_POINTS = 2
/** Told apart in both themes, and by people who see few colours. */
const COLORS: readonly string[] = ['petrol.6', 'orange.6', 'grape.6', 'lime.7', 'blue.6', 'pink.6']
const HEIGHT = 190
const RANK_HEIGHT = 22

/** The table below is what the keyboard goes through. */
const OUT_OF_TAB_ORDER = { accessibilityLayer: false }

export function ReportChart({ question, title, currency }: ReportChartProps) {
  const { reports: texts } = useWords().window
  const client = useClient()
  const [isShown, setShown] = useState(true)
  const chart = useQuery({
    ...callQuery(client, 'report.chart', question),
    placeholderData: keepPreviousData
  }).data
  if (chart === undefined || chart.kind === 'none' || chart.points.length < FEWEST_POINTS) return null
  const label = isShown ? texts.hideChart : texts.showChart
  const Icon = isShown ? IconChartBarOff : IconChartBar
  return (
    <div className={classes.chart}>
      {isShown && (
        <figure>
          <figcaption className="only-read-aloud">{`${texts.chart(title)}. ${texts.chartHint}`}</figcaption>
          {/* What the picture says, the table below says in figures. */}
          <div aria-hidden>
            <Picture chart={chart} title={title} currency={currency} />
          </div>
        </figure>
      )}
      <Tooltip label={label}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={label}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

interface PictureProps {
  readonly chart: Chart
  readonly title: string
  readonly currency: string
}

function Picture({ chart, title, currency }: PictureProps) {
  const { format, locale, window } = useWords()
  const names = chart.series.length === 0 ? [title] : chart.series
  const data = chart.points.map(({ label, values }) => ({
    label: label === '' ? window.reports.noCategory : label,
    // Only places on the screen are made of these; every figure that is read stays text.
    ...Object.fromEntries(
      values.flatMap((value, at) => (value === undefined ? [] : [[names[at] ?? title, Number(value)]]))
    )
  }))
  const series = names.map((name, at) => ({ name, color: COLORS[at % COLORS.length] ?? 'petrol.6' }))
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
  const common = {
    data,
    dataKey: 'label',
    series,
    gridAxis: 'xy' as const,
    tickLine: 'none' as const,
    withLegend: names.length > 1,
    valueFormatter: (value: number) => format.money(String(value), currency)
  }
  if (chart.kind === 'line')
    return (
      <LineChart
        {...common}
        h={HEIGHT}
        curveType="linear"
        connectNulls
        withDots={data.length <= 60}
        yAxisProps={{ tickFormatter: (value: number) => short.format(value), width: 56 }}
        lineProps={{ isAnimationActive: false }}
        lineChartProps={OUT_OF_TAB_ORDER}
      />
    )
  const isRanked = chart.kind === 'ranks'
  return (
    <BarChart
      {...common}
      h={isRanked ? data.length * RANK_HEIGHT + 34 : HEIGHT}
      orientation={isRanked ? 'vertical' : 'horizontal'}
      {...(isRanked
        ? {
            yAxisProps: { width: 200, interval: 0 },
            xAxisProps: { tickFormatter: (value: number) => short.format(value) }
          }
        : { yAxisProps: { tickFormatter: (value: number) => short.format(value), width: 56 } })}
      barProps={{ isAnimationActive: false, radius: 2 }}
      barChartProps={OUT_OF_TAB_ORDER}
      maxBarWidth={28}
    />
  )
}
