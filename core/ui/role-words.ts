import type { Role } from "../domain/profile.ts"
import { m } from "../words/messages.js"

const names = {
  "peer-specialist": m.settings_role_peer_specialist,
  practitioner: m.settings_role_practitioner,
  supervisor: m.settings_role_supervisor,
} as const satisfies Record<Role, () => string>

const hints = {
  "peer-specialist": m.settings_role_peer_specialist_hint,
  practitioner: m.settings_role_practitioner_hint,
  supervisor: m.settings_role_supervisor_hint,
} as const satisfies Record<Role, () => string>

export const roleName = (role: Role): string => names[role]()
export const roleHint = (role: Role): string => hints[role]()
