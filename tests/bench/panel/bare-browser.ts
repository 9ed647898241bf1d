import { spawn } from "node:child_process"
import type { Readable, Writable } from "node:stream"
import { chromium } from "@playwright/test"

type Params = Readonly<Record<string, unknown>>

type Told = {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly result?: Params
  readonly error?: { readonly message: string }
}

/** A browser that attaches to nothing by itself: a page that opens in it waits for no debugger, as a person's does not. */
export type BareBrowser = {
  /** Asks by the browser's debugging protocol; throws what it answers to a wrong question. */
  readonly send: <T = Params>(method: string, params?: Params, sessionId?: string) => Promise<T>
  /** The next event of that name of which `isIt` is true. */
  readonly next: <T>(method: string, isIt: (params: T) => boolean) => Promise<T>
  readonly close: () => Promise<void>
}

type Start = {
  readonly executablePath?: string
  readonly args?: readonly string[]
  readonly profile: string
  readonly url: string
}

export const startBareBrowser = ({ executablePath, args = [], profile, url }: Start): BareBrowser => {
  const browser = spawn(
    executablePath ?? chromium.executablePath(),
    [
      "--headless=new",
      "--remote-debugging-pipe",
      `--user-data-dir=${profile}`,
      "--no-first-run",
      "--no-default-browser-check",
      "--password-store=basic",
      "--use-mock-keychain",
      "--lang=en-US",
      ...args,
      url,
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  )
  const [, , , commands, events] = browser.stdio as unknown as readonly [null, null, null, Writable, Readable]
  const ended = new Promise<void>(resolve => browser.once("exit", () => resolve()))
  const answers = new Map<number, (told: Told) => void>()
  const listeners = new Set<(told: Told) => void>()
  let last = 0
  let rest = ""

  events.setEncoding("utf8")
  events.on("data", (part: string) => {
    const messages = (rest + part).split("\0")
    rest = messages.pop() ?? ""
    for (const message of messages) {
      const told: Told = JSON.parse(message)
      if (told.id === undefined) for (const listener of listeners) listener(told)
      else answers.get(told.id)?.(told)
    }
  })

  const send = <T>(method: string, params: Params = {}, sessionId?: string) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last
      answers.set(id, ({ result, error }) => {
        answers.delete(id)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result as T)
      })
      commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })

  const next = <T>(method: string, isIt: (params: T) => boolean) =>
    new Promise<T>(resolve => {
      const listener = (told: Told) => {
        if (told.method !== method || !isIt(told.params as T)) return
        listeners.delete(listener)
        resolve(told.params as T)
      }
      listeners.add(listener)
    })

  const close = async () => {
    await send("Browser.close")
    await ended
  }
  return { send, next, close }
}
