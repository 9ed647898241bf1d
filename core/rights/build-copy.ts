import type { Day, Instant } from "../base/clock.ts"
import { dayOf } from "../base/clock.ts"
import { type Consent, consentState } from "../domain/consent.ts"
import type { CopyPart } from "../domain/copy-parts.ts"
import type { Goal } from "../domain/goal.ts"
import type { Note } from "../domain/note.ts"
import type { Session } from "../domain/session.ts"
import { inOrder, kept } from "../domain/shape.ts"
import { supporterName } from "../domain/supporters.ts"
import type { CopyGoal, CopyNote, CopyPermission, CopyPlan, CopySession, PersonCopy } from "./copy.ts"
import { copyOfChoices } from "./copy-of-choices.ts"
import { copyOfRating, finishedOf } from "./copy-of-rating.ts"
import { copyOfReminders } from "./copy-of-reminders.ts"
import { copyOfContacts, copyOfSupporters } from "./copy-of-supporters.ts"
import { copyOfTool } from "./copy-of-tool.ts"
import { heldSessions, type Material, type Titles } from "./material.ts"

type About = {
  readonly at: Instant
  readonly on: Day
  readonly contains: PersonCopy["contains"]
  /** Whose permission it is made under; null for the person's own. */
  readonly consent: Consent | null
  readonly leftOut: number
}

const copyOfGoal = (goal: Goal, titles: Titles): CopyGoal => ({
  id: goal.id,
  words: goal.words,
  why: goal.why,
  chosenOn: goal.chosenOn,
  status: goal.status,
  area: goal.area === null ? null : (titles.area(goal.area) ?? goal.area),
  shortTerm: inOrder(goal.shortTerm).map(({ id, words, status }) => ({
    words,
    status,
    steps: inOrder(goal.steps)
      .filter(step => step.shortTermId === id)
      .map(step => ({
        words: step.words,
        due: step.due,
        helper: step.helper,
        status: step.status,
        reviewedOn: step.reviewedOn,
      })),
  })),
  followUps: kept(goal.followUps).map(({ on, words }) => ({ on, words })),
  problems: kept(goal.problems).map(({ on, problem, options, chosen, plan, obstacles, reviewOn }) => ({
    on,
    problem,
    options: options.map((option, i) => ({ ...option, chosen: i === chosen })),
    plan,
    obstacles,
    reviewOn,
  })),
})

/** `later` are the sessions after it, oldest first: the first that reviewed a plan reviewed this one. */
const copyOfPlan = (session: Session, later: readonly Session[]): CopyPlan => {
  const next = later[0]
  const { outcome = null, words = "", barrier = "" } = next?.planReview ?? {}
  const review = next && outcome !== null ? { on: dayOf(next.startedAt), outcome, words, barrier } : null
  return { on: dayOf(session.startedAt), ...session.actionPlan, review }
}

const copyOfSession = (session: Session, { person }: Material, titles: Titles): CopySession => {
  const { topicId } = session
  return {
    id: session.id,
    form: session.form,
    startedAt: session.startedAt,
    endedAt: session.endedAt,
    place: session.place,
    topic: topicId === null ? null : (titles.topic(topicId) ?? topicId),
    cards: Object.entries(session.cards)
      .filter(([, { taught, handout, practised }]) => taught || handout || practised)
      .map(([id, { taught, handout, practised }]) => ({
        title: titles.card(topicId ?? "", id) ?? id,
        taught,
        handout,
        practised,
      })),
    techniques: Object.keys(session.techniques)
      .filter(id => session.techniques[id]?.used)
      .map(id => titles.technique(id) ?? id),
    supporters: Object.keys(session.supporters)
      .filter(id => session.supporters[id]?.involved)
      .flatMap(id => person.supporters[id] ?? [])
      .map(supporterName),
    agenda: session.agenda,
    goalFollowedUp: session.goalFollowUp.followed,
    goalWords: session.goalFollowUp.words,
    quotes: kept(session.quotes).map(({ words }) => words),
    feedback: session.feedback,
  }
}

const copyOfNote = (note: Note, sessions: readonly Session[], titles: Titles): readonly CopyNote[] => {
  const { signature } = note
  if (signature === null) return []
  const format = titles.format(note.formatId)
  const known = format?.sections ?? []
  const others = Object.keys(note.sections).filter(id => !known.some(section => section.id === id))
  return [
    {
      id: note.id,
      about: sessions.find(({ id }) => id === note.sessionId)?.startedAt ?? note.writtenAt,
      title: format?.title ?? note.formatId,
      sections: [...known, ...others.map(id => ({ id, title: "" }))]
        .map(({ id, title }) => ({ title, text: note.sections[id]?.text.trim() ?? "" }))
        .filter(({ text }) => text !== ""),
      signedAt: signature.at,
      name: signature.name,
      credentials: signature.credentials,
      amends: note.amends && { id: note.amends.noteId, reason: note.amends.reason },
    },
  ]
}

const permissionOf = ({ recipient, what, purpose, from, until, given, recordedOn }: Consent): CopyPermission => ({
  recipient,
  what,
  purpose,
  from,
  until,
  given,
  recordedOn,
})

const newestFirst = <T>(all: readonly T[], at: (one: T) => string): readonly T[] =>
  [...all].sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0))

/** The copy of what is handed in: whatever may not be in it is left out before (`let-through.ts`). */
export const buildCopy = (material: Material, titles: Titles, about: About): PersonCopy => {
  const { person, profile } = material
  const own = about.consent === null
  const part = <T>(name: CopyPart, make: () => readonly T[]) => (about.contains.includes(name) ? make() : [])
  const held = heldSessions(material.sessions)
  return {
    format: "handrail/copy",
    version: 1,
    for: own ? "person" : "recipient",
    madeAt: about.at,
    madeBy: {
      name: profile?.name ?? "",
      credentials: profile?.credentials ?? "",
      agency: profile?.agency ?? "",
    },
    contains: about.contains,
    leftOut: about.leftOut,
    permission: about.consent && permissionOf(about.consent),
    person: {
      chosenName: person.chosenName,
      pronoun: own ? person.pronoun : "they",
      ownWord: own ? person.ownWord : "",
      startedOn: person.startedOn,
      place: own ? person.place : "",
      next: own ? person.next : null,
    },
    goals: part("goals", () => newestFirst(material.goals, goal => goal.chosenOn).map(g => copyOfGoal(g, titles))),
    plans: part("plans", () =>
      held.flatMap((session, i) =>
        session.actionPlan.what.trim() === "" ? [] : [copyOfPlan(session, held.slice(0, i).toReversed())],
      ),
    ),
    tools: part("tools", () =>
      newestFirst(material.sheets, sheet => `${sheet.keptOn ?? sheet.startedOn} ${sheet.id}`).map(sheet => {
        const copied = copyOfTool(sheet, titles)
        return own ? copied : { ...copied, shares: [] }
      }),
    ),
    sessions: part("sessions", () =>
      held.map(session => {
        const copied = copyOfSession(session, material, titles)
        return own ? copied : { ...copied, supporters: [] }
      }),
    ),
    choices: own ? part("sessions", () => copyOfChoices(person, titles)) : [],
    reminders: own ? part("sessions", () => copyOfReminders(material, titles)) : [],
    notes: part("notes", () =>
      newestFirst(
        material.notes.flatMap(note => copyOfNote(note, material.sessions, titles)),
        note => `${note.about} ${note.signedAt}`,
      ),
    ),
    strengths: part("strengths", () => kept(person.strengths).map(({ words }) => words)),
    supporters: part("supporters", () => copyOfSupporters(person, titles)),
    contacts: part("supporters", () => copyOfContacts(material, titles)),
    consents: part("consents", () =>
      newestFirst(material.consents, consent => consent.recordedOn).map(consent => ({
        ...permissionOf(consent),
        state: consentState(consent, material.consents, about.on),
        revoked: consent.revoked,
      })),
    ),
    ratings: part("ratings", () =>
      newestFirst(finishedOf(material.ratings), one => `${one.on} ${one.id}`).map(one =>
        copyOfRating(one, material, titles, own),
      ),
    ),
  }
}
