import type { Bytes } from "../../base/bytes.ts"
import { createInTurn } from "../../base/in-turn.ts"
import { ok } from "../../base/result.ts"
import { type After, type Beat, inTime, systemAfter } from "./in-time.ts"
import { isOwnName, partsOf } from "./object-name.ts"
import { readAll } from "./read-all.ts"
import type { Listed, TargetFailure, TargetPort } from "./target.ts"

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : "")

/** Null for what no folder does to anyone: a defect. */
const failureOf = (error: unknown): TargetFailure | null => {
  switch (nameOf(error)) {
    case "":
      return null
    case "NotAllowedError":
    case "SecurityError":
      return { type: "TargetRefused" }
    case "NotFoundError":
      return { type: "TargetGone" }
    case "QuotaExceededError":
      return { type: "TargetFull" }
    // A stick drawn out, a file in another program's hands, one that changed while it was read.
    default:
      return { type: "TargetUnreachable" }
  }
}

const orNull = <T>(wanted: Promise<T>): Promise<T | null> =>
  wanted.catch(error => {
    if (nameOf(error) === "NotFoundError") return null
    throw error
  })

const pieceBytes = 1024 * 1024

/** Under its name only when it is whole: what is written shows when it is closed. */
const fill = async (file: FileSystemFileHandle, bytes: Bytes, beat: Beat) => {
  const writable = await file.createWritable()
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      beat.signal.throwIfAborted()
      await writable.write(bytes.subarray(at, at + pieceBytes))
      beat.moved()
    }
    beat.signal.throwIfAborted()
    await writable.close()
  } catch (error) {
    await writable.abort().catch(() => {})
    throw error
  }
}

/** A folder of this device, as someone chose it: one of its own, or one that another program carries to others. */
export const createFolderTarget = (root: FileSystemDirectoryHandle, after: After = systemAfter): TargetPort => {
  // What an aborted write takes away again must not be what the next one has just written.
  const inTurn = createInTurn()
  const run = <T>(signal: AbortSignal | undefined, work: Parameters<typeof inTime<T>>[2]) =>
    inTime<T>({ signal, after }, failureOf, work)

  return {
    list: (folder, signal) =>
      run(signal, async beat => {
        const listed: Listed[] = []
        const found = await orNull(root.getDirectoryHandle(folder))
        // Throws when it is the whole folder that is not there.
        if (!found) await root.keys().next()
        for await (const [name, handle] of found?.entries() ?? []) {
          beat.signal.throwIfAborted()
          if (handle.kind !== "file" || !isOwnName(name)) continue
          const file = await orNull((handle as FileSystemFileHandle).getFile())
          beat.moved()
          if (file)
            listed.push({ name: `${folder}/${name}`, bytes: file.size, mark: `${file.lastModified} ${file.size}` })
        }
        return ok(listed)
      }),

    read: async (name, signal, most) => {
      const [folder, nameInFolder] = partsOf(name)
      return run(signal, async beat => {
        const found = await orNull(root.getDirectoryHandle(folder))
        const handle = found && (await orNull(found.getFileHandle(nameInFolder)))
        const file = handle && (await orNull(handle.getFile()))
        return ok(file && (await readAll(file.slice(0, most).stream(), beat.moved)))
      })
    },

    writeIfAbsent: async (name, bytes, signal) => {
      const [folder, nameInFolder] = partsOf(name)
      return run(signal, beat =>
        inTurn(name, async () => {
          beat.signal.throwIfAborted()
          const into = await root.getDirectoryHandle(folder, { create: true })
          const there = await orNull(into.getFileHandle(nameInFolder))
          // An empty one is what a write leaves that ended before it closed; no export is empty.
          if (there && (await there.getFile()).size > 0) return ok("there")
          try {
            await fill(there ?? (await into.getFileHandle(nameInFolder, { create: true })), bytes, beat)
          } catch (error) {
            await into.removeEntry(nameInFolder).catch(() => {})
            throw error
          }
          return ok("written")
        }),
      )
    },

    remove: async (name, signal) => {
      const [folder, nameInFolder] = partsOf(name)
      return run(signal, async () => {
        const found = await orNull(root.getDirectoryHandle(folder))
        if (found) await orNull(found.removeEntry(nameInFolder))
        return ok(null)
      })
    },

    date: signal =>
      run(signal, async () => {
        await root.keys().next()
        return ok(null)
      }),
  }
}
