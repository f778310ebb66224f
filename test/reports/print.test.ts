// A printed report: words for codes, times to the minute, widths that cut only what is long, and pages that say how many there are.
import { extractText } from 'unpdf'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../core/app/report.ts'
import { columnWidths } from '../../core/reports/formats/pdf-columns.ts'
import { reportDe } from '../../core/texts/report-de.ts'
import { reportEn } from '../../core/texts/report-en.ts'
import { fileOf } from './report-of.ts'

function openLines(rows: number): Report {
  const row = {
    code: 'ITEM_UNMATCHED',
    status: 'partial_success',
    postedAt: '2026-11-24T03:32:14.789Z',
    name: 'x'.repeat(400)
  }
  return {
    name: 'open-lines',
    currency: 'GBP',
    currencyDigits: 2,
    columns: [
      { key: 'code', kind: 'text' },
      { key: 'status', kind: 'text' },
      { key: 'postedAt', kind: 'time' },
      { key: 'name', kind: 'text' }
    ],
    rows: Array.from({ length: rows }, () => row),
    totals: () => ({ lines: rows })
  }
}

async function pagesOf(report: Report, words = reportEn): Promise<readonly string[]> {
  const { text } = await extractText(new Uint8Array(fileOf(report, { format: 'pdf', words })))
  return text.map((page) => page.replaceAll(/\s+/g, ' '))
}

describe('a printed report', () => {
  it('says reasons, states and times as people do, in their language', async () => {
    const [english = ''] = await pagesOf(openLines(1))
    expect(english).toContain('No item matches Posted in part 2026-11-24 03:32 xxx')
    const [german = ''] = await pagesOf(openLines(1), reportDe)
    expect(german).toContain(reportDe.reason.ITEM_UNMATCHED)
    expect(german).toContain(reportDe.status.partial_success)
  })

  it('numbers its pages out of their number', async () => {
    const pages = await pagesOf(openLines(150))
    expect(pages.length).toBeGreaterThan(2)
    for (const [at, page] of pages.entries())
      expect(page).toMatch(new RegExp(`Page ${at + 1} ?of ${pages.length} Docket$`))
  })
})

describe('columns of a printed table', () => {
  const COLUMNS = [
    { key: 'sku', kind: 'text' },
    { key: 'name', kind: 'text' },
    { key: 'quantity', kind: 'quantity' },
    { key: 'description', kind: 'text' }
  ] as const
  const widths = (available: number, cells: readonly number[]): readonly number[] =>
    columnWidths(COLUMNS, {
      available,
      headingWidth: () => 20,
      cellWidth: ({ key }) => cells[COLUMNS.findIndex((column) => column.key === key)] ?? 0
    })

  it('are cut where they are longest, and nowhere else', () => {
    expect(widths(300, [40, 500, 30, 500])).toEqual([43, 112, 33, 112])
  })

  it('share what is left over', () => {
    const shared = widths(400, [40, 100, 30, 100])
    expect(shared[2]).toBe(33)
    expect(shared.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400)
    expect(shared[1]).toBeGreaterThan(103)
  })

  it('never leave the paper', () => {
    const squeezed = widths(60, [40, 100, 30, 100])
    expect(squeezed.reduce((sum, width) => sum + width, 0)).toBeCloseTo(60)
  })
})
