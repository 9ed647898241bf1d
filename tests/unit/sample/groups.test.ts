import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { groupSchema } from "../../../core/domain/group.ts"
import { groupSessionSchema } from "../../../core/domain/group-session.ts"
import { noteSchema } from "../../../core/domain/note.ts"
import { othersNamed } from "../../../core/domain/others-named.ts"
import { sessionSchema } from "../../../core/domain/session.ts"
import { generateLife } from "../../../core/sample/generate.ts"
import { groupMembers, makeGroup } from "../../../core/sample/groups.ts"
import { topics } from "./topics.ts"

const wish = { seed: 7, today: "2026-03-16", topics }
const lives = groupMembers.map(index => generateLife(index, wish))
const made = makeGroup(lives, wish)

describe("the made-up group", () => {
  it("is sound, and the same for the same seed", () => {
    v.parse(groupSchema, made.group)
    for (const session of made.groupSessions) v.parse(groupSessionSchema, session)
    for (const session of made.sessions) v.parse(sessionSchema, session)
    for (const note of made.notes) v.parse(noteSchema, note)
    expect(makeGroup(lives, wish)).toEqual(made)
  })

  it("gives each of six members a session and a note of every meeting, after they began and before now", () => {
    expect(Object.keys(made.group.roster)).toHaveLength(6)
    expect(made.sessions).toHaveLength(6 * made.groupSessions.length)
    expect(made.notes.map(({ id }) => id).sort()).toEqual(made.sessions.map(({ noteId }) => noteId).sort())
    for (const { participant, sessions } of lives) {
      const mine = made.sessions.filter(({ participantId }) => participantId === participant.id)
      expect(mine.every(({ startedAt }) => startedAt.slice(0, 10) >= participant.startedOn)).toBe(true)
      expect(mine.every(({ startedAt }) => startedAt < (sessions.at(-1)?.startedAt ?? ""))).toBe(true)
    }
  })

  it("names no other member in any note", () => {
    const nameOf = new Map(lives.map(({ participant }) => [participant.id, participant.chosenName]))
    for (const { participantId, sections } of made.notes) {
      const own = nameOf.get(participantId) ?? ""
      const others = [...nameOf.values()].filter(name => name !== own)
      const text = Object.values(sections).map(section => section.text)
      expect(othersNamed(text.join(" "), others, [own])).toEqual([])
    }
  })
})
