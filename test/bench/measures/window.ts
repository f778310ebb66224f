// The window itself, in the built app: how soon it can be used, how soon its search answers, how its largest grid scrolls.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../../core/contract/z.ts'
import { findBrowser } from '../../electron-host/chromium.ts'
import { findElectron } from '../../electron-host/drive.ts'
import { judge, type Limit } from '../budget.ts'
import type { Measure } from '../model.ts'
import { runProcess } from '../run-process.ts'
import { quantile } from '../statistics.ts'
import { ROOT } from '../workshop.ts'

const opened = z.object({
  usableMs: z.number(),
  hostStartMs: z.number(),
  searches: z.array(z.number()).min(1)
})
const summary = z.object({ over50Ms: z.number(), longestMs: z.number() })
const frames = z.object({ atRest: summary, scrolling: summary })
const posted = z.object({ posting: summary })
const memory = z.object({ firstMb: z.number(), lastMb: z.number(), slopeMb: z.number() })

const LIMIT = { bound: 'at_most', unit: 'ms' } as const
const START: Limit = {
  ...LIMIT,
  name: 'start',
  limit: 1_500,
  note: 'from the start of the program to its items'
}
const SEARCH: Limit = {
  ...LIMIT,
  name: 'search-window',
  limit: 50,
  note: '95th percentile, from the key to the table'
}
const FRAME: Limit = {
  ...LIMIT,
  name: 'review-frame',
  limit: 50,
  note: 'longest frame while 100,000 lines scroll'
}

const POST: Limit = {
  ...LIMIT,
  name: 'post-frame',
  limit: 100,
  note: 'longest frame while 10,000 lines post'
}
const MEMORY: Limit = {
  name: 'walk-memory',
  bound: 'at_most',
  unit: 'MB a round',
  limit: 0.2,
  note: 'growth of the page from round to round over all screens, after garbage collection'
}
const ALL = [START, SEARCH, FRAME, POST, MEMORY]

export const windowMeasure: Measure = {
  name: 'window',
  budgets: ALL.map(({ name }) => name),
  async run(bench) {
    const { workshop, sizes } = bench
    if (findElectron() === undefined && findBrowser() === undefined) {
      const note = 'there is neither Electron nor a browser'
      return {
        rows: [],
        budgets: ALL.map((limit) => judge({ ...limit, note }, undefined))
      }
    }
    await runProcess({ command: tool('electron-vite/bin/electron-vite.js', 'build'), out: workshop.fresh() })
    const db = await workshop.seeded(Math.max(...sizes.matchItems))
    const run = async (spec: string) => {
      const out = join(workshop.folder, `${spec}.out`)
      const config = join(ROOT, 'test', 'e2e', 'frames.config.ts')
      const command = tool('@playwright/test/cli.js', 'test', '-c', config, spec)
      await runProcess({ command, out, env: { DOCKET_INVENTORY: db } })
      return found(readFileSync(out, 'utf8'))
    }
    const { usableMs, hostStartMs, searches } = opened.parse(await run('window.frames.ts'))
    const { atRest, scrolling } = frames.parse(await run('review.frames.ts'))
    const { posting } = posted.parse(await run('post.frames.ts'))
    const walk = memory.parse(await run('memory.frames.ts'))
    const host = Math.round(hostStartMs)
    return {
      rows: [],
      budgets: [
        judge(
          { ...START, note: `${START.note}; without ${host} ms of the stand-in and its browser` },
          usableMs
        ),
        judge(SEARCH, quantile(searches, 0.95)),
        judge(
          {
            ...FRAME,
            note: `${FRAME.note}, ${scrolling.over50Ms} over the limit; at rest ${atRest.longestMs}`
          },
          scrolling.longestMs
        ),
        judge(POST, posting.longestMs),
        judge(
          { ...MEMORY, note: `${MEMORY.note}: ${walk.firstMb.toFixed(1)} to ${walk.lastMb.toFixed(1)} MB` },
          walk.slopeMb
        )
      ]
    }
  }
}

/** A program of a package, run by this Node. */
function tool(path: string, ...words: readonly string[]): readonly string[] {
  return [process.execPath, join(ROOT, 'node_modules', path), ...words]
}

/** The line of JSON between the words of the test runner. */
function found(output: string): unknown {
  const line = output.split('\n').find((each) => each.startsWith('{'))
  if (line === undefined) throw new Error(`no figures in ${output.slice(-400)}`)
  return JSON.parse(line)
}
