import type { Contact } from "../domain/contact.ts"
import type { Collection } from "../store/collection.ts"
import { contactKind } from "../store/contact-kind.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<Contact, Contact>>()

/** Contacts with supporters in a vault: one collection for all rooms that ask, made when the first does. */
export const contactsOf = ({ shared }: OpenedStore): Collection<Contact, Contact> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: contactKind })
  opened.set(shared, known)
  return known
}
