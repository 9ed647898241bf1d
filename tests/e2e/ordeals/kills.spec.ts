import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { type BrowserContext, test as base, chromium, type Page } from "@playwright/test"
import { compileContent } from "../../../content/build/compile.ts"
import { agendaSteps, type Session } from "../../../core/domain/session.ts"
import type { AuditSoundness } from "../../../core/store/audit/walk.ts"
import type { Soundness } from "../../../core/system/api.ts"
import { serve } from "../../setup/serve.mjs"
import { expect, tablet } from "../companion.ts"
import { fillSample } from "../fill-sample.ts"
import { findIds, type Ids } from "../find-ids.ts"
import { samplePassphrase } from "../steps.ts"
import { askCore, grantedByCore, keepCoreInReach } from "./ask-core.ts"
import { createChance } from "./chance.ts"
import { type Heard, listenOutside } from "./heard.ts"
import { readyToKill } from "./kill-browser.ts"
import { liveOn } from "./scripted-session.ts"

/** Twelve in every run of the tests; `npm run soak` asks for more, goes on where it stopped, and is told of each. */
const kills = Number(process.env.HANDRAIL_KILLS ?? 12)
const seed = Number(process.env.HANDRAIL_SEED ?? 20_260)
const from = Number(process.env.HANDRAIL_KILLS_DONE ?? 0)
const tell = (run: number) => process.env.HANDRAIL_SOAK && console.log(`kill ${run}: all there`)

/** Older than this is on disk: the promise. */
const safeAfterMs = 500

const test = base.extend<{ device: { readonly url: string; readonly start: () => Promise<BrowserContext> } }>({
  device: async ({ launchOptions }, use, testInfo) => {
    const served = await serve(process.env.HANDRAIL_BUILD ?? "dist/pwa")
    const profile = mkdtempSync(path.join(tmpdir(), "handrail-kills-"))
    const look = { viewport: tablet, reducedMotion: "reduce", locale: "en-US" } as const
    let context: BrowserContext | undefined
    const start = async () => {
      context = await chromium.launchPersistentContext(profile, { ...launchOptions, ...look })
      await keepCoreInReach(context)
      return context
    }
    await use({ url: served.url, start })
    await context?.close()
    await served.close()
    // What was lost is looked for in what the browser left.
    if (testInfo.errors.length > 0) console.log(`The profile stays in ${profile}`)
    else rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  },
})

/** The moment of the kill is drawn by chance: nothing that can be seen tells it. */
const [leastMs, mostMs] = [800, 2400]
const passing = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

const firstPage = async (context: BrowserContext) => context.pages()[0] ?? (await context.newPage())

/** All texts in a record. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : []
}

const markOf = (text: string) => text.match(/k\d+n\d+ /g)?.at(-1)

/** By the mark of each writing, the longest that was typed before the moment: from its mark to its end. */
const typedBefore = (heard: readonly Heard[], until: number): ReadonlyMap<string, string> => {
  const typed = new Map<string, string>()
  for (const { at, what, words } of heard) {
    const mark = markOf(words)
    if (what === "text" && at <= until && mark) typed.set(mark, words.slice(words.lastIndexOf(mark)).trimEnd())
  }
  return typed
}

const techniqueIds = new Map(
  (compileContent("content/en").content.tables.techniques?.families ?? []).flatMap(({ techniques }) =>
    techniques.map(({ chip, id }) => [chip, id] as const),
  ),
)

/** What lies at an id in each table that has it: fields that can be read, and how long the sealed ones are. */
const rowsAt = (page: Page, id: string) =>
  page.evaluate(async wanted => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await asked(indexedDB.open("handrail-sample"))
    const readable = (_: string, value: unknown) => (value instanceof Uint8Array ? `${value.length} bytes` : value)
    const found: string[] = []
    for (const table of database.objectStoreNames) {
      const row = await asked(database.transaction(table).objectStore(table).get(wanted)).catch(String)
      if (row !== undefined) found.push(`${table}: ${JSON.stringify(row, readable)}`)
    }
    database.close()
    return found.join("; ")
  }, id)

/** A record by its watch. One that is not answered is looked for in the tables, and asked for once more. */
const watched = async <T>(page: Page, path: string, id: string): Promise<T> => {
  try {
    return await grantedByCore<T>(page, path, { id })
  } catch (error) {
    const again = JSON.stringify(await askCore(page, path, { id })).slice(0, 200)
    throw new Error(`${String(error)}. Rows: ${await rowsAt(page, id)}. Asked again: ${again}`)
  }
}

/** What was done before the moment is all there: words, taps, the step one was in; every record opens, the audit log is whole. Answers how much. */
const findAllThere = async (page: Page, ids: Ids, heard: readonly Heard[], until: number) => {
  const session = await watched<Session>(page, "sessions.watch", ids.session)
  const note = await watched<unknown>(page, "notes.watch", ids.draft)
  const goals = await grantedByCore<unknown>(page, "goals.watchOf", { participantId: ids.person })
  const texts = textsOf([session, note, goals])
  const typed = typedBefore(heard, until)
  for (const [mark, words] of typed) {
    if (texts.some(text => text.includes(words))) continue
    expect(texts.filter(text => text.includes(mark.trim())).join("\n"), "what is kept of it").toContain(words)
  }

  for (const { at, what, words } of heard) {
    const id = techniqueIds.get(words)
    if (what === "chip" && at <= until && id !== undefined)
      expect(session.techniques[id]?.used, `the chip ${words}`).toBe(true)
  }
  const wentTo = heard.filter(({ what }) => what === "step")
  const possible = wentTo.slice(
    Math.max(
      0,
      wentTo.findLastIndex(({ at }) => at <= until),
    ),
  )
  if (possible.some(({ at }) => at <= until))
    expect(possible.map(({ words }) => agendaSteps[Number(words)])).toContain(session.step)
  expect(await grantedByCore<Soundness>(page, "system.check", null)).toMatchObject({ state: "sound" })
  expect(await grantedByCore<AuditSoundness>(page, "audit.check", null)).toMatchObject({ state: "whole" })
  return typed.size + heard.filter(({ what, at }) => what !== "text" && at <= until).length
}

test(`the browser is killed ${kills} times in the middle of everything: nothing older than half a second is lost`, async ({
  device,
}) => {
  test.setTimeout(60_000 + kills * 15_000)
  const made = await device.start()
  const first = await firstPage(made)
  await fillSample({ page: first, url: device.url })
  const ids = await findIds(first)
  await expect(first.getByRole("heading", { level: 1 })).toBeVisible()
  await made.close()

  let before: readonly Heard[] = []
  let killedAt = 0
  let found = 0
  for (let run = from + 1; run <= kills + 1; run++)
    await test.step(`kill ${run} of seed ${seed}`, async () => {
      const chance = createChance(seed + run)
      const context = await device.start()
      const heard = await listenOutside(context)
      const page = await firstPage(context)
      await page.goto(`${device.url}/#/session/${ids.session}`)
      await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
      await page.getByRole("button", { name: "Unlock" }).click()
      await page.locator("ol.steps").waitFor()
      found += await findAllThere(page, ids, before, killedAt - safeAfterMs)
      if (run > from + 1) tell(run - 1)
      if (run > kills) return

      const kill = await readyToKill(context)
      const living = liveOn(page, ids, chance, run).catch(() => "the browser is gone")
      await passing(leastMs + chance.whole(mostMs - leastMs))
      killedAt = await kill()
      await living
      before = heard
    })
  expect(found, "there was something to lose each time").toBeGreaterThan(kills - from)
})
