// The screens and their addresses; filters and order live in the address, so that Back brings them back.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect
} from '@tanstack/react-router'
import { z } from '../core/contract/z.ts'
import { importStatus, lineIssueCode, lineStatus } from '../core/contract/codes.ts'
import { ImportScreen } from './import/import-screen.tsx'
import { inventorySearch } from './inventory/inventory-search.ts'
import { InventoryScreen } from './inventory/inventory-screen.tsx'
import { reportSearch } from './reports/report-search.ts'
import { Root } from './root.tsx'
import {
  AboutScreen,
  CodesScreen,
  ImportDetailScreen,
  ImportsScreen,
  InboxScreen,
  ItemScreen,
  ReportsScreen,
  ReviewScreen,
  SafetyScreen,
  SettingsScreen,
  StocktakeScreen,
  SupplierScreen,
  SuppliersScreen
} from './screens.ts'
import { CrashScreen } from './shell/crash-screen.tsx'

const root = createRootRoute({ component: Root, errorComponent: CrashScreen })

const indexRoute = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/import' })
  }
})

const importRoute = createRoute({ getParentRoute: () => root, path: '/import', component: ImportScreen })

/** An address that was edited by hand falls back to its defaults instead of failing. */
const reviewSearch = z.object({
  import: z.number().int().positive().optional().catch(undefined),
  supplier: z.string().optional().catch(undefined),
  state: z.enum(['waiting', 'settled']).optional().catch(undefined),
  code: lineIssueCode.optional().catch(undefined),
  search: z.string().optional().catch(undefined)
})
const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: ReviewScreen,
  validateSearch: (search) => reviewSearch.parse(search)
})

const inventoryRoute = createRoute({
  getParentRoute: () => root,
  path: '/inventory',
  component: InventoryScreen,
  validateSearch: (search) => inventorySearch.parse(search)
})

const itemRoute = createRoute({
  getParentRoute: () => root,
  path: '/inventory/items/$sku',
  component: ItemScreen
})

const stocktakeRoute = createRoute({
  getParentRoute: () => root,
  path: '/inventory/stocktake',
  component: StocktakeScreen
})

const suppliersRoute = createRoute({
  getParentRoute: () => root,
  path: '/suppliers',
  component: SuppliersScreen,
  validateSearch: (search) => z.object({ search: z.string().optional().catch(undefined) }).parse(search)
})

const supplierRoute = createRoute({
  getParentRoute: () => root,
  path: '/suppliers/$name',
  component: SupplierScreen
})

const importsSearch = z.object({
  search: z.string().optional().catch(undefined),
  status: importStatus.optional().catch(undefined)
})
const importsRoute = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: ImportsScreen,
  validateSearch: (search) => importsSearch.parse(search)
})

const importDetailRoute = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  component: ImportDetailScreen,
  validateSearch: (search) =>
    z
      .object({
        status: lineStatus.optional().catch(undefined),
        line: z.number().int().positive().optional().catch(undefined),
        /** The question that is open over the page. */
        ask: z.literal('reverse').optional().catch(undefined)
      })
      .parse(search)
})

const reportsRoute = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: ReportsScreen,
  validateSearch: (search) => reportSearch.parse(search)
})

const settingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: SettingsScreen
})

const safetyRoute = createRoute({ getParentRoute: () => root, path: '/safety', component: SafetyScreen })
const inboxRoute = createRoute({ getParentRoute: () => root, path: '/inbox', component: InboxScreen })
const aboutRoute = createRoute({ getParentRoute: () => root, path: '/about', component: AboutScreen })
const codesRoute = createRoute({ getParentRoute: () => root, path: '/codes', component: CodesScreen })

const routeTree = root.addChildren([
  indexRoute,
  importRoute,
  reviewRoute,
  inventoryRoute,
  itemRoute,
  stocktakeRoute,
  suppliersRoute,
  supplierRoute,
  importsRoute,
  importDetailRoute,
  reportsRoute,
  safetyRoute,
  inboxRoute,
  settingsRoute,
  aboutRoute,
  codesRoute
])

export function createAppRouter() {
  return createRouter({ routeTree, history: createHashHistory(), defaultErrorComponent: CrashScreen })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: AppRouter
  }
}
