import type { Condition, Participant, Pronoun } from "../../domain/participant.ts"
import type { PlanOutcome } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import type { Option } from "../parts/Choice.tsx"

type Permission = Participant["supporters"][string]["permission"]

/** How to speak of someone. */
export const pronounOptions = (): readonly Option<Pronoun>[] => [
  { value: "she", label: m.person_pronoun_she() },
  { value: "he", label: m.person_pronoun_he() },
  { value: "they", label: m.person_pronoun_they() },
]

/** Cards of Practical facts by what they are about, never by a label. */
export const factsOptions = (): readonly Option<Condition | "none">[] => [
  { value: "none", label: m.person_facts_none() },
  {
    value: "schizophrenia",
    label: m.person_facts_schizophrenia(),
    hint: m.person_facts_schizophrenia_hint(),
  },
  { value: "bipolar", label: m.person_facts_bipolar() },
  { value: "depression", label: m.person_facts_depression() },
]

/** Whether one may talk with a supporter. */
export const permissionOptions = (): readonly Option<Permission>[] => [
  { value: "yes", label: m.person_permission_yes() },
  { value: "no", label: m.person_permission_no() },
  { value: "not-asked", label: m.person_permission_not_asked(), hint: m.person_permission_not_asked_hint() },
]

/** What the person allows about one supporter. */
export const permissionWords = (permission: Permission): string =>
  ({
    yes: m.person_permission_yes,
    no: m.person_permission_no,
    "not-asked": m.person_permission_not_asked,
  })[permission]()

/** How a plan went, as the person would say it. */
export const outcomeWords = (outcome: PlanOutcome): string =>
  ({
    done: m.person_plan_outcome_done,
    partly: m.person_plan_outcome_partly,
    "not-yet": m.person_plan_outcome_not_yet,
  })[outcome]()
