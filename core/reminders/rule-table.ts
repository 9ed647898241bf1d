/**
 * What a rule serves: an item of the IMR Fidelity Scale (imr.md 1.4), of the General Organizational Index (imr.md 2), or of
 * the Treatment Integrity Scale (imr.md 4), by its number there.
 */
export type ServedItem = { readonly scale: "fidelity" | "index" | "integrity"; readonly number: string }

const fidelity = (number: string): ServedItem => ({ scale: "fidelity", number })
const index = (number: string): ServedItem => ({ scale: "index", number })
const integrity = (number: string): ServedItem => ({ scale: "integrity", number })

/**
 * Every rule: what it serves, and its priority, the smallest first. First what does not wait, then the eight that auditors
 * find weakest (imr.md 4), then the rest.
 */
export const ruleTable = {
  "note-unsigned": { item: fidelity("7"), priority: 10 },
  "missed-sessions": { item: fidelity("2"), priority: 12 },
  "review-due": { item: index("G9"), priority: 14 },
  "supervision-missed": { item: index("G8"), priority: 16 },
  "short-program": { item: fidelity("2"), priority: 18 },
  "group-size": { item: fidelity("1"), priority: 20 },
  "goal-missing": { item: fidelity("6"), priority: 22 },
  "scales-due": { item: index("G10"), priority: 24 },
  "goal-follow-up": { item: fidelity("7"), priority: 30 },
  "plan-review": { item: integrity("10"), priority: 32 },
  "action-plan": { item: integrity("9"), priority: 34 },
  "relapse-plan-missing": { item: fidelity("12"), priority: 36 },
  "relapse-plan-unfinished": { item: fidelity("12"), priority: 38 },
  "relapse-plan-unrehearsed": { item: fidelity("12"), priority: 40 },
  "relapse-plan-unshared": { item: fidelity("12"), priority: 42 },
  "relapse-plan-old": { item: fidelity("12"), priority: 44 },
  "supporter-contact": { item: fidelity("5"), priority: 46 },
  "supporter-ask": { item: fidelity("5"), priority: 48 },
  practice: { item: fidelity("10"), priority: 50 },
  "coping-review": { item: fidelity("11"), priority: 52 },
  "coping-strategies": { item: fidelity("11"), priority: 54 },
  "medication-routine": { item: fidelity("13"), priority: 56 },
  "only-educational": { item: fidelity("10"), priority: 58 },
  "no-motivation": { item: fidelity("8"), priority: 60 },
  "goal-step": { item: fidelity("6"), priority: 62 },
  "handout-missing": { item: fidelity("4"), priority: 64 },
  "topic-stalled": { item: integrity("7"), priority: 66 },
  "topic-missing": { item: fidelity("3"), priority: 68 },
  "inventory-missing": { item: index("G4"), priority: 70 },
} as const satisfies Record<string, { readonly item: ServedItem; readonly priority: number }>

export type RuleId = keyof typeof ruleTable
export const ruleIds = Object.keys(ruleTable) as readonly RuleId[]
