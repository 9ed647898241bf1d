import { type Contact, contactSchema } from "../domain/contact.ts"
import { factOfContact } from "../domain/facts/contact-fact.ts"
import { defineKind } from "./migrate.ts"

/** Few per person and small: its head is the whole of it. */
export const contactKind = defineKind<Contact, Contact>({
  kind: "contact",
  version: 1,
  migrations: [],
  schema: contactSchema,
  head: c => c,
  owner: c => c.participantId,
  at: c => c.on,
  fact: factOfContact,
})
