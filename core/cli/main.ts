// The entry of the command line. Code that was compiled once is kept, which halves the time to the first word.
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./start.ts')
