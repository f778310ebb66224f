// A report about one supplier on its page: the picture and the table of the reports screen, in the table's own order.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportKey, ReportQuestion, ReportView } from '../../core/contract/report-page.ts'
import { useInventoryInfo } from '../client-context.tsx'
import { ReportChart } from '../reports/report-chart.tsx'
import { ReportTable } from '../reports/report-table.tsx'
import type { Direction } from '../table/column.ts'

export interface SupplierReportProps {
  readonly title: string
  readonly question: ReportQuestion
}

export function SupplierReport({ title, question }: SupplierReportProps) {
  const navigate = useNavigate()
  const currency = useInventoryInfo().data?.currency ?? ''
  const [sort, setSort] = useState<{ readonly key: ReportKey; readonly direction: Direction }>()
  const view: ReportView = { ...question, ...(sort === undefined ? {} : { sort }) }
  return (
    <>
      <ReportChart question={question} title={title} currency={currency} />
      <ReportTable
        view={view}
        title={title}
        onSort={(key, direction) => setSort({ key, direction })}
        onDrill={(search) => void navigate({ to: '/reports', search })}
      />
    </>
  )
}
