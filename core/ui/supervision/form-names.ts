import type { SupervisionForm } from "../../domain/supervision.ts"
import { m } from "../../words/messages.js"

export const formNames: Readonly<Record<SupervisionForm, () => string>> = {
  group: m.supervision_form_group,
  individual: m.supervision_form_individual,
  informal: m.supervision_form_informal,
}
