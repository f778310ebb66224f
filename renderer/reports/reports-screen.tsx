// Reports: the list of them at the left; the chosen one with its filters, its picture and its table.
import { IconReportAnalytics } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useInventoryInfo } from '../client-context.tsx'
import { EmptyState } from '../shell/empty-state.tsx'
import { FirstSteps } from '../shell/first-steps.tsx'
import { Screen } from '../shell/screen.tsx'
import { keptSort } from '../table/table-layout.ts'
import { useWords } from '../words/words-context.tsx'
import { localToday } from './period.ts'
import { ReportChart } from './report-chart.tsx'
import { ReportFilters } from './report-filters.tsx'
import { ReportList } from './report-list.tsx'
import { FIRST_REPORT, tableName, toQuestion, toView, withOrder, type ReportSearch } from './report-search.ts'
import { ReportTable } from './report-table.tsx'
import { ReportTools } from './report-tools.tsx'
import classes from './reports.module.css'

export function ReportsScreen() {
  const { window: words } = useWords()
  const info = useInventoryInfo().data
  if (info === undefined) return <Screen title={words.reports.title}>{null}</Screen>
  if (info.itemCount === 0 && info.importCount === 0) return <EmptyReports />
  return <ShownReport currency={info.currency} />
}

function ShownReport({ currency }: { readonly currency: string }) {
  const { window: words, core } = useWords()
  const navigate = useNavigate({ from: '/reports' })
  const wanted = useSearch({ from: '/reports' })
  // The day on which the screen was opened: a report does not change under its reader at midnight.
  const [today] = useState(() => localToday(new Date()))
  const { name = FIRST_REPORT } = wanted
  const search = withOrder(wanted, keptSort(tableName(name)))
  const question = toQuestion(search, today)
  const change = (next: ReportSearch) => void navigate({ search: next, replace: true })
  const follow = (next: ReportSearch) => void navigate({ search: next })
  const title = core.report.report[name]
  return (
    <Screen title={title} tools={<ReportTools search={search} today={today} onChange={change} />}>
      <div className={classes.screen}>
        <ReportList search={search} />
        <section className={classes.report} aria-label={title}>
          <p className={classes.about}>{words.reports.about[name]}</p>
          <ReportFilters search={search} onChange={change} />
          <ReportChart question={question} title={title} currency={currency} />
          <ReportTable
            key={name}
            view={toView(search, today)}
            title={title}
            onSort={(sort, direction) => change({ ...search, sort, direction })}
            onDrill={follow}
          />
        </section>
      </div>
    </Screen>
  )
}

function EmptyReports() {
  const { window: words } = useWords()
  return (
    <Screen title={words.reports.title}>
      <EmptyState icon={IconReportAnalytics} title={words.reports.emptyTitle} hint={words.reports.emptyHint}>
        <FirstSteps label={words.action.importFiles} />
      </EmptyState>
    </Screen>
  )
}
