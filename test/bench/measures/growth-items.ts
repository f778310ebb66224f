// Import of lines with known codes against the size of the catalogue.
import { judge, ratio } from '../budget.ts'
import { importContender } from '../contenders.ts'
import { interleave } from '../interleave.ts'
import type { Measure } from '../model.ts'

export const growthItemsMeasure: Measure = {
  name: 'growth-items',
  budgets: ['growth-items'],
  async run(bench) {
    const { growthItems, growthItemsLines: lines } = bench.sizes
    const contenders = await Promise.all(
      growthItems.map((items) =>
        importContender(bench, {
          name: `import-${lines}-of-${items}-items`,
          order: { items, lines, textShare: 0 }
        })
      )
    )
    const rows = [...(await interleave(bench, contenders)).values()]
    const note = `own time, ${lines} lines with known codes, ${growthItems.at(-1)} ÷ ${growthItems[0]} items`
    return {
      rows,
      budgets: [
        judge(
          { name: 'growth-items', limit: 1.15, bound: 'at_most', unit: '×', note },
          ratio(rows.at(-1), rows[0], 'ownMs')
        )
      ]
    }
  }
}
