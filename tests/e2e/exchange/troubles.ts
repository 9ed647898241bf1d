import type { Page } from "@playwright/test"
import { noise } from "../../targets/noise.ts"
import type { OddWay } from "../../targets/odd-proxy.ts"
import { expect, test } from "../companion.ts"
import { type Place, sendNow, waitingIn } from "./place.ts"
import { meet, sessionsOf } from "./work.ts"

/** Something wrong with a place, as whoever sends learns of it. `end` takes it away again. */
type Trouble = {
  readonly is: string
  readonly says: RegExp
  readonly begin: () => unknown
  readonly end: () => unknown
}

const says = {
  unreachable: /The place for exports cannot be reached\..*Nothing was lost\. Try again once that is settled/,
  refused: /The user name or the password is not accepted there\..*Nothing was lost/,
  gone: /The folder is not there\..*Nothing was lost/,
  full: /The place for exports is full\..*Nothing was lost\..*then try again/,
  slow: /The place for exports does not answer in time\..*Nothing was lost\. Try again later/,
}

/** For the cores of a page a minute without a byte is half a second, from now on or no more. */
const shortenMinutes = async (page: Page, short: boolean) => {
  const set = (short: boolean) => {
    const real: typeof setTimeout = Reflect.get(globalThis, "realTimeout") ?? setTimeout
    Reflect.set(globalThis, "realTimeout", real)
    const hasty = (run: () => void, ms = 0) => real(run, ms >= 60_000 && ms < 120_000 ? 500 : ms)
    Reflect.set(globalThis, "setTimeout", short ? hasty : real)
  }
  for (const worker of page.workers()) await worker.evaluate(set, short)
}

/** `end` takes no more away than `begin` brought. */
const wrong = (way: OddWay, odd: OddWay) => ({
  begin: () => Object.assign(way, odd),
  end: () => {
    for (const key of Object.keys(odd)) Reflect.deleteProperty(way, key)
  },
})

/** Each row of *On a target* in `core/exchange/PROTOCOL.md`, as it befalls the device of a page. */
const troublesOf = (page: Page, { apache, way, takeAway, putBack }: Place): readonly Trouble[] => {
  const onTheWay = (is: string, said: RegExp, odd: OddWay): Trouble => ({ is, says: said, ...wrong(way.odd, odd) })
  const silent = (is: string, within: boolean): Trouble => {
    const stalls = onTheWay(is, says.slow, { stalls: { method: "PROPFIND", within } })
    return {
      ...stalls,
      begin: async () => {
        stalls.begin()
        await shortenMinutes(page, true)
      },
      end: async () => {
        stalls.end()
        await shortenMinutes(page, false)
      },
    }
  }
  return [
    {
      is: "the password there is another now",
      says: says.refused,
      begin: () => apache.setPassword("changed by the agency"),
      end: () => apache.setPassword(apache.password),
    },
    { is: "the folder is gone", says: says.gone, begin: takeAway, end: putBack },
    {
      is: "there is no connection",
      says: says.unreachable,
      begin: () => page.context().setOffline(true),
      end: () => page.context().setOffline(false),
    },
    onTheWay("there is no room left", says.full, { answers: { method: "PUT", status: 507 } }),
    onTheWay("pages of other origins are not let in", says.unreachable, { hasNoCors: true }),
    onTheWay("it was moved", says.unreachable, { movedTo: `${way.url}elsewhere/` }),
    onTheWay("the server is broken", says.unreachable, { answers: { method: "PROPFIND", status: 500 } }),
    onTheWay("what is behind it is slow", says.slow, { answers: { method: "PUT", status: 504 } }),
    silent("nothing answers for a minute", false),
    silent("an answer stops in its middle", true),
  ]
}

type Devices = {
  readonly member: Page
  readonly supervisor: Page
  readonly participantId: string
  readonly place: Place
}

/** Whatever befalls the place: the member is told, nothing is lost, and it goes once the trouble is over. */
export const sendThroughTroubles = async ({ member, participantId, place }: Devices) => {
  for (const { is, says: said, begin, end } of troublesOf(member, place))
    await test.step(`${is}: it is said, nothing is lost, and it goes afterwards`, async () => {
      const session = await meet(member, participantId)
      await begin()
      await sendNow(member, said)
      expect(await waitingIn(member)).toContain(session)
      await end()
      await sendNow(member)
      expect(await waitingIn(member)).toEqual([])
    })
  expect(place.way.asked.join("\n"), "nobody went where it was moved to").not.toContain("elsewhere")
}

/** What half came, and what came unheard: neither is lost, and neither comes twice. */
export const sendByHalves = async ({ member, supervisor, participantId, place }: Devices) => {
  const came = async (session: string) => (await sessionsOf(supervisor, participantId)).includes(session)
  const whileIt = async (odd: OddWay, run: () => Promise<void>) => {
    const { begin, end } = wrong(place.way.odd, odd)
    begin()
    await run()
    end()
  }
  const sizes = (in_: "h" | "s") => [...place.lies(in_).values()]
  const half = 700

  await test.step("an upload is cut off: its half opens nowhere, and goes when it is written whole", async () => {
    const session = await meet(member, participantId)
    await whileIt({ cutsUploadsAt: half }, () => sendNow(member, says.unreachable))
    expect(sizes("h")).toContain(half)
    await sendNow(supervisor, "One file there opens nowhere.")
    expect(await came(session)).toBe(false)
    await sendNow(member)
    expect(sizes("h")).not.toContain(half)
    await sendNow(supervisor)
    expect(await came(session)).toBe(true)
  })

  await test.step("an upload is whole and its answer is lost: it is sent again, and comes once", async () => {
    const session = await meet(member, participantId)
    await whileIt({ losesAnswersTo: "PUT" }, () => sendNow(member, says.unreachable))
    expect(await waitingIn(member)).toContain(session)
    await sendNow(supervisor)
    expect(await came(session)).toBe(true)
    await sendNow(member)
    expect(await waitingIn(member)).toEqual([])
    await sendNow(supervisor, "nothing new came")
  })

  await test.step("a download is cut off: nothing of it is taken in until all of it comes", async () => {
    const session = await meet(member, participantId)
    await sendNow(member)
    await whileIt({ cutsDownloads: true }, () => sendNow(supervisor, says.unreachable))
    expect(await came(session)).toBe(false)
    await sendNow(supervisor)
    expect(await came(session)).toBe(true)
  })

  await test.step("much is cut off: what no head names goes too, and the whole lies there once", async () => {
    const session = await meet(member, participantId, Buffer.from(noise(9_000)).toString("base64"))
    await whileIt({ cutsUploadsAt: half }, () => sendNow(member, says.unreachable))
    expect(sizes("s")).toEqual([half])
    await sendNow(member)
    expect(sizes("s")).toEqual([expect.any(Number)])
    expect(sizes("s")).not.toContain(half)
    await sendNow(supervisor)
    expect(await came(session)).toBe(true)
  })
}
