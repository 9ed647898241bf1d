import { readdirSync, readFileSync } from "node:fs"
import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { administrationKind } from "../../../core/store/administration-kind.ts"
import { contactKind } from "../../../core/store/contact-kind.ts"
import { setAsideKind, streamKind, targetKind } from "../../../core/store/exchange-kinds.ts"
import { groupKind } from "../../../core/store/group-kind.ts"
import { groupSessionKind } from "../../../core/store/group-session-kind.ts"
import {
  consentKind,
  goalKind,
  noteKind,
  participantKind,
  profileKind,
  sessionKind,
} from "../../../core/store/kinds.ts"
import { packKind } from "../../../core/store/pack-kind.ts"
import { programKind } from "../../../core/store/program-kind.ts"
import { assignmentKind, feedbackKind, memberKind, rosterKind } from "../../../core/store/program-kinds.ts"
import { quickFits } from "../../../core/store/quick-fits.ts"
import { reviewKind } from "../../../core/store/review-kind.ts"
import { supervisionKind } from "../../../core/store/supervision-kind.ts"
import { toolSheetKind } from "../../../core/store/tool-sheet-kind.ts"

const kinds = [
  participantKind,
  goalKind,
  sessionKind,
  noteKind,
  consentKind,
  profileKind,
  toolSheetKind,
  administrationKind,
  contactKind,
  groupKind,
  groupSessionKind,
  packKind,
  programKind,
  reviewKind,
  supervisionKind,
  assignmentKind,
  feedbackKind,
  memberKind,
  rosterKind,
  targetKind,
  streamKind,
  setAsideKind,
]

const fixtures = new URL("fixtures/", import.meta.url)
const examplesOf = (kind: string): readonly unknown[] =>
  readdirSync(fixtures)
    .filter(name => name.startsWith(`${kind}-v`))
    .map(name => JSON.parse(readFileSync(new URL(name, fixtures), "utf8")))

const odd: readonly unknown[] = [
  null,
  "",
  "x",
  "2026-01-01",
  0,
  -1,
  0.5,
  1e9,
  true,
  [],
  {},
  [null],
  { x: 1 },
  "x".repeat(20_001),
]

/** The value, with each place in it taken away and put otherwise, one at a time. */
const variants = function* (value: unknown): Generator<unknown> {
  for (const other of odd) yield other
  if (Array.isArray(value)) {
    yield value.slice(1)
    for (const [n, one] of value.entries()) for (const other of variants(one)) yield value.with(n, other)
  } else if (typeof value === "object" && value !== null) {
    yield { ...value, more: 1 }
    for (const [key, one] of Object.entries(value)) {
      const { [key]: _, ...without } = value as Readonly<Record<string, unknown>>
      yield without
      for (const other of variants(one)) yield { ...value, [key]: other }
      yield JSON.parse(JSON.stringify({ ...without, put: one }).replace('"put"', '"__proto__"'))
      yield { ...without, constructor: one }
    }
  }
}

describe("what a schema lets in is the same, looked at quickly", () => {
  it.each(kinds.map(({ kind, schema }) => ({ kind, schema: schema as v.GenericSchema })))(
    "$kind",
    ({ kind, schema }) => {
      const quick = quickFits(schema)
      const examples = examplesOf(kind)
      expect(examples.length).toBeGreaterThan(0)
      let [asked, fit] = [0, 0]
      for (const example of examples)
        for (const one of [example, ...variants(example)]) {
          const fits = v.is(schema, one)
          if (quick(one) !== fits) expect({ one, fits: quick(one) }).toEqual({ one, fits })
          asked++
          if (fits) fit++
        }
      expect(fit).toBeGreaterThan(0)
      expect(fit).toBeLessThan(asked)
    },
  )

  it("what is transformed or given by default is asked of valibot", () => {
    const schema = v.object({
      a: v.pipe(v.string(), v.trim(), v.minLength(1)),
      b: v.optional(v.string(), "b"),
      c: v.pipe(
        v.object({ x: v.number() }),
        v.check(one => Object.keys(one).length === 1),
      ),
    })
    for (const one of [
      { a: " ", c: { x: 1 } },
      { a: "a", c: { x: 1, y: 2 } },
      { a: "a", b: "", c: { x: Number.NaN } },
    ])
      expect(quickFits(schema)(one)).toBe(v.is(schema, one))
  })
})
