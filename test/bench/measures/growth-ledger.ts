// Posting the same lines on a short and on a long ledger.
import { copyFileSync } from 'node:fs'
import { judge, ratio } from '../budget.ts'
import { postContender, runDocket } from '../contenders.ts'
import { interleave, type Contender } from '../interleave.ts'
import type { Bench, Measure } from '../model.ts'
import { importWords } from '../workshop.ts'

export const growthLedgerMeasure: Measure = {
  name: 'growth-ledger',
  budgets: ['growth-ledger'],
  async run(bench) {
    const contenders: Contender[] = []
    for (const rows of bench.sizes.ledgerRows) contenders.push(await postOnLedger(bench, rows))
    const rows = [...(await interleave(bench, contenders)).values()]
    const note = `posting alone, ${bench.sizes.ledgerLines} lines on ${bench.sizes.ledgerRows.join(' and ')} ledger rows`
    return {
      rows,
      budgets: [
        judge(
          { name: 'growth-ledger', limit: 1.15, bound: 'at_most', unit: '×', note },
          ratio(rows.at(-1), rows[0], 'ownMs')
        )
      ]
    }
  }
}

async function postOnLedger(bench: Bench, ledgerRows: number): Promise<Contender> {
  const { workshop, sizes } = bench
  const lines = sizes.ledgerLines
  const from = await workshop.once(`ledger-${ledgerRows}.docket`, async (path) => {
    copyFileSync(await workshop.posted({ items: sizes.items, lines: ledgerRows }), path)
    const next = await workshop.invoice({ items: sizes.items, lines, variant: 1 })
    await runDocket(bench, [...importWords(next, path), '--plan-only'])
  })
  return postContender(bench, {
    name: `post-on-ledger-${ledgerRows}`,
    lines,
    from,
    importId: 2,
    mode: 'batch'
  })
}
