/// <reference lib="webworker" />
import { registerRoute } from "workbox-routing"

declare const self: ServiceWorkerGlobalScope

/** As long as a page may take to start and ask. */
const mostMs = 60_000

let held: readonly File[] = []
let letGo = () => {}

/**
 * Keeps files in this worker's memory, and the worker awake, until a page asks for them or a minute is over. They are
 * written nowhere: a worker that ends before has nothing of them.
 */
const hold = (files: readonly File[]): Promise<void> =>
  new Promise(resolve => {
    letGo()
    held = files
    const over = setTimeout(() => letGo(), mostMs)
    letGo = () => {
      clearTimeout(over)
      held = []
      resolve()
    }
  })

/** What another app shared: files, or a text, as some mail apps do with an invitation. */
const sharedIn = async (request: Request): Promise<readonly File[]> => {
  const form = await request.formData().catch(() => new FormData())
  // A form sends a file without a name and without content where none was chosen.
  const files = form.getAll("files").filter((one): one is File => one instanceof File && one.name !== "")
  const text = [form.get("text"), form.get("url")].filter(one => typeof one === "string" && one !== "").join("\n")
  return files.length > 0 || text === "" ? files : [new File([text], "text")]
}

const route = (path: string) => new URL(path, self.registration.scope)

/** The other end of `given.ts`: what was shared into the app waits here for the page that opens. */
export const takeShared = (): void => {
  registerRoute(
    ({ url }) => url.pathname === route("given").pathname,
    async ({ request, event }) => {
      event.waitUntil(hold(await sharedIn(request)))
      return Response.redirect(route("#/given").href, 303)
    },
    "POST",
  )
  self.addEventListener("message", event => {
    if (event.data?.type === "HOLD_GIVEN") event.waitUntil(hold(event.data.files))
    if (event.data?.type === "TAKE_GIVEN") {
      event.ports[0]?.postMessage(held)
      letGo()
    }
  })
}
