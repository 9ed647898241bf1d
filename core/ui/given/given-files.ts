import { signal } from "@preact/signals"

/**
 * What a file is, by what is in it: its name says nothing. `other`: nothing that Handrail reads. `later`: one of which
 * only one is read at a time, and another came before it.
 */
export type GivenKind = "export" | "invitation" | "backup" | "pack" | "other" | "later"
export type GivenFile = { readonly file: File; readonly kind: GivenKind }

/**
 * Files that the device gave the app, opened with it or shared into it, until a screen takes them. In this window's
 * memory alone, whoever it is open for: nothing of them is in an address or kept on the device.
 */
export const givenFiles = signal<readonly GivenFile[]>([])

/** Whoever takes files of a kind has them from then on. */
export const takeGiven = (kind: GivenKind): readonly File[] => {
  const all = givenFiles.value
  givenFiles.value = all.filter(one => one.kind !== kind)
  return all.flatMap(one => (one.kind === kind ? [one.file] : []))
}
