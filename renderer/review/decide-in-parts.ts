// One step of many decisions, sent in parts that the border between window and core takes.
import type { DecisionProblem, LineDecision } from '../../core/contract/decisions.ts'
import type { Client } from '../client.ts'

/** A request may hold 20,000 values; a decision with its corrections has up to a dozen. */
const PART = 1_000

export interface Decided {
  readonly stepId: number
  readonly lines: number
  readonly problems: readonly DecisionProblem[]
}

/** Takes the decisions as one step; undefined if there are none. */
export async function decideInParts(
  client: Pick<Client, 'call'>,
  decisions: readonly LineDecision[]
): Promise<Decided | undefined> {
  let decided: Decided | undefined
  for (let at = 0; at < decisions.length; at += PART) {
    const part = decisions.slice(at, at + PART)
    const { stepId, lines, problems } = await client.call('line.decide', {
      decisions: part,
      ...(decided === undefined ? {} : { stepId: decided.stepId })
    })
    decided = {
      stepId,
      lines: (decided?.lines ?? 0) + lines,
      problems: [...(decided?.problems ?? []), ...problems]
    }
  }
  return decided
}
