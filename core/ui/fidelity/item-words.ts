import type { Counted } from "../../../content/ladder-schema.ts"
import { m } from "../../words/messages.js"

type Numbers = { readonly count: string; readonly of: string; readonly percent: string }
type Words = () => string

/** What is said of an item that is counted. */
type ItemWords = {
  /** Its name where there is little room. */
  readonly short: Words
  /** The evidence in a few words. */
  readonly evidence: (numbers: Numbers) => string
  /** How its number comes about, exactly. */
  readonly formula: Words
  /** Over the records that are counted, and over those that are not. */
  readonly counted: Words
  readonly missing: Words
}

const words: Readonly<Record<Counted, ItemWords>> = {
  attendance: {
    short: m.fidelity_short_attendance,
    evidence: ({ count }) => m.fidelity_words_attendance({ count }),
    formula: m.fidelity_formula_attendance,
    counted: m.fidelity_counted_attendance,
    missing: m.fidelity_missing_attendance,
  },
  length: {
    short: m.fidelity_short_length,
    evidence: ({ count, of }) => m.fidelity_words_length({ count, of }),
    formula: m.fidelity_formula_length,
    counted: m.fidelity_counted_length,
    missing: m.fidelity_missing_length,
  },
  topics: {
    short: m.fidelity_short_topics,
    evidence: ({ count, of }) => m.fidelity_words_topics({ count, of }),
    formula: m.fidelity_formula_topics,
    counted: m.fidelity_counted_topics,
    missing: m.fidelity_missing_topics,
  },
  handouts: {
    short: m.fidelity_short_handouts,
    evidence: ({ count, of }) => m.fidelity_words_people({ count, of }),
    formula: m.fidelity_formula_handouts,
    counted: m.fidelity_counted_handouts,
    missing: m.fidelity_missing_handouts,
  },
  supporters: {
    short: m.fidelity_short_supporters,
    evidence: ({ count, of }) => m.fidelity_words_supporters({ count, of }),
    formula: m.fidelity_formula_supporters,
    counted: m.fidelity_counted_supporters,
    missing: m.fidelity_missing_supporters,
  },
  goals: {
    short: m.fidelity_short_goals,
    evidence: ({ count, of }) => m.fidelity_words_goals({ count, of }),
    formula: m.fidelity_formula_goals,
    counted: m.fidelity_counted_goals,
    missing: m.fidelity_missing_goals,
  },
  "goal-reviews": {
    short: m.fidelity_short_goal_reviews,
    evidence: ({ count, of }) => m.fidelity_words_goal_reviews({ count, of }),
    formula: m.fidelity_formula_goal_reviews,
    counted: m.fidelity_counted_goal_reviews,
    missing: m.fidelity_missing_goal_reviews,
  },
  motivational: {
    short: m.fidelity_short_motivational,
    evidence: m.fidelity_words_sessions,
    formula: m.fidelity_formula_motivational,
    counted: m.fidelity_counted_technique,
    missing: m.fidelity_missing_technique,
  },
  educational: {
    short: m.fidelity_short_educational,
    evidence: m.fidelity_words_sessions,
    formula: m.fidelity_formula_educational,
    counted: m.fidelity_counted_technique,
    missing: m.fidelity_missing_technique,
  },
  "cognitive-behavioral": {
    short: m.fidelity_short_cognitive,
    evidence: m.fidelity_words_sessions,
    formula: m.fidelity_formula_cognitive,
    counted: m.fidelity_counted_technique,
    missing: m.fidelity_missing_technique,
  },
  "coping-skills": {
    short: m.fidelity_short_coping,
    evidence: ({ count, of }) => m.fidelity_words_coping({ count, of }),
    formula: m.fidelity_formula_coping,
    counted: m.fidelity_counted_coping,
    missing: m.fidelity_missing_coping,
  },
  "relapse-prevention": {
    short: m.fidelity_short_relapse,
    evidence: ({ count, of }) => m.fidelity_words_relapse({ count, of }),
    formula: m.fidelity_formula_relapse,
    counted: m.fidelity_counted_relapse,
    missing: m.fidelity_missing_relapse,
  },
  "behavioral-tailoring": {
    short: m.fidelity_short_tailoring,
    evidence: ({ count, of }) => m.fidelity_words_tailoring({ count, of }),
    formula: m.fidelity_formula_tailoring,
    counted: m.fidelity_counted_tailoring,
    missing: m.fidelity_missing_tailoring,
  },
  penetration: {
    short: m.fidelity_short_penetration,
    evidence: ({ count, of }) => m.fidelity_words_penetration({ count, of }),
    formula: m.fidelity_formula_penetration,
    counted: m.fidelity_counted_penetration,
    missing: m.fidelity_missing_penetration,
  },
  plans: {
    short: m.fidelity_short_plans,
    evidence: ({ count, of }) => m.fidelity_words_people({ count, of }),
    formula: m.fidelity_formula_plans,
    counted: m.fidelity_counted_plans,
    missing: m.fidelity_missing_plans,
  },
  training: {
    short: m.fidelity_short_training,
    evidence: ({ count, of }) => m.fidelity_words_training({ count, of }),
    formula: m.fidelity_formula_training,
    counted: m.fidelity_counted_training,
    missing: m.fidelity_missing_training,
  },
  supervision: {
    short: m.fidelity_short_supervision,
    evidence: ({ count, of }) => m.fidelity_words_supervision({ count, of }),
    formula: m.fidelity_formula_supervision,
    counted: m.fidelity_counted_supervision,
    missing: m.fidelity_missing_supervision,
  },
  process: {
    short: m.fidelity_short_process,
    evidence: ({ count, of }) => m.fidelity_words_process({ count, of }),
    formula: m.fidelity_formula_process,
    counted: m.fidelity_counted_process,
    missing: m.fidelity_missing_process,
  },
  outcomes: {
    short: m.fidelity_short_outcomes,
    evidence: ({ count, of }) => m.fidelity_words_outcomes({ count, of }),
    formula: m.fidelity_formula_outcomes,
    counted: m.fidelity_counted_outcomes,
    missing: m.fidelity_missing_outcomes,
  },
  quality: {
    short: m.fidelity_short_quality,
    evidence: ({ count, of }) => m.fidelity_words_quality({ count, of }),
    formula: m.fidelity_formula_quality,
    counted: m.fidelity_counted_quality,
    missing: m.fidelity_missing_quality,
  },
}

export const itemWords = (counted: Counted): ItemWords => words[counted]
