// Prices that moved: the plan's list of them, decisions, thresholds.
import type { priceCalls } from '../../contract/calls/price.ts'
import { summarisePlan } from '../../inventory/lists/summarise-plan.ts'
import { ok } from '../../lib/result.ts'
import { decidePrices, listPriceAlerts, readThresholds, setThreshold } from '../price-alerts.ts'
import type { AreaHandlers, Reader, Writer } from './deps.ts'

export function priceWriters({ inventory, thenChanged }: Writer): AreaHandlers<'writer', typeof priceCalls> {
  return {
    'price.decide': (decision) => thenChanged(Promise.resolve(decidePrices(inventory, decision))),
    'price.setThreshold': (request) => thenChanged(Promise.resolve(setThreshold(inventory, request)))
  }
}

export function priceReaders({ inventory }: Reader): AreaHandlers<'reader', typeof priceCalls> {
  return {
    'price.alerts': async ({ importId }) => {
      const summary = summarisePlan(inventory, importId)
      if (!summary.ok) return summary
      const alerts = listPriceAlerts(inventory, importId)
      const { supplier, currency } = summary.value
      return alerts.ok ? ok({ supplier, currency, alerts: [...alerts.value] }) : alerts
    },
    'price.thresholds': async () => ok(readThresholds(inventory))
  }
}
