import { wrap } from "comlink"
import { describe, expect, it } from "vitest"
import { createFolderTarget } from "../../../../core/exchange/targets/folder.ts"
import type { After } from "../../../../core/exchange/targets/in-time.ts"
import { createMemoryTarget } from "../../../../core/exchange/targets/memory.ts"
import { noise } from "../../../targets/noise.ts"
import { answerOf, targetSuite } from "../../../targets/target-suite.ts"
import type { FolderRoom } from "./folder-worker.ts"

const name = "s/00000000000000000000000000000001"
const failed = (type: string) => ({ ok: false, error: { type } })

const freshFolder = async () => {
  const root = await navigator.storage.getDirectory()
  const at = crypto.randomUUID()
  return { at, root, folder: await root.getDirectoryHandle(at, { create: true }) }
}

const layIn = (folder: FileSystemDirectoryHandle) => async (path: string) => {
  const parts = path.split("/")
  const last = parts.pop() ?? ""
  let into = folder
  for (const part of parts) into = await into.getDirectoryHandle(part, { create: true })
  const writable = await (await into.getFileHandle(last, { create: true })).createWritable()
  await writable.write(noise(3))
  await writable.close()
}

targetSuite("in memory, in a browser", { tellsWhatIsThere: true, atTheSameMoment: true }, async () => {
  const target = createMemoryTarget()
  const lay = async (path: string) => {
    target.objects.set(path, { bytes: noise(3), mark: "" })
  }
  return { target, other: createMemoryTarget({ objects: target.objects }), lay }
})

targetSuite("in a folder", { tellsWhatIsThere: true, atTheSameMoment: false }, async () => {
  const { folder } = await freshFolder()
  return { target: createFolderTarget(folder), other: createFolderTarget(folder), lay: layIn(folder) }
})

describe("a folder, from a worker", () => {
  it("that a page handed over is written, listed, read and emptied", async () => {
    const worker = new Worker(new URL("./folder-worker.ts", import.meta.url), { type: "module" })
    const room = wrap<FolderRoom>(worker)
    const { folder } = await freshFolder()
    const bytes = noise(3_000_000)
    expect(answerOf(await room.writeIfAbsent(folder, name, bytes))).toBe("written")
    expect(answerOf(await room.list(folder, "s"))).toMatchObject([{ name, bytes: bytes.length }])
    expect(answerOf(await room.read(folder, name))?.length).toBe(bytes.length)
    expect(answerOf(await createFolderTarget(folder).read(name))?.length).toBe(bytes.length)
    await room.remove(folder, name)
    expect(answerOf(await room.list(folder, "s"))).toEqual([])
    worker.terminate()
  })
})

describe("a folder on a bad day", () => {
  it("is gone: said so, whatever is asked", async () => {
    const { at, root, folder } = await freshFolder()
    await root.removeEntry(at, { recursive: true })
    const target = createFolderTarget(folder)
    expect(await target.list("h")).toEqual(failed("TargetGone"))
    expect(await target.writeIfAbsent(name, noise(10))).toEqual(failed("TargetGone"))
    expect(await target.date()).toEqual(failed("TargetGone"))
  })

  it("was left with an empty file by a write that ended too soon: it is written as if there were none", async () => {
    const { folder } = await freshFolder()
    const into = await folder.getDirectoryHandle("s", { create: true })
    await into.getFileHandle(name.slice(2), { create: true })
    const target = createFolderTarget(folder)
    expect(answerOf(await target.writeIfAbsent(name, noise(10)))).toBe("written")
    expect(answerOf(await target.read(name))).toEqual(noise(10))
  })

  it("shows nothing of what is stopped in the middle of writing", async () => {
    const { folder } = await freshFolder()
    const target = createFolderTarget(folder)
    const stopping = new AbortController()
    const writing = target.writeIfAbsent(name, noise(20_000_000), stopping.signal)
    await expect.poll(async () => answerOf(await target.list("s")).length).toBe(1)
    stopping.abort()
    expect(await writing).toEqual(failed("Aborted"))
    await expect.poll(async () => answerOf(await target.list("s"))).toEqual([])
  })

  /** A folder that does all a real one does, but for what `instead` does. */
  const folderBut = (folder: FileSystemDirectoryHandle, instead: Partial<FileSystemDirectoryHandle>) =>
    new Proxy(folder, {
      get: (real, key) => {
        const found = Reflect.get(key in instead ? instead : real, key)
        return typeof found === "function" ? found.bind(key in instead ? instead : real) : found
      },
    })

  it.each([
    ["NotAllowedError", "TargetRefused"],
    ["SecurityError", "TargetRefused"],
    ["QuotaExceededError", "TargetFull"],
    ["NotReadableError", "TargetUnreachable"],
    ["NoModificationAllowedError", "TargetUnreachable"],
  ])("%s is %s", async (error, type) => {
    const { folder } = await freshFolder()
    const getDirectoryHandle = async () => {
      throw new DOMException("no", error)
    }
    const target = createFolderTarget(folderBut(folder, { getDirectoryHandle }))
    expect(await target.list("h")).toEqual(failed(type))
    expect(await target.read(name)).toEqual(failed(type))
    expect(await target.writeIfAbsent(name, noise(10))).toEqual(failed(type))
    expect(await target.remove(name)).toEqual(failed(type))
  })

  it("answers nothing for a minute", async () => {
    const { folder } = await freshFolder()
    let pass = () => {}
    const after: After = (_, run) => {
      pass = run
      return () => {}
    }
    const getDirectoryHandle = () => new Promise<never>(() => {})
    const listing = createFolderTarget(folderBut(folder, { getDirectoryHandle }), after).list("h")
    pass()
    expect(await listing).toEqual(failed("TargetSlow"))
  })
})
