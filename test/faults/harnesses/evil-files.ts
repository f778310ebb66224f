// Every file that was made to hurt is answered in time and in little memory, with a code if not with lines, and touches nothing.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { EVIL_FILES, writeEvilFile } from '../evil-files.ts'
import type { EvilFile } from '../evil/evil-file.ts'
import { add, SOUND, wrong, type Harness, type Tally, type Trial } from '../model.ts'
import type { Run } from '../product.ts'

const SECONDS = 10
const MEGABYTES = 512
/** Ends a run that waits instead of working. */
const KILLED_AFTER_MS = 3 * SECONDS * 1000
/** What some of the files ask to be written. */
const BAIT = '/tmp/docket-evil'

export const evilFiles: Harness = {
  name: 'evil files',
  prepare(trial) {
    const tryPoint = async (index: number): Promise<Tally> => {
      const file = EVIL_FILES[index]
      return file === undefined ? SOUND : tryFile(trial, file, index)
    }
    return Promise.resolve({ kind: 'ready', points: EVIL_FILES.length, tryPoint })
  }
}

async function tryFile({ product, folder }: Trial, file: EvilFile, index: number): Promise<Tally> {
  const [place, cwd] = [join(folder, `files-${index}`), join(folder, `cwd-${index}`)]
  for (const each of [place, cwd]) mkdirSync(each)
  const path = writeEvilFile(place, file)
  const run = await product.run(['read', path, '--json'], { cwd, timeoutMs: KILLED_AFTER_MS })
  rmSync(path)
  const touched = [...readdirSync(cwd), ...readdirSync(place), ...(existsSync(BAIT) ? [BAIT] : [])]
  const faults = [...findFaults(run), ...touched.map((name) => `it left ${name}`)]
  return faults.map((fault) => wrong('wronglyFailed', `${file.name}: ${fault}`)).reduce(add, SOUND)
}

function findFaults({ code, stdout, stderr, cpuSeconds, peakMb }: Run): readonly string[] {
  const answer = code === 0 ? 'read' : (/"code":\s*"([A-Z_]+)"/.exec(stdout)?.[1] ?? 'nothing')
  const faults: string[] = []
  if (answer === 'nothing' || answer === 'UNEXPECTED' || (code !== 0 && code !== 1))
    faults.push(`ended with ${code}, answered ${answer}`)
  if (stderr !== '') faults.push(stderr.slice(0, 300))
  if (!isJson(stdout)) faults.push('printed more than a JSON document')
  if (cpuSeconds > SECONDS) faults.push(`took ${cpuSeconds} s of the processor`)
  if (peakMb > MEGABYTES) faults.push(`took ${Math.round(peakMb)} MB`)
  return faults
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
