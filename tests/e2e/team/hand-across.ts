import type { Page } from "@playwright/test"

type To = { readonly to: "program" } | { readonly to: "member"; readonly memberId: string }

/** Makes the next export in one browser, as text, and says that it went. The page's core is in reach. */
export const exportFrom = (page: Page, to: To): Promise<string> =>
  page.evaluate(async to => {
    type Answer = { readonly ok: boolean; readonly error: unknown; readonly value: { number: number; text: Blob } }
    const ask = (path: string, data: unknown) =>
      new Promise<Answer>(resolve => {
        const worker: Worker = Reflect.get(window, "coreOfPage")
        const id = crypto.randomUUID()
        worker.addEventListener("message", ({ data: answer }) => answer.id === id && resolve(answer.value))
        const argumentList = [{ type: "RAW", value: data }]
        worker.postMessage({ id, type: "APPLY", path: path.split("."), argumentList })
      })
    const made = await ask("exchange.make", { ...to, leaveOut: [], period: null, whole: false })
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    await ask("exchange.handed", { ...to, number: made.value.number, way: "file" })
    return made.value.text.text()
  }, to)

/** Takes an export in, in another browser. Answers what came of it: `null`, or the type of what is in the way. */
export const takeInto = (page: Page, text: string): Promise<string | null> =>
  page.evaluate(
    text =>
      new Promise<string | null>(resolve => {
        const worker: Worker = Reflect.get(window, "coreOfPage")
        const id = crypto.randomUUID()
        worker.addEventListener("message", ({ data: answer }) => {
          if (answer.id === id) resolve(answer.value.ok ? null : answer.value.error.type)
        })
        const argumentList = [{ type: "RAW", value: { file: new Blob([text]) } }]
        worker.postMessage({ id, type: "APPLY", path: ["exchange", "takeIn"], argumentList })
      }),
    text,
  )
