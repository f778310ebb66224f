// Mounts the window.
import '@mantine/core/styles.css'
import '@mantine/charts/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { adoptThemeSheet } from './theme-sheet.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

adoptThemeSheet(document)
createRoot(root).render(
  <StrictMode>
    <App bridge={window.docket} locales={navigator.languages} />
  </StrictMode>
)
