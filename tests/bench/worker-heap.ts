import type { CDPSession } from "@playwright/test"

type Answer = { readonly usedSize?: number }

/** Megabytes that the page's worker holds, garbage taken out first: asked by the browser's debugging protocol. */
export const createWorkerHeap = async (devtools: CDPSession): Promise<() => Promise<number>> => {
  const attached = new Promise<string>(resolve => {
    devtools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") resolve(sessionId)
    })
  })
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const sessionId = await attached
  const answers = new Map<number, (answer: Answer) => void>()
  devtools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message)
    answers.get(id)?.(result)
  })
  let last = 0
  const ask = (method: string) =>
    new Promise<Answer>(resolve => {
      const id = ++last
      answers.set(id, resolve)
      void devtools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) })
    })
  return async () => {
    for (let n = 0; n < 3; n++) await ask("HeapProfiler.collectGarbage")
    return ((await ask("Runtime.getHeapUsage")).usedSize ?? Number.NaN) / 2 ** 20
  }
}
