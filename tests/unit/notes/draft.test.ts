import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { agendaSteps, noPlan, type Session } from "../../../core/domain/session.ts"
import { draftNote } from "../../../core/notes/draft.ts"
import {
  formatOf,
  full,
  goal,
  materialOf,
  noteFormats,
  noteOf,
  profile,
  sentences,
  techniques,
  topic,
  untouched,
  wholeText,
} from "./material-of.ts"

const textsIn = (session: Session, formatId: string, more = {}) => {
  const note = noteOf(materialOf(session, more), formatId)
  return Object.fromEntries(Object.entries(note.sections).map(([id, section]) => [id, section.text]))
}

describe("a drafted note", () => {
  it("tells a GIRP note from the taps of the session", () => {
    const texts = textsIn(full, "girp")
    expect(texts.goal).toBe(
      "Ana's goal: Work with plants again. Why it matters: I feel like myself there. " +
        "Short-term goal: Visit the garden centre. Step under way: Take the bus there. Help with this step: Luz.",
    )
    expect(texts.intervention).toContain("for 52 minutes")
    expect(texts.intervention).toContain("Topic: Recovery strategies. Cards: What recovery means to me.")
    expect(texts.intervention).toContain(
      "The facilitator conveyed hope with an example of recovery, checked understanding by asking for the main point " +
        "in the person's own words and rehearsed a real situation with the person in a role play.",
    )
    expect(texts.intervention).toContain("Supporters involved: Luz (sister).")
    expect(texts.response).toBe(
      "The last action plan was partly done: Three short walks. How it went: two walks of three. " +
        "What got in the way: rain. Ana practiced: Say it in your own words. " +
        "Ana said: “I want my mornings back.” And: “That was easier than I thought!” " +
        "Asked how well heard Ana felt: 5 of 5.",
    )
    expect(texts.plan).toBe(
      "Agreed: Read the handout with Luz. When: Thursday evening. Who helps: Luz. " +
        "Ana's confidence in doing it: 8 of 10. Next session: March 16, 2026 at 10:30 AM.",
    )
  })

  it("gives each part of the IMR note its own place, and says where nothing was recorded", () => {
    const texts = textsIn(full, "imr")
    expect(texts.present).toContain("Present: Ana and Sam Rivers.")
    expect(texts.motivational).toBe("The facilitator conveyed hope with an example of recovery.")
    expect(texts["cognitive-behavioural"]).toContain("role play")
    expect(texts["cognitive-behavioural"]).not.toContain("hope")
    expect(texts.skills).toBe("None recorded this time.")
    expect(textsIn(untouched, "imr", { topic: null }).educational).toBe("None recorded this time.")
    expect(texts.supporters).toBe("Supporters involved: Luz (sister).")
    expect(textsIn(untouched, "imr").supporters).toBe("No involvement of a supporter was recorded this time.")
  })

  it("tells of the practice tools that were worked on", () => {
    const tools = ["worked on a plan for staying well", "did a breathing exercise"]
    const sentence = "The facilitator and Ana worked on a plan for staying well and did a breathing exercise."
    expect(textsIn(full, "girp", { tools }).intervention).toContain(sentence)
    expect(textsIn(full, "dap", { tools }).data).toContain(sentence)
    expect(textsIn(full, "imr", { tools }).skills).toBe(sentence)
    for (const { id } of noteFormats.formats)
      expect(wholeText(noteOf(materialOf(full, { tools }), id)).split(sentence), id).toHaveLength(2)
  })

  it("is the same for the same material", () => {
    for (const { id } of noteFormats.formats) expect(textsIn(full, id)).toEqual(textsIn(full, id))
  })

  it("says nothing twice", () => {
    for (const { id } of noteFormats.formats) {
      const said = wholeText(noteOf(materialOf(full), id)).split(/(?<=[.”])\s/)
      const again = said.filter((sentence, at) => said.indexOf(sentence) !== at)
      expect(
        again.filter(sentence => sentence !== "None recorded this time."),
        id,
      ).toEqual([])
    }
    const pirp = textsIn(full, "pirp")
    expect(pirp.problem).toContain("What got in the way: rain.")
    expect(pirp.response).not.toContain("What got in the way")
    const soap = textsIn(full, "soap")
    expect(soap.subjective).toContain("What got in the way: rain.")
    expect(soap.objective).not.toContain("What got in the way")
  })

  it("leaves no mark unfilled and nothing half said, in any format", () => {
    for (const session of [full, untouched])
      for (const { id } of noteFormats.formats) {
        const text = wholeText(noteOf(materialOf(session), id))
        expect(text).not.toMatch(/[{}]/)
        expect(text).not.toMatch(/: \.|\.\.| {2}|“”|undefined|null/)
      }
  })

  it("says plainly what is not there yet", () => {
    const texts = textsIn(untouched, "girp", { goals: [], topic: null })
    expect(texts.goal).toBe("Ana has not chosen a recovery goal yet.")
    expect(texts.response).toBe("")
    expect(texts.plan).toBe("No action plan was agreed this time. The date of the next session is still open.")
  })

  it("never tells what the facilitator jotted down, what was taken back, or who was not involved", () => {
    for (const { id } of noteFormats.formats) {
      const text = wholeText(noteOf(materialOf(full), id))
      expect(text).not.toContain("looked tired")
      expect(text).not.toContain("Forget that one")
      expect(text).not.toContain("neighbour")
    }
  })

  it("does not review a plan that there was not", () => {
    expect(textsIn(full, "girp", { lastPlan: noPlan }).response).not.toContain("last action plan")
  })

  it("speaks of the goal that was looked at in this session", () => {
    const newer = {
      ...goal,
      id: materialOf(full).goals[0]?.id ?? goal.id,
      chosenOn: "2026-03-01",
      words: "Sleep better",
    }
    const followed = { ...goal, followUps: { f: { on: "2026-03-09", sessionId: full.id, words: "" } } }
    expect(textsIn(full, "girp", { goals: [newer, goal] }).goal).toContain("Sleep better")
    expect(textsIn(full, "girp", { goals: [newer, followed] }).goal).toContain("Work with plants again")
    expect(textsIn(full, "girp", { goals: [{ ...goal, status: "reached" }] }).goal).not.toContain("Work with plants")
  })

  it("leaves the facilitator out of who was present while the profile has no name", () => {
    expect(textsIn(full, "imr", { profile: { ...profile, name: "" } }).present).not.toContain("Present:")
  })

  it("never mentions a technique, card or handout that was not tapped, and every one that was", () => {
    const all = techniques.families.flatMap(family => family.techniques)
    const marks = fc.record({ taught: fc.boolean(), handout: fc.boolean(), practised: fc.boolean() })
    fc.assert(
      fc.property(
        fc.subarray(all),
        fc.tuple(marks, marks),
        fc.constantFrom(...noteFormats.formats),
        (used, [first, second], format) => {
          const at = full.startedAt
          const session: Session = {
            ...untouched,
            topicId: topic.id,
            techniques: Object.fromEntries(all.map(t => [t.id, { used: used.includes(t), at }])),
            cards: { "what-recovery-means": first, "what-helps": second },
          }
          const text = wholeText(noteOf(materialOf(session), format.id))
          for (const technique of all) expect(text.includes(technique.note)).toBe(used.includes(technique))
          expect(text.includes("What helps me")).toBe(second.taught || second.handout)
          expect(text.includes("Plan one good hour")).toBe(second.practised)
        },
      ),
    )
  })

  it("keeps every quote word for word in the narrative formats", () => {
    const words = fc
      .string({ minLength: 1, maxLength: 40 })
      .map(s => s.trim())
      .filter(s => s !== "")
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), fc.constantFrom("girp", "dap", "soap", "imr"), (said, id) => {
        const quotes = Object.fromEntries(
          said.map((w, i) => [`q${i}`, { words: w, step: agendaSteps[0], at: full.startedAt }]),
        )
        const text = wholeText(noteOf(materialOf({ ...untouched, quotes }), id))
        for (const w of new Set(said)) expect(text).toContain(`“${w}”`)
      }),
    )
  })
})

describe("sentences", () => {
  it("let the words' own full stop, question or exclamation mark stand", () => {
    const say = (goalWords: string) => sentences.say("goal", { name: "Ana", goal: goalWords })
    expect(say("Sleep well.")).toBe("Ana's goal: Sleep well.")
    expect(say("Sleep well!")).toBe("Ana's goal: Sleep well!")
    expect(say("Sleep well")).toBe("Ana's goal: Sleep well.")
  })

  it("take a person's words as they are, marks and all", () => {
    expect(sentences.say("quote", { name: "Ana", words: "{name} $& $1" })).toBe("Ana said: “{name} $& $1”")
  })

  it("join lists as they are spoken", () => {
    expect(["", "a", "a b", "a b c"].map(s => sentences.list(s.split(" ")))).toEqual(["", "a", "a and b", "a, b and c"])
    expect(sentences.list([])).toBe("")
  })

  it("are all there: a draft of everything asks for no key the content lacks", () => {
    expect(() => noteFormats.formats.map(f => draftNote(materialOf(full), formatOf(f.id), sentences))).not.toThrow()
    expect(() => sentences.say("nothing-of-that-name")).toThrow()
  })
})
