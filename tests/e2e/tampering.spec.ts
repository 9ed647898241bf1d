import type { Page } from "@playwright/test"
import { expect, test } from "./companion.ts"
import { lock, openSample, samplePassphrase, unlock } from "./steps.ts"

type Row = { readonly id: string; readonly kind: string; readonly owner: string; readonly sealed: Uint8Array }

/** Does something to the sealed records as any program on the device could, past Handrail. */
const tamper = (page: Page, act: string, ids: readonly string[]) =>
  page.evaluate(
    async ({ act, ids }) => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await answer(indexedDB.open("handrail-sample"))
      const stores = ["heads", "records"] as const
      const open = () => {
        const transaction = database.transaction(stores, "readwrite")
        return stores.map(name => transaction.objectStore(name))
      }
      const kept = window as unknown as { rows?: { store: number; row: unknown }[] }
      const [one = "", other = ""] = ids
      for (const [at, store] of open().entries()) {
        if (act === "replay") {
          for (const { store: of, row } of kept.rows ?? []) if (of === at) await answer(store.put(row))
          continue
        }
        const [first, second]: [Row, Row] = await Promise.all([answer(store.get(one)), answer(store.get(other))])
        const sealed = first.sealed.slice()
        switch (act) {
          case "flip":
            sealed[20] = (sealed[20] ?? 0) ^ 1
            await answer(store.put({ ...first, sealed }))
            break
          case "truncate":
            await answer(store.put({ ...first, sealed: sealed.slice(0, -1) }))
            break
          case "swap":
            await answer(store.put({ ...first, sealed: second.sealed }))
            await answer(store.put({ ...second, sealed }))
            break
          case "delete":
            await answer(store.delete(one))
            break
          case "remember":
            kept.rows = [...(kept.rows ?? []), { store: at, row: first }, { store: at, row: second }]
            break
        }
      }
      database.close()
    },
    { act, ids },
  )

/** The ids in the links of the caseload: nothing else about anyone is readable outside. */
const idsOf = async (page: Page) => {
  await page.getByRole("link", { name: "People", exact: true }).click()
  const links = page.getByRole("main").locator('a[href^="#/person/"]')
  await expect(links.nth(2)).toBeVisible()
  const hrefs = await links.evaluateAll(found => found.map(link => link.getAttribute("href") ?? ""))
  return [...new Set(hrefs.map(href => href.split("/")[2] ?? ""))].slice(0, 2)
}

const alarm = (page: Page) => page.getByRole("main").getByRole("alert")

const told = {
  one: "1 record does not open.",
  two: "2 records do not open.",
  counted: "Records were taken away, or put back from an earlier time.",
}

test("what is done to the records while it is locked is noticed and said", async ({ companion }) => {
  const { page, url } = companion
  await openSample(companion)
  const ids = await idsOf(page)
  await tamper(page, "remember", ids)
  for (const [act, title, said] of [
    ["flip", "one bit of a record is flipped", told.one],
    ["truncate", "a record is cut short", told.one],
    ["swap", "two records are swapped", told.two],
    ["delete", "a record is deleted", told.counted],
  ] as const)
    await test.step(title, async () => {
      await lock(page)
      await tamper(page, act, ids)
      await page.goto(`${url}/#/`)
      await unlock(page, samplePassphrase)
      await expect(alarm(page).filter({ hasText: said }).first()).toBeVisible({ timeout: 20_000 })
      await expect(alarm(page).filter({ hasText: "Tell your supervisor" }).first()).toBeVisible()
      await tamper(page, "replay", ids)
    })

  await test.step("nothing, with all put back as it was", async () => {
    await page.goto(`${url}/#/settings/storage`)
    await page.getByRole("button", { name: "Check now" }).click()
    await expect(page.getByText("All is as Handrail left it.")).toBeVisible()
    await page.getByRole("link", { name: "Today" }).click()
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible()
    await expect(alarm(page)).toBeHidden()
  })
})

test("while it is locked a record is put back as it was before: it is noticed and said", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  const ids = await idsOf(page)
  await tamper(page, "remember", ids)
  await page.goto(`${companion.url}/#/person/${ids[0]}/edit`)
  await page.getByRole("textbox", { name: "Where you usually meet, if you know" }).fill("The reading room")
  await page.getByRole("heading", { level: 1 }).focus()
  await page.goto(`${companion.url}/#/person/${ids[0]}`)
  await expect(page.getByText("The reading room")).toBeVisible()
  await lock(page)
  await tamper(page, "replay", ids)
  await page.goto(`${companion.url}/#/settings/storage`)
  await unlock(page, samplePassphrase)
  await page.getByRole("button", { name: "Check now" }).click()
  await expect(
    page.getByText("Records were removed, added or put back by something other than Handrail."),
  ).toBeVisible()
  await page.getByRole("link", { name: "Today" }).click()
  await expect(alarm(page).filter({ hasText: told.counted })).toBeVisible({ timeout: 20_000 })
})

test("a changed record is said on its own screen, and the rest goes on", async ({ companion }) => {
  const { page, url } = companion
  await openSample(companion)
  const ids = await idsOf(page)
  await lock(page)
  await tamper(page, "flip", ids)
  await page.goto(`${url}/#/person/${ids[0]}`)
  await unlock(page, samplePassphrase)
  await expect(alarm(page).filter({ hasText: told.one }).first()).toBeVisible()
  await page.goto(`${url}/#/person/${ids[1]}`)
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Person")
})
