import { beforeEach, describe, expect, it } from "vitest"
import { type Bytes, sameBytes } from "../../core/base/bytes.ts"
import type { TargetPort } from "../../core/exchange/targets/target.ts"
import { noise } from "./noise.ts"

export type Subject = {
  readonly target: TargetPort
  /** The same place, as another device reaches it. */
  readonly other: TargetPort
  /** Puts something there that is none of ours; folders on the way are made. */
  readonly lay: (path: string) => Promise<void>
}

export type Manners = {
  /** What lies under a name stays there. */
  readonly tellsWhatIsThere: boolean
  /** Also when several write it at the same moment. Apache looks first and puts in place later. */
  readonly atTheSameMoment: boolean
}

const head = (n: number) => `h/00112233445566778899-${n.toString(16).padStart(8, "0")}`
const segment = (n: number) => `s/${n.toString(16).padStart(32, "0")}`
const backup = (n: number) => `b/00112233445566778899-${n.toString(16).padStart(8, "0")}`

/** What fails says so in a word: a comparison by `toEqual` prints millions of bytes. */
const isSame = (found: Bytes | null, bytes: Bytes) => found !== null && sameBytes(found, bytes)

export const answerOf = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

/** What every place for exports does. `open` gives a fresh, empty one. */
export const targetSuite = (
  title: string,
  { tellsWhatIsThere, atTheSameMoment }: Manners,
  open: () => Promise<Subject>,
) => {
  describe(title, () => {
    let subject: Subject
    beforeEach(async () => {
      subject = await open()
    })

    it("holds nothing where nothing was ever written", async () => {
      const { target } = subject
      expect(await target.list("h")).toEqual({ ok: true, value: [] })
      expect(await target.list("s")).toEqual({ ok: true, value: [] })
      expect(await target.read(head(1))).toEqual({ ok: true, value: null })
      expect(await target.remove(segment(1))).toEqual({ ok: true, value: null })
    })

    it.each([0, 1, 9_000, 12_000_000])("gives %d bytes back to any device as they were written", async length => {
      const { target, other } = subject
      const bytes = noise(length)
      expect(await target.writeIfAbsent(segment(1), bytes)).toEqual({ ok: true, value: "written" })
      expect(isSame(answerOf(await other.read(segment(1))), bytes)).toBe(true)
      expect(answerOf(await other.list("s"))).toMatchObject([{ name: segment(1), bytes: length }])
      expect(answerOf(await other.list("h"))).toEqual([])
    })

    it("lists each folder's own, all of them", async () => {
      const { target } = subject
      const names = Array.from({ length: 30 }, (_, n) => [head, segment, backup][n % 3]?.(n) ?? "")
      for (const [n, name] of names.entries()) await target.writeIfAbsent(name, noise(n + 1))
      const listed = [...answerOf(await target.list("h")), ...answerOf(await target.list("s"))]
      listed.push(...answerOf(await target.list("b")))
      expect(listed.map(({ name, bytes }) => [name, bytes]).sort()).toEqual(
        names.map((name, n) => [name, n + 1]).sort(),
      )
    })

    it("gives the beginning of what is long, as much as is asked for", async () => {
      const { target, other } = subject
      const bytes = noise(3_000_000)
      await target.writeIfAbsent(backup(1), bytes)
      for (const most of [1, 1_000, 70_000, 3_000_000, 4_000_000])
        expect(isSame(answerOf(await other.read(backup(1), undefined, most)), bytes.subarray(0, most))).toBe(true)
      expect(answerOf(await other.read(backup(2), undefined, 10))).toBeNull()
    })

    it("takes away what is removed, and is content when it was gone", async () => {
      const { target, other } = subject
      await target.writeIfAbsent(head(1), noise(10))
      await target.writeIfAbsent(head(2), noise(10))
      expect(await target.remove(head(1))).toEqual({ ok: true, value: null })
      expect(await other.remove(head(1))).toEqual({ ok: true, value: null })
      expect(answerOf(await other.list("h")).map(({ name }) => name)).toEqual([head(2)])
      expect(await other.read(head(1))).toEqual({ ok: true, value: null })
    })

    it("marks an object the same until it is another", async () => {
      const { target, other } = subject
      await target.writeIfAbsent(head(1), noise(10))
      const [first] = answerOf(await target.list("h"))
      expect(answerOf(await other.list("h"))).toEqual([first])
      await target.remove(head(1))
      await target.writeIfAbsent(head(1), noise(11, 2))
      const [second] = answerOf(await other.list("h"))
      expect(first?.mark).toBeTruthy()
      expect(second?.mark).not.toBe(first?.mark)
    })

    it("leaves what lies under a name as it is, or says that it has written", async () => {
      const { target, other } = subject
      await target.writeIfAbsent(head(1), noise(5_000))
      const answer = answerOf(await other.writeIfAbsent(head(1), noise(5_000, 2)))
      expect(answer).toBe(tellsWhatIsThere ? "there" : "written")
      const lies = answerOf(await target.read(head(1)))
      expect(isSame(lies, noise(5_000, answer === "there" ? 1 : 2))).toBe(true)
    })

    it("keeps one whole of several that are written under a name at once", async () => {
      const { target, other } = subject
      // The folder, too, is made by whoever comes first.
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, n) => (n % 2 ? target : other).writeIfAbsent(segment(1), noise(2_000, n + 1))),
      )
      const written = answers.map(answerOf).flatMap((answer, n) => (answer === "written" ? [noise(2_000, n + 1)] : []))
      if (atTheSameMoment) expect(written).toHaveLength(1)
      const lies = answerOf(await target.read(segment(1)))
      expect(written.filter(bytes => isSame(lies, bytes))).toHaveLength(1)
    })

    it("lets devices write different names at once", async () => {
      const { target, other } = subject
      const writes = Array.from({ length: 12 }, (_, n) =>
        (n % 2 ? target : other).writeIfAbsent(segment(n), noise(500)),
      )
      expect((await Promise.all(writes)).map(answerOf)).toEqual(Array(12).fill("written"))
      expect(answerOf(await target.list("s"))).toHaveLength(12)
    })

    it("passes over what is not ours", async () => {
      const { target, lay } = subject
      await target.writeIfAbsent(head(1), noise(10))
      for (const path of [".DS_Store", "h/.DS_Store", "h/Notes of the meeting.txt", `h/below/${head(2).slice(2)}`])
        await lay(path)
      await lay(`h/${head(3).slice(2)}.part`)
      expect(answerOf(await target.list("h")).map(({ name }) => name)).toEqual([head(1)])
    })

    it("reads, writes and removes nothing that is not ours", async () => {
      const { target } = subject
      for (const name of ["h/..", "h/", "../h/aa", "h/a/b", "x/aa", "h/A", "h/a.txt", "h/a%2fb"]) {
        await expect(target.read(name)).rejects.toThrow()
        await expect(target.writeIfAbsent(name, noise(1))).rejects.toThrow()
        await expect(target.remove(name)).rejects.toThrow()
      }
    })

    it("does nothing for one who has stopped already", async () => {
      const { target } = subject
      const stopped = AbortSignal.abort()
      const aborted = { ok: false, error: { type: "Aborted" } }
      expect(await target.writeIfAbsent(head(1), noise(10), stopped)).toEqual(aborted)
      expect(await target.read(head(1), stopped)).toEqual(aborted)
      expect(await target.list("h", stopped)).toEqual(aborted)
      expect(await target.remove(head(1), stopped)).toEqual(aborted)
      expect(await target.date(stopped)).toEqual(aborted)
      expect(answerOf(await target.list("h"))).toEqual([])
    })

    it("can be stopped in the middle of writing, and the same is written whole afterwards", async () => {
      const { target } = subject
      const stopping = new AbortController()
      const bytes = noise(12_000_000)
      const writing = target.writeIfAbsent(segment(1), bytes, stopping.signal)
      stopping.abort()
      expect(await writing).toEqual({ ok: false, error: { type: "Aborted" } })
      expect(["written", "there"]).toContain(answerOf(await target.writeIfAbsent(segment(1), bytes)))
      expect(isSame(answerOf(await target.read(segment(1))), bytes)).toBe(true)
    })

    it("tells its own time, or none", async () => {
      const at = answerOf(await subject.target.date())
      if (at !== null) expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(60_000)
    })
  })
}
