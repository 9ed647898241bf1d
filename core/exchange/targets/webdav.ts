import { type Bytes, textOf, utf8 } from "../../base/bytes.ts"
import { fail, ok } from "../../base/result.ts"
import { listedOf } from "./dav-listing.ts"
import { type After, type Beat, inTime, slowAfterMs, systemAfter } from "./in-time.ts"
import { readMultistatus } from "./multistatus.ts"
import { partsOf } from "./object-name.ts"
import { readAll } from "./read-all.ts"
import type { TargetFailure, TargetPort } from "./target.ts"

/** A fetch tells nothing of what it has sent; an upload has the minute, and a second for every 16 KiB. */
const slowestBytesPerMs = 16

const wanted = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getetag/><getlastmodified/></prop></propfind>`

const failureOf = (status: number): TargetFailure => {
  switch (status) {
    case 401:
    case 403:
      return { type: "TargetRefused" }
    // The last three: whatever answers there is no WebDAV folder.
    case 404:
    case 410:
    case 405:
    case 409:
    case 501:
      return { type: "TargetGone" }
    case 413:
    case 507:
      return { type: "TargetFull" }
    case 408:
    case 504:
      return { type: "TargetSlow" }
    default:
      return { type: "TargetUnreachable" }
  }
}

const isAbsent = (status: number) => status === 404 || status === 410
const isDone = (status: number) => status === 200 || status === 201 || status === 202 || status === 204

const basic = (user: string, password: string) => `Basic ${btoa(String.fromCharCode(...utf8(`${user}:${password}`)))}`

/**
 * A WebDAV folder. `address` is what `readWebdavAddress` answered. Nothing is remembered between two calls, by the browser
 * neither; whatever has moved to another address is not followed, so that no password goes where nobody looked.
 */
export const createWebdavTarget = ({
  address,
  user,
  password,
  after = systemAfter,
}: {
  readonly address: string
  readonly user: string
  readonly password: string
  readonly after?: After
}): TargetPort => {
  const ask = async (
    beat: Beat,
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body: Bytes | null = null,
    most?: number,
  ) => {
    beat.moved(slowAfterMs + (body?.length ?? 0) / slowestBytesPerMs)
    const response = await fetch(new URL(path, address), {
      method,
      headers: user || password ? { Authorization: basic(user, password), ...headers } : headers,
      body,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: beat.signal,
    })
    const bytes = await readAll(response.body, beat.moved, most)
    return { status: response.status, date: response.headers.get("Date"), bytes }
  }

  const look = (beat: Beat, path: string, depth: "0" | "1") =>
    ask(beat, "PROPFIND", path, { Depth: depth, "Content-Type": "application/xml" }, utf8(wanted))

  const put = (beat: Beat, name: string, bytes: Bytes) =>
    ask(beat, "PUT", name, { "If-None-Match": "*", "Content-Type": "application/octet-stream" }, bytes)

  // What a fetch throws says nothing but that there was no whole answer.
  const run = <T>(signal: AbortSignal | undefined, work: Parameters<typeof inTime<T>>[2]) =>
    inTime<T>({ signal, after }, () => ({ type: "TargetUnreachable" }), work)

  return {
    list: (folder, signal) =>
      run(signal, async beat => {
        const { status, bytes } = await look(beat, `${folder}/`, "1")
        if (isAbsent(status)) {
          const whole = await look(beat, "", "0")
          return whole.status === 207 ? ok([]) : fail(failureOf(whole.status))
        }
        const entries = status === 207 ? readMultistatus(textOf(bytes)) : null
        return entries ? ok(listedOf(folder, entries)) : fail(failureOf(status))
      }),

    read: async (name, signal, most) => {
      partsOf(name)
      return run(signal, async beat => {
        const { status, bytes } = await ask(beat, "GET", name, {}, null, most)
        if (isAbsent(status)) return ok(null)
        return status === 200 || status === 204 ? ok(bytes) : fail(failureOf(status))
      })
    },

    writeIfAbsent: async (name, bytes, signal) => {
      const [folder] = partsOf(name)
      return run(signal, async beat => {
        let { status } = await put(beat, name, bytes)
        if (isAbsent(status) || status === 409) {
          const made = await ask(beat, "MKCOL", `${folder}/`)
          const failure = failureOf(made.status)
          // Where another device has just made it, servers answer this and that; the second try tells.
          if (failure.type === "TargetRefused" || failure.type === "TargetFull") return fail(failure)
          status = (await put(beat, name, bytes)).status
        }
        if (status === 412) return ok("there")
        return isDone(status) ? ok("written") : fail(failureOf(status))
      })
    },

    remove: async (name, signal) => {
      partsOf(name)
      return run(signal, async beat => {
        const { status } = await ask(beat, "DELETE", name)
        return isDone(status) || isAbsent(status) ? ok(null) : fail(failureOf(status))
      })
    },

    date: signal =>
      run(signal, async beat => {
        const { status, date } = await look(beat, "", "0")
        if (status !== 207) return fail(failureOf(status))
        const ms = Date.parse(date ?? "")
        return ok(Number.isNaN(ms) ? null : new Date(ms).toISOString())
      }),
  }
}
