import type { GivenKind } from "./given-files.ts"

/** So far into a file, and into what is packed in it, its kind is looked for: a mail may say something above a text. */
const looked = 4096

const begins: readonly (readonly [GivenKind, string])[] = [
  ["export", "age-encryption.org/v1\n"],
  ["backup", "handrail-backup"],
]
const holds: readonly (readonly [GivenKind, RegExp])[] = [
  ["export", /-----BEGIN AGE ENCRYPTED FILE-----/],
  ["invitation", /-----BEGIN HANDRAIL INVITATION-----|#\/join\/[\w-]/],
  ["backup", /-----BEGIN HANDRAIL BACKUP-----/],
  ["pack", /^\s*\{\s*"format"\s*:\s*"handrail\/pack"/],
]

/** The beginning of what is packed; empty when it is no gzip after all. */
const unpacked = async (file: Blob): Promise<Blob> => {
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader()
  try {
    return new Blob([(await reader.read()).value ?? ""])
  } catch {
    return new Blob([])
  } finally {
    await reader.cancel().catch(() => {})
  }
}

/** What a file says it is. Nothing is checked: whoever takes it does that. */
export const kindOfFile = async (file: Blob): Promise<Exclude<GivenKind, "later">> => {
  const beginning = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const packed = beginning[0] === 0x1f && beginning[1] === 0x8b
  const text = await (packed ? await unpacked(file) : file).slice(0, looked).text()
  const found =
    begins.find(([, start]) => text.startsWith(start)) ??
    holds.find(([, sign]) => sign.test(text.replace(/^\uFEFF/, "")))
  const kind = (found?.[0] ?? "other") as Exclude<GivenKind, "later">
  return packed && kind !== "pack" ? "other" : kind
}
