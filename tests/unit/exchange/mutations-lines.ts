import { headerOf, memberOf, sealed, type World } from "./hostile-hand.ts"
import type { Draw, Mutate, Mutation } from "./mutations.ts"

/** What stands in an export whose every signature fits, and is no record: single lines, among good ones. */

type Json = Readonly<Record<string, unknown>>
type Worded = Json & { readonly body: Json }

const among = async (
  { lines, member, supervisor }: World,
  draw: Draw,
  what: string,
  bad: string,
): Promise<Mutation> => {
  const at = draw.below(lines.length + 1)
  const all = [...lines.slice(0, at), bad, ...lines.slice(at)]
  const half = 1 + draw.below(all.length - 1)
  const members = await Promise.all(
    [all.slice(0, half), all.slice(half)].map(some => memberOf(some.map(line => `${line}\n`).join(""))),
  )
  const said = {
    header: headerOf(member, members, { since: 1, number: 2 }),
    members: members.map(({ bytes }) => bytes),
  }
  return { what, file: await sealed(said, member, supervisor), outcomes: ["aside"], aside: [bad] }
}

const one = ({ lines }: World, draw: Draw) => JSON.parse(draw.oneOf(lines)) as Worded

const wrongs: readonly unknown[] = [undefined, null, true, 0, -1, 1.5, "", [], "__proto__", [[1]], 1e300]

const changed =
  (what: string, change: (record: Worded, draw: Draw) => unknown): Mutate =>
  (world, draw) =>
    among(world, draw, what, JSON.stringify(change(one(world, draw), draw)))

const said =
  (what: string, text: (line: string, draw: Draw) => string): Mutate =>
  (world, draw) =>
    among(world, draw, what, text(draw.oneOf(world.lines), draw))

const stamps = [
  "",
  "yesterday",
  "1700000000000-0000",
  "1700000000000-0000-0a0b0c0d ",
  "99999999999999-0000-0a0b0c0d",
  5,
  null,
]
const hostileNames = ["__proto__", "constructor", "prototype"]

export const lineMutations: readonly Mutate[] = [
  changed("a field of a wrong type", (record, draw) => ({
    ...record,
    [draw.oneOf(["id", "kind", "stamp", "body"])]: draw.oneOf(wrongs),
  })),
  changed("a version of a wrong type", (record, draw) => ({
    ...record,
    version: draw.oneOf<unknown>([undefined, null, "1", 0, -1, 1.5, [], {}, 1e300]),
  })),
  changed("a body of wrong types", (record, draw) => ({
    ...record,
    body: { ...record.body, [draw.oneOf(["doc", "base", "stamps", "head"])]: draw.oneOf(wrongs) },
  })),
  changed("a stamp that is none", (record, draw) => {
    const where = draw.oneOf(["stamp", "base", "head", "erased", "leaf", "seen", "beside"])
    const stamp = draw.oneOf(where === "leaf" ? stamps.slice(1) : stamps)
    if (where === "stamp") return { ...record, stamp }
    const body = {
      leaf: { stamps: { "/place": stamp } },
      seen: { seen: { "/place": { "0a0b0c0d": stamp } } },
      beside: { beside: { "/place": [{ stamp, value: "x" }] } },
      base: { base: stamp },
      head: { head: stamp },
      erased: { erased: stamp },
    }[where]
    return { ...record, body: { ...record.body, ...body } }
  }),
  changed("more to a body, of a wrong type", (record, draw) => ({
    ...record,
    body: { ...record.body, [draw.oneOf(["shadowed", "seen", "beside"])]: draw.oneOf([null, 1, "x", [], [1], true]) },
  })),
  changed("texts beside that are none", (record, draw) => ({
    ...record,
    body: {
      ...record.body,
      beside: { "/place": draw.oneOf<unknown>([null, 1, {}, "x", [1], [null], [{ value: "x" }]]) },
    },
  })),
  changed("an id or a kind of another form", (record, draw) => ({
    ...record,
    ...draw.oneOf([
      { id: "1" },
      { id: "../../etc/passwd" },
      { kind: "Session" },
      { kind: "__proto__" },
      { kind: "a".repeat(41) },
      { kind: "toString" },
    ]),
  })),
  said("a name that objects have", (line, draw) => {
    const name = draw.oneOf(hostileNames)
    const written = draw.oneOf([
      name,
      name.replace("o", "\\u006f"),
      `\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}`,
    ])
    return draw.oneOf([
      line.replace('"doc":{', `"doc":{"${written}":{"admin":true},`),
      line.replace('"doc":{', `"doc":{"steps":[{"${written}":1}],`),
      line.replace('"stamps":{', `"stamps":{"/${written}/admin":"1700000000000-0000-0a0b0c0d"`),
      line.replace('"stamps":{', `"stamps":{"/steps/${written}":"1700000000000-0000-0a0b0c0d"`),
      line.replace('"body":{', `"body":{"shadowed":{"/${written}/x":1},`),
      line.replace('{"id"', `{"${written}":{"x":1},"id"`),
    ])
  }),
  said("deep JSON", (line, draw) => {
    const deep = 62 + draw.below(draw.oneOf([10, 100_000]))
    return draw.oneOf([
      line.replace('"doc":{', `"doc":{"deep":${"[".repeat(deep)}${"]".repeat(deep)},`),
      line.replace('"doc":{', `"doc":{"deep":${'{"a":'.repeat(deep)}1${"}".repeat(deep)},`),
      line.replace('"doc":{', `"doc":{"said":"]]]]\\"]]]]","deep":${"[".repeat(deep)}${"]".repeat(deep)},`),
      `${"[".repeat(deep)}${"]".repeat(deep)}`,
    ])
  }),
  said("no JSON", (line, draw) =>
    draw.oneOf([
      "",
      " ",
      "null",
      "42",
      "[]",
      '"a record"',
      "{",
      line.slice(0, -1 - draw.below(line.length - 1)),
      line.slice(1),
      `${line}${line}`,
      `${line},`,
      line.replaceAll('"', "'"),
      line.replace("{", "{,"),
      `<script>${line}</script>`,
      line.replace(":", ': NaN, "x":'),
      line.replace('"version":1', '"version":01'),
      `${line}\u2028{}`,
      `\u0000${line}`,
    ]),
  ),
]
