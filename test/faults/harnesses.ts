// All harnesses, in the order in which they run.
import { byteFlips, damage } from './harnesses/damage.ts'
import { fullDisk } from './harnesses/disk-full.ts'
import {
  brokenDisk,
  compoundFaults,
  everyOperationKilled,
  noRoom,
  shortWrites
} from './harnesses/every-operation.ts'
import { evilFiles } from './harnesses/evil-files.ts'
import { randomKills } from './harnesses/kills.ts'
import { mutatedFiles } from './harnesses/mutated-files.ts'
import { powerCuts } from './harnesses/power-cut.ts'
import { severalPrograms } from './harnesses/programs.ts'
import { soak } from './harnesses/soak.ts'
import { seededBugs } from './harnesses/seeded-bugs.ts'
import type { Harness } from './model.ts'

export const HARNESSES: readonly Harness[] = [
  randomKills,
  everyOperationKilled,
  brokenDisk,
  noRoom,
  shortWrites,
  compoundFaults,
  powerCuts,
  fullDisk,
  damage,
  byteFlips,
  evilFiles,
  ...mutatedFiles,
  severalPrograms,
  soak,
  seededBugs
]
