import { giveFiles } from "../core/ui/given/give-files.ts"
import { givenFiles } from "../core/ui/given/given-files.ts"

/** In the session of this tab: files wait in the service worker for it. It says nothing of them. */
const waitingMark = "handrail.given"

/** A window that starts anew, for someone chose who they are, has them again from the service worker's memory. */
const keepAcross = () => {
  const files = givenFiles.value.map(({ file }) => file)
  const { controller } = navigator.serviceWorker
  if (files.length === 0 || !controller) return
  sessionStorage.setItem(waitingMark, "")
  controller.postMessage({ type: "HOLD_GIVEN", files })
}

let keeps = false
const give = async (files: readonly File[]): Promise<void> => {
  await giveFiles(files)
  if (!keeps) addEventListener("pagehide", keepAcross)
  keeps = true
}

/** What was opened with the app. */
export const giveOpened = async (handles: readonly FileSystemFileHandle[]): Promise<void> =>
  give(await Promise.all(handles.map(handle => handle.getFile())))

/** What the service worker holds for this window: it has it no more. */
export const giveHeld = async (): Promise<void> => {
  sessionStorage.removeItem(waitingMark)
  const { controller } = navigator.serviceWorker
  if (!controller) return
  const { port1, port2 } = new MessageChannel()
  const held = new Promise<readonly File[]>(resolve => {
    port1.onmessage = event => resolve(event.data)
  })
  controller.postMessage({ type: "TAKE_GIVEN" }, [port2])
  await give(await held)
}
