import type { TargetFolder } from "./target.ts"

/** What names of ours are made of: `../PROTOCOL.md`. All else that lies on a target is someone else's. */
const oneName = /^[a-z0-9][a-z0-9-]{0,63}$/

/** Of what is found under a folder: whether it can be ours. */
export const isOwnName = (nameInFolder: string): boolean => oneName.test(nameInFolder)

const folders: readonly string[] = ["h", "s", "b"] satisfies readonly TargetFolder[]
const isFolder = (text: string): text is TargetFolder => folders.includes(text)

/** Folder and name of `h/…`, `s/…` or `b/…`. Throws for any other: nothing else may be read, written or removed. */
export const partsOf = (name: string): readonly [folder: TargetFolder, nameInFolder: string] => {
  const folder = name.slice(0, 1)
  if (!isFolder(folder) || name[1] !== "/" || !isOwnName(name.slice(2)))
    throw new Error("not the name of an object on a target")
  return [folder, name.slice(2)]
}
