// All reports by name; the period and the filters go along from one to the next.
import { Link } from '@tanstack/react-router'
import { REPORT_NAMES } from '../../core/contract/report-page.ts'
import { useWords } from '../words/words-context.tsx'
import { FIRST_REPORT, withReport, type ReportSearch } from './report-search.ts'
import classes from './reports.module.css'

export function ReportList({ search }: { readonly search: ReportSearch }) {
  const { window: words, core } = useWords()
  const { name: chosen = FIRST_REPORT } = search
  return (
    <nav className={classes.list} aria-label={words.reports.list}>
      {REPORT_NAMES.map((name) => (
        <Link
          key={name}
          to="/reports"
          search={withReport(search, name)}
          className={classes.listItem}
          // The address of one report is part of another's: the name alone decides.
          activeProps={{}}
          data-active={name === chosen || undefined}
          aria-current={name === chosen ? 'page' : undefined}
        >
          {core.report.report[name]}
        </Link>
      ))}
    </nav>
  )
}
