// One line in full: why, as it stands in the file, what was understood, and what it could be.
import { CloseButton, ScrollArea, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ImportLine } from '../../core/contract/calls/line.ts'
import { WhatsThis } from '../help/whats-this.tsx'
import { LineStatusBadge } from '../shell/status-badge.tsx'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { CandidateList } from './candidate-list.tsx'
import classes from './lines.module.css'
import { reasonOf } from './reason.ts'

export interface LineDetailsProps {
  readonly line: ImportLine
  readonly onClose: () => void
  /** What can be done with the line. */
  readonly renderActions?: (line: ImportLine) => ReactNode
}

export function LineDetails({ line, onClose, renderActions }: LineDetailsProps) {
  const words = useWords()
  const { line: texts, action } = words.window
  return (
    <aside className={classes.details} aria-label={texts.details}>
      <div className={classes.detailsHead}>
        <Title order={2}>
          {texts.line} {line.line}
        </Title>
        <LineStatusBadge status={line.status} />
        <CloseButton ml="auto" size="sm" aria-label={action.close} onClick={onClose} />
      </div>
      <ScrollArea
        className={classes.detailsScroll}
        type="auto"
        scrollbars="y"
        viewportProps={{ tabIndex: 0 }}
      >
        <div className={classes.detailsBody}>
          <Reason line={line} words={words} />
          {renderActions?.(line)}
          <Fields line={line} words={words} />
          <section>
            <Title order={3}>{texts.raw}</Title>
            <pre className={classes.raw}>{line.raw}</pre>
          </section>
          {asksForItem(line) && <CandidateList candidates={line.candidates} />}
        </div>
      </ScrollArea>
    </aside>
  )
}

/** A broken number needs no item; whether it has one shows when it is mended. */
function asksForItem(line: ImportLine): boolean {
  return line.candidates.length > 0 || line.code === 'ITEM_UNMATCHED' || line.code === 'ITEM_AMBIGUOUS'
}

function Reason({ line, words }: { readonly line: ImportLine; readonly words: Words }) {
  const reason = reasonOf(line, words)
  if (line.code === undefined || reason === undefined) return null
  return (
    <div className={classes.reasonBox} data-status={line.status}>
      <Text size="sm" fw={500} className="foreign">
        {reason}
      </Text>
      <Text size="xs">
        {words.core.lineIssueHelp[line.code]} <WhatsThis code={line.code} />
      </Text>
    </div>
  )
}

function Fields({ line, words }: { readonly line: ImportLine; readonly words: Words }) {
  const { line: texts, imports } = words.window
  const { format } = words
  const decimal = (text: string | undefined, unit?: string) =>
    text === undefined ? undefined : [format.decimal(text), unit].join(' ').trim()
  const fields = [
    { id: 'file', label: imports.file, value: line.file },
    { id: 'supplier', label: imports.supplier, value: line.supplier },
    { id: 'document', label: texts.document, value: line.document },
    { id: 'code', label: texts.code, value: line.supplierSku },
    { id: 'description', label: texts.description, value: line.description },
    {
      id: 'item',
      label: texts.item,
      value: line.sku === undefined ? undefined : [line.sku, line.itemName].join(' ')
    },
    {
      id: 'match',
      label: texts.match,
      value: line.match === undefined ? undefined : words.core.matchStatus[line.match]
    },
    { id: 'quantity', label: texts.quantity, value: decimal(line.quantity, line.unit) },
    { id: 'stock', label: texts.stockQuantity, value: decimal(line.stockQuantity, line.stockUnit) },
    { id: 'price', label: texts.unitPrice, value: decimal(line.unitPrice) },
    {
      id: 'net',
      label: texts.net,
      value:
        line.net === undefined || line.currency === undefined
          ? decimal(line.net)
          : format.money(line.net, line.currency)
    }
  ].filter((field) => field.value !== undefined && field.value !== '')
  return (
    <dl className={classes.fields}>
      {fields.map((field) => (
        <div key={field.id}>
          <dt>{field.label}</dt>
          <dd>
            <bdi>{field.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
