import { expose } from "comlink"
import { carryAbortSignals } from "../../../../core/base/crossing.ts"
import { openTarget } from "../../../../core/exchange/targets/open-target.ts"
import type { TargetPort } from "../../../../core/exchange/targets/target.ts"

/** A core that has nothing but a folder, which a page chose and handed over. */
const target = (handle: FileSystemDirectoryHandle) =>
  openTarget({ kind: "folder", url: "", user: "", password: "" }, handle)

const room = {
  list: (handle: FileSystemDirectoryHandle, ...rest: Parameters<TargetPort["list"]>) => target(handle).list(...rest),
  read: (handle: FileSystemDirectoryHandle, ...rest: Parameters<TargetPort["read"]>) => target(handle).read(...rest),
  writeIfAbsent: (handle: FileSystemDirectoryHandle, ...rest: Parameters<TargetPort["writeIfAbsent"]>) =>
    target(handle).writeIfAbsent(...rest),
  remove: (handle: FileSystemDirectoryHandle, ...rest: Parameters<TargetPort["remove"]>) =>
    target(handle).remove(...rest),
}
export type FolderRoom = typeof room

carryAbortSignals()
expose(room)
