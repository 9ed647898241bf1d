import * as v from "valibot"
import type { Day } from "../base/clock.ts"
import type { ConsentId, ParticipantId } from "../base/id.ts"
import { day, idOf, words } from "./shape.ts"

/**
 * Who may be told. A court is one of its own: what leads there needs consent for exactly that (`imr.md` 8.2). `program`:
 * the supervisors of this program and whoever takes over from the facilitator, by exports (`exchange/PROTOCOL.md`).
 */
export const recipientKinds = ["program", "supporter", "care", "service", "payer", "legal", "other"] as const
export type RecipientKind = (typeof recipientKinds)[number]

/** What may be told. Substance use is a permission beside the others and never follows from them. */
export const shareables = ["goals", "plans", "tools", "sessions", "notes", "ratings", "substanceUse"] as const
export type Shareable = (typeof shareables)[number]

/**
 * What the person allows to be told, to whom, for what, from when until when. Once given it is not edited: a new one
 * replaces it, or it is revoked and stays to be seen.
 */
export const consentSchema = v.object({
  id: idOf<ConsentId>(),
  participantId: idOf<ParticipantId>(),
  /** In the person's words: "Dr. Lee at the clinic", "my sister Ana". */
  recipient: v.object({ name: words, kind: v.picklist(recipientKinds) }),
  what: v.object({
    goals: v.boolean(),
    plans: v.boolean(),
    tools: v.boolean(),
    sessions: v.boolean(),
    notes: v.boolean(),
    ratings: v.boolean(),
    substanceUse: v.boolean(),
  }),
  purpose: words,
  from: day,
  /** The last day it holds; null: until it is revoked. */
  until: v.nullable(day),
  /** Signed on paper, which is kept elsewhere, or said. */
  given: v.picklist(["signed", "said"]),
  /** The day it was recorded here, and by whom. */
  recordedOn: day,
  recordedBy: words,
  revoked: v.nullable(v.object({ on: day, why: words })),
  /** The consent that this one took the place of. */
  replaces: v.nullable(idOf<ConsentId>()),
})
export type Consent = v.InferOutput<typeof consentSchema>
export type Recipient = Consent["recipient"]

/** `later`: it begins on a day to come. `over`: its last day has passed. */
export type ConsentState = "holds" | "later" | "over" | "revoked" | "replaced"

/** How a consent stands on a day. `all` are the person's consents, among which may be one that replaced it. */
export const consentState = (consent: Consent, all: readonly Consent[], on: Day): ConsentState => {
  if (all.some(other => other.replaces === consent.id)) return "replaced"
  if (consent.revoked !== null) return "revoked"
  if (consent.until !== null && consent.until < on) return "over"
  return consent.from > on ? "later" : "holds"
}

const sameName = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()

/** Whether the two are the same to whom something may be told: the kind and the name, whatever the letters look like. There is one program. */
export const sameRecipient = (a: Recipient, b: Recipient): boolean =>
  a.kind === b.kind && (a.kind === "program" || sameName(a.name, b.name))

/**
 * Whether this may be told to them on that day. Only a consent that holds then counts: one that is revoked or replaced,
 * is over or has not begun is none. What one consent allows does not widen another.
 */
export const mayDisclose = (consents: readonly Consent[], what: Shareable, to: Recipient, on: Day): boolean =>
  consents.some(
    consent =>
      consent.what[what] && sameRecipient(consent.recipient, to) && consentState(consent, consents, on) === "holds",
  )
