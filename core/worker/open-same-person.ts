import { ok } from "../base/result.ts"
import { admit } from "../domain/admit.ts"
import { participantSchema } from "../domain/participant.ts"
import { supervises } from "../domain/roster.ts"
import { createSamePerson } from "../same-person/service.ts"
import { createUnite } from "../same-person/unite.ts"
import { movableIn, type UniteDeps } from "../same-person/unite-deps.ts"
import { doors } from "../store/doors.ts"
import { createExchangeStore } from "../store/exchange-store.ts"
import { whenUnlocked } from "../store/when-unlocked.ts"
import { createExclusive } from "../vault/exclusive.ts"
import { administrationsOf } from "./administrations.ts"
import { chartLinksOf } from "./chart-link-records.ts"
import { contactsOf } from "./contact-records.ts"
import type { CurrentProfile } from "./current-profile.ts"
import { groupRecordsOf } from "./group-records.ts"
import { insertionsOf } from "./insertion-records.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programRecordsOf } from "./program-records.ts"
import { reminderMarksOf } from "./reminder-marks.ts"
import { samePersonsOf } from "./same-person-records.ts"
import { toolSheetsOf } from "./tool-sheets.ts"

/** Brings this vault up to what was said of people who are one. */
export const openUnite = ({ name, clock, unlocked }: OpenedVault, store: OpenedStore) => {
  const { shared, participants, sessions, notes, goals, consents } = store
  const { memberships, members, assignments, feedback } = programRecordsOf(store)
  const whole = createExchangeStore({ ...shared, doors })

  const everKnown: UniteDeps["everKnown"] = async id => {
    const found = await participants.get(id)
    if (found.ok || found.error.type !== "NotFound") return found
    const state = await whenUnlocked(unlocked, sealer => whole.stateOf(sealer, id))
    if (!state.ok) return state
    const person = state.value === null ? null : admit(participantSchema, state.value.doc)
    return ok(person?.ok ? person.value : null)
  }

  const mayAssign: UniteDeps["mayAssign"] = async () => {
    const [own, all] = [await memberships.heads({}), await members.heads({})]
    if (!own.ok) return own
    if (!all.ok) return all
    const membership = own.value[0]
    return ok(membership === undefined || supervises(all.value, membership.deviceId))
  }

  return createUnite({
    samePersons: samePersonsOf(store),
    participants,
    ...groupRecordsOf(store),
    movable: [
      movableIn(sessions),
      movableIn(notes),
      movableIn(goals),
      movableIn(toolSheetsOf(store)),
      movableIn(administrationsOf(store)),
      movableIn(contactsOf(store)),
      movableIn(consents),
      movableIn(reminderMarksOf(store)),
      movableIn(chartLinksOf(store)),
      movableIn(insertionsOf(store)),
      movableIn(assignments, true),
      movableIn(feedback, true),
    ],
    everKnown,
    mayAssign,
    exclusive: createExclusive(`${name}:same-person`),
    clock,
  })
}

/** The room for two records of the same person. */
export const openSamePerson = (opened: OpenedVault, store: OpenedStore, profile: CurrentProfile) =>
  createSamePerson({
    samePersons: samePersonsOf(store),
    participants: store.participants,
    sessions: store.sessions,
    unite: openUnite(opened, store),
    name: async () => (await profile())?.name ?? "",
    clock: opened.clock,
  })
