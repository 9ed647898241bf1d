import { describe, expect, it } from "vitest"
import { addressesOf, type FrontApi, type FrontPage, followFrontPage } from "../../../../extension/front/front-page.ts"

/** A window whose tab in front can be changed, and whose answers come when the test lets them. */
const browserWith = (first: string) => {
  let url = first
  const waiting: (() => void)[] = []
  const heard = { addListener: () => {} }
  const api = {
    tabs: { query: async () => [{ id: 7, url }], onActivated: heard, onUpdated: heard },
    permissions: { onAdded: heard, onRemoved: heard },
    scripting: {
      executeScript: () => {
        const result = [{ frameId: 0, result: url }]
        return new Promise(resolve => waiting.push(() => resolve(result)))
      },
    },
  } as unknown as FrontApi
  const asked = async (many: number) => {
    while (waiting.length < many) await Promise.resolve()
  }
  return { api, go: (to: string) => (url = to), waiting, asked }
}

const chart = (number: number) => `https://records.example/patients/${number}`

describe("what is in front", () => {
  it("is answered as it was seen, also when another look began meanwhile: an old chart is never taken for the new one", async () => {
    const { api, go, waiting, asked } = browserWith(chart(1))
    const told: (FrontPage | null)[] = []
    const { look } = followFrontPage(api, 1, front => told.push(front))
    await asked(1)
    waiting[0]?.()
    await expect.poll(() => told.length).toBe(1)

    go(chart(2))
    const beforeInserting = look()
    await asked(2)
    const later = look()
    await asked(3)
    waiting[1]?.()
    const seen = await beforeInserting
    expect(seen && addressesOf(seen)).toEqual([chart(2)])
    waiting[2]?.()
    await later
    expect(told.map(front => front && addressesOf(front))).toEqual([[chart(1)], [chart(2)]])
  })

  it("has the frame with the cursor first, and each address once", () => {
    const at = (frameId: number, address: string) => ({ frameId, documentId: `d${frameId}`, address })
    const front = { tabId: 7, documents: [at(0, chart(1)), at(3, chart(2)), at(5, chart(1))] }
    expect(addressesOf(front)).toEqual([chart(1), chart(2)])
    expect(addressesOf(front, { documentId: "d3" })).toEqual([chart(2), chart(1)])
    expect(addressesOf(front, { frameId: 3 })).toEqual([chart(2), chart(1)])
  })
})
