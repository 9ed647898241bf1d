import { isSessionText } from "../domain/session-text.ts"
import type { Markable } from "./api.ts"

const entry = (list: string) => new RegExp(`^${list}\\.[0-9a-f-]{36}$`)

/** The fields that hold someone's words, and so may be about alcohol or drugs. Notes to self never leave the device. */
const fields: Readonly<Record<Markable, (path: string) => boolean>> = {
  participant: path => path === "ownWord" || entry("strengths").test(path) || entry("supporters").test(path),
  goal: path =>
    path === "words" ||
    path === "why" ||
    ["shortTerm", "steps", "followUps", "problems"].some(l => entry(l).test(path)),
  session: path => isSessionText(path) || entry("quotes").test(path),
  tool: path => /^parts\.[a-z0-9-]{1,60}$/.test(path),
  note: path => /^sections\.[a-z0-9-]{1,60}$/.test(path),
}

export const isMarkable = (record: Markable, path: string): boolean => fields[record]?.(path) ?? false
