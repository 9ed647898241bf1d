import type { Contact } from "../domain/contact.ts"
import type { Participant } from "../domain/participant.ts"
import { kept } from "../domain/shape.ts"
import { supporterName } from "../domain/supporters.ts"
import type { CopyContact, CopySupporter } from "./copy.ts"
import type { Material, Titles } from "./material.ts"

type Names = Pick<Titles, "topic" | "checklist" | "isAboutSubstances">

const topicsOf = (marks: Readonly<Record<string, boolean>>, titles: Names) =>
  Object.keys(marks)
    .filter(id => marks[id])
    .map(id => titles.topic(id) ?? id)

/** Who stands by the person, and what each may hear of. Where that is everything, only what must be named is. */
export const copyOfSupporters = (person: Participant, titles: Names): readonly CopySupporter[] =>
  kept(person.supporters).map(({ name, relation, phone, permission, scope, topics, limits }) => ({
    name,
    relation,
    phone,
    permission,
    scope,
    topics: topicsOf(
      Object.fromEntries(Object.entries(topics).filter(([id]) => scope === "topics" || titles.isAboutSubstances(id))),
      titles,
    ),
    limits,
  }))

const copyOfContact = (contact: Contact, person: Participant, titles: Names): CopyContact => {
  const { on, how, helped, words, checklistId, ticks } = contact
  const supporter = person.supporters[contact.supporterId]
  const checklist = checklistId === null ? null : titles.checklist(checklistId)
  return {
    on,
    with: supporter ? supporterName(supporter) : "",
    how,
    topics: topicsOf(contact.topics, titles),
    helped,
    words,
    checklist: checklist?.title ?? checklistId ?? "",
    ticked: (checklist?.items ?? []).filter(({ id }) => ticks[`${checklistId}.${id}`]).map(item => item.words),
  }
}

/** Newest first; also with supporters who were taken away since. */
export const copyOfContacts = ({ contacts, person }: Pick<Material, "contacts" | "person">, titles: Names) =>
  [...contacts]
    .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? 1 : -1))
    .map(contact => copyOfContact(contact, person, titles))
