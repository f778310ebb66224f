// docket prices: what moved in a planned import, holding and accepting it, and the thresholds.
import { decidePrices, listPriceAlerts, readThresholds, setThreshold } from '../../app/price-alerts.ts'
import { DB_OPTIONS, EXIT, TEXT, UsageError, type Command } from '../command.ts'
import { printTable } from '../print-table.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const pricesListCommand: Command = {
  name: 'prices list',
  usage: 'prices list N --db FILE [--json]',
  summary:
    'List the items of the planned import N whose price moved more than it may, with what they cost before',
  options: DB_OPTIONS,
  operands: 'some',
  run: (words, terminal) => {
    const importId = words.wholeNumber(words.only('N'), 'N', 1)
    return runWithInventory(words, terminal, { access: 'read' }, (inventory) => {
      const alerts = listPriceAlerts(inventory, importId)
      if (!alerts.ok) return alerts
      if (words.has('json')) {
        terminal.out(`${JSON.stringify({ alerts: alerts.value }, undefined, 2)}\n`)
        return done(EXIT.success)
      }
      const rows = alerts.value.map((alert) => [
        alert.sku,
        alert.name,
        alert.state,
        String(alert.lines),
        alert.oldPrice ?? '',
        alert.newPrice ?? '',
        alert.percent ?? '',
        alert.history
          .map(({ on, supplier, price }) => `${price} on ${on} ${supplier ?? ''}`.trim())
          .join(', ')
      ])
      const right = (title: string) => ({ title, align: 'right' as const })
      const columns = [
        { title: 'SKU' },
        { title: 'Name' },
        { title: 'State' },
        right('Lines'),
        right('Usual'),
        right('Now'),
        right('Change %'),
        { title: 'Before' }
      ]
      for (const line of printTable(columns, rows)) terminal.out(line)
      return done(EXIT.success)
    })
  }
}

export const pricesHoldCommand = decisionCommand('hold', 'Hold the lines of an item back from posting')
export const pricesAcceptCommand = decisionCommand('accept', 'Let the held lines of an item go')

function decisionCommand(verdict: 'hold' | 'accept', summary: string): Command {
  return {
    name: `prices ${verdict}`,
    usage: `prices ${verdict} N --item SKU --db FILE [--wait S] [--json]`,
    summary,
    options: { ...DB_OPTIONS, item: TEXT, wait: TEXT },
    operands: 'some',
    run: (words, terminal) => {
      const importId = words.wholeNumber(words.only('N'), 'N', 1)
      const skus = [words.required('item')]
      return runWithInventory(words, terminal, { access: 'write' }, (inventory) => {
        const decided = decidePrices(inventory, { importId, skus, verdict })
        if (!decided.ok) return decided
        const { lines } = decided.value
        terminal.out(words.has('json') ? `${JSON.stringify(decided.value)}\n` : `${lines} lines\n`)
        return done(EXIT.success)
      })
    }
  }
}

export const pricesThresholdCommand: Command = {
  name: 'prices threshold',
  usage: 'prices threshold [PERCENT|none] [--supplier NAME | --item SKU] --db FILE [--wait S] [--json]',
  summary:
    'Show or set by how many percent a price may move unnoticed: of an item, of a supplier, or of all others',
  options: { ...DB_OPTIONS, supplier: TEXT, item: TEXT, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const [percent] = words.positionals
    if (percent !== undefined && percent !== 'none' && !/^\d{1,4}(?:\.\d{1,2})?$/.test(percent))
      throw new UsageError(`PERCENT is a number such as 12.5, or none, not ${percent}.`)
    const request = {
      supplier: words.text('supplier'),
      sku: words.text('item'),
      percent: percent === 'none' ? undefined : percent
    }
    const access = percent === undefined ? 'read' : 'write'
    return runWithInventory(words, terminal, { access }, (inventory) => {
      if (percent !== undefined) {
        const set = setThreshold(inventory, request)
        if (!set.ok) return set
      }
      const { thresholds, usual } = readThresholds(inventory)
      if (words.has('json')) {
        terminal.out(`${JSON.stringify({ thresholds, usual }, undefined, 2)}\n`)
        return done(EXIT.success)
      }
      const rows = thresholds.map((each) => [each.supplier ?? '', each.sku ?? '', `${each.percent} %`])
      for (const line of printTable([{ title: 'Supplier' }, { title: 'Item' }, { title: 'Threshold' }], rows))
        terminal.out(line)
      terminal.out(`Otherwise ${usual} %\n`)
      return done(EXIT.success)
    })
  }
}
