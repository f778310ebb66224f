// The screens and their addresses; filters and order live in the address, so that Back brings them back.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect
} from '@tanstack/react-router'
import { z } from '../core/contract/z.ts'
import { itemSort } from '../core/contract/calls/item.ts'
import { lineIssueCode, lineStatus } from '../core/contract/codes.ts'
import { AboutScreen } from './help/about-screen.tsx'
import { CodesScreen } from './help/codes-screen.tsx'
import { ImportScreen } from './import/import-screen.tsx'
import { ImportDetailScreen } from './imports/import-detail-screen.tsx'
import { ImportsScreen } from './imports/imports-screen.tsx'
import { InventoryScreen } from './inventory/inventory-screen.tsx'
import { ReviewScreen } from './review/review-screen.tsx'
import { reportSearch } from './reports/report-search.ts'
import { ReportsScreen } from './reports/reports-screen.tsx'
import { Root } from './root.tsx'
import { SettingsScreen } from './settings-screen.tsx'
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
  code: lineIssueCode.optional().catch(undefined),
  search: z.string().optional().catch(undefined)
})
const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: ReviewScreen,
  validateSearch: (search) => reviewSearch.parse(search)
})

const inventorySearch = z.object({
  search: z.string().optional().catch(undefined),
  sort: itemSort.optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined)
})
const inventoryRoute = createRoute({
  getParentRoute: () => root,
  path: '/inventory',
  component: InventoryScreen,
  validateSearch: (search) => inventorySearch.parse(search)
})

const importsRoute = createRoute({ getParentRoute: () => root, path: '/imports', component: ImportsScreen })

const importDetailRoute = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  component: ImportDetailScreen,
  validateSearch: (search) => z.object({ status: lineStatus.optional().catch(undefined) }).parse(search)
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

const aboutRoute = createRoute({ getParentRoute: () => root, path: '/about', component: AboutScreen })
const codesRoute = createRoute({ getParentRoute: () => root, path: '/codes', component: CodesScreen })

const routeTree = root.addChildren([
  indexRoute,
  importRoute,
  reviewRoute,
  inventoryRoute,
  importsRoute,
  importDetailRoute,
  reportsRoute,
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
