// Mounts the window.
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { loadScreens } from './screens.ts'
import { adoptThemeSheet } from './theme-sheet.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

adoptThemeSheet(document)
createRoot(root).render(
  <StrictMode>
    <App bridge={window.docket} locales={navigator.languages} />
  </StrictMode>
)

// The page is blank until main has answered: only what has content is the first screen, and nothing delays that one.
const painted = new PerformanceObserver((list) => {
  if (list.getEntriesByName('first-contentful-paint').length === 0) return
  painted.disconnect()
  void loadScreens((work) => void requestIdleCallback(work))
})
painted.observe({ type: 'paint', buffered: true })
