import { type GivenFile, givenFiles } from "./given-files.ts"
import { kindOfFile } from "./kind-of-file.ts"

/** Exports are read one after the other; anything else is one thing to decide on. */
const severalAtOnce = (kind: GivenFile["kind"]) => kind === "export" || kind === "other"

const withOne = (all: readonly GivenFile[], one: GivenFile): readonly GivenFile[] => {
  const taken = !severalAtOnce(one.kind) && all.some(({ kind }) => kind === one.kind)
  return [...all, taken ? { ...one, kind: "later" } : one]
}

/** The device gives the app these files: each waits for the screen that takes its kind. One that cannot be read is none of ours. */
export const giveFiles = async (files: readonly File[]): Promise<void> => {
  const given = await Promise.all(
    files.map(async (file): Promise<GivenFile> => ({ file, kind: await kindOfFile(file).catch(() => "other") })),
  )
  givenFiles.value = given.reduce(withOne, givenFiles.value)
}
