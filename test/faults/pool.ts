// Runs many trials, a few at a time.
import { availableParallelism } from 'node:os'
import { add, SOUND, type Tally } from './model.ts'

/** Runs `judge` for each point and adds up what came of it. */
export async function tallyAll<T>(
  points: readonly T[],
  judgeOne: (point: T, index: number) => Promise<Tally>
): Promise<Tally> {
  let next = 0
  let sum = SOUND
  const worker = async (): Promise<void> => {
    for (let at = next++; at < points.length; at = next++) {
      const point = points[at]
      if (point !== undefined) sum = add(sum, await judgeOne(point, at))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return sum
}
