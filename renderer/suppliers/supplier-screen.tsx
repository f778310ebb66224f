// One supplier: its items, what was bought over time, prices that changed, aliases, imports, and how its files are read.
import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { Request } from '../../core/contract/calls.ts'
import type { SupplierItem } from '../../core/contract/calls/item-page.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ImportTable } from '../imports/import-table.tsx'
import { AliasPanel } from '../items/alias-panel.tsx'
import { ItemLink } from '../items/item-link.tsx'
import classes from '../items/items.module.css'
import { SupplierReport } from './supplier-report.tsx'
import { ErrorNote } from '../shell/error-note.tsx'
import { Figures } from '../shell/facts.tsx'
import { Screen } from '../shell/screen.tsx'
import type { Column } from '../table/column.ts'
import { LongTable } from '../table/long-table.tsx'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { ProfilePanel } from './profile-panel.tsx'

export function SupplierScreen() {
  const { window: words, format } = useWords()
  const { suppliers: texts } = words
  const client = useClient()
  const { name } = useParams({ from: '/suppliers/$name' })
  const profile = useQuery(callQuery(client, 'supplier.profile', { supplier: name }))
  const overview = useQuery(callQuery(client, 'supplier.overview', {})).data
  const supplier = overview?.suppliers.find((row) => row.name === name)
  if (profile.error !== null) {
    return (
      <Screen title={name}>
        <ErrorNote error={profile.error} />
      </Screen>
    )
  }
  return (
    <Screen title={name}>
      <div className={classes.stack}>
        {supplier !== undefined && (
          <Figures
            figures={[
              {
                id: 'value',
                label: texts.purchases,
                value: format.money(supplier.value, overview?.currency ?? '')
              },
              { id: 'items', label: texts.items, value: format.count(supplier.items) },
              { id: 'imports', label: texts.imports, value: format.count(supplier.imports) },
              {
                id: 'lastOn',
                label: texts.lastOn,
                value: supplier.lastOn === undefined ? '–' : format.day(supplier.lastOn)
              }
            ]}
          />
        )}
        <Panels name={name} />
      </div>
    </Screen>
  )
}

function Panels({ name }: { readonly name: string }) {
  const { tabs } = useWords().window.suppliers
  return (
    <Tabs defaultValue="items" className={classes.tabs} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="items">{tabs.items}</Tabs.Tab>
        <Tabs.Tab value="purchases">{tabs.purchases}</Tabs.Tab>
        <Tabs.Tab value="prices">{tabs.prices}</Tabs.Tab>
        <Tabs.Tab value="aliases">{tabs.aliases}</Tabs.Tab>
        <Tabs.Tab value="imports">{tabs.imports}</Tabs.Tab>
        <Tabs.Tab value="profile">{tabs.profile}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="items" className={classes.panel}>
        <SuppliedItems name={name} />
      </Tabs.Panel>
      <Tabs.Panel value="purchases" className={classes.panel}>
        <SupplierReport
          title={tabs.purchases}
          question={{ name: 'purchases', supplier: name, by: 'month' }}
        />
      </Tabs.Panel>
      <Tabs.Panel value="prices" className={classes.panel}>
        <SupplierReport title={tabs.prices} question={{ name: 'price-changes', supplier: name }} />
      </Tabs.Panel>
      <Tabs.Panel value="aliases" className={classes.panel}>
        <AliasPanel of={{ search: name }} />
      </Tabs.Panel>
      <Tabs.Panel value="imports" className={classes.panel}>
        <ImportTable filter={{ supplier: name }} />
      </Tabs.Panel>
      <Tabs.Panel value="profile" className={classes.panel}>
        <ProfilePanel name={name} />
      </Tabs.Panel>
    </Tabs>
  )
}

function SuppliedItems({ name }: { readonly name: string }) {
  const words = useWords()
  const { suppliers: texts } = words.window
  const client = useClient()
  const navigate = useNavigate()
  return (
    <LongTable
      label={texts.tabs.items}
      name="supplier-items"
      source={{
        key: ['supplier.items', name],
        load: (page: Pick<Request<'supplier.items'>, 'offset' | 'limit'>) =>
          client.call('supplier.items', { supplier: name, ...page })
      }}
      columns={itemColumns(words)}
      onOpen={({ sku }) => void navigate({ to: '/inventory/items/$sku', params: { sku } })}
      empty={texts.noItems}
    />
  )
}

function itemColumns({ window, format }: Words): readonly Column<SupplierItem>[] {
  const { supply, prices } = window.item
  return [
    { id: 'sku', title: window.inventory.sku, width: 130, render: (row) => <ItemLink sku={row.sku} /> },
    { id: 'name', title: window.inventory.name, render: (row) => <bdi>{row.name}</bdi> },
    { id: 'code', title: supply.code, width: 130, render: (row) => <bdi>{row.supplierSku}</bdi> },
    { id: 'text', title: supply.description, render: (row) => <bdi>{row.description}</bdi> },
    { id: 'unit', title: supply.unit, width: 70, render: (row) => <bdi>{row.unit}</bdi> },
    { id: 'pack', title: supply.packSize, width: 90, align: 'right', render: (row) => row.packSize },
    {
      id: 'price',
      title: supply.lastPrice,
      width: 110,
      align: 'right',
      render: (row) => (row.lastPrice === undefined ? '–' : format.money(row.lastPrice, row.currency ?? ''))
    },
    {
      id: 'on',
      title: prices.on,
      width: 110,
      render: (row) => (row.issuedOn === undefined ? '–' : format.day(row.issuedOn))
    }
  ]
}
