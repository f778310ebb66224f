// The window's root: services first, then the settings decide language and theme, then the router decides the screen.
import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { Bridge } from '../core/contract/envelope.ts'
import { ClientProvider, useAppState } from './client-context.tsx'
import { ImportProvider } from './import/import-context.tsx'
import { ProgressProvider } from './progress-context.tsx'
import { createServices, type Services } from './services.ts'
import { FIRST_SETTINGS } from './shell/use-settings.ts'
import { cssVariablesResolver, theme } from './theme.ts'
import { createWords } from './words/words.ts'
import { WordsProvider } from './words/words-context.tsx'

export interface AppProps {
  readonly bridge: Bridge
  /** The system's locales, the preferred one first. */
  readonly locales: readonly string[]
  /** `test` switches transitions off. */
  readonly env?: 'default' | 'test'
}

export function App({ bridge, locales, env = 'default' }: AppProps) {
  const [services] = useState(() => createServices(bridge))
  return (
    <QueryClientProvider client={services.queries}>
      <ClientProvider value={services.client}>
        <ImportProvider value={services.imports}>
          <ProgressProvider value={services.progress}>
            <Dressed services={services} locales={locales} env={env} />
          </ProgressProvider>
        </ImportProvider>
      </ClientProvider>
    </QueryClientProvider>
  )
}

interface DressedProps {
  readonly services: Services
  readonly locales: readonly string[]
  readonly env: 'default' | 'test'
}

function Dressed({ services, locales, env }: DressedProps) {
  const state = useAppState()
  const { language, theme: chosen } = state.data?.settings ?? FIRST_SETTINGS
  const systemScheme = useColorScheme()
  const words = useMemo(() => createWords(language, locales), [language, locales])
  useEffect(() => {
    document.documentElement.lang = words.locale
  }, [words.locale])
  // The first reply brings language and theme: until then the window stays empty instead of changing its face.
  if (state.isPending) return null
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={chosen === 'system' ? systemScheme : chosen}
      // The variables come as a constructed style sheet (theme-sheet.ts), and responsive classes are not used.
      withCssVariables={false}
      withGlobalClasses={false}
      env={env}
    >
      <WordsProvider value={words}>
        <RouterProvider router={services.router} />
        <Notifications position="bottom-right" limit={4} />
      </WordsProvider>
    </MantineProvider>
  )
}
