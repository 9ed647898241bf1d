import type { TopicHead } from "../../content/schema.ts"
import type { Goal } from "../domain/goal.ts"
import type { Note } from "../domain/note.ts"
import type { Participant } from "../domain/participant.ts"
import type { Session } from "../domain/session.ts"
import { kept } from "../domain/shape.ts"
import type { Lot } from "./lot.ts"
import { member } from "./people-data.ts"
import { later } from "./schedule.ts"
import { responses, techniques } from "./session-data.ts"

const phrases: Readonly<Record<string, string>> = {
  ...techniques.motivational,
  ...techniques.educational,
  ...techniques.behavioural,
  ...techniques.sequence,
}

/** The signed note of a session in GIRP; null while the session is a draft. */
export const makeNote = (
  lot: Lot,
  person: Participant,
  session: Session,
  goals: readonly Goal[],
  topics: readonly TopicHead[],
): Note | null => {
  if (session.noteId === null || session.endedAt === null) return null
  const name = person.chosenName
  const said = kept(session.quotes).map(({ words }) => `${name} said: “${words}”`)
  const own = lot.oneOf(responses).replace("{name}", name)
  const drafted = {
    goal: goalText(name, session, goals),
    intervention: interventionText(session, topics),
    response: said.join(" "),
    plan: planText(session),
  }
  return {
    id: session.noteId,
    participantId: person.id,
    sessionId: session.id,
    formatId: "girp",
    sections: {
      goal: section(drafted.goal),
      intervention: section(drafted.intervention),
      response: { drafted: drafted.response, text: joined(drafted.response, own) },
      plan: section(drafted.plan),
    },
    writtenAt: later(session.endedAt, 120),
    signature: {
      at: later(session.endedAt, 120 + lot.between(60, 7200)),
      name: member.name,
      credentials: member.credentials,
    },
    amends: null,
    sensitive: {},
  }
}

const section = (text: string) => ({ drafted: text, text })
const joined = (...texts: readonly string[]) => texts.filter(text => text !== "").join(" ")

const goalText = (name: string, session: Session, goals: readonly Goal[]) => {
  const goal = goals.findLast(({ status }) => status === "current")
  if (!goal) return `${name} has not chosen a goal yet.`
  return joined(`${name}'s goal: “${goal.words}”`, session.goalFollowUp.words)
}

const interventionText = (session: Session, topics: readonly TopicHead[]) => {
  const topic = topics.find(({ id }) => id === session.topicId)
  const titles = topic?.cards.filter(({ id }) => session.cards[id]?.taught).map(({ title }) => title) ?? []
  const again = topic?.cards.find(({ id }) => session.cards[id]?.taught === false)
  const did = Object.keys(session.techniques).map(id => phrases[id] ?? id)
  return joined(
    topic ? `Topic: ${topic.title}.` : "",
    titles.length > 0 ? `Cards: ${titles.join("; ")}.` : "",
    again ? `Practised again: ${again.title}.` : "",
    did.length > 0 ? `The facilitator ${did.join(", ")}.` : "",
    session.planReview.words ? `Action plan of last time: ${session.planReview.words}` : "",
  )
}

const planText = (session: Session) => {
  const { what, when, where, helper, confidence } = session.actionPlan
  return joined(
    what ? `Agreed: ${what}. ${when}; ${where}.` : "No action plan was agreed.",
    helper ? `Help: ${helper}.` : "",
    confidence === null ? "" : `Confidence ${confidence} of 10.`,
    session.next ? `Next meeting on ${session.next.on}.` : "",
  )
}
