import type { Aborted } from "../base/failure.ts"
import { ahead } from "../base/one-by-one.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { TargetFailure, TargetPort } from "../exchange/targets/target.ts"
import type { BadAddress } from "../exchange/targets/webdav-address.ts"
import type { BackupApi, BackupInPlace, PlaceAddress } from "./api.ts"
import { parseHeader } from "./header.ts"
import { headerBytesIn } from "./parts.ts"
import { type BackupThere, backupsAmong } from "./place-names.ts"

export type OpenAt = (address: PlaceAddress) => Result<TargetPort, BadAddress>

/** The header is some two hundred bytes. */
const beginningLength = 1024
const atOnce = 4

/** Backups in a place that no vault on this device knows. */
export const createFromPlaces = (openAt: OpenAt): Pick<BackupApi, "lookIn" | "fetchFrom"> => {
  /** Null: nothing that is one, or not enough of it. */
  const lookAt = async (
    port: TargetPort,
    { name }: BackupThere,
    signal: AbortSignal | undefined,
  ): Promise<Result<BackupInPlace | "newer" | null, TargetFailure | Aborted>> => {
    const beginning = await port.read(name, signal, beginningLength)
    if (!beginning.ok) return beginning
    const bytes = beginning.value ? headerBytesIn(beginning.value) : ok(null)
    if (!bytes.ok) return ok("newer")
    const header = bytes.value && parseHeader(bytes.value)
    return ok(header?.ok ? { name, at: header.value.at, records: header.value.records } : null)
  }

  return {
    async lookIn(address, signal, onProgress) {
      const port = openAt(address)
      if (!port.ok) return port
      const listed = await port.value.list("b", signal)
      if (!listed.ok) return listed
      const there = backupsAmong(listed.value)
      const looks = async function* () {
        for (const one of there) yield () => lookAt(port.value, one, signal)
      }
      const backups: BackupInPlace[] = []
      let [looked, newer] = [0, 0]
      for await (const found of ahead(atOnce, looks())) {
        if (!found.ok) return found
        if (found.value === "newer") newer++
        else if (found.value) backups.push(found.value)
        onProgress?.(++looked / there.length)
      }
      return ok({ backups: backups.sort((a, b) => (a.at < b.at ? 1 : -1)), newer })
    },

    async fetchFrom({ name, ...address }, signal) {
      const port = openAt(address)
      if (!port.ok) return port
      const found = backupsAmong([{ name, bytes: null, mark: "" }])
      const bytes = found.length > 0 ? await port.value.read(name, signal) : ok(null)
      if (!bytes.ok) return bytes
      return bytes.value ? ok(new Blob([bytes.value])) : fail({ type: "NotFound", id: name })
    },
  }
}
