import type { Listed } from "../exchange/targets/target.ts"

/** `../exchange/PROTOCOL.md`, *On a target*: names of backups. */

/** No export is larger, and neither is a backup there. */
export const mostInPlace = 256 * 1024 * 1024

const form = /^b\/([0-9a-f]{20})-([0-7][0-9a-f]{7})$/

export const nameInPlace = (device: string, counter: number): string =>
  `b/${device}-${counter.toString(16).padStart(8, "0")}`

export type BackupThere = Listed & { readonly device: string; readonly counter: number }

/** Those of what is listed that are backups, those with the highest counter first. */
export const backupsAmong = (listed: readonly Listed[]): readonly BackupThere[] =>
  listed
    .flatMap(one => {
      const [, device = "", counter = ""] = form.exec(one.name) ?? []
      return device ? [{ ...one, device, counter: Number.parseInt(counter, 16) }] : []
    })
    .sort((a, b) => b.counter - a.counter)
