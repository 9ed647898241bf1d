import "@vitest/browser-playwright"
import type { BrowserCommand } from "vitest/node"
import { type Apache, startApache } from "./apache.ts"
import type { ApacheOptions } from "./apache-config.ts"
import { type Lying, lyingIn } from "./lying.ts"
import { noise } from "./noise.ts"
import { type Oddity, type OddServer, startOddServer } from "./odd-server.ts"

/** What a test in a browser asks of the machine that it runs on: servers to speak to. Those are told by their address. */
export type Served = { readonly url: string; readonly user: string; readonly password: string }

const apaches = new Map<string, Apache>()
const oddServers = new Map<string, OddServer>()
const folders = new Map<string, () => Promise<void>>()

const startApacheFor: BrowserCommand<[options: ApacheOptions]> = async (_, options): Promise<Served> => {
  const apache = await startApache(options)
  apaches.set(apache.url, apache)
  return { url: apache.url, user: apache.user, password: apache.password }
}

const layOnApache: BrowserCommand<[url: string, file: string]> = async (_, url, file) => {
  apaches.get(url)?.lay(file, noise(3))
}

const lyingOnApache: BrowserCommand<[url: string]> = async (_, url): Promise<Lying> =>
  lyingIn(apaches.get(url)?.data ?? "")

const startOdd: BrowserCommand<[oddity: Oddity]> = async (_, oddity): Promise<Served> => {
  const server = await startOddServer()
  Object.assign(server.odd, oddity)
  oddServers.set(server.url, server)
  return { url: server.url, user: "", password: "" }
}

const askedOfOdd: BrowserCommand<[url: string]> = async (_, url): Promise<readonly string[]> =>
  oddServers.get(url)?.asked ?? []

const stopServer: BrowserCommand<[url: string]> = async (_, url) => {
  await apaches.get(url)?.stop()
  await oddServers.get(url)?.stop()
  await folders.get(url)?.()
  apaches.delete(url)
  oddServers.delete(url)
  folders.delete(url)
}

/** The one of `npm start`. */
const startFolderFor: BrowserCommand<[origin: string]> = async (_, origin): Promise<Served> => {
  const { serveWebdav } = await import("../setup/webdav.mjs")
  const { url, user, password, close } = await serveWebdav({ origins: [origin] })
  folders.set(url, close)
  return { url, user, password }
}

/** Lists from a page of the same origin that minds certificates: Vitest's own pages mind none. */
const listMindfully: BrowserCommand<[origin: string, served: Served]> = async ({ context }, origin, served) => {
  const mindful = await context.browser()?.newContext({ ignoreHTTPSErrors: false })
  const page = await mindful?.newPage()
  const module = `${origin}/core/exchange/targets/webdav.ts`
  await page?.goto(module)
  const list = async ([from, { url: address, user, password }]: readonly [string, Served]): Promise<unknown> =>
    (await import(from)).createWebdavTarget({ address, user, password }).list("h")
  const answer = await page?.evaluate(list, [module, served] as const)
  await mindful?.close()
  return answer
}

export const targetCommands = {
  startApacheFor,
  layOnApache,
  lyingOnApache,
  startFolderFor,
  startOdd,
  askedOfOdd,
  stopServer,
  listMindfully,
}

declare module "vitest/browser" {
  interface BrowserCommands {
    startApacheFor: (options: ApacheOptions) => Promise<Served>
    layOnApache: (url: string, file: string) => Promise<void>
    lyingOnApache: (url: string) => Promise<Lying>
    startFolderFor: (origin: string) => Promise<Served>
    startOdd: (oddity: Oddity) => Promise<Served>
    askedOfOdd: (url: string) => Promise<readonly string[]>
    stopServer: (url: string) => Promise<void>
    listMindfully: (origin: string, served: Served) => Promise<unknown>
  }
}
