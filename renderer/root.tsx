// Decides between no answer, no inventory and the open inventory; what breaks below is caught here.
import { ErrorBoundary } from 'react-error-boundary'
import { useAppState } from './client-context.tsx'
import { AppShell } from './shell/app-shell.tsx'
import { CrashScreen } from './shell/crash-screen.tsx'
import { ErrorNote } from './shell/error-note.tsx'

export function Root() {
  const state = useAppState()
  if (state.error !== null && state.data === undefined) return <ErrorNote error={state.error} />
  if (state.data === undefined) return null
  return (
    <ErrorBoundary FallbackComponent={CrashScreen}>
      <AppShell state={state.data} />
    </ErrorBoundary>
  )
}
