import type { Communication } from "fhir/r4"
import type { Contact } from "../../domain/contact.ts"
import { ticked } from "../columns.ts"
import { conceptOf, filled, helpedUrl, referenceTo } from "./names.ts"
import type { CodeTitles } from "./of-session.ts"

/** A contact with a supporter, who is not named. */
export const resourcesOfContact = (contact: Contact, words: boolean, titles: CodeTitles): readonly Communication[] => {
  const { id, participantId, on, how, helped } = contact
  const topics = ticked(contact.topics)
  const text = words ? filled(contact.words) : undefined
  return [
    {
      resourceType: "Communication",
      id,
      ...(helped !== null && { extension: [{ url: helpedUrl, valueBoolean: helped }] }),
      status: "completed",
      category: [conceptOf("observation", "supporter-contact")],
      medium: [conceptOf("contact-way", how)],
      subject: referenceTo("Patient", participantId),
      sent: on,
      ...(topics.length > 0 && { reasonCode: topics.map(topic => conceptOf("topic", topic, titles.topic(topic))) }),
      ...(text !== undefined && { payload: [{ contentString: text }] }),
    },
  ]
}
