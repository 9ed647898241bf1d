import type { Contact } from "../domain/contact.ts"
import type { Participant } from "../domain/participant.ts"
import type { Board, ItemEvidence } from "../fidelity/api.ts"
import { type Column, several, ticked } from "./columns.ts"

export const personColumns: readonly Column<Participant>[] = [
  { id: "person_id", of: one => one.id },
  { id: "chosen_name", of: one => one.chosenName, only: "names" },
  { id: "started_on", of: one => one.startedOn },
  { id: "active", of: one => one.active, only: "own" },
]

type HeldContact = Contact & { readonly person: Participant }

export const contactColumns: readonly Column<HeldContact>[] = [
  { id: "contact_id", of: one => one.id },
  { id: "person_id", of: one => one.participantId },
  { id: "supporter_id", of: one => one.supporterId },
  { id: "day", of: one => one.on },
  { id: "how", of: one => one.how },
  { id: "topics", of: one => several(ticked(one.topics)) },
  { id: "helped", of: one => one.helped },
  { id: "session_id", of: one => one.sessionId },
  { id: "relation", of: one => one.person.supporters[one.supporterId]?.relation ?? null, only: "words" },
  { id: "words", of: one => one.words, only: "words" },
]

type Item = ItemEvidence & { readonly board: Board }

export const itemsOf = (board: Board): readonly Item[] => board.items.map(item => ({ ...item, board }))

export const fidelityColumns: readonly Column<Item>[] = [
  { id: "from", of: one => one.board.window.from },
  { id: "to", of: one => one.board.window.to },
  { id: "instrument_id", of: one => one.board.instrumentId },
  { id: "item_id", of: one => one.itemId },
  { id: "item_number", of: one => one.number },
  { id: "numerator", of: one => one.numerator },
  { id: "denominator", of: one => one.denominator },
  { id: "suggested_rating", of: one => one.rating },
  { id: "needs_judgement", of: one => one.judgement },
]
