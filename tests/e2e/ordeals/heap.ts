import type { CDPSession, Page } from "@playwright/test"

type Send = (method: string, params?: object) => Promise<unknown>

/** What the heap of one thread holds, after its rubbish was taken out: every text in it stands there readable. */
const snapshotOf = async (send: Send, onChunk: (next: (chunk: string) => void) => void): Promise<string> => {
  const chunks: string[] = []
  onChunk(chunk => chunks.push(chunk))
  await send("HeapProfiler.enable")
  await send("HeapProfiler.collectGarbage")
  await send("HeapProfiler.takeHeapSnapshot", { reportProgress: false })
  await send("HeapProfiler.disable")
  return chunks.join("")
}

/** A thread that the page started, spoken to through the page. */
const threadOf = (session: CDPSession, sessionId: string) => {
  let last = 0
  const hear = (heard: (message: { id?: number; method?: string; params?: { chunk: string } }) => void) =>
    session.on("Target.receivedMessageFromTarget", event => {
      if (event.sessionId === sessionId) heard(JSON.parse(event.message))
    })
  const answers = new Map<number, () => void>()
  hear(({ id = 0 }) => answers.get(id)?.())
  const send: Send = (method, params = {}) =>
    new Promise<void>(resolve => {
      const id = ++last
      answers.set(id, resolve)
      void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) })
    })
  return snapshotOf(send, next =>
    hear(({ method, params }) => {
      if (method === "HeapProfiler.addHeapSnapshotChunk" && params) next(params.chunk)
    }),
  )
}

/** The heaps of a page and of every worker it has now, by name. */
export const heapsOf = async (page: Page): Promise<ReadonlyMap<string, string>> => {
  const session = await page.context().newCDPSession(page)
  const heaps = new Map<string, string>()
  const own = await snapshotOf(
    (method, params) => session.send(method as "HeapProfiler.enable", params as undefined),
    next => session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => next(chunk)),
  )
  heaps.set("the page", own)
  const workers: string[] = []
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") workers.push(sessionId)
  })
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  for (const [n, worker] of workers.entries()) heaps.set(`worker ${n + 1}`, await threadOf(session, worker))
  await session.detach()
  return heaps
}

/** Which of the words stand in which heap. */
export const wordsInHeaps = (heaps: ReadonlyMap<string, string>, words: readonly string[]): readonly string[] =>
  [...heaps].flatMap(([where, heap]) => words.filter(word => heap.includes(word)).map(word => `${word} in ${where}`))
