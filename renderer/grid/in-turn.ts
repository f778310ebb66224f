// Runs steps one after the other, in the order in which they were asked for: keys that follow fast find what came before done.

export type InTurn = (step: () => Promise<void>) => Promise<void>

/** @returns a function that runs its step when all before it have ended, however they ended */
export function createTurns(): InTurn {
  let last: Promise<void> = Promise.resolve()
  return (step) => {
    last = last.then(step, step)
    return last
  }
}
