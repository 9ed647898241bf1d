import { resolve } from "node:path"
import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import { compileContent } from "../../../content/build/compile.ts"
import type { AdministrationId, EntryId, SupervisionId } from "../../../core/base/id.ts"
import type { Result } from "../../../core/base/result.ts"
import { factOfAdministration } from "../../../core/domain/facts/administration-fact.ts"
import { type Facts, noFacts } from "../../../core/domain/facts/facts.ts"
import type { Profile } from "../../../core/domain/profile.ts"
import type { Supervision } from "../../../core/domain/supervision.ts"
import { administrationKind } from "../../../core/store/administration-kind.ts"
import { programKind } from "../../../core/store/program-kind.ts"
import { reminderMarkKind } from "../../../core/store/reminder-mark-kind.ts"
import { supervisionKind } from "../../../core/store/supervision-kind.ts"
import type { IntegrityRating } from "../../../core/supervision/api.ts"
import { createSupervision } from "../../../core/supervision/service.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const { content } = compileContent(resolve("content/en"))
const settled = () => new Promise<void>(resolve => setTimeout(resolve))
const valueIn = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const ames = "0195f0a0-6666-7000-8000-000000000001" as EntryId

const setUp = (role: Profile["role"] = "supervisor") => {
  const supervisions = createMemoryCollection(supervisionKind)
  const administrations = createMemoryCollection(administrationKind)
  let today = "2026-03-18"
  const read = async (): Promise<Result<Facts, never>> => {
    const heads = valueIn(await administrations.heads({}))
    const all = valueIn(await administrations.getMany(heads.map(({ id }) => id)))
    return { ok: true, value: { ...noFacts, administration: all.map(factOfAdministration) } }
  }
  const supervision = createSupervision({
    supervisions,
    administrations,
    programs: createMemoryCollection(programKind),
    reminderMarks: createMemoryCollection(reminderMarkKind),
    facts: {
      watch: (_, next) => {
        void read().then(next)
        return () => {}
      },
    },
    clock: { now: () => `${today}T14:00:00.000Z`, today: () => today },
    profile: async () => ({ name: "D. Farrow", role }) as Profile,
    loadInstrument: async id => content.instruments.find(one => one.id === id) ?? null,
    loadTechniques: async () => ({ families: [], source: "", version: "", verified: false }),
    topicIds: [],
  })
  const meeting = async (id: SupervisionId): Promise<Supervision> => valueIn(await supervisions.get(id))
  const answer = (id: AdministrationId, answers: Readonly<Record<string, number>>) =>
    administrations.change(id, one => ({
      ...one,
      status: "finished",
      answers: {
        ...one.answers,
        ...Object.fromEntries(
          Object.entries(answers).map(([item, value]) => [
            item,
            { value, gap: null, notApplicable: false, day: null, words: "" },
          ]),
        ),
      },
    }))
  const integrity = async (): Promise<readonly IntegrityRating[]> => {
    const told: IntegrityRating[][] = []
    await supervision.watchIntegrity(
      null,
      proxy(result => void told.push([...valueIn(result)])),
    )
    await settled()
    return told.at(-1) ?? []
  }
  return {
    supervision,
    supervisions,
    administrations,
    meeting,
    answer,
    integrity,
    setToday: (day: string) => {
      today = day
    },
  }
}

describe("a meeting with a supervisor", () => {
  it("is begun once a week, by the supervisor whose vault it is", async () => {
    const { supervision, supervisions, meeting, setToday } = setUp()
    const [one, again] = await Promise.all([supervision.begin(null), supervision.begin(null)])
    expect(valueIn(one)).toBe(valueIn(again))
    expect(await meeting(valueIn(one))).toMatchObject({ on: "2026-03-18", supervisor: "D. Farrow", status: "open" })
    setToday("2026-03-23")
    expect(valueIn(await supervision.begin(null))).not.toBe(valueIn(one))
    expect(valueIn(await supervisions.heads({}))).toHaveLength(2)
  })

  it("does not name anyone as supervisor who is not", async () => {
    const { supervision, meeting } = setUp("peer-specialist")
    expect((await meeting(valueIn(await supervision.begin(null)))).supervisor).toBe("")
  })

  it("keeps what is typed and tapped, and stays as it is once it is finished", async () => {
    const { supervision, meeting } = setUp()
    const id = valueIn(await supervision.begin(null))
    await supervision.change({ id, fields: { minutes: 50, aboutImr: true, aboutPeople: true } })
    await supervision.setPresent({ id, staffId: ames, here: true })
    await supervision.setLine({ id, key: "away", words: "A visit on Friday", count: 2 })
    await supervision.setLine({ id, key: "away", done: true, count: 2 })
    const entryId = valueIn(await supervision.putBrought({ id, entryId: null, fields: { what: "The room" } }))
    await supervision.putBrought({ id, entryId, fields: { words: "Ask for the small one" } })
    await supervision.finish({ id })
    const kept = await meeting(id)
    expect(kept).toMatchObject({
      minutes: 50,
      present: { [ames]: true },
      agenda: { away: { done: true, words: "A visit on Friday", count: 2 } },
      brought: { [entryId]: { what: "The room", words: "Ask for the small one" } },
      status: "finished",
      finishedAt: "2026-03-18T14:00:00.000Z",
    })
    const late = await supervision.change({ id, fields: { words: "Too late" } })
    expect(late).toMatchObject({ error: { type: "Malformed" } })
    expect(await meeting(id)).toEqual(kept)
    await supervision.reopen({ id })
    expect(await meeting(id)).toMatchObject({ status: "open", finishedAt: null })
  })

  it("refuses what does not fit", async () => {
    const { supervision } = setUp()
    const id = valueIn(await supervision.begin(null))
    const refused = [
      supervision.change({ id, fields: { minutes: 601 } }),
      supervision.change({ id, fields: { on: "soon" } }),
      supervision.setLine({ id, key: "", count: 1 }),
      supervision.setLine({ id, key: "away", count: -1 }),
      supervision.setPresent({ id, staffId: "someone" as EntryId, here: true }),
    ]
    for (const one of await Promise.all(refused)) expect(one).toMatchObject({ error: { type: "Malformed" } })
  })
})

const required = content.instruments
  .find(({ id }) => id === "integrity-observed")
  ?.items.filter(({ need }) => need === "required")
  .map(({ id }) => id)
const all = (value: number) => Object.fromEntries((required ?? []).map(id => [id, value]))

describe("imr.md 4: the integrity of an observed session", () => {
  it("of a session one to one has at most eleven required items: those about groups do not apply", async () => {
    const { supervision, answer, integrity } = setUp()
    const id = valueIn(await supervision.observe({ id: null, staffId: ames, form: "individual" }))
    await answer(id, { ...all(3), goals: 5 })
    const [rating] = await integrity()
    expect(rating).toMatchObject({ by: "supervisor", staffId: ames, form: "individual", status: "finished" })
    expect(rating?.score).toMatchObject({ rated: 11, of: 11, band: "Satisfactory" })
    expect(rating?.score.mean).toBeCloseTo((10 * 3 + 5) / 11)
  })

  it("counts no item about groups of a session one to one, whatever was answered", async () => {
    const { supervision, answer, integrity } = setUp()
    const id = valueIn(await supervision.observe({ id: null, staffId: ames, form: "individual" }))
    await answer(id, { ...all(3), "all-members": 1, "mutual-support": 1 })
    const [rating] = await integrity()
    expect(rating?.score).toMatchObject({ mean: 3, rated: 11 })
    expect(rating?.values).not.toHaveProperty("all-members")
  })

  it("of a session with a group has thirteen, and optional items only where they were attempted", async () => {
    const { supervision, answer, integrity } = setUp()
    const id = valueIn(await supervision.observe({ id: null, staffId: ames, form: "group" }))
    await answer(id, { ...all(4), "all-members": 4, "mutual-support": 4 })
    expect((await integrity())[0]?.score).toEqual({ mean: 4, band: "Very good", rated: 13, of: 13 })
    await answer(id, { "coping-skills": 2 })
    expect((await integrity())[0]?.score).toMatchObject({ rated: 14, of: 14, band: "Satisfactory" })
  })

  it("has no mean while too much of it is missing", async () => {
    const { supervision, answer, integrity } = setUp()
    const id = valueIn(await supervision.observe({ id: null, staffId: ames, form: "individual" }))
    await answer(id, { goals: 5, recovery: 5 })
    expect((await integrity())[0]?.score).toEqual({ mean: null, band: null, rated: 2, of: 11 })
  })

  it("two sessions observed in a week are two ratings, both on the agenda of its meeting", async () => {
    const { supervision, supervisions, integrity } = setUp()
    const id = valueIn(await supervision.begin(null))
    await supervision.observe({ id, staffId: ames, form: "individual" })
    await supervision.observe({ id: null, staffId: "", form: "group" })
    const meetings = valueIn(await supervisions.heads({}))
    expect(meetings).toHaveLength(1)
    expect(Object.keys(meetings[0]?.observations ?? {})).toHaveLength(2)
    expect((await integrity()).map(({ meetingId, staffId }) => [meetingId, staffId])).toEqual([
      [id, null],
      [id, ames],
    ])
  })
})
