// One item: its facts, its ledger, its prices, what suppliers call it, and what can be done with it.
import { Badge, Tabs } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowMerge, IconPencil, IconScale } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ItemDetail } from '../../core/contract/calls/item-page.ts'
import { callQuery, useClient, useInventoryInfo } from '../client-context.tsx'
import { ImportLink } from '../imports/import-link.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { Figures } from '../shell/facts.tsx'
import { Screen } from '../shell/screen.tsx'
import { useWords } from '../words/words-context.tsx'
import { AdjustDialog } from './adjust-dialog.tsx'
import { AliasPanel } from './alias-panel.tsx'
import { ConversionPanel } from './conversion-panel.tsx'
import { ItemDialog } from './item-dialog.tsx'
import { ItemLink } from './item-link.tsx'
import classes from './items.module.css'
import { LedgerTable } from './ledger-table.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PricePanel } from './price-panel.tsx'
import { SupplyPanel } from './supply-panel.tsx'

export function ItemScreen() {
  const { window: words } = useWords()
  const client = useClient()
  const { sku } = useParams({ from: '/inventory/items/$sku' })
  const detail = useQuery(callQuery(client, 'item.detail', { sku }))
  const title = words.item.title(sku)
  if (detail.error !== null) {
    return (
      <Screen title={title}>
        <ErrorNote error={detail.error} />
      </Screen>
    )
  }
  if (detail.data === undefined) return <Screen title={title}>{null}</Screen>
  return (
    <Screen title={title} aside={<Name item={detail.data} />} tools={<ItemActions item={detail.data} />}>
      <div className={classes.stack}>
        <Facts item={detail.data} />
        <Panels item={detail.data} />
      </div>
    </Screen>
  )
}

function Name({ item }: { readonly item: ItemDetail }) {
  const { item: texts, itemList } = useWords().window
  return (
    <>
      <bdi>{item.name}</bdi>
      {item.isLow && <Badge color="orange">{itemList.low}</Badge>}
      {item.isArchived && <Badge color="gray">{texts.archived}</Badge>}
      {item.mergedInto !== undefined && (
        <ItemLink sku={item.mergedInto} text={texts.mergedInto(item.mergedInto)} />
      )}
    </>
  )
}

function ItemActions({ item }: { readonly item: ItemDetail }) {
  const { window: words } = useWords()
  const navigate = useNavigate()
  const [isEditing, editing] = useDisclosure(false)
  const [isMerging, merging] = useDisclosure(false)
  const [isAdjusting, adjusting] = useDisclosure(false)
  const isStanding = item.status === 'active' || item.status === 'archived'
  const open = (sku: string) => void navigate({ to: '/inventory/items/$sku', params: { sku }, replace: true })
  if (!isStanding) return null
  return (
    <>
      <ActionButton label={words.item.edit} icon={IconPencil} onClick={editing.open} />
      <ActionButton label={words.stock.action} icon={IconScale} onClick={adjusting.open} />
      <ActionButton label={words.merge.action} icon={IconArrowMerge} onClick={merging.open} />
      <ItemDialog item={item} isOpen={isEditing} onClose={editing.close} onSaved={open} />
      <AdjustDialog item={item} isOpen={isAdjusting} onClose={adjusting.close} />
      <MergeDialog sku={item.sku} isOpen={isMerging} onClose={merging.close} onMerged={open} />
    </>
  )
}

function Facts({ item }: { readonly item: ItemDetail }) {
  const { window: words, format } = useWords()
  const { inventory, item: texts, itemList } = words
  const currency = useInventoryInfo().data?.currency ?? ''
  const money = (text: string | undefined) => (text === undefined ? '–' : format.money(text, currency))
  const more: readonly (readonly [string, string | undefined])[] = [
    [inventory.gtin, item.gtin],
    [itemList.category, item.category],
    [itemList.lastSupplier, item.lastSupplier],
    [itemList.reorderPoint, item.reorderPoint === undefined ? undefined : format.decimal(item.reorderPoint)],
    [texts.fields.priceThreshold, item.priceThreshold]
  ]
  return (
    <>
      <Figures
        figures={[
          {
            id: 'onHand',
            label: inventory.onHand,
            value: `${format.decimal(item.onHand)} ${item.stockUnit}`,
            ...(item.onHand.startsWith('-') ? { tone: 'bad' as const } : {})
          },
          { id: 'value', label: inventory.value, value: money(item.stockValue) },
          { id: 'cost', label: inventory.unitCost, value: money(item.unitCost) },
          { id: 'price', label: inventory.lastPrice, value: money(item.lastPrice) }
        ]}
      />
      <div className={classes.facts}>
        {more.map(([label, value]) =>
          value === undefined ? null : (
            <span key={label}>
              {label}{' '}
              <strong>
                <bdi>{value}</bdi>
              </strong>
            </span>
          )
        )}
        {item.absorbed.length > 0 && (
          <span>
            {texts.absorbed}{' '}
            {item.absorbed.map((sku) => (
              <ItemLink key={sku} sku={sku} text={`${sku} `} />
            ))}
          </span>
        )}
        <span>
          {texts.created} {format.dateTime(item.createdAt)}{' '}
          {item.createdImportId !== undefined && (
            <ImportLink
              importId={item.createdImportId}
              text={words.screen.importNumber(item.createdImportId)}
            />
          )}
        </span>
      </div>
    </>
  )
}

function Panels({ item }: { readonly item: ItemDetail }) {
  const { tabs } = useWords().window.item
  return (
    <Tabs defaultValue="ledger" className={classes.tabs} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="ledger">{tabs.ledger}</Tabs.Tab>
        <Tabs.Tab value="prices">{tabs.prices}</Tabs.Tab>
        <Tabs.Tab value="suppliers">{tabs.suppliers}</Tabs.Tab>
        <Tabs.Tab value="aliases">{tabs.aliases}</Tabs.Tab>
        <Tabs.Tab value="conversions">{tabs.conversions}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="ledger" className={classes.panel}>
        <LedgerTable sku={item.sku} />
      </Tabs.Panel>
      <Tabs.Panel value="prices" className={classes.panel}>
        <PricePanel item={item} />
      </Tabs.Panel>
      <Tabs.Panel value="suppliers" className={classes.panel}>
        <SupplyPanel sku={item.sku} />
      </Tabs.Panel>
      <Tabs.Panel value="aliases" className={classes.panel}>
        <AliasPanel of={{ sku: item.sku }} />
      </Tabs.Panel>
      <Tabs.Panel value="conversions" className={classes.panel}>
        <ConversionPanel sku={item.sku} stockUnit={item.stockUnit} />
      </Tabs.Panel>
    </Tabs>
  )
}
