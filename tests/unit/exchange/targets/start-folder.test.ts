import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createWebdavTarget } from "../../../../core/exchange/targets/webdav.ts"
import { serveWebdav } from "../../../setup/webdav.mjs"
import { noise } from "../../../targets/noise.ts"
import { answerOf, targetSuite } from "../../../targets/target-suite.ts"

type Served = Awaited<ReturnType<typeof serveWebdav>>
const open = ({ url, user, password }: Served, more: { readonly password?: string; readonly address?: string } = {}) =>
  createWebdavTarget({ address: url, user, password, ...more })

let served: Served
beforeAll(async () => {
  served = await serveWebdav({ origins: ["http://localhost:4173"] })
})
afterAll(() => served.close())

let folders = 0
targetSuite("in the folder that npm start serves", { tellsWhatIsThere: true, atTheSameMoment: false }, async () => {
  const folder = `agency-${++folders}`
  const lay = async (file: string) => {
    const at = path.join(served.root, folder, file)
    mkdirSync(path.dirname(at), { recursive: true })
    writeFileSync(at, noise(3))
  }
  await lay("readme.txt")
  const port = () => open(served, { address: `${served.url}${folder}/` })
  return { target: port(), other: port(), lay }
})

describe("the folder that npm start serves", () => {
  const failed = (type: string) => ({ ok: false, error: { type } })

  it("opens to nobody with another password", async () => {
    expect(await open(served, { password: "guess" }).list("h")).toEqual(failed("TargetRefused"))
    expect(await open(served, { password: "" }).list("h")).toEqual(failed("TargetRefused"))
  })

  it("says that a folder is not there", async () => {
    expect(await open(served, { address: `${served.url}gone/` }).list("h")).toEqual(failed("TargetGone"))
    const writing = open(served, { address: `${served.url}gone/` }).writeIfAbsent("h/aa", noise(3))
    expect(await writing).toEqual(failed("TargetGone"))
  })

  it("answers a page's first question before it asks for a password, and to the companion's page alone", async () => {
    const ask = async (origin: string) => {
      const headers = { Origin: origin, "Access-Control-Request-Method": "PROPFIND" }
      const { status, headers: answered } = await fetch(served.url, { method: "OPTIONS", headers })
      return [status, answered.get("Access-Control-Allow-Origin")]
    }
    expect(await ask("http://localhost:4173")).toEqual([204, "http://localhost:4173"])
    expect(await ask("http://elsewhere.example")).toEqual([204, null])
  })

  it("takes another port where the wanted one is taken", async () => {
    const port = Number(new URL(served.url).port)
    const second = await serveWebdav({ origins: [], port })
    expect(second.url).not.toBe(served.url)
    expect(answerOf(await open(second).list("h"))).toEqual([])
    await second.close()
    expect(existsSync(second.root)).toBe(false)
  })
})
