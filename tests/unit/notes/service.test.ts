import { proxy } from "comlink"
import { beforeEach, describe, expect, it } from "vitest"
import { wallTimeOf } from "../../../core/base/clock.ts"
import { type NoteId, newId, type SessionId } from "../../../core/base/id.ts"
import { ok, type Result } from "../../../core/base/result.ts"
import type { NoteHead } from "../../../core/domain/note.ts"
import type { Profile } from "../../../core/domain/profile.ts"
import type { Session } from "../../../core/domain/session.ts"
import { noPlan } from "../../../core/domain/session.ts"
import type { OtherMembers } from "../../../core/notes/group-note.ts"
import { createNotes } from "../../../core/notes/service.ts"
import { goalKind, noteKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { full, goal, noteFormats, person, profile, sentences, techniques, topic } from "./material-of.ts"

const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const earlier: Session = {
  ...full,
  id: newId<SessionId>(),
  startedAt: "2026-03-02T14:00:00.000Z",
  endedAt: "2026-03-02T14:50:00.000Z",
  quotes: {},
  actionPlan: { ...noPlan, what: "Three short walks" },
}

const room = () => {
  let now = Date.parse("2026-03-09T15:00:00.000Z")
  let member: Profile | null = profile
  let finishing = true
  let others: ((session: Session) => OtherMembers) | null = null
  const sessions = createMemoryCollection(sessionKind)
  const notes = createMemoryCollection(noteKind)
  const participants = createMemoryCollection(participantKind)
  const goals = createMemoryCollection(goalKind)
  const core = createNotes({
    notes,
    sessions,
    participants,
    goals,
    clock: {
      now: () => new Date(now++).toISOString(),
      today: () => "2026-03-09",
    },
    othersOf: async session => ok(others?.(session) ?? null),
    toolNotes: async ({ id }) => ok(id === full.id ? ["worked on a plan"] : []),
    profile: async () => member,
    curriculum: {
      loadTopic: async id => (id === topic.id ? topic : null),
      loadTechniques: async () => techniques,
      loadNoteFormats: async () => noteFormats,
    },
    locale: "en",
    sessionSigned: async (id, noteId) => {
      if (!finishing) return { ok: false, error: { type: "QuotaExceeded" } }
      const changed = await sessions.change(id, s => ({ ...s, status: "finished", noteId }))
      return changed.ok ? { ok: true, value: null } : changed
    },
  })
  return {
    core,
    notes,
    sessions,
    participants,
    goals,
    signIn: (as: Profile | null) => {
      member = as
    },
    /** From now on every session was held with a group of these. */
    inGroup: (of: (session: Session) => OtherMembers) => {
      others = of
    },
    canFinish: (can: boolean) => {
      finishing = can
    },
    note: async (id: NoteId) => must(await notes.get(id)),
    text: async (id: NoteId, section: string) => must(await notes.get(id)).sections[section]?.text ?? "",
  }
}

let here = room()
beforeEach(async () => {
  here = room()
  await here.participants.add(person)
  await here.goals.add(goal)
  await here.sessions.add(earlier, full)
})

const drafted = async (formatId: string | null = null) => must(await here.core.draft({ sessionId: full.id, formatId }))
const signed = async () => {
  const id = await drafted()
  must(await here.core.sign({ id }))
  return id
}

describe("drafting", () => {
  it("uses the member's own format, and the plan of the session before", async () => {
    const id = await drafted()
    expect((await here.note(id)).formatId).toBe("girp")
    expect(await here.text(id, "response")).toContain("The last action plan was partly done: Three short walks.")
    expect(await here.text(id, "intervention")).toContain("The facilitator and Ana worked on a plan.")
    expect(must(await here.sessions.get(full.id)).noteId).toBe(id)
  })

  it("answers the draft that exists, also to a double tap", async () => {
    const ids = await Promise.all([drafted(), drafted(), drafted("soap")])
    expect(new Set(ids).size).toBe(1)
  })

  it("finds the draft that a killed tab left before the session knew of it", async () => {
    const id = await drafted()
    await here.sessions.change(full.id, s => ({ ...s, noteId: null }))
    expect(await drafted()).toBe(id)
    expect(must(await here.sessions.get(full.id)).noteId).toBe(id)
  })

  it("brings the draft back with its words where an undo was killed before it came to the note", async () => {
    const id = await drafted()
    const was = await here.text(id, "response")
    must(await here.core.write({ id, sectionId: "response", was, text: `${was} Ana lit up.` }))
    must(await here.sessions.remove(full.id))
    must(await here.notes.remove(id))
    must(await here.sessions.restore(full.id))
    expect(await drafted()).toBe(id)
    expect(await here.text(id, "response")).toContain("Ana lit up.")
  })

  it("brings in what was tapped since, and keeps what was written", async () => {
    const id = await drafted()
    const was = await here.text(id, "response")
    await here.core.write({ id, sectionId: "response", was, text: `${was} Ana lit up.` })
    await here.sessions.change(full.id, s => ({
      ...s,
      place: "the garden centre",
      feedback: { ...s.feedback, useful: 4 },
    }))
    expect(await drafted()).toBe(id)
    expect(await here.text(id, "intervention")).toContain("Place: the garden centre.")
    expect(await here.text(id, "response")).toMatch(/4 of 5\. Ana lit up\.$/)
  })

  it("takes the first format when the member's own is not known here", async () => {
    here.signIn({ ...profile, noteFormat: "agency-own" })
    expect((await here.note(await drafted())).formatId).toBe(noteFormats.formats[0]?.id)
  })

  it("still answers a draft in a format that is not known here, and changes it to one that is", async () => {
    const id = await drafted()
    const own = { text: "Ana lit up.", drafted: "" }
    await here.notes.change(id, n => ({ ...n, formatId: "agency-own", sections: { theirs: own } }))
    expect(await drafted()).toBe(id)
    expect((await here.note(id)).sections).toEqual({ theirs: own })
    must(await here.core.changeFormat({ id, formatId: "girp" }))
    expect(await here.text(id, "response")).toMatch(/\nAna lit up\.$/)
  })

  it("knows no format that is not there", async () => {
    const answer = await here.core.draft({ sessionId: full.id, formatId: "poem" })
    expect(answer).toMatchObject({ ok: false, error: { type: "Malformed" } })
  })
})

describe("writing", () => {
  it("saves a section, and refuses one that the note does not have", async () => {
    const id = await drafted()
    const was = await here.text(id, "plan")
    must(await here.core.write({ id, sectionId: "plan", was, text: "We meet again." }))
    expect(await here.text(id, "plan")).toBe("We meet again.")
    const lost = await here.core.write({ id, sectionId: "poem", was: "", text: "Roses" })
    expect(lost).toMatchObject({ ok: false, error: { type: "Malformed" } })
  })

  it("carries it into another format", async () => {
    const id = await drafted()
    const was = await here.text(id, "response")
    await here.core.write({ id, sectionId: "response", was, text: `${was} Ana lit up.` })
    must(await here.core.changeFormat({ id, formatId: "soap" }))
    expect((await here.note(id)).formatId).toBe("soap")
    expect(await here.text(id, "meaning")).toContain("Ana lit up.")
  })
})

describe("a signature", () => {
  it("is the member's name and credentials, and finishes the session", async () => {
    const id = await signed()
    const { signature } = await here.note(id)
    expect(signature).toMatchObject({ name: "Sam Rivers", credentials: "Certified Peer Specialist" })
    expect(must(await here.sessions.get(full.id)).status).toBe("finished")
  })

  it("is for ever: the note does not change any more", async () => {
    const id = await signed()
    const before = await here.note(id)
    const answers = [
      await here.core.write({ id, sectionId: "plan", was: "", text: "other" }),
      await here.core.changeFormat({ id, formatId: "dap" }),
      await here.core.sign({ id }),
    ]
    expect(answers.map(a => !a.ok && a.error.type)).toEqual(Array(3).fill("AlreadySigned"))
    expect(await drafted("dap")).toBe(id)
    expect(await here.note(id)).toEqual(before)
  })

  it("needs a name to stand under, and something to stand for", async () => {
    const id = await drafted()
    here.signIn({ ...profile, name: " " })
    expect(await here.core.sign({ id })).toMatchObject({ ok: false, error: { type: "Malformed" } })
    here.signIn(null)
    expect(await here.core.sign({ id: newId() })).toMatchObject({ ok: false, error: { type: "NotFound" } })
    here.signIn(profile)
    await here.notes.change(id, n => ({ ...n, sections: { goal: { text: " ", drafted: "" } } }))
    expect(await here.core.sign({ id })).toMatchObject({ ok: false, error: { type: "Malformed" } })
    expect((await here.note(id)).signature).toBeNull()
  })

  it("finishes the session the second time when the first was cut off in between", async () => {
    const id = await drafted()
    here.canFinish(false)
    expect(await here.core.sign({ id })).toMatchObject({ ok: false, error: { type: "QuotaExceeded" } })
    here.canFinish(true)
    expect(await here.core.sign({ id })).toMatchObject({ ok: false, error: { type: "AlreadySigned" } })
    expect(must(await here.sessions.get(full.id)).status).toBe("finished")
  })
})

describe("an amendment", () => {
  it("is a draft of its own that points back, with the same text to start from", async () => {
    const id = await signed()
    const first = await here.note(id)
    const amendment = must(await here.core.amend({ id, reason: "wrong date" }))
    const note = await here.note(amendment)
    expect(note.sections).toEqual(first.sections)
    expect(note.amends).toEqual({ noteId: id, reason: "wrong date" })
    expect(note.signature).toBeNull()
    expect(await here.note(id)).toEqual(first)
  })

  it("is made once, however often it is asked for before it is signed", async () => {
    const id = await signed()
    const ask = () => here.core.amend({ id, reason: "wrong date" })
    const [one, two] = await Promise.all([ask(), ask()])
    expect(must(one)).toBe(must(two))
    must(await here.core.sign({ id: must(one) }))
    expect(must(await ask())).not.toBe(must(one))
  })

  it("becomes the note that stands once it is signed", async () => {
    const amendment = must(await here.core.amend({ id: await signed(), reason: "" }))
    must(await here.core.sign({ id: amendment }))
    expect(must(await here.sessions.get(full.id)).noteId).toBe(amendment)
  })

  it("is not for a note that is still a draft", async () => {
    const answer = await here.core.amend({ id: await drafted(), reason: "" })
    expect(answer).toMatchObject({ ok: false, error: { type: "Malformed" } })
  })
})

describe("hints", () => {
  it("compare with the last signed note of another session, never with the note amended", async () => {
    const first = must(await here.core.draft({ sessionId: earlier.id, formatId: "girp" }))
    must(await here.core.sign({ id: first }))
    const id = await drafted()
    expect(must(await here.core.hints({ id })).map(h => h.type)).toEqual([])
    const { sections } = await here.note(first)
    await here.notes.change(id, n => ({ ...n, sections }))
    const alike = must(await here.core.hints({ id })).find(h => h.type === "alike")
    expect(alike).toEqual({ type: "alike", noteId: first, alike: 1 })

    const amendment = must(await here.core.amend({ id: first, reason: "" }))
    expect(must(await here.core.hints({ id: amendment })).filter(h => h.type === "alike")).toEqual([])
  })
})

describe("a note as text", () => {
  it("names day, start, end and place, has every section under its title, and says it is a draft", async () => {
    const text = must(await here.core.asText({ id: await drafted() }))
    expect(text).toContain(`Date: ${sentences.dayAt(full.startedAt)}`)
    const clock = (at: string | null) => sentences.time(wallTimeOf(at ?? ""))
    expect(text).toContain(`Time: ${clock(full.startedAt)} to ${clock(full.endedAt)}`)
    expect(text).toContain("Place: her flat.")
    for (const title of ["Goal", "Intervention", "Response", "Plan"])
      expect(text).toMatch(new RegExp(`^${title}$`, "m"))
    expect(text).toContain("“I want my mornings back.”")
    expect(text.trimEnd().endsWith("Draft, not signed.")).toBe(true)
  })

  it("ends with the signature, and says what it amends", async () => {
    const id = await signed()
    expect(must(await here.core.asText({ id }))).toContain(
      `Signed by Sam Rivers, Certified Peer Specialist, on ${sentences.dayAt("2026-03-09T15:00:00.000Z")}`,
    )
    const amendment = must(await here.core.amend({ id, reason: "wrong date" }))
    expect(must(await here.core.asText({ id: amendment }))).toContain("Reason: wrong date.")
    here.signIn({ ...profile, credentials: "" })
    must(await here.core.sign({ id: amendment }))
    expect(must(await here.core.asText({ id: amendment }))).toContain("Signed by Sam Rivers on ")
  })
})

describe("lists of notes", () => {
  it("are of one person or of everyone", async () => {
    const id = await drafted()
    const heads = (participantId: typeof person.id | null) =>
      new Promise<readonly NoteHead[]>(resolve => {
        void here.core.watchOf(
          { participantId },
          proxy(result => resolve(must(result))),
        )
      })
    expect((await heads(person.id)).map(h => h.id)).toEqual([id])
    expect((await heads(null)).map(h => h.id)).toEqual([id])
    expect(await heads(newId())).toEqual([])
  })
})

describe("a note about a member of a group", () => {
  const dry: Session = { ...full, id: newId<SessionId>(), quotes: {} }
  const begin = async () => {
    await here.sessions.add(dry)
    here.inGroup(() => ({ names: ["Joe", "Will"], noteIds: [] }))
    return must(await here.core.draft({ sessionId: dry.id, formatId: "girp" }))
  }
  const put = async (id: NoteId, text: string) => {
    const was = await here.text(id, "response")
    must(await here.core.write({ id, sectionId: "response", was, text: `${was} ${text}` }))
  }

  it("is not signed while it has nothing of its own", async () => {
    const id = await begin()
    expect(await here.core.sign({ id })).toMatchObject({ error: { type: "NothingOwn" } })
    await put(id, "She took the lead today.")
    must(await here.core.sign({ id }))
  })

  it("is not signed while it names another, and says with which word", async () => {
    const id = await begin()
    await put(id, "She helped JOE.")
    expect(await here.core.sign({ id })).toEqual({ ok: false, error: { type: "NamesOthers", words: ["JOE"] } })
    expect((await here.note(id)).signature).toBeNull()
    must(await here.core.unname({ id, meant: [] }))
    expect(await here.text(id, "response")).toContain("She helped another member.")
    must(await here.core.sign({ id }))
  })

  it("is signed with a word that the writer says is no name", async () => {
    const id = await begin()
    await put(id, "She will go on.")
    expect(await here.core.sign({ id })).toMatchObject({ error: { type: "NamesOthers", words: ["will"] } })
    must(await here.core.sign({ id, meant: ["will"] }))
  })

  it("names nobody else as text, not even in where it was", async () => {
    const id = await begin()
    await here.sessions.change(dry.id, s => ({ ...s, place: "Joe's flat" }))
    expect(must(await here.core.asText({ id }))).toContain("another member's flat")
    expect(must(await here.core.asText({ id }))).not.toContain("Joe")
  })

  it("is checked again when it is amended, the reason as well", async () => {
    const id = await begin()
    await put(id, "She took the lead today.")
    must(await here.core.sign({ id }))
    const amendment = must(await here.core.amend({ id, reason: "It was with Joe." }))
    expect(await here.core.sign({ id: amendment })).toMatchObject({ error: { type: "NamesOthers", words: ["Joe"] } })
    must(await here.core.unname({ id: amendment, meant: [] }))
    must(await here.core.sign({ id: amendment }))
    expect((await here.note(amendment)).amends?.reason).toBe("It was with another member.")
  })
})
