import type { CoreApi } from "../api.ts"
import { ok } from "../base/result.ts"
import { newSession } from "../domain/new-session.ts"
import type { Session } from "../domain/session.ts"
import type { HandedThing } from "../hand-over/api.ts"
import type { Answers, Sight } from "./handed-over.ts"

type Rooms = { readonly [Room in keyof CoreApi]?: readonly (keyof CoreApi[Room])[] }

/** What a locked vault answers too, and locking itself; the agency's wording, in which nobody is named. */
const always = {
  system: ["hello", "watchTally"],
  vault: ["watch", "touch", "lock"],
  packs: ["text", "instrumentAs"],
} satisfies Rooms

/** What a person needs to fill in what is theirs; each for the one record alone. */
const needs = {
  card: {},
  feedback: { sessions: ["watch", "answerFeedback", "write"] },
  "tool-sheet": { tools: ["watch", "write", "mark", "rate", "setDay", "putRow", "setRowRemoved"] },
  rating: { ratings: ["watch", "say", "write", "finish"] },
} satisfies Record<HandedThing["kind"], Rooms>

const names = (rooms: Rooms, room: string, method: string) =>
  (rooms as Readonly<Record<string, readonly string[]>>)[room]?.includes(method) ?? false

const fieldOf = (data: unknown, field: string): unknown =>
  typeof data === "object" && data !== null ? Reflect.get(data, field) : undefined

const whole: Sight = answer => answer

/** Of a session no more than the person's own answers. */
const onlyFeedback: Sight = answer => {
  const session = fieldOf(answer, "value") as Session | undefined
  if (!session) return answer
  const { id, participantId, startedAt, feedback } = session
  return ok<Session>({ ...newSession({ id, participantId, topicId: null, place: "", now: startedAt }), feedback })
}

/** Which calls are answered while this is in a participant's hands. */
export const answersWhileHanded =
  (thing: HandedThing): Answers =>
  (room, method, data) => {
    if (names(always, room, method)) return whole
    if (room === "handOver") return JSON.stringify(data) === JSON.stringify(thing) ? whole : null
    // What the browser itself prints is in the log, whoever holds the tablet.
    if (room === "audit" && method === "tell" && fieldOf(data, "act") === "printed")
      return fieldOf(data, "kind") === "screen" && fieldOf(data, "id") === "" ? whole : null
    if (thing.kind === "card" || fieldOf(data, "id") !== thing.id || !names(needs[thing.kind], room, method))
      return null
    if (thing.kind !== "feedback") return whole
    if (method === "write") return fieldOf(data, "field") === "feedback.nextTime" ? whole : null
    return method === "watch" ? onlyFeedback : whole
  }
