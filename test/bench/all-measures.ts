// Every measure, in the order of the report.
import { batchMeasure } from './measures/batch.ts'
import { fallBackMeasure } from './measures/fall-back.ts'
import { growthItemsMeasure } from './measures/growth-items.ts'
import { growthLedgerMeasure } from './measures/growth-ledger.ts'
import { growthLinesMeasure } from './measures/growth-lines.ts'
import { importMeasure } from './measures/import.ts'
import { loopDelayMeasure } from './measures/loop-delay.ts'
import { matchingMeasure } from './measures/matching.ts'
import { readingMeasure } from './measures/reading.ts'
import { reportsMeasure } from './measures/reports.ts'
import { startMeasure } from './measures/start.ts'
import { windowMeasure } from './measures/window.ts'
import type { Measure } from './model.ts'

export const MEASURES: readonly Measure[] = [
  batchMeasure,
  loopDelayMeasure,
  importMeasure,
  fallBackMeasure,
  matchingMeasure,
  readingMeasure,
  growthLinesMeasure,
  growthItemsMeasure,
  growthLedgerMeasure,
  startMeasure,
  windowMeasure,
  reportsMeasure
]
