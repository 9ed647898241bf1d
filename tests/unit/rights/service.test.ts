import { proxy } from "comlink"
import { beforeEach, describe, expect, it } from "vitest"
import type { Checklist } from "../../../content/checklist-schema.ts"
import type { ReminderTable } from "../../../content/reminder-schema.ts"
import { type ConsentId, newId } from "../../../core/base/id.ts"
import { ok, type Result } from "../../../core/base/result.ts"
import type { Consent } from "../../../core/domain/consent.ts"
import { copyParts } from "../../../core/domain/copy-parts.ts"
import { eraseAll } from "../../../core/rights/erase-all.ts"
import { createRights } from "../../../core/rights/service.ts"
import { administrationKind } from "../../../core/store/administration-kind.ts"
import { contactKind } from "../../../core/store/contact-kind.ts"
import { consentKind, goalKind, noteKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { reminderMarkKind } from "../../../core/store/reminder-mark-kind.ts"
import { toolSheetKind } from "../../../core/store/tool-sheet-kind.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { noteFormats, techniques, topic } from "../notes/material-of.ts"
import { aScale } from "../ratings/a-scale.ts"
import { aTool } from "../tools/a-tool.ts"
import { consentOf, contact, goal, mark, note, person, quoteId, rating, session, sheet, today } from "./records.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const firstTalk: Checklist = {
  id: "first-talk",
  order: 1,
  title: "A first talk",
  when: "At first",
  with: "supporter",
  items: [
    { id: "hello", words: "Say who you are." },
    { id: "ask", words: "Ask first." },
  ],
  leaveOut: [],
  source: "",
  version: "",
}

const reminderTable: ReminderTable = {
  rules: [
    {
      id: "supporter-contact",
      name: "Contact with supporters",
      title: "No contact",
      why: "It helps.",
      evidence: "None.",
      evidenceNone: null,
      action: "Log",
      source: "Item 5",
      verified: true,
    },
  ],
  source: "",
  version: "",
  verified: false,
}

const room = () => {
  const participants = createMemoryCollection(participantKind)
  const goals = createMemoryCollection(goalKind)
  const sessions = createMemoryCollection(sessionKind)
  const notes = createMemoryCollection(noteKind)
  const consents = createMemoryCollection(consentKind)
  const sheets = createMemoryCollection(toolSheetKind)
  const ratings = createMemoryCollection(administrationKind)
  const contacts = createMemoryCollection(contactKind)
  const marks = createMemoryCollection(reminderMarkKind)
  const kinds = [notes, sheets, ratings, contacts, sessions, goals, consents, marks, participants].map(collection => ({
    ownedBy: async (owner: string) =>
      must<readonly { readonly id: string }[]>(await collection.heads({ owner })).map(({ id }) => id),
    erase: collection.erase,
  }))
  const rights = createRights({
    participants,
    goals,
    sessions,
    notes,
    sheets,
    ratings,
    contacts,
    consents,
    marks,
    alone: async held => ok(held),
    clock: { now: () => `${today}T12:00:00.000Z`, today: () => today },
    profile: async () => null,
    curriculum: {
      topics: [{ id: "alcohol-and-drugs", title: "Alcohol and drugs", substanceUse: true }],
      tools: [{ id: aTool.id, substanceUse: false }],
      loadTool: async id => (id === aTool.id ? aTool : null),
      loadInstrumentAs: async id => (id === aScale.id ? aScale : null),
      loadTopic: async () => topic,
      loadChecklists: async () => [firstTalk],
      loadTechniques: async () => techniques,
      loadNoteFormats: async () => noteFormats,
      loadGoalTools: async () => ({ areas: [], problemSolving: [], feedback: [], source: "", version: "" }),
      loadReminders: async () => reminderTable,
    },
    retentionYears: next => {
      next(ok(7))
      return () => {}
    },
    eraseAllOf: eraseAll(kinds),
  })
  return { rights, participants, goals, sessions, notes, sheets, ratings, contacts, consents, marks }
}

let here = room()
const told = () => {
  const { recipient, what, purpose, from, until, given } = consentOf()
  return { participantId: person.id, recipient, what, purpose, from, until, given }
}
const all = async () => must(await here.consents.heads({ owner: person.id }))

beforeEach(async () => {
  here = room()
  await here.participants.add(person)
  await here.goals.add(goal)
  await here.sessions.add(session)
  await here.notes.add(note)
  await here.sheets.add(sheet)
  await here.ratings.add(rating)
  await here.contacts.add(contact)
  await here.marks.add(mark)
})

describe("my copy", () => {
  it("holds the person's words, what was done and signed notes; no notes to self", async () => {
    const { copy } = must(await here.rights.copy({ participantId: person.id, parts: copyParts }))
    expect(copy).toMatchObject({ format: "handrail/copy", version: 1, for: "person", leftOut: 0, strengths: ["Sings"] })
    expect(copy.goals[0]?.shortTerm[0]?.steps[0]?.words).toBe("Take the bus")
    expect(copy.sessions[0]?.quotes).toEqual(["Two beers, not six."])
    expect(copy.notes[0]).toMatchObject({ name: "Sam Rivers", about: session.startedAt })
    expect(copy.tools[0]).toMatchObject({ title: "A plan", parts: [{ words: "A row about rum" }, { id: "first" }] })
    expect(copy.ratings[0]).toMatchObject({
      title: "How I walk",
      by: "participant",
      answers: [
        { number: "1", said: "6 or 7 times", value: 4, gap: "5 times" },
        { number: "4", said: "Often", value: 1 },
      ],
    })
    expect(copy.supporters).toMatchObject([{ name: "Luz", permission: "yes", scope: "everything", topics: [] }])
    expect(copy.choices).toEqual([
      { choice: "skip", reason: "Had it before", on: "2026-03-02", topic: "Alcohol and drugs", card: "a-slip" },
    ])
    expect(copy.reminders).toEqual([
      {
        about: "Contact with supporters",
        how: "snoozed",
        on: "2026-03-09",
        until: "2026-03-23",
        reason: "person-asked",
        words: "After the holidays.",
      },
    ])
    expect(copy.contacts).toEqual([
      {
        on: "2026-03-08",
        with: "Luz",
        how: "phone",
        topics: ["Alcohol and drugs"],
        helped: true,
        words: contact.words,
        checklist: "A first talk",
        ticked: ["Say who you are."],
      },
    ])
    expect(JSON.stringify(copy)).not.toContain("looked tired")
  })

  it("holds no draft, no session that still runs, and no rating that is not finished", async () => {
    await here.notes.change(note.id, n => ({ ...n, signature: null }))
    await here.sessions.change(session.id, s => ({ ...s, endedAt: null }))
    await here.ratings.change(rating.id, one => ({ ...one, status: "open" }))
    const { copy } = must(await here.rights.copy({ participantId: person.id, parts: copyParts }))
    expect(copy).toMatchObject({ notes: [], sessions: [], plans: [], ratings: [] })
  })

  it("holds only the parts that were chosen", async () => {
    const { copy } = must(await here.rights.copy({ participantId: person.id, parts: ["strengths"] }))
    expect(copy).toMatchObject({ contains: ["strengths"], strengths: ["Sings"], goals: [], notes: [], sessions: [] })
  })
})

describe("consents", () => {
  it("are given once and never edited: a new one takes the place of the old", async () => {
    const first = must(await here.rights.giveConsent({ consent: told(), replaces: null }))
    const second = must(await here.rights.giveConsent({ consent: told(), replaces: first }))
    expect(await here.rights.copyFor({ consentId: first })).toMatchObject({ error: { type: "NoConsent" } })
    expect(must(await here.rights.copyFor({ consentId: second })).copy.for).toBe("recipient")
    expect(await all()).toHaveLength(2)
  })

  it("are revoked for good, with the first reason, and stay to be seen", async () => {
    const id = must(await here.rights.giveConsent({ consent: told(), replaces: null }))
    must(await here.rights.revokeConsent({ id, why: "changed doctors" }))
    must(await here.rights.revokeConsent({ id, why: "another" }))
    expect(await all()).toMatchObject([{ revoked: { on: today, why: "changed doctors" } }])
    expect(await here.rights.copyFor({ consentId: id })).toMatchObject({ error: { type: "NoConsent" } })
  })

  it("need a name, a purpose and something that is allowed, and end no earlier than they begin", async () => {
    const bad: readonly [Partial<Consent>, string][] = [
      [{ recipient: { name: " ", kind: "care" } }, "recipient.name"],
      [{ purpose: "" }, "purpose"],
      [
        {
          what: {
            goals: false,
            plans: false,
            tools: false,
            sessions: false,
            notes: false,
            ratings: false,
            substanceUse: true,
          },
        },
        "what",
      ],
      [{ until: "2026-01-01" }, "until"],
    ]
    for (const [more, what] of bad) {
      const answer = await here.rights.giveConsent({ consent: { ...told(), ...more }, replaces: null })
      expect(answer).toEqual({ ok: false, error: { type: "Malformed", what } })
    }
    expect(await all()).toEqual([])
  })

  it("cannot replace someone else's", async () => {
    const others = consentOf({ participantId: newId() })
    await here.consents.add(others)
    const answer = await here.rights.giveConsent({ consent: told(), replaces: others.id as ConsentId })
    expect(answer).toMatchObject({ error: { type: "Malformed", what: "replaces" } })
  })

  it("are told as they change", async () => {
    const seen: number[] = []
    await here.rights.watchConsents(
      { participantId: person.id },
      proxy(result => void seen.push(must(result).length)),
    )
    must(await here.rights.giveConsent({ consent: told(), replaces: null }))
    expect(seen.at(-1)).toBe(1)
  })
})

describe("marks", () => {
  it("are put on fields that hold words, also in a finished session, and keep those words from going out", async () => {
    const id = must(await here.rights.giveConsent({ consent: told(), replaces: null }))
    const path = `quotes.${quoteId}`
    must(await here.rights.mark({ record: "session", id: session.id, path, marked: true }))
    const { copy, marked } = must(await here.rights.copyFor({ consentId: id }))
    expect(JSON.stringify(copy)).not.toContain("beers")
    expect(marked).toBe(3)
    must(await here.rights.mark({ record: "note", id: note.id, path: "sections.goal", marked: false }))
    expect(must(await here.rights.sectionMarks({ noteId: note.id }))).toEqual({
      goal: { marked: false, said: true },
      response: { marked: true, said: false },
    })
    expect(must(await here.rights.copyFor({ consentId: id })).copy.notes).toHaveLength(1)
  })

  it("are refused where there is nothing of anyone's to mark", async () => {
    const odd = [
      ["session", "status"],
      ["session", "jottings.j"],
      ["participant", "chosenName"],
      ["goal", "__proto__"],
      ["note", "signature"],
    ] as const
    for (const [record, path] of odd)
      expect(await here.rights.mark({ record, id: session.id, path, marked: true })).toMatchObject({
        error: { type: "Malformed" },
      })
  })
})

describe("the end of a person's records", () => {
  const receipt = async () => must(await here.rights.copy({ participantId: person.id, parts: copyParts })).receipt

  it("comes with the receipt of the copy that was handed over, and leaves none", async () => {
    must(await here.rights.giveConsent({ consent: told(), replaces: null }))
    must(await here.rights.erase({ participantId: person.id, receipt: await receipt() }))
    for (const collection of [here.participants, here.goals, here.sessions, here.notes, here.consents, here.marks])
      expect(await collection.heads({})).toEqual({ ok: true, value: [] })
    expect(await here.participants.restore(person.id)).toMatchObject({ error: { type: "NotFound" } })
  })

  it("does not come when something changed since the copy", async () => {
    const before = await receipt()
    await here.goals.change(goal.id, g => ({ ...g, why: "because" }))
    expect(await here.rights.erase({ participantId: person.id, receipt: before })).toMatchObject({
      error: { type: "Malformed", what: "receipt" },
    })
    expect(must(await here.participants.get(person.id)).chosenName).toBe("Ana")
  })

  it("does not come under a legal hold, until that is lifted", async () => {
    must(await here.rights.holdRecords({ participantId: person.id, reason: "a complaint" }))
    const erase = async () => here.rights.erase({ participantId: person.id, receipt: await receipt() })
    expect(await erase()).toEqual({ ok: false, error: { type: "OnLegalHold", id: person.id } })
    must(await here.rights.liftHold({ participantId: person.id }))
    must(await erase())
  })

  it("leaves the person in the list when it breaks off in between", async () => {
    const broken = {
      ownedBy: async () => [],
      erase: async () => ({ ok: false, error: { type: "QuotaExceeded" } }) as const,
    }
    const last = { ownedBy: async () => [person.id], erase: here.participants.erase }
    expect(await eraseAll([broken, last])(person.id)).toMatchObject({ error: { type: "QuotaExceeded" } })
    expect(must(await here.participants.get(person.id)).id).toBe(person.id)
  })
})
