import papa from "papaparse"
import { beforeEach, describe, expect, it } from "vitest"
import { type ContactId, newId, type ParticipantId, type SessionId } from "../../../core/base/id.ts"
import { loadInstrument } from "../../../core/curriculum/instruments.ts"
import type { DataChoice, MadeTables, TableId } from "../../../core/data-out/api.ts"
import { goalColumns, stepColumns } from "../../../core/data-out/of-goals.ts"
import { contactColumns, fidelityColumns, personColumns } from "../../../core/data-out/of-people.ts"
import { ratingColumns, totalColumns } from "../../../core/data-out/of-ratings.ts"
import { planColumns, sessionColumns } from "../../../core/data-out/of-sessions.ts"
import { noAnswer } from "../../../core/domain/administration.ts"
import { withMark } from "../../../core/domain/sensitive.ts"
import { columnWords, dictionaryOf } from "../../../core/ui/data-out/dictionary.ts"
import { consentOf, contact, goal, person, quoteId, rating, session } from "../rights/records.ts"
import { choiceOf, doctor, must, room } from "./room.ts"

let here: ReturnType<typeof room>
beforeEach(async () => {
  here = room()
  must(await here.participants.add(person))
  must(await here.goals.add(goal))
  must(await here.sessions.add(session))
  must(await here.ratings.add(rating))
  must(await here.contacts.add({ ...contact, topics: {}, words: "Luz will ring on Sunday" }))
})

const made = async (more: Partial<DataChoice> = {}) => must(await here.dataOut.tables(choiceOf(more)))
const text = async (tables: MadeTables, id: TableId) =>
  (await tables.tables.find(one => one.id === id)?.file.text()) ?? ""
const all = async (tables: MadeTables) => (await Promise.all(tables.tables.map(({ file }) => file.text()))).join("")
const rows = async (tables: MadeTables, id: TableId) => {
  const parsed = papa.parse<Record<string, string>>((await text(tables, id)).trim(), { header: true })
  expect(parsed.errors).toEqual([])
  return parsed.data
}

describe("tables of comma-separated values", () => {
  it("have a line for each record, with ids that go from one table to the other", async () => {
    const tables = await made()
    expect(tables.tables.map(({ id, rows: many }) => [id, many])).toEqual([
      ["people", 1],
      ["sessions", 1],
      ["plans", 1],
      // Its other answer is marked.
      ["ratings", 1],
      ["goals", 1],
      ["steps", 1],
      ["contacts", 1],
    ])
    const [met] = await rows(tables, "sessions")
    expect(met).toMatchObject({ session_id: session.id, person_id: person.id, minutes: "50", form: "individual" })
    expect(met?.started_at).toBe("2026-03-09T14:00:00.000Z")
    const [answer] = await rows(tables, "ratings")
    expect(answer).toMatchObject({ rating_id: rating.id, item_id: "often", value: "4", gap_id: "five" })
    expect((await rows(tables, "steps"))[0]).toMatchObject({ goal_id: goal.id, status: "open" })
  })

  it("begin with the mark that spreadsheets know UTF-8 by, and end each line as RFC 4180 has it", async () => {
    const file = (await made()).tables.find(({ id }) => id === "sessions")?.file
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split("\r\n")
    expect(lines).toHaveLength(3)
    expect(lines.at(-1)).toBe("")
  })

  it("name nobody and quote nobody unless that is asked for", async () => {
    const secrets = ["Ana", "plants", "fern", "garden", "Luz", "beers", "flat"]
    const without = await all(await made())
    expect(secrets.filter(word => without.includes(word))).toEqual([])
    const withBoth = await all(await made({ names: true, words: true }))
    expect(secrets.filter(word => !withBoth.includes(word))).toEqual([])
    expect(withBoth).not.toContain("looked tired")
  })

  it("run no formula in a spreadsheet, also one of several lines", async () => {
    const hostile = ["=1+1", "+SUM(A1)", "-2+3", "@x", "\t=1", '=HYPERLINK("http://x")\nsecond line', "＝1"]
    for (const what of hostile) {
      must(
        await here.sessions.add({
          ...session,
          id: newId<SessionId>(),
          actionPlan: { ...session.actionPlan, what },
        }),
      )
    }
    const found = (await rows(await made({ words: true }), "plans")).map(row => row.what ?? "")
    expect(found.sort()).toEqual([...hostile.map(what => `'${what}`), "Water the fern"].sort())
  })

  it("say what each of their columns holds", async () => {
    const known: Readonly<Record<TableId, readonly { readonly id: string }[]>> = {
      people: personColumns,
      sessions: sessionColumns,
      plans: planColumns,
      ratings: ratingColumns,
      totals: totalColumns,
      goals: goalColumns,
      steps: stepColumns,
      contacts: contactColumns,
      fidelity: fidelityColumns,
    }
    for (const [id, columns] of Object.entries(known))
      expect(Object.keys(columnWords[id as TableId]), id).toEqual(columns.map(column => column.id))
    const { rows: lines } = dictionaryOf((await made()).tables)
    expect(lines.filter(({ cells }) => !cells[2])).toEqual([])
  })
})

describe("to someone outside", () => {
  it("goes what a consent to exactly them allows, and nothing of anyone else", async () => {
    const other = { ...person, id: newId<ParticipantId>(), chosenName: "Bo" }
    must(await here.participants.add(other))
    must(await here.sessions.add({ ...session, id: newId<SessionId>(), participantId: other.id }))
    must(await here.consents.add(consentOf({ what: { ...consentOf().what, goals: false } })))
    const { counts, tables } = await made({ to: doctor })
    expect(tables.map(({ id }) => id)).toEqual(["people", "sessions", "plans"])
    expect(counts).toMatchObject({
      people: 1,
      sessions: 1,
      plans: 1,
      goals: 0,
      ratings: 0,
      contacts: 0,
      peopleWithout: 1,
    })
    // The other's session and plan, and this one's goal, rating and contact.
    expect(counts.uncovered).toBe(5)
    expect((await here.dataOut.tables(choiceOf({ to: { kind: "care", name: "Dr. Poe" } }))).ok).toBe(false)
  })

  it("a consent to plans alone tells of no session", async () => {
    const nothing = Object.fromEntries(Object.keys(consentOf().what).map(what => [what, false])) as never
    must(await here.consents.add(consentOf({ what: { ...(nothing as object), plans: true } as never })))
    const tables = await made({ to: doctor, words: true })
    expect(tables.tables.map(({ id }) => id)).toEqual(["people", "plans"])
    expect(await all(tables)).not.toMatch(/beers|recovery-strategies|flat/)
  })

  it("a consent that was revoked, or is over, lets nothing through", async () => {
    must(
      await here.consents.add(
        consentOf({ revoked: { on: "2026-03-10", why: "" } }),
        consentOf({ until: "2026-03-15" }),
        consentOf({ from: "2026-03-17" }),
      ),
    )
    expect(await here.dataOut.tables(choiceOf({ to: doctor }))).toMatchObject({ error: { type: "NotFound" } })
    expect(must(await here.dataOut.look(choiceOf({ to: doctor })))).toMatchObject({ people: 0, peopleWithout: 1 })
    expect(must(await here.dataOut.recipients(null))).toEqual([])
  })
})

describe("what is about alcohol or drugs", () => {
  const marked = withMark(session, `quotes.${quoteId}`, true)
  const taught = { ...session, id: newId<SessionId>(), topicId: "alcohol-and-drugs" }
  const drinking = { ...contact, id: newId<ContactId>() }

  beforeEach(async () => {
    must(await here.sessions.change(session.id, () => marked))
    must(await here.sessions.add(taught))
    must(await here.contacts.add(drinking))
  })

  it("stays out of the agency's own files as well, until a consent names the program", async () => {
    const without = await made({ words: true })
    expect(await all(without)).not.toMatch(/beers|\brum\b|alcohol/)
    // A quote, an answer, a session under such a topic, a contact about it.
    expect(without.counts).toMatchObject({ marked: 4, substances: false, sessions: 1, contacts: 1 })
    const program = { kind: "program", name: "Elm House" } as const
    must(await here.consents.add(consentOf({ recipient: program, what: { ...consentOf().what, substanceUse: true } })))
    const { counts, ...files } = await made({ words: true })
    const withIt = await all({ counts, ...files })
    expect(["beers", "rum", "bars", "alcohol-and-drugs"].filter(word => !withIt.includes(word))).toEqual([])
    expect(counts).toMatchObject({ marked: 0, substances: true, sessions: 2, contacts: 2 })
  })

  it("a consent to the doctor does not let it into the agency's own files, nor the other way round", async () => {
    must(await here.consents.add(consentOf({ what: { ...consentOf().what, substanceUse: true } })))
    expect((await made()).counts).toMatchObject({ marked: 4, substances: false })
    expect((await made({ to: doctor })).counts).toMatchObject({ marked: 0, substances: true, sessions: 2 })
  })

  it("a total is of the answers that may go, and says that it is not of all", async () => {
    const scale = await loadInstrument("imrs-participant")
    if (!scale) throw new Error("there is no such scale")
    here = room([scale])
    const items = scale.items.map(({ id }) => id)
    const answers = Object.fromEntries(items.map((id, i) => [id, { ...noAnswer, value: (i % 5) + 1 }]))
    const sensitive = { [`answers.${items[1]}`]: true }
    must(await here.participants.add(person))
    must(await here.ratings.add({ ...rating, instrumentId: scale.id, answers, sensitive }))
    const total = (await rows(await made(), "totals")).find(one => one.scale === "total")
    const left = items.flatMap((id, i) => (i === 1 ? [] : [answers[id]?.value ?? 0]))
    const mean = left.reduce((sum, value) => sum + value, 0) / left.length
    expect(Number(total?.mean)).toBeCloseTo(mean, 1)
    expect(total).toMatchObject({ items: String(items.length), answered: String(items.length - 1), prorated: "true" })
    expect((await rows(await made(), "ratings")).map(row => row.item_id)).not.toContain(items[1])
  })
})
