import { Dexie, type EntityTable } from "dexie"
import type { Goal } from "../../../core/domain/goal.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import type { Session } from "../../../core/domain/session.ts"

/** What an app without sealing would do: whole nouns as rows, with the indexes its lists need. */
export const openPlainRows = () => {
  const dexie = new Dexie("bench-plain", { cache: "disabled" })
  dexie.version(1).stores({ participants: "id", goals: "id, participantId", sessions: "id, [participantId+startedAt]" })
  return {
    dexie,
    participants: dexie.table("participants") as EntityTable<Participant, "id">,
    goals: dexie.table("goals") as EntityTable<Goal, "id">,
    sessions: dexie.table("sessions") as EntityTable<Session, "id">,
  }
}
