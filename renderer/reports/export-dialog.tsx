// Exporting as shown: the format, and how the program that opens it expects the file.
import { Group, Modal, Progress, SegmentedControl, Select, Text } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { EXPORT_FORMATS, exportOptions, type ExportChoice } from '../../core/contract/report-page.ts'
import { ActionButton } from '../shell/action-button.tsx'
import { useWords } from '../words/words-context.tsx'
import { exportDefaults } from './export-defaults.ts'
import classes from './reports.module.css'
import type { ReportFiles } from './use-report-files.ts'

export interface ExportDialogProps {
  readonly files: ReportFiles
  readonly isOpen: boolean
  readonly dialog: { readonly open: () => void; readonly close: () => void }
}

export function ExportDialog({ files, isOpen, dialog }: ExportDialogProps) {
  const { window: words, locale, format } = useWords()
  const { reports: texts, action } = words
  const [choice, setChoice] = useState<ExportChoice>(() => exportDefaults(locale))
  const isWriting = files.rows !== undefined
  return (
    <>
      <ActionButton
        label={texts.export}
        keys="mod+E"
        icon={IconFileExport}
        variant="filled"
        onClick={dialog.open}
      />
      <Modal
        opened={isOpen}
        onClose={dialog.close}
        title={texts.exportTitle}
        closeButtonProps={{ 'aria-label': action.close }}
      >
        <div className={classes.export}>
          <SegmentedControl
            aria-label={texts.exportTitle}
            fullWidth
            value={choice.format}
            onChange={(value) => setChoice(merge(choice, { format: value }))}
            data={EXPORT_FORMATS.map((value) => ({ value, label: texts.exportAs[value] }))}
          />
          <Details choice={choice} onChange={setChoice} />
          {isWriting && (
            <output>
              <Progress value={100} animated aria-label={texts.exportTitle} />
              <Text size="sm" mt={4}>
                {texts.writing(format.count(files.rows))}
              </Text>
            </output>
          )}
          <Group justify="flex-end">
            {isWriting && <ActionButton label={action.cancel} onClick={files.cancel} />}
            <ActionButton
              label={texts.save}
              variant="filled"
              loading={isWriting}
              onClick={() => files.save(choice, dialog.close)}
            />
          </Group>
        </div>
      </Modal>
    </>
  )
}

interface DetailsProps {
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
}

/** Only what the format leaves open. */
function Details({ choice, onChange }: DetailsProps) {
  const { reports: texts } = useWords().window
  const change = (part: Readonly<Record<string, string | null>>) => onChange(merge(choice, part))
  switch (choice.format) {
    case 'csv':
      return (
        <Group grow>
          <Select
            label={texts.separator}
            allowDeselect={false}
            value={choice.separator}
            data={toOptions(texts.separators)}
            onChange={(separator) => change({ separator })}
          />
          <Select
            label={texts.decimalMark}
            allowDeselect={false}
            value={choice.decimalMark}
            data={toOptions(texts.decimalMarks)}
            onChange={(decimalMark) => change({ decimalMark })}
          />
          <Select
            label={texts.encoding}
            allowDeselect={false}
            value={choice.encoding}
            data={toOptions(texts.encodings)}
            onChange={(encoding) => change({ encoding })}
          />
        </Group>
      )
    case 'pdf':
      return (
        <Select
          label={texts.paper}
          allowDeselect={false}
          value={choice.paper}
          data={toOptions(texts.papers)}
          onChange={(paper) => change({ paper })}
        />
      )
    case 'xlsx':
    case 'json':
      return null
  }
}

function toOptions(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

/** The choice with a part of it changed; what is no choice changes nothing. */
function merge(choice: ExportChoice, part: Readonly<Record<string, string | null>>): ExportChoice {
  const merged = exportOptions.safeParse({ ...choice, ...part })
  return merged.success ? merged.data : choice
}
