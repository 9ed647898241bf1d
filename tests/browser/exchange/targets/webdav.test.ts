import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commands } from "vitest/browser"
import { createWebdavTarget } from "../../../../core/exchange/targets/webdav.ts"
import type { ApacheOptions } from "../../../targets/apache-config.ts"
import type { Served } from "../../../targets/browser-commands.ts"
import { noise } from "../../../targets/noise.ts"
import type { Oddity } from "../../../targets/odd-server.ts"
import { answerOf, targetSuite } from "../../../targets/target-suite.ts"

const name = "s/00000000000000000000000000000001"
const failed = (type: string) => ({ ok: false, error: { type } })
const open = ({ url, user, password }: Served, more: { readonly password?: string } = {}) =>
  createWebdavTarget({ address: url, user, password, ...more })

let apache: Served
beforeAll(async () => {
  apache = await commands.startApacheFor({ origins: [location.origin] })
})
afterAll(() => commands.stopServer(apache.url))

let folders = 0
targetSuite(
  "on Apache, from a page of another origin",
  { tellsWhatIsThere: true, atTheSameMoment: false },
  async () => {
    const folder = `agency-${++folders}`
    await commands.layOnApache(apache.url, `${folder}/readme.txt`)
    const served = { ...apache, url: `${apache.url}${folder}/` }
    return {
      target: open(served),
      other: open(served),
      lay: path => commands.layOnApache(apache.url, `${folder}/${path}`),
    }
  },
)

describe("from a page of another origin", () => {
  const onApache = async (options: ApacheOptions, then: (served: Served) => Promise<void>) => {
    const served = await commands.startApacheFor(options)
    await then(served).finally(() => commands.stopServer(served.url))
  }
  const onOdd = async (oddity: Oddity, then: (served: Served) => Promise<void>) => {
    const served = await commands.startOdd(oddity)
    await then(served).finally(() => commands.stopServer(served.url))
  }

  it("a wrong password is told as such, and the browser asks for none", async () => {
    const wrong = open(apache, { password: "wrong" })
    expect(await wrong.list("h")).toEqual(failed("TargetRefused"))
    expect(await wrong.writeIfAbsent(name, noise(10))).toEqual(failed("TargetRefused"))
  })

  it("the folder that npm start serves can be written and read", async () => {
    const served = await commands.startFolderFor(location.origin)
    expect(await open({ ...served, password: "guess" }).list("h")).toEqual(failed("TargetRefused"))
    expect(answerOf(await open(served).writeIfAbsent(name, noise(10)))).toBe("written")
    expect(answerOf(await open(served).writeIfAbsent(name, noise(10)))).toBe("there")
    expect(answerOf(await open(served).list("s"))).toMatchObject([{ name, bytes: 10 }])
    expect(answerOf(await open(served).read(name))).toEqual(noise(10))
    expect(answerOf(await open(served).date())).not.toBeNull()
    await commands.stopServer(served.url)
  })

  it("the server's own time is read", async () => {
    const at = answerOf(await open(apache).date())
    expect(Math.abs(Date.parse(at ?? "") - Date.now())).toBeLessThan(60_000)
  })

  it("a server that lets in other origins alone cannot be reached", () =>
    onApache({ origins: ["https://elsewhere.example"] }, async served => {
      expect(await open(served).list("h")).toEqual(failed("TargetUnreachable"))
      expect(await open(served).writeIfAbsent(name, noise(10))).toEqual(failed("TargetUnreachable"))
    }))

  it("a server that knows nothing of other origins cannot be reached", () =>
    onOdd({ hasNoCors: true }, async served => {
      expect(await open(served).list("h")).toEqual(failed("TargetUnreachable"))
    }))

  it("a certificate that nobody knows is not spoken to", () =>
    onApache({ origins: [location.origin], certificate: true }, async served => {
      expect(await commands.listMindfully(location.origin, served)).toEqual(failed("TargetUnreachable"))
      // What stood in the way was the certificate alone.
      expect(await open(served).list("h")).toEqual({ ok: true, value: [] })
    }))

  it("a folder that is gone is told as such", async () => {
    const gone = open({ ...apache, url: `${apache.url}gone/` })
    expect(await gone.list("h")).toEqual(failed("TargetGone"))
    expect(await gone.writeIfAbsent(name, noise(10))).toEqual(failed("TargetGone"))
  })

  it("what is more than the server takes is told as such", () =>
    onApache({ origins: [location.origin], mostBytes: 5_000 }, async served => {
      expect(await open(served).writeIfAbsent(name, noise(6_000))).toEqual(failed("TargetFull"))
    }))

  it("no room on the server is told as such", () =>
    onOdd({ answers: { method: "PUT", status: 507 } }, async served => {
      expect(await open(served).writeIfAbsent(name, noise(10))).toEqual(failed("TargetFull"))
    }))

  it("an upload that was cut is told, and half of it can be seen to lie there", () =>
    onOdd({ cutsUploadsAt: 1_000 }, async served => {
      expect(await open(served).writeIfAbsent(name, noise(3_000))).toEqual(failed("TargetUnreachable"))
      expect(answerOf(await open(served).list("s"))).toMatchObject([{ name, bytes: 1_000 }])
    }))

  it("a download that was cut is none", () =>
    onOdd({ cutsDownloads: true }, async served => {
      await open(served).writeIfAbsent(name, noise(3_000))
      expect(await open(served).read(name)).toEqual(failed("TargetUnreachable"))
    }))

  it("where a server sends us, nothing is asked", () =>
    onOdd({}, elsewhere =>
      onOdd({ movedTo: elsewhere.url }, async served => {
        expect(await open({ ...served, user: "peer" }).list("h")).toEqual(failed("TargetUnreachable"))
        expect(await open({ ...served, user: "peer" }).read(name)).toEqual(failed("TargetUnreachable"))
        expect(await commands.askedOfOdd(elsewhere.url)).toEqual([])
      }),
    ))

  it("a server that stalls is left after the minute, and at once by who stops", () =>
    onOdd({ stalls: { method: "GET", within: true } }, async served => {
      const { url: address, user, password } = served
      let pass = () => {}
      const after = (_: number, run: () => void) => {
        pass = run
        return () => {}
      }
      const reading = createWebdavTarget({ address, user, password, after }).read(name)
      await expect.poll(() => commands.askedOfOdd(served.url)).toHaveLength(1)
      pass()
      expect(await reading).toEqual(failed("TargetSlow"))
      const stopping = new AbortController()
      const stopped = open(served).read(name, stopping.signal)
      await expect.poll(() => commands.askedOfOdd(served.url)).toHaveLength(2)
      stopping.abort()
      expect(await stopped).toEqual(failed("Aborted"))
    }))
})
