import { addDays, type Day } from "../base/clock.ts"
import type { ContactId } from "../base/id.ts"
import type { Contact } from "../domain/contact.ts"
import type { Participant } from "../domain/participant.ts"
import { kept } from "../domain/shape.ts"
import type { Life } from "./generate.ts"
import type { Lot } from "./lot.ts"
import { momentOf } from "./schedule.ts"

/** Topics that some people let a supporter hear of, and nothing else. */
const some = { "building-social-support": true, "reducing-relapses": true }

const stories: readonly Pick<Contact, "how" | "topics" | "helped" | "words" | "checklistId" | "ticks">[] = [
  {
    how: "phone",
    topics: { "building-social-support": true },
    helped: true,
    words: "Went along to the first class. Would do it again.",
    checklistId: null,
    ticks: {},
  },
  {
    how: "in-person",
    topics: {},
    helped: null,
    words: "Asked how they can help without pushing. We chose one thing for the week.",
    checklistId: "first-talk",
    ticks: { "first-talk.allowed": true, "first-talk.hello": true, "first-talk.ask": true, "first-talk.help": true },
  },
  {
    how: "message",
    topics: {},
    helped: false,
    words: "Says hello, and will come on Sunday.",
    checklistId: null,
    ticks: {},
  },
  {
    how: "phone",
    topics: { "reducing-relapses": true },
    helped: null,
    words: "Told what they saw first last time: no sleep, and a loud radio.",
    checklistId: "after-a-setback",
    ticks: { "after-a-setback.safe": true, "after-a-setback.listen": true, "after-a-setback.signs": true },
  },
]

const isOnlySome = (index: number) => index % 4 === 1

/** Numbers that lead nowhere, and for some people a yes to two topics only. */
export const withReach = (index: number, person: Participant): Participant => ({
  ...person,
  supporters: Object.fromEntries(
    Object.entries(person.supporters).map(([id, one], i) => [
      id,
      {
        ...one,
        phone: one.permission === "yes" ? `555-01${String((index * 7 + i) % 100).padStart(2, "0")}` : "",
        ...(one.permission === "yes" && isOnlySome(index) && { scope: "topics" as const, topics: some }),
      },
    ]),
  ),
})

/** Calls and visits with those who may be talked with. */
export const makeContacts = (lot: Lot, { participant }: Pick<Life, "participant">, today: Day): readonly Contact[] =>
  kept(participant.supporters)
    .filter(({ permission }) => permission === "yes")
    .flatMap(({ id: supporterId }) =>
      lot.some(stories, lot.between(1, 3)).flatMap((story): readonly Contact[] => {
        const on = addDays(today, -lot.between(2, 70))
        if (on < participant.startedOn) return []
        const id = lot.idAt<ContactId>(momentOf(on, "12:00"))
        return [{ ...story, id, participantId: participant.id, supporterId, on, sessionId: null, sensitive: {} }]
      }),
    )
