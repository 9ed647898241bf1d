import type { Page } from "@playwright/test"

/** Opaque ids of the sample, as they stand readable in its database. */
export type Ids = {
  readonly person: string
  readonly goal: string
  readonly session: string
  readonly finished: string
  readonly draft: string
  readonly signed: string
  readonly group: string
  readonly groupSession: string
  /** A consent, and who gave it. */
  readonly consent: string
  readonly giver: string
  /** A practice tool that was kept, and one that is being filled in. */
  readonly kept: string
  readonly filling: string
  /** A rating that was finished. */
  readonly rating: string
  /** Who has the most of them. */
  readonly rated: string
  /** A fidelity review that was finished. */
  readonly review: string
  /** A contact with a supporter, and of whom. */
  readonly contact: string
  readonly supported: string
}

/** Finds someone with all there can be, and starts a session and a draft note where the sample has none. Ends on Today. */
export const findIds = async (page: Page): Promise<Ids> => {
  await page.locator("main").getByRole("button").first().click() // the first of the day: start, or resume
  await page.waitForURL(/#\/session\//)
  const session = page.url().split("/session/")[1] ?? ""
  await page.goto(`${page.url().split("#")[0]}#/notes`)
  await page.locator(".notes-waiting li").first().locator("a, button").first().click()
  await page.waitForURL(/#\/note\//)
  const draft = page.url().split("/note/")[1] ?? ""
  const found = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("handrail-sample")
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    type Head = { readonly id: string; readonly kind: string; readonly owner: string; readonly at: string }
    const rows = await new Promise<readonly Head[]>((resolve, reject) => {
      const request = database.transaction("heads").objectStore("heads").getAll()
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    database.close()
    return rows.map(({ id, kind, owner, at }) => ({ id, kind, owner, at })).sort((a, b) => (a.at < b.at ? -1 : 1))
  })
  const goalOf = (owner: string) => found.find(row => row.kind === "goal" && row.owner === owner)?.id
  const first = (kind: string) => found.find(row => row.kind === kind && goalOf(row.owner))
  const person = found.find(row => row.id === session && goalOf(row.owner))?.owner ?? first("note")?.owner ?? ""
  await page.goto(`${page.url().split("#")[0]}#/`)
  const sheets = found.filter(row => row.kind === "tool-sheet")
  return {
    person,
    goal: goalOf(person) ?? "",
    session,
    draft,
    kept: sheets[0]?.id ?? "",
    filling: sheets.at(-1)?.id ?? "",
    finished: first("session")?.id ?? "",
    signed: first("note")?.id ?? "",
    group: found.find(row => row.kind === "group")?.id ?? "",
    groupSession: found.find(row => row.kind === "group-session")?.id ?? "",
    consent: first("consent")?.id ?? "",
    giver: first("consent")?.owner ?? "",
    review: found.find(row => row.kind === "review")?.id ?? "",
    contact: first("contact")?.id ?? "",
    supported: first("contact")?.owner ?? "",
    rating: first("administration")?.id ?? "",
    rated: mostRated(found.filter(({ kind, owner }) => kind === "administration" && owner !== "")),
  }
}

const mostRated = (rows: readonly { readonly owner: string }[]): string => {
  const count = (owner: string) => rows.filter(row => row.owner === owner).length
  return [...rows].sort((a, b) => count(b.owner) - count(a.owner))[0]?.owner ?? ""
}
