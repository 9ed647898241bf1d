import type { Day } from "../base/clock.ts"
import {
  type Consent,
  consentState,
  mayDisclose,
  type Recipient,
  sameRecipient,
  shareables,
} from "../domain/consent.ts"
import type { Contact } from "../domain/contact.ts"
import { withoutMarked } from "../domain/sensitive.ts"
import { letThrough } from "./let-through.ts"
import type { AboutSubstances, Material } from "./material.ts"

/** `may`: which parts may go at all. `consent`: under which; null for the agency's own records, or where none holds. */
export type Release = {
  readonly material: Material
  readonly may: Consent["what"]
  readonly consent: Consent | null
  readonly uncovered: number
  readonly marked: number
}

const allOf = (what: Consent["what"]) => shareables.filter(part => what[part]).length

/** One consent of a person to that recipient that holds on that day: the one that allows most, the newest of those. */
const consentFor = (all: readonly Consent[], to: Recipient, on: Day): Consent | null =>
  all
    .filter(one => sameRecipient(one.recipient, to) && consentState(one, all, on) === "holds")
    .sort((a, b) => allOf(b.what) - allOf(a.what) || (a.id < b.id ? 1 : -1))[0] ?? null

/** The agency keeps its own records without a consent; what is marked needs one all the same. */
const ownRecords = (material: Material, to: Recipient, on: Day): Consent => ({
  id: "" as Consent["id"],
  participantId: material.person.id,
  recipient: to,
  what: {
    goals: true,
    plans: true,
    tools: true,
    sessions: true,
    notes: true,
    ratings: true,
    substanceUse: mayDisclose(material.consents, "substanceUse", to, on),
  },
  purpose: "",
  from: on,
  until: null,
  given: "said",
  recordedOn: on,
  recordedBy: "",
  revoked: null,
  replaces: null,
})

const nothing: Consent["what"] = {
  goals: false,
  plans: false,
  tools: false,
  sessions: false,
  notes: false,
  ratings: false,
  substanceUse: false,
}

/** Contacts with supporters stay with the agency; there, those about alcohol or drugs need the consent too. */
const ownContacts = (contacts: readonly Contact[], about: AboutSubstances) => {
  const rest = contacts
    .filter(({ topics }) => !Object.keys(topics).some(id => topics[id] && about.isAboutSubstances(id)))
    .map(withoutMarked)
  const left = rest.reduce((sum, one) => sum + one.left, contacts.length - rest.length)
  return { contacts: rest.map(({ noun }) => noun), left }
}

/**
 * What of a person's records may go to one recipient on a day, in a file that holds many people: `FORMAT.md`, *What a
 * consent lets through*. Of several consents to them one counts, since what one allows does not widen another.
 */
export const releaseTo = (material: Material, to: Recipient, about: AboutSubstances, on: Day): Release => {
  const own = to.kind === "program"
  const consent = own ? ownRecords(material, to, on) : consentFor(material.consents, to, on)
  if (consent === null) {
    const none = { ...ownRecords(material, to, on), what: nothing }
    const { material: empty, uncovered, marked } = letThrough(material, none, about, on)
    return { material: empty, may: nothing, consent: null, uncovered: uncovered + material.contacts.length, marked }
  }
  const through = letThrough(material, consent, about, on)
  if (!own) return { ...through, may: consent.what, consent, uncovered: through.uncovered + material.contacts.length }
  const kept = consent.what.substanceUse
    ? { contacts: material.contacts, left: 0 }
    : ownContacts(material.contacts, about)
  return {
    material: { ...through.material, contacts: kept.contacts },
    may: consent.what,
    consent: null,
    uncovered: through.uncovered,
    marked: through.marked + kept.left,
  }
}
