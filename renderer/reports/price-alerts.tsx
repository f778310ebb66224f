// Prices that moved, before they are posted: what each item cost before, and what is to become of its lines.
import { Badge, Button, Group, Popover, Table, Textarea, Title } from '@mantine/core'
import { IconCheck, IconHandStop, IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { PlanSummary } from '../../core/contract/calls/import.ts'
import type { PriceAlert } from '../../core/contract/calls/price.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { useReport } from '../shell/use-report.ts'
import { useWords } from '../words/words-context.tsx'
import classes from './reports.module.css'

export interface PriceAlertsProps {
  readonly importId: number
  /** Called with the plan as it is after each decision. */
  readonly onDecided: (summary: PlanSummary) => void
}

/** The section of a plan; nothing where no price moved. */
export function PriceAlerts({ importId, onDecided }: PriceAlertsProps) {
  const { window: words, format } = useWords()
  const { reports: texts } = words
  const client = useClient()
  const report = useReport()
  const plan = useQuery(callQuery(client, 'price.alerts', { importId })).data
  if (plan === undefined || plan.alerts.length === 0) return null
  const { currency, alerts, supplier } = plan
  const money = (text: string | undefined) => (text === undefined ? '–' : format.money(text, currency))
  const decide = async (sku: string, verdict: 'hold' | 'accept') => {
    await client.call('price.decide', { importId, skus: [sku], verdict })
    onDecided(await client.call('import.summary', { importId }))
  }
  const questionAbout = (alert: PriceAlert) =>
    texts.priceQuery(
      supplier ?? '',
      `${alert.sku} ${alert.name}`,
      money(alert.oldPrice),
      money(alert.newPrice)
    )
  return (
    <section className={classes.alerts} aria-label={texts.pricesMoved}>
      <Title order={2}>{texts.pricesMoved}</Title>
      <Table withRowBorders verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{texts.item}</Table.Th>
            <Table.Th scope="col">{texts.priceWas}</Table.Th>
            <Table.Th scope="col">{texts.priceIs}</Table.Th>
            <Table.Th scope="col">{texts.priceBefore}</Table.Th>
            <Table.Th scope="col">{texts.priceDecision}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {alerts.map((alert) => (
            <Table.Tr key={`${alert.sku} ${alert.state}`}>
              <Table.Td>
                <strong>{alert.sku}</strong> <bdi>{alert.name}</bdi>{' '}
                {alert.state === 'held' && <Badge color="orange">{texts.priceHeld}</Badge>}
              </Table.Td>
              <Table.Td>{money(alert.oldPrice)}</Table.Td>
              <Table.Td>
                {money(alert.newPrice)}
                {alert.percent !== undefined && ` (${format.decimal(alert.percent)} %)`}
              </Table.Td>
              <Table.Td>
                {alert.history
                  .map(({ on, price, supplier: from }) =>
                    [money(price), on, from].filter(Boolean).join(' · ')
                  )
                  .join('; ')}
              </Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  <Decision alert={alert} onDecide={(verdict) => report.watch(decide(alert.sku, verdict))} />
                  <Question text={questionAbout(alert)} />
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

interface DecisionProps {
  readonly alert: PriceAlert
  readonly onDecide: (verdict: 'hold' | 'accept') => void
}

/** A line that nobody holds is accepted. */
function Decision({ alert, onDecide }: DecisionProps) {
  const { reports: texts } = useWords().window
  const isHeld = alert.state === 'held'
  const Icon = isHeld ? IconCheck : IconHandStop
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<Icon size={13} aria-hidden />}
      onClick={() => onDecide(isHeld ? 'accept' : 'hold')}
    >
      {isHeld ? texts.priceAccept : texts.priceHold}
    </Button>
  )
}

/** A text to the supplier, selected and ready to be copied: the window itself may not write to the clipboard. */
function Question({ text }: { readonly text: string }) {
  const { reports: texts } = useWords().window
  return (
    <Popover width={380} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button size="compact-xs" variant="subtle" leftSection={<IconMail size={13} aria-hidden />}>
          {texts.priceAsk}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.priceAsk}>
        <Textarea
          aria-label={texts.priceAsk}
          readOnly
          rows={7}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
