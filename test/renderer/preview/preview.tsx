// The window over an in-memory core, to look at without the main process. The address chooses the scenario.
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import '../../../renderer/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from '../../../core/contract/z.ts'
import { App } from '../../../renderer/app.tsx'
import { adoptThemeSheet } from '../../../renderer/theme-sheet.ts'
import { createMemoryBridge } from '../memory-bridge/memory-bridge.ts'

const scenario = z
  .object({
    inventory: z.enum(['none', 'empty', 'filled']).default('filled'),
    items: z.coerce.number().default(2788),
    pace: z.enum(['instant', 'live', 'hold']).default('live'),
    language: z.enum(['en', 'de', 'pt']).default('en'),
    theme: z.enum(['system', 'light', 'dark']).default('light'),
    files: z.string().default('536370.csv')
  })
  .parse(Object.fromEntries(new URLSearchParams(window.location.search)))

const bridge = createMemoryBridge({
  inventory: scenario.inventory,
  itemCount: scenario.items,
  pace: scenario.pace,
  settings: { language: scenario.language, theme: scenario.theme },
  chosen: scenario.files.split(',')
})

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

adoptThemeSheet(document)
createRoot(root).render(
  <StrictMode>
    <App bridge={bridge} locales={['en-GB', 'de-DE', 'pt-PT']} />
  </StrictMode>
)
