// What a hostile page may send: every abuse is refused as a reply, and the app goes on.
import { expect } from '@playwright/test'
import { calls } from '../../core/contract/calls.ts'
import { callRaw, test, type RawBridge } from './app.ts'

/** Requests that no call takes, by title; the large ones are made in the page. */
const REFUSED_BY_ALL: readonly (readonly [string, string])[] = [
  ['a text', '"text"'],
  ['nothing', 'null'],
  ['a number', '7'],
  ['a list', '[]'],
  ['a text of two million letters', `{"fileId":"${'A'.repeat(2_000_000)}"}`],
  ['thirty thousand numbers', `[${'1,'.repeat(30_000)}1]`],
  ['a deep object', '{"a":'.repeat(50) + '1' + '}'.repeat(50)]
]

/** Objects are refused by the calls that have a field of their own; the others take any object and ignore what is in it. */
const REFUSED_FOR_FIELDS: readonly (readonly [string, string])[] = [
  ['no field', '{}'],
  [
    'wrong types',
    '{"importId":"x","fileId":1,"recentId":{},"limit":"all","offset":-1,"currency":5,"language":"xx","theme":3}'
  ],
  [
    'numbers that are no ids',
    '{"importId":-1.5,"fileId":null,"recentId":null,"currency":null,"offset":0.5,"limit":1e9}'
  ]
]

const names = Object.keys(calls)
const namesWithFields = Object.entries(calls)
  .filter(([, call]) => !call.request.safeParse({}).success)
  .map(([name]) => name)

test('every call refuses what does not fit its schema or is too large', async ({ page }) => {
  const cases = [
    ...REFUSED_BY_ALL.map(([title, json]) => ({ title, json, called: names })),
    ...REFUSED_FOR_FIELDS.map(([title, json]) => ({ title, json, called: namesWithFields }))
  ]
  for (const { title, json, called } of cases) {
    const codes = await page.evaluate(
      ([text, all]) => {
        const bridge: RawBridge = window.docket
        const request: unknown = JSON.parse(text)
        return Promise.all(all.map(async (name) => [name, (await bridge.call(name, request)).error?.code]))
      },
      [json, called] as const
    )
    expect({ title, codes }).toEqual({ title, codes: called.map((name) => [name, 'REQUEST_INVALID']) })
  }
})

test('a call that does not exist is refused, also one that every object inherits', async ({ page }) => {
  for (const name of ['no.such', 'toString', '__proto__', 'constructor', '', 5, null, {}, ['app.state']]) {
    const { error } = await callRaw(page, name, {})
    expect(error?.code).toBe('REQUEST_INVALID')
  }
})

test('keys that could reach a prototype are refused', async ({ page }) => {
  const answer = await page.evaluate(() => {
    const bridge: RawBridge = window.docket
    return bridge.call('app.state', JSON.parse('{"__proto__":{"isAdmin":true}}'))
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'REQUEST_INVALID' } })
})

test('functions, class instances, cycles and windows do not cross', async ({ page }) => {
  const outcomes = await page.evaluate(() => {
    const bridge: RawBridge = window.docket
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    const attempt = async (value: unknown): Promise<string> => {
      try {
        const answer = await bridge.call('app.state', value)
        return answer.ok ? 'accepted' : 'refused'
      } catch {
        return 'thrown'
      }
    }
    return Promise.all(
      [{ f: () => 1 }, { s: Symbol('x') }, { m: new Map([[1, 2]]) }, cycle, { w: window }].map(attempt)
    )
  })
  expect(outcomes.filter((outcome) => outcome === 'accepted')).toEqual([])
})

test('a path is not a file: only files of the person get a token', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const bridge: RawBridge = window.docket
    const made = new File(['a,b\n1,2\n'], '/etc/passwd')
    const attempts: readonly unknown[] = [[made], ['/etc/passwd'], [{ path: '/etc/passwd' }]]
    return Promise.all(attempts.map((files) => bridge.call('files.drop', {}, files).catch(() => 'thrown')))
  })
  expect(JSON.stringify(answers)).not.toContain('fileId')
})

test('a flood of calls is held back, and the app answers again after it', async ({ page }) => {
  const { held, passed, seconds } = await page.evaluate(async () => {
    const bridge: RawBridge = window.docket
    const start = performance.now()
    const flood = Array.from({ length: 6000 }, () => bridge.call('settings.save', {}))
    const answers = await Promise.all(flood)
    const busy = answers.filter((answer) => answer.error?.code === 'BUSY').length
    return { held: busy, passed: answers.length - busy, seconds: (performance.now() - start) / 1000 }
  })
  // However slow the machine: no more than the burst and what refills while the flood lasts.
  expect(passed).toBeLessThanOrEqual(500 + 200 * seconds)
  expect(held).toBeGreaterThan(0)
  await expect.poll(async () => (await callRaw(page, 'app.state', {})).ok).toBe(true)
})
