import { fail } from "../../base/result.ts"
import type { Target } from "../../domain/sending.ts"
import { createFolderTarget } from "./folder.ts"
import type { TargetFailure, TargetPort } from "./target.ts"
import { createWebdavTarget } from "./webdav.ts"
import { readWebdavAddress } from "./webdav-address.ts"

const closed = (failure: TargetFailure): TargetPort => {
  const answer = async () => fail(failure)
  return { list: answer, read: answer, writeIfAbsent: answer, remove: answer, date: answer }
}

/**
 * The place that a record speaks of. Makes no request. A folder without its handle answers `TargetRefused` until it is
 * chosen again; an address that no password may be sent to answers `TargetGone`.
 */
export const openTarget = (
  { kind, url, user, password }: Pick<Target, "kind" | "url" | "user" | "password">,
  handle: FileSystemDirectoryHandle | null,
): TargetPort => {
  if (kind === "folder") return handle ? createFolderTarget(handle) : closed({ type: "TargetRefused" })
  const address = readWebdavAddress(url)
  return address.ok ? createWebdavTarget({ address: address.value, user, password }) : closed({ type: "TargetGone" })
}
