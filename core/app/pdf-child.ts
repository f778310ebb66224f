// The process, or thread, that opens one PDF and sends back the XML inside it. It has no other work and no other way out.
import { parentPort, workerData } from 'node:worker_threads'
import { findAttachments } from '../intake/pdf/find-attachments.ts'

if (parentPort === null) {
  process.once('message', (pdf) => {
    void answer(pdf, (reply) => process.send?.(reply, undefined, undefined, () => process.exit()))
  })
} else {
  const port = parentPort
  void answer(workerData, (reply) => port.postMessage(reply))
}

async function answer(pdf: unknown, reply: (message: unknown) => void): Promise<void> {
  if (pdf instanceof Uint8Array) reply(await findAttachments(Uint8Array.from(pdf)))
}
