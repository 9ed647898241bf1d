import { nearest } from "./name-of.ts"
import type { Problem } from "./problem.ts"
import { tableNames } from "./tables.ts"

const id = "[a-z0-9]+(?:-[a-z0-9]+)*"
const folders: Readonly<Record<string, { readonly ending: string; readonly what: string }>> = {
  tools: { ending: "yaml", what: "a tool" },
  instruments: { ending: "yaml", what: "an instrument" },
  checklists: { ending: "yaml", what: "a checklist" },
  forms: { ending: "md", what: "a form" },
}
const tables = [...tableNames.map(name => `${name}.yaml`), "wording.yaml", "interface.json"]
const pages = ["topic.yaml", "supporter.md", "facilitator.md"]

const read = [
  ...Object.entries(folders).map(([folder, { ending }]) => new RegExp(`^${folder}/${id}\\.${ending}$`)),
  new RegExp(`^topics/${id}/(?:topic\\.yaml|supporter\\.md|facilitator\\.md|\\d+-${id}\\.md)$`),
]

/** What systems and editors leave behind. Nobody expects it to be read. */
const litter = /(?:^|\/)(?:\.[^/]*|~\$[^/]*|Thumbs\.db|desktop\.ini)(?:\/|$)|~$/

const asId = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
const bare = (name: string) => name.replace(/(?:\.(?:ya?ml|json|md|markdown|txt|docx?))+$/i, "")

const inTopic = (topic: string, name: string): string => {
  if (topic !== asId(topic))
    return `a topic's folder is named in small letters, digits and hyphens: topics/${asId(topic)}`
  const page = pages.find(one => bare(one) === asId(bare(name))) ?? nearest(name, pages)
  if (page) return `it should be called ${page}`
  const number = name.match(/^\d+/)?.[0]
  const words = asId(bare(name).replace(/^\d+/, "")) || "name"
  return `a card is named by its number, a hyphen, small letters, digits and hyphens, and .md: ${number ?? "45"}-${words}.md`
}

const inTopics = "a card stands in the folder of its topic: topics/<topic-id>/"

const why = (path: string): string => {
  const parts = path.split("/")
  const [folder = "", ...rest] = parts
  const name = parts.at(-1) ?? ""
  if (parts.length === 1) {
    const table = tables.find(one => bare(one) === asId(bare(name))) ?? nearest(name, tables)
    return table ? `it should be called ${table}` : `cards stand in topics/<topic-id>/, all else in ${names}`
  }
  const kind = folders[folder]
  if (kind && /^\d+-.*\.md$/.test(name)) return inTopics
  if (kind && rest.length > 1) return `${kind.what} stands in ${folder}/ itself`
  if (kind) {
    const right = `${asId(bare(name)) || "name"}.${kind.ending}`
    return name === right
      ? `${kind.what} ends in .${kind.ending}`
      : `${kind.what} is named in small letters, digits and hyphens, and ends in .${kind.ending}: ${folder}/${right}`
  }
  if (folder === "topics" && rest.length === 2) return inTopic(rest[0] ?? "", name)
  if (folder === "topics") return inTopics
  const known = [...Object.keys(folders), "topics"]
  const near = nearest(folder, known)
  return near ? `the folder should be called ${near}` : `the folders are ${known.join(", ")}`
}
const names = Object.keys(folders)
  .map(folder => `${folder}/`)
  .join(", ")

/** Files that nothing reads: each is told, with what it should be called or where it should stand. */
export const strayFiles = (paths: readonly string[], prefix: string): readonly Problem[] =>
  paths
    .filter(path => !litter.test(path) && !tables.includes(path) && !read.some(pattern => pattern.test(path)))
    .map(path => ({
      level: "failure",
      file: prefix + path,
      line: null,
      message: `nothing reads this file: ${why(path)}`,
    }))
