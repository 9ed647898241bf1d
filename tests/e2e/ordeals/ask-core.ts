import type { BrowserContext, Page } from "@playwright/test"

/** From now on pages keep hold of their core's worker, so that a test can ask it what no screen shows. */
export const keepCoreInReach = (context: BrowserContext) =>
  context.addInitScript(() => {
    const Started = Worker
    window.Worker = class extends Started {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        // Others, such as the one that guesses at passphrases, have no name.
        if (options?.name) Reflect.set(window, "coreOfPage", this)
      }
    }
  })

/**
 * Asks the core of a page as the bridge does: the answer of a command, or the first answer of a watch.
 * `path`: the room and what is asked of it, `system.check`.
 */
export const askCore = <T>(page: Page, path: string, data: unknown): Promise<T> =>
  page.evaluate(
    ({ path, data }) =>
      new Promise<T>(resolve => {
        const worker: Worker = Reflect.get(window, "coreOfPage")
        const id = crypto.randomUUID()
        const watching = /\.watch/.test(path)
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data: call }) => {
          resolve(call.argumentList[0].value)
          port1.postMessage({ id: call.id, type: "RAW", value: null })
        }
        worker.addEventListener("message", ({ data: answer }) => {
          if (answer.id === id && !watching) resolve(answer.value)
        })
        const argument = { type: "RAW", value: data }
        const callback = { type: "HANDLER", name: "proxy", value: port2 }
        worker.postMessage(
          { id, type: "APPLY", path: path.split("."), argumentList: watching ? [argument, callback] : [argument] },
          watching ? [port2] : [],
        )
      }),
    { path, data },
  )

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

/** The value that the core answers. */
export const grantedByCore = async <T>(page: Page, path: string, data: unknown): Promise<T> => {
  const answer = await askCore<Answer<T>>(page, path, data)
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(answer.error)}`)
  return answer.value
}
