// What Docket settles by leaving it out or by a number: nothing is handed to the browser, and Electron is one exact version.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'

const ROOT = resolve(import.meta.dirname, '..', '..')
const manifest = z.object({ devDependencies: z.object({ electron: z.string() }) })

/** Source files of the product that name a function, relative to the checkout. */
function filesNaming(word: string): readonly string[] {
  return ['core', 'electron', 'renderer'].flatMap((zone) =>
    readdirSync(join(ROOT, zone), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => join(zone, path))
      .filter((path) => readFileSync(join(ROOT, path), 'utf8').includes(word))
  )
}

it('hands no address to the browser', () => {
  expect(filesNaming('openExternal')).toEqual([])
  // The search does find what is there.
  expect(filesNaming('shell.openPath')).toEqual([join('electron', 'desk.ts')])
})

it('runs on one exact version of Electron, 45 or newer', () => {
  const { electron } = manifest.parse(
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  ).devDependencies
  expect(electron).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Number(electron.split('.')[0])).toBeGreaterThanOrEqual(45)
})
