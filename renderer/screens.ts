// The screens behind the first ones: loaded when they are wanted, or one after the other while the window has nothing to do.
import { lazyRouteComponent } from '@tanstack/react-router'

export const ReviewScreen = lazyRouteComponent(() => import('./review/review-screen.tsx'), 'ReviewScreen')
export const ItemScreen = lazyRouteComponent(() => import('./items/item-screen.tsx'), 'ItemScreen')
export const StocktakeScreen = lazyRouteComponent(
  () => import('./items/stocktake-screen.tsx'),
  'StocktakeScreen'
)
export const ImportsScreen = lazyRouteComponent(() => import('./imports/imports-screen.tsx'), 'ImportsScreen')
export const ImportDetailScreen = lazyRouteComponent(
  () => import('./imports/import-detail-screen.tsx'),
  'ImportDetailScreen'
)
export const SuppliersScreen = lazyRouteComponent(
  () => import('./suppliers/suppliers-screen.tsx'),
  'SuppliersScreen'
)
export const SupplierScreen = lazyRouteComponent(
  () => import('./suppliers/supplier-screen.tsx'),
  'SupplierScreen'
)
export const ReportsScreen = lazyRouteComponent(() => import('./reports/reports-screen.tsx'), 'ReportsScreen')
export const InboxScreen = lazyRouteComponent(() => import('./safety/inbox-screen.tsx'), 'InboxScreen')
export const SafetyScreen = lazyRouteComponent(() => import('./safety/safety-screen.tsx'), 'SafetyScreen')
export const SettingsScreen = lazyRouteComponent(() => import('./settings-screen.tsx'), 'SettingsScreen')
export const AboutScreen = lazyRouteComponent(() => import('./help/about-screen.tsx'), 'AboutScreen')
export const CodesScreen = lazyRouteComponent(() => import('./help/codes-screen.tsx'), 'CodesScreen')

/** In the order in which they are likely to be wanted. */
const LATER = [
  ReviewScreen,
  ImportsScreen,
  ImportDetailScreen,
  ItemScreen,
  SuppliersScreen,
  SupplierScreen,
  SettingsScreen,
  StocktakeScreen,
  SafetyScreen,
  InboxScreen,
  ReportsScreen,
  CodesScreen,
  AboutScreen
]

/** Loads what is not there yet in the pauses of the window; `whenIdle` runs its work in the next one. */
export async function loadScreens(whenIdle: (work: () => void) => void): Promise<void> {
  for (const screen of LATER) {
    await new Promise<void>((resolve) => whenIdle(resolve))
    await screen.preload?.()
  }
}
