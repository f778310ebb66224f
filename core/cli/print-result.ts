// A BatchResult for people: what was posted, what was not and why, and what to do next.
import { assertNever } from '../contract/assert-never.ts'
import type { BatchResult } from '../contract/batch-result.ts'
import type { ComparedLine } from '../contract/duplicates.ts'
import { EXIT, type ExitCode } from './command.ts'
import { printTable } from './print-table.ts'
import type { Terminal } from './terminal.ts'

/** Failed lines that are listed; the rest is counted, and `docket failed list` has them all. */
const LISTED_LINES = 20

const HEADLINES: Readonly<Record<BatchResult['status'], string>> = {
  success: 'Posted',
  partial_success: 'Posted in part',
  failed: 'Nothing posted',
  planned: 'Planned, nothing posted yet',
  cancelled: 'Cancelled, nothing posted'
}

/** The exit code of a result: 0 success, 2 partial success, 1 failed or cancelled. */
export function exitCodeOf(result: BatchResult): ExitCode {
  switch (result.status) {
    case 'success':
    case 'planned':
      return EXIT.success
    case 'partial_success':
      return EXIT.partial
    case 'failed':
    case 'cancelled':
      return EXIT.failed
    default:
      return assertNever(result.status)
  }
}

export function printResult(result: BatchResult, terminal: Terminal): void {
  const { out } = terminal
  const number = result.importId === 0 ? '' : ` (import ${result.importId})`
  out(`${result.file}: ${HEADLINES[result.status]}${number}\n`)
  if (result.error !== undefined) out(`  ${result.error.message} (${result.error.code})\n`)
  printLayoutChange(result, terminal)
  printDuplicates(result, terminal)
  if (result.linesRead === 0) return
  const processed = result.status === 'planned' ? 'ready' : 'posted'
  const counts = [
    `${count(result.linesRead)} lines read`,
    `${count(result.itemsProcessed)} ${processed}`,
    `${count(result.itemsFailed)} failed`,
    `${count(result.itemsSkipped)} skipped`
  ]
  out(`  ${counts.join(', ')} in ${(result.processingTimeMs / 1000).toFixed(1)} s (${result.mode})\n`)
  for (const nets of result.totals) {
    out(
      `  ${nets.currency}: net ${nets.net} = ${processed} ${nets.postedNet} + failed ${nets.failedNet} + skipped ${nets.skippedNet}\n`
    )
  }
  for (const fallback of result.fallbacks) out(`  ${terminal.texts.fallbackNotice(fallback)}\n`)
  if (result.warnings.length > 0) out(`  ${count(result.warnings.length)} warnings\n`)
  printPlanned(result, out)
  printFailed(result, out)
}

/** What a plan would post; of what was posted the reports tell more. */
function printPlanned(result: BatchResult, out: Terminal['out']): void {
  const { importId, itemsProcessed, status, processedItems = [] } = result
  if (status !== 'planned' || processedItems.length === 0) return
  const rows = processedItems
    .slice(0, LISTED_LINES)
    .map(({ line, sku, arithmetic }) => [String(line), sku, arithmetic])
  out('\n')
  const columns = [{ title: 'Line', align: 'right' as const }, { title: 'SKU' }, { title: 'Quantity @ cost' }]
  for (const line of printTable(columns, rows)) out(line)
  const rest = itemsProcessed - rows.length
  if (rest > 0) out(`… and ${count(rest)} more. Post them all: docket post ${importId}\n`)
}

/** Each suspected document with the lines in which it differs from the other. */
function printDuplicates({ duplicates = [] }: BatchResult, { out, texts }: Terminal): void {
  for (const evidence of duplicates) {
    const { changedLines, onlyNewLines, onlyOldLines } = evidence.difference
    out(`  ${texts.supplier.duplicate(evidence)}\n`)
    for (const line of onlyNewLines.slice(0, LISTED_LINES)) out(`    + ${lineText(line)}\n`)
    for (const line of onlyOldLines.slice(0, LISTED_LINES)) out(`    - ${lineText(line)}\n`)
    for (const pair of changedLines.slice(0, LISTED_LINES))
      out(`    ~ ${lineText(pair.old)} → ${lineText(pair.new)}\n`)
  }
}

function lineText({ line, code, description, quantity, unitPrice, net }: ComparedLine): string {
  const price = unitPrice === undefined ? '' : ` × ${unitPrice}`
  const amount = net === undefined ? '' : ` = ${net}`
  return `${line}: ${code ?? ''} ${description ?? ''} ${quantity ?? ''}${price}${amount}`.replaceAll(
    / {2,}/g,
    ' '
  )
}

function printLayoutChange({ layoutChange }: BatchResult, { out, texts }: Terminal): void {
  if (layoutChange === undefined) return
  out(`  ${texts.supplier.layoutChanged(layoutChange.supplier)}\n`)
  for (const difference of layoutChange.differences)
    out(`  - ${texts.supplier.layoutDifference(difference)}\n`)
}

function printFailed(result: BatchResult, out: Terminal['out']): void {
  if (result.failedItems.length === 0) return
  const rows = result.failedItems
    .slice(0, LISTED_LINES)
    .map((item) => [
      String(item.line),
      item.document ?? '',
      item.code,
      item.error,
      item.arithmetic ?? '',
      item.candidates?.[0]?.name ?? ''
    ])
  out('\n')
  for (const line of printTable(
    [
      { title: 'Line', align: 'right' },
      { title: 'Document' },
      { title: 'Code' },
      { title: 'Reason' },
      { title: 'Quantity @ cost' },
      { title: 'First suggestion' }
    ],
    rows
  )) {
    out(line)
  }
  const rest = result.failedItems.length - rows.length
  if (rest > 0) out(`… and ${count(rest)} more: docket failed list --import ${result.importId}\n`)
}

function count(number: number): string {
  return number.toLocaleString('en')
}
