import type { BrowserContext, Page } from "@playwright/test"

export type OpenedFile = { readonly name: string; readonly text: string }

/**
 * A browser lets no test open files with an installed app, so this stands where it would tell the page of them. All
 * else is real: the handles are files of the origin's private folder.
 */
export const standInForLaunches = (context: BrowserContext) =>
  context.addInitScript(() => {
    type Launch = { readonly files: readonly FileSystemFileHandle[] }
    let take: ((launch: Launch) => void) | null = null
    const early: Launch[] = []
    const launchQueue = {
      setConsumer: (consumer: (launch: Launch) => void) => {
        take = consumer
        for (const launch of early.splice(0)) consumer(launch)
      },
    }
    Object.defineProperty(window, "launchQueue", { value: launchQueue })
    Reflect.set(window, "launch", (launch: Launch) => (take ? take(launch) : early.push(launch)))
  })

/** Files are opened with the app, all at once. */
export const openWithApp = (page: Page, files: readonly OpenedFile[]) =>
  page.evaluate(async files => {
    const folder = await navigator.storage.getDirectory()
    const handles: FileSystemFileHandle[] = []
    for (const { name, text } of files) {
      const handle = await folder.getFileHandle(name, { create: true })
      const writing = await handle.createWritable()
      await writing.write(text)
      await writing.close()
      handles.push(handle)
    }
    Reflect.get(window, "launch")({ files: handles })
  }, files)
