// What can be done with a report as it stands: choose its columns, copy, print, export.
import { Button, Checkbox, Popover } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconColumns3, IconCopy, IconFileExport, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { REPORT_KEYS } from '../../core/contract/report-page.ts'
import { headingOf } from '../../core/contract/report-words.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { useScreenCommands } from '../shell/screen-commands.tsx'
import { useWords } from '../words/words-context.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { toView, type ReportSearch } from './report-search.ts'
import classes from './reports.module.css'
import { useReportFiles } from './use-report-files.ts'

export interface ReportToolsProps {
  readonly search: ReportSearch
  readonly today: string
  readonly onChange: (search: ReportSearch) => void
}

export function ReportTools({ search, today, onChange }: ReportToolsProps) {
  const { reports: texts } = useWords().window
  const files = useReportFiles(toView(search, today))
  const [isExporting, exporting] = useDisclosure(false)
  const isBusy = files.rows !== undefined
  useHotkeys([
    ['mod+P', () => !isBusy && files.print()],
    ['mod+E', exporting.open]
  ])
  useScreenCommands([
    {
      id: 'printView',
      title: texts.print,
      icon: IconPrinter,
      keys: 'mod+P',
      isDisabled: isBusy,
      run: files.print
    },
    { id: 'exportView', title: texts.export, icon: IconFileExport, keys: 'mod+E', run: exporting.open }
  ])
  return (
    <>
      <ColumnChoice search={search} today={today} onChange={onChange} />
      <ActionButton label={texts.copy} icon={IconCopy} onClick={files.copy} />
      <ActionButton
        label={texts.print}
        keys="mod+P"
        icon={IconPrinter}
        onClick={files.print}
        disabled={isBusy}
      />
      <ExportDialog files={files} isOpen={isExporting} dialog={exporting} />
    </>
  )
}

function ColumnChoice({ search, today, onChange }: ReportToolsProps) {
  const { window: words, core } = useWords()
  const client = useClient()
  const { columns: chosen, ...view } = toView(search, today)
  const all = useQuery(callQuery(client, 'report.run', { ...view, offset: 0, limit: 1 })).data?.columns ?? []
  const keys = all.map(({ key }) => key)
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={15} aria-hidden />}>
          {words.reports.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.reports.columns}>
        <Checkbox.Group
          aria-label={words.reports.columns}
          value={chosen === undefined ? [...keys] : [...chosen]}
          onChange={(values) => {
            // In the report's own order, whatever was ticked last.
            const columns = keys.filter((key) => values.includes(key))
            if (columns.length === 0) return
            onChange({ ...search, columns: columns.length === keys.length ? undefined : columns })
          }}
        >
          <div className={classes.choices}>
            {all.map(({ key }) => (
              <Checkbox key={key} size="xs" value={key} label={headingOf(core.report, key)} />
            ))}
          </div>
        </Checkbox.Group>
        {chosen !== undefined && chosen.length < REPORT_KEYS.length && (
          <Button variant="subtle" mt="xs" onClick={() => onChange({ ...search, columns: undefined })}>
            {words.reports.allColumns}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
