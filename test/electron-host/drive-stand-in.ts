// Drives the built app on the stand-in: over its control channel, and over the browser's debugging port for the page.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import type { ControlAnswer, ControlMessage, ControlReply, ControlRequest } from './control.ts'
import type { DriveOptions, RunningApp } from './drive.ts'

/** Starts main in a Node process of its own and attaches to its page. */
export async function driveStandIn(root: string, options: DriveOptions): Promise<RunningApp> {
  const child = start(root, options, options.args ?? [])
  const errors: string[] = []
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)))
  const ask = openChannel(child)
  const exited = once(child, 'exit').then(([code]) => Number(code))
  const started = await Promise.race([ask({ verb: 'endpoint' }), exited])
  if (typeof started === 'number' || started.kind !== 'endpoint' || started.endpoint === undefined) {
    throw new Error(`The app ended at its start: ${errors.join('')}`)
  }
  const browser = await chromium.connectOverCDP(started.endpoint)
  const [page] = browser.contexts()[0]?.pages() ?? []
  if (page === undefined) throw new Error('The app has no page.')
  await leaveBlank(page)

  return {
    host: 'stand-in',
    page,
    answerOpenDialog: async (paths) => void (await ask({ verb: 'answerOpen', paths })),
    answerSaveDialog: async (path) => void (await ask({ verb: 'answerSave', path })),
    answerMessageBox: async (button) => void (await ask({ verb: 'answerMessage', button })),
    async chooseMenu(id) {
      const answer = await ask({ verb: 'chooseMenu', id })
      return answer.kind === 'chosen' && answer.isChosen
    },
    async readRecorded() {
      const answer = await ask({ verb: 'recorded' })
      if (answer.kind !== 'recorded') throw new Error('The stand-in did not tell what it recorded.')
      return answer.recorded
    },
    async startAgain(args) {
      const second = start(root, options, args)
      const [code] = await once(second, 'exit')
      return Number(code)
    },
    async quit() {
      void ask({ verb: 'quit' })
      return exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
      await browser.close().catch(() => undefined)
    }
  }
}

function start(root: string, { userData, env }: DriveOptions, args: readonly string[]): ChildProcess {
  return fork(join(root, 'out', 'main', 'index.js'), [...args, `--user-data-dir=${userData}`], {
    cwd: root,
    execArgv: ['--import', join(import.meta.dirname, 'register.ts')],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...process.env, DOCKET_LOCALE: 'en-GB', ...env }
  })
}

function openChannel(child: ChildProcess): (request: ControlRequest) => Promise<ControlAnswer> {
  const waiting = new Map<number, (answer: ControlAnswer) => void>()
  let nextId = 1
  child.on('message', ({ id, answer }: ControlReply) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  })
  return (request) =>
    new Promise((resolve) => {
      const message: ControlMessage = { id: nextId++, request }
      waiting.set(message.id, resolve)
      child.send(message)
    })
}

/** The browser starts with an empty page, which then becomes the app's. */
async function leaveBlank(page: Page): Promise<void> {
  await page.waitForURL((url) => url.protocol !== 'about:')
}
