// The line between a test and the stand-in: Node's own channel to a child process.
import { standInApp } from './app.ts'
import { chooseMenuItem } from './desktop.ts'
import { answers, recorded, type Recorded } from './record.ts'

/** What a test may ask for. */
export type ControlRequest =
  | { readonly verb: 'endpoint' }
  | { readonly verb: 'recorded' }
  | { readonly verb: 'answerOpen'; readonly paths: readonly string[] }
  | { readonly verb: 'answerSave'; readonly path: string }
  | { readonly verb: 'answerMessage'; readonly button: number }
  | { readonly verb: 'chooseMenu'; readonly id: string }
  | { readonly verb: 'quit' }

export interface ControlMessage {
  readonly id: number
  readonly request: ControlRequest
}

export interface ControlReply {
  readonly id: number
  readonly answer: ControlAnswer
}

export type ControlAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'endpoint'; readonly endpoint: string | undefined }
  | { readonly kind: 'recorded'; readonly recorded: Recorded }
  | { readonly kind: 'chosen'; readonly isChosen: boolean }

/** Listens to the program that started this one, if it opened a channel. */
export function openControl(): void {
  if (process.send === undefined) return
  process.on('message', (message: ControlMessage) => {
    void answer(message.request).then((given) =>
      process.send?.({ id: message.id, answer: given } satisfies ControlReply)
    )
  })
  // A test that died leaves no window behind.
  process.once('disconnect', () => standInApp.exit(1))
}

async function answer(request: ControlRequest): Promise<ControlAnswer> {
  switch (request.verb) {
    case 'endpoint':
      await standInApp.whenReady()
      return { kind: 'endpoint', endpoint: standInApp.browser?.endpoint }
    case 'recorded':
      return { kind: 'recorded', recorded }
    case 'chooseMenu':
      return { kind: 'chosen', isChosen: chooseMenuItem(request.id) }
    case 'answerOpen':
      answers.open.push(request.paths)
      break
    case 'answerSave':
      answers.save.push(request.path)
      break
    case 'answerMessage':
      answers.message.push(request.button)
      break
    case 'quit':
      standInApp.quit()
      break
  }
  return { kind: 'done' }
}
