import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { After } from "../../../../core/exchange/targets/in-time.ts"
import { createWebdavTarget } from "../../../../core/exchange/targets/webdav.ts"
import { type Apache, startApache } from "../../../targets/apache.ts"
import { noise } from "../../../targets/noise.ts"
import { type OddServer, startOddServer } from "../../../targets/odd-server.ts"
import { answerOf, targetSuite } from "../../../targets/target-suite.ts"

const name = "s/00000000000000000000000000000001"
const failed = (type: string) => ({ ok: false, error: { type } })
const bytes = noise(3_000)

describe("Apache says no", () => {
  let apache: Apache
  beforeAll(async () => {
    apache = await startApache({ mostBytes: 5_000 })
  })
  afterAll(() => apache.stop())
  const target = (more: { readonly password?: string; readonly address?: string } = {}) =>
    createWebdavTarget({ address: apache.url, user: apache.user, password: apache.password, ...more })

  it("to a wrong password, whatever is asked", async () => {
    const wrong = target({ password: "wrong" })
    for (const answer of [
      await wrong.list("h"),
      await wrong.read(name),
      await wrong.writeIfAbsent(name, bytes),
      await wrong.remove(name),
      await wrong.date(),
    ])
      expect(answer).toEqual(failed("TargetRefused"))
  })

  it("to a folder that is gone", async () => {
    const gone = target({ address: `${apache.url}gone/` })
    expect(await gone.list("h")).toEqual(failed("TargetGone"))
    expect(await gone.writeIfAbsent(name, bytes)).toEqual(failed("TargetGone"))
    expect(await gone.date()).toEqual(failed("TargetGone"))
  })

  it("to what is more than it takes, and takes less than that", async () => {
    expect(await target().writeIfAbsent(name, noise(6_000))).toEqual(failed("TargetFull"))
    expect(answerOf(await target().read(name))).toBeNull()
    expect(answerOf(await target().writeIfAbsent(name, bytes))).toBe("written")
  })

  it("or nothing, once it has ended", async () => {
    const ended = await startApache()
    const before = createWebdavTarget({ address: ended.url, user: ended.user, password: ended.password })
    expect(answerOf(await before.list("h"))).toEqual([])
    await ended.stop()
    expect(await before.list("h")).toEqual(failed("TargetUnreachable"))
    expect(await before.writeIfAbsent(name, bytes)).toEqual(failed("TargetUnreachable"))
  })

  it("and one whose certificate nobody knows is not spoken to", async () => {
    const unknown = await startApache({ certificate: true })
    const there = createWebdavTarget({ address: unknown.url, user: unknown.user, password: unknown.password })
    expect(await there.list("h")).toEqual(failed("TargetUnreachable"))
    expect(await there.writeIfAbsent(name, bytes)).toEqual(failed("TargetUnreachable"))
    await unknown.stop()
  })
})

describe("a server with manners of its own", () => {
  let server: OddServer
  beforeAll(async () => {
    server = await startOddServer()
  })
  afterEach(() => {
    for (const oddity of Object.keys(server.odd)) delete server.odd[oddity as keyof typeof server.odd]
    server.objects.clear()
    server.asked.length = 0
    server.left.length = 0
  })
  afterAll(() => server.stop())
  const open = (after?: After) =>
    createWebdavTarget({ address: server.url, user: "", password: "", ...(after ? { after } : {}) })

  it.each([
    [401, "TargetRefused"],
    [403, "TargetRefused"],
    [405, "TargetGone"],
    [413, "TargetFull"],
    [423, "TargetUnreachable"],
    [429, "TargetUnreachable"],
    [500, "TargetUnreachable"],
    [503, "TargetUnreachable"],
    [504, "TargetSlow"],
    [507, "TargetFull"],
  ])("answers %d to what is written: %s", async (status, type) => {
    server.odd.answers = { method: "PUT", status }
    expect(await open().writeIfAbsent(name, bytes)).toEqual(failed(type))
  })

  it("answers a listing with a page: that is another address", async () => {
    server.odd.answers = { method: "PROPFIND", status: 200 }
    expect(await open().list("h")).toEqual(failed("TargetUnreachable"))
  })

  it("is not followed to where it sends us, and nothing is asked there", async () => {
    const elsewhere = await startOddServer()
    server.odd.movedTo = elsewhere.url
    const { list, read, writeIfAbsent } = createWebdavTarget({ address: server.url, user: "peer", password: "secret" })
    expect(await read(name)).toEqual(failed("TargetUnreachable"))
    expect(await list("h")).toEqual(failed("TargetUnreachable"))
    expect(await writeIfAbsent(name, bytes)).toEqual(failed("TargetUnreachable"))
    expect(elsewhere.asked).toEqual([])
    await elsewhere.stop()
  })

  it("writes over what is there, and what lies there is whole", async () => {
    server.odd.ignoresConditions = true
    expect(answerOf(await open().writeIfAbsent(name, bytes))).toBe("written")
    expect(answerOf(await open().writeIfAbsent(name, bytes))).toBe("written")
    expect(answerOf(await open().read(name))).toEqual(bytes)
  })

  it("cuts an upload: the failure is told, the half lies there and is seen to be one, and can be removed", async () => {
    server.odd.cutsUploadsAt = 1_000
    expect(await open().writeIfAbsent(name, bytes)).toEqual(failed("TargetUnreachable"))
    server.odd.cutsUploadsAt = undefined
    expect(answerOf(await open().list("s"))).toMatchObject([{ name, bytes: 1_000 }])
    expect(answerOf(await open().writeIfAbsent(name, bytes))).toBe("there")
    expect(answerOf(await open().read(name))).toEqual(bytes.slice(0, 1_000))
    expect(answerOf(await open().remove(name))).toBeNull()
    expect(answerOf(await open().writeIfAbsent(name, bytes))).toBe("written")
  })

  it("cuts a download: never half an object", async () => {
    await open().writeIfAbsent(name, bytes)
    server.odd.cutsDownloads = true
    expect(await open().read(name)).toEqual(failed("TargetUnreachable"))
  })

  /** Time passes when it is told to; `waits` is how long each byte may take. */
  const handClock = () => {
    const running = new Map<symbol, () => void>()
    const waits: number[] = []
    const after: After = (ms, run) => {
      const one = Symbol()
      waits.push(ms)
      running.set(one, run)
      return () => running.delete(one)
    }
    const pass = () => {
      for (const run of [...running.values()]) run()
    }
    return { after, waits, pass, running }
  }

  const heard = async (request: string) => {
    await expect.poll(() => server.asked).toContain(request)
  }

  it("takes a request and says nothing for a minute", async () => {
    server.odd.stalls = { method: "PROPFIND", within: false }
    const { after, waits, pass, running } = handClock()
    const listing = open(after).list("h")
    await heard("PROPFIND /dav/h/")
    pass()
    expect(await listing).toEqual(failed("TargetSlow"))
    expect(waits.map(ms => Math.round(ms / 1000))).toEqual([60, 60])
    expect(running.size).toBe(0)
  })

  it("stops in the middle of a download, for a minute", async () => {
    await open().writeIfAbsent(name, bytes)
    server.odd.stalls = { method: "GET", within: true }
    const { after, waits, pass } = handClock()
    const reading = open(after).read(name)
    await heard(`GET /dav/${name}`)
    // One for the call, one for the request, and one for each piece that came.
    await expect.poll(() => waits.length).toBeGreaterThanOrEqual(3)
    pass()
    expect(await reading).toEqual(failed("TargetSlow"))
  })

  it("takes no upload: larger ones have longer, since a browser does not tell what it has sent", async () => {
    server.odd.stalls = { method: "PUT", within: false }
    const { after, waits, pass } = handClock()
    const writing = open(after).writeIfAbsent(name, noise(1_600_000))
    await heard(`PUT /dav/${name}`)
    pass()
    expect(await writing).toEqual(failed("TargetSlow"))
    expect(waits.at(-1)).toBe(160_000)
  })

  it("is left at once by one who stops, also in the middle of a download", async () => {
    await open().writeIfAbsent(name, bytes)
    server.odd.stalls = { method: "GET", within: true }
    const stopping = new AbortController()
    const reading = open().read(name, stopping.signal)
    await heard(`GET /dav/${name}`)
    stopping.abort()
    expect(await reading).toEqual(failed("Aborted"))
    await expect.poll(() => server.left).toContain(`GET /dav/${name}`)
  })

  it("is asked once when nothing is new", async () => {
    await open().list("h")
    expect(server.asked).toEqual(["PROPFIND /dav/h/"])
  })
})

let dumb: OddServer
beforeAll(async () => {
  dumb = await startOddServer()
  dumb.odd.ignoresConditions = true
})
afterAll(() => dumb.stop())

targetSuite("on a server that heeds no condition", { tellsWhatIsThere: false, atTheSameMoment: false }, async () => {
  dumb.objects.clear()
  const port = () => createWebdavTarget({ address: dumb.url, user: "", password: "" })
  const lay = async (path: string) => {
    dumb.objects.set(new URL(path, dumb.url).pathname, Buffer.from("not ours"))
  }
  return { target: port(), other: port(), lay }
})
