import { describe, expect, it } from "vitest"
import { type Import, importsOf, isCode, readText, repositoryFiles, roomOf } from "./repository/files.ts"

/**
 * Who may import whom: five folders, three arrows, and the rooms of the core bottom up. Extend it deliberately.
 * `types` may be imported from there with `import type` only; types vanish, so they tie nothing together at run time.
 */
const nouns = ["base", "domain"]
const arrows: Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }> = {
  base: { values: [] },
  words: { values: [] },
  content: { values: [] },
  "content-build": { values: ["content"] },
  domain: { values: ["base"] },
  vault: { values: ["base"] },
  store: { values: nouns, types: ["vault", "system"] },
  curriculum: { values: ["domain"], types: ["content"] },
  people: { values: nouns, types: ["store"] },
  "same-person": { values: nouns, types: ["store"] },
  goals: { values: nouns, types: ["store"] },
  profile: { values: nouns, types: ["store"] },
  policy: { values: nouns, types: ["store"] },
  program: { values: nouns, types: ["store"] },
  packs: { values: [...nouns, "content"], types: ["store", "vault", "curriculum"] },
  team: { values: nouns, types: ["store"] },
  "break-glass": { values: nouns, types: ["store", "vault"] },
  supervision: { values: [...nouns, "curriculum"], types: ["store", "content"] },
  groups: { values: nouns, types: ["store"] },
  today: { values: nouns, types: ["store"] },
  ratings: { values: nouns, types: ["store", "content"] },
  fidelity: { values: nouns, types: ["store", "content"] },
  reviews: { values: nouns, types: ["store", "fidelity"] },
  outcomes: { values: [...nouns, "curriculum"], types: ["store", "content"] },
  coverage: { values: [...nouns, "curriculum"], types: ["store", "content"] },
  supporters: { values: nouns, types: ["store", "content"] },
  tools: { values: [...nouns, "curriculum"], types: ["store", "content"] },
  sessions: { values: nouns, types: ["store"] },
  notes: { values: nouns, types: ["store", "content", "curriculum"] },
  "chart-links": { values: nouns, types: ["store"] },
  insertions: { values: nouns, types: ["store"] },
  reminders: { values: nouns, types: ["store", "content"] },
  rights: { values: [...nouns, "curriculum"], types: ["store", "content"] },
  "data-out": { values: [...nouns, "curriculum"], types: ["store", "content", "fidelity"] },
  sample: { values: nouns, types: ["store", "content"] },
  "hand-over": { values: nouns },
  system: { values: ["base"] },
  audit: { values: ["base"], types: ["domain", "store", "vault"] },
  backup: { values: ["base"], types: ["store", "vault", "bridge", "exchange"] },
  exchange: { values: [...nouns, "store"] },
  api: {
    values: [],
    types: [
      "system",
      "vault",
      "audit",
      "backup",
      "profile",
      "policy",
      "packs",
      "program",
      "exchange",
      "team",
      "break-glass",
      "people",
      "same-person",
      "goals",
      "coverage",
      "supervision",
      "supporters",
      "groups",
      "sessions",
      "notes",
      "today",
      "tools",
      "ratings",
      "fidelity",
      "reviews",
      "outcomes",
      "reminders",
      "rights",
      "data-out",
      "sample",
      "hand-over",
      "chart-links",
      "insertions",
    ],
  },
  worker: {
    types: ["api"],
    values: [
      "audit",
      "backup",
      "base",
      "break-glass",
      "bridge",
      "chart-links",
      "coverage",
      "curriculum",
      "data-out",
      "domain",
      "exchange",
      "goals",
      "groups",
      "hand-over",
      "insertions",
      "notes",
      "fidelity",
      "reviews",
      "outcomes",
      "packs",
      "people",
      "policy",
      "profile",
      "program",
      "ratings",
      "reminders",
      "rights",
      "same-person",
      "sample",
      "sessions",
      "store",
      "supervision",
      "supporters",
      "system",
      "team",
      "today",
      "tools",
      "vault",
    ],
  },
  bridge: { values: ["base"], types: ["api"] },
  ui: { values: [...nouns, "bridge", "curriculum", "words"], types: ["any"] },
  companion: { values: [...nouns, "bridge", "curriculum", "ui", "words", "worker"], types: ["any"] },
  pwa: { values: ["companion", "content-build", "ui"] },
  extension: { values: [...nouns, "bridge", "companion", "curriculum", "ui", "words"], types: ["any"] },
  tests: { values: ["any"] },
}

const code = repositoryFiles.filter(file => isCode(file) && file.includes("/"))
const imports = code.flatMap(importsOf)

const allowed = ({ from, to, typeOnly }: Import) => {
  const [here, there] = [roomOf(from), roomOf(to)]
  const room = arrows[here]
  if (here === there || !room) return here === there
  const may = [...room.values, ...(typeOnly ? (room.types ?? []) : [])]
  return may.includes(there) || may.includes("any")
}

/** The first cycle found among the arrows, as the names along it; null when there is none. */
const cycleAmong = (edges: readonly (readonly [string, string])[]): readonly string[] | null => {
  const next = new Map<string, string[]>()
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const walk = (at: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
    if (done.has(at)) return null
    for (const to of next.get(at) ?? []) {
      const found = walk(to, [...path, at])
      if (found) return found
    }
    done.add(at)
    return null
  }
  for (const start of next.keys()) {
    const found = walk(start, [])
    if (found) return found
  }
  return null
}

describe("arrows", () => {
  it("every room is in the table", () => {
    expect([...new Set(code.map(roomOf))].filter(room => !(room in arrows))).toEqual([])
  })

  it("every import goes along an arrow that the table allows", () => {
    expect(imports.filter(one => !allowed(one)).map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  it("the table allows no arrow that nothing uses", () => {
    const drawn = (here: string, there: string, typeOnly: boolean) =>
      imports.some(one => roomOf(one.from) === here && roomOf(one.to) === there && one.typeOnly === typeOnly)
    const unused = Object.entries(arrows).flatMap(([here, { values, types = [] }]) => [
      ...values.filter(there => there !== "any" && !drawn(here, there, false)).map(there => `${here} → ${there}`),
      ...types.filter(there => there !== "any" && !drawn(here, there, true)).map(there => `${here} → ${there} (types)`),
    ])
    expect(unused).toEqual([])
  })

  it("no files import each other in a circle", () => {
    expect(cycleAmong(imports.filter(one => !one.typeOnly).map(({ from, to }) => [from, to] as const))).toBeNull()
  })

  it("no rooms import each other in a circle, even where no single file does", () => {
    const edges = imports
      .filter(one => !one.typeOnly && roomOf(one.from) !== roomOf(one.to))
      .map(({ from, to }) => [roomOf(from), roomOf(to)] as const)
    expect(cycleAmong(edges)).toBeNull()
  })

  it("nothing imports the tests", () => {
    expect(imports.filter(({ from, to }) => !from.startsWith("tests/") && to.startsWith("tests/"))).toEqual([])
  })

  it("only the store knows Dexie", () => {
    const knowing = code.filter(file => !file.startsWith("tests/") && /from "dexie"/.test(readText(file)))
    expect(knowing.filter(file => roomOf(file) !== "store")).toEqual([])
  })
})

describe("files", () => {
  const sized = code
    .filter(file => !file.startsWith("tests/"))
    .map(file => ({ file, lines: readText(file).split("\n").length }))
    .sort((a, b) => a.lines - b.lines)

  it("stay small: half within 80 lines, nine in ten within 200, none over 350", () => {
    expect(sized[Math.floor(sized.length / 2)]?.lines).toBeLessThanOrEqual(80)
    expect(sized[Math.floor(sized.length * 0.9)]?.lines).toBeLessThanOrEqual(200)
    expect(sized.filter(({ lines }) => lines > 350)).toEqual([])
  })

  it("are named after what they export, and never a bag", () => {
    const bags = /\/(utils?|helpers?|common|manager|types|misc)(\.|\/)/
    const kebabOrPascal = /^([a-z0-9]+(-[a-z0-9]+)*|[A-Z][A-Za-z0-9]*)(\.(test|spec|config|d))?\.tsx?$/
    const misnamed = code.filter(file => bags.test(file) || !kebabOrPascal.test(file.split("/").at(-1) ?? ""))
    expect(misnamed).toEqual([])
  })

  it("write to no console, except tools that a person runs", () => {
    const tools = /^(tests|content\/build)\//
    expect(code.filter(file => !tools.test(file) && /\bconsole\./.test(readText(file)))).toEqual([])
  })

  it("use the field's words, not the ones we rejected", () => {
    const rejected = /\b(patient|client|compliance|non-?compliant|addict|refused|case manager)\b/i
    const texts = repositoryFiles.filter(file => /^content\/en\//.test(file) && !file.endsWith("wording.yaml"))
    expect(texts.filter(file => rejected.test(readText(file)))).toEqual([])
  })
})

describe("README", () => {
  const readme = readText("README.md")
  const scripts = Object.keys(JSON.parse(readText("package.json")).scripts)

  it("stays under 120 lines and names every top-level folder", () => {
    expect(readme.split("\n").length).toBeLessThan(120)
    const folders = new Set(repositoryFiles.filter(file => file.includes("/")).map(file => file.split("/")[0] ?? ""))
    const visible = [...folders].filter(folder => !folder.startsWith("."))
    expect(visible.sort()).toEqual(["content", "core", "extension", "pwa", "tests"])
    expect(visible.filter(folder => !readme.includes(`\`${folder}/\``))).toEqual([])
  })

  it("names only commands, files and pictures that exist", () => {
    const commands = [...readme.matchAll(/npm (?:run )?([a-z][a-z:0-9]*)/g)].map(([, name = ""]) => name)
    expect(commands.filter(name => name !== "ci" && name !== "install" && !scripts.includes(name))).toEqual([])
    const linked = [...readme.matchAll(/(?:\]\(|src=")(?!https?:)([^)"#]+)/g)].map(([, file = ""]) => file)
    expect(
      linked.filter(
        file => !repositoryFiles.some(known => known === file || known.startsWith(`${file.replace(/\/$/, "")}/`)),
      ),
    ).toEqual([])
  })

  it("every top-level folder has a README of a page at most", () => {
    for (const folder of ["content", "core", "extension", "pwa", "tests"])
      expect(readText(`${folder}/README.md`).split("\n").length, folder).toBeLessThanOrEqual(100)
  })
})
