import { describe, expect, it } from "vitest"
import { openTarget } from "../../../../core/exchange/targets/open-target.ts"
import { readWebdavAddress } from "../../../../core/exchange/targets/webdav-address.ts"

const why = (text: string) => {
  const read = readWebdavAddress(text)
  return read.ok ? null : read.error.why
}

describe("the address of a WebDAV folder", () => {
  it.each([
    ["https://cloud.agency.example/dav/exports", "https://cloud.agency.example/dav/exports/"],
    [" https://cloud.agency.example ", "https://cloud.agency.example/"],
    ["HTTPS://Cloud.Agency.Example/Our Exports/", "https://cloud.agency.example/Our%20Exports/"],
    ["http://localhost:4174/dav", "http://localhost:4174/dav/"],
    ["http://127.0.0.1:8080/", "http://127.0.0.1:8080/"],
    ["http://[::1]:8080/", "http://[::1]:8080/"],
  ])("%s is kept as %s", (text, kept) => {
    expect(readWebdavAddress(text)).toEqual({ ok: true, value: kept })
  })

  it.each(["", "cloud.agency.example", "ftp://agency.example/", "file:///home", "javascript:0", "https://"])(
    "%s is none",
    text => {
      expect(why(text)).toBe("no-address")
    },
  )

  it.each([
    "http://agency.example/",
    "http://192.168.1.2/dav/",
    "http://127.0.0.1.agency.example/",
    "http://localhost.com",
  ])("%s would let others on the way read the password", text => {
    expect(why(text)).toBe("not-https")
  })

  it.each(["https://peer:secret@agency.example/", "https://peer@agency.example/"])("%s holds a name", text => {
    expect(why(text)).toBe("with-user")
  })

  it.each(["https://agency.example/?token=1", "https://agency.example/#a", "https://agency.example/?"])(
    "%s goes on behind the folder",
    text => {
      expect(why(text)).toBe("with-query")
    },
  )
})

describe("a target that cannot be opened", () => {
  it("asks for its folder again", async () => {
    const port = openTarget({ kind: "folder", url: "", user: "", password: "" }, null)
    expect(await port.list("h")).toEqual({ ok: false, error: { type: "TargetRefused" } })
  })

  it("sends no password where others could read it", async () => {
    const port = openTarget({ kind: "webdav", url: "http://agency.example/", user: "peer", password: "secret" }, null)
    expect(await port.list("h")).toEqual({ ok: false, error: { type: "TargetGone" } })
  })
})
