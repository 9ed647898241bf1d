import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"

export type Lying = readonly { readonly name: string; readonly text: string }[]

/** All that lies in a folder: names, and what is in them as Latin-1, so that any word can be looked for. */
export const lyingIn = (root: string): Lying =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(one => path.join(one.parentPath, one.name))
    .map(file => ({ name: path.relative(root, file), text: readFileSync(file, "latin1") }))
