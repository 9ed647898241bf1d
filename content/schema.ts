import * as v from "valibot"

/**
 * The shapes of the compiled curriculum. Source files are Markdown and YAML (`content/README.md` is written for
 * their authors); `build/compile.ts` turns them into values of these types and refuses anything else.
 *
 * `Html` is made by our own build from our own text, so a screen may set it as markup. It contains no scripts, no
 * links to elsewhere, and may contain the mark `{own word}`, which a screen replaces by the person's own word.
 */
export type Html = string

const text = v.pipe(v.string(), v.trim(), v.minLength(1))
const html = text as v.GenericSchema<string, Html>
const minutes = v.pipe(v.number(), v.minValue(1), v.maxValue(120))

/** The fidelity items that a card's work feeds (`imr.md` 1.4). */
export const feeds = [
  "handouts",
  "significant-others",
  "goal-setting",
  "goal-follow-up",
  "motivation",
  "education",
  "cognitive-behavioural",
  "coping-skills",
  "relapse-prevention",
  "behavioural-tailoring",
] as const

export const variants = ["schizophrenia", "bipolar", "depression"] as const

/** A ready practice of about five minutes. */
const practiceSchema = v.object({
  title: text,
  minutes,
  /** What to do, step by step; each a sentence or two, to the facilitator. */
  steps: v.pipe(v.array(html), v.minLength(2)),
  /** Technique ids that doing this practice counts as (`techniques.yaml`). */
  techniques: v.array(v.string()),
})

const homePracticeSchema = v.object({ id: v.string(), what: text, helper: text })

/** One card: one idea, one question, one thing to try. */
export const cardSchema = v.object({
  id: v.string(),
  title: text,
  minutes,
  /** Only in topics that differ by condition; null: for everyone. */
  variant: v.nullable(v.picklist(variants)),
  feeds: v.pipe(v.array(v.picklist(feeds)), v.minLength(1)),
  /** Ids of the tools that open from this card (`tools/`). */
  tools: v.array(v.string()),
  /** What the person reads and keeps: at most 120 words, grade six or below. */
  keyIdea: html,
  /** One open question printed on the handout. */
  question: text,
  /** One small thing to try, printed on the handout. */
  tryThis: text,
  /** Optional sheet to fill in on paper or together on the screen: lists become check boxes, `____` lines to write on. */
  worksheet: v.nullable(html),
  say: v.pipe(v.array(html), v.minLength(1)),
  ask: v.pipe(v.array(html), v.minLength(2)),
  show: v.pipe(v.array(html), v.minLength(1)),
  practice: practiceSchema,
  /** Teach-back questions. */
  checks: v.pipe(v.array(text), v.minLength(2)),
  homePractice: v.pipe(v.array(homePracticeSchema), v.minLength(4), v.maxLength(6)),
  /** A prompt for a peer specialist to share from own experience, and its guard. */
  ownExperience: v.object({ prompt: html, guard: html }),
  /** For the facilitator: what tends to go wrong, and what then. */
  facilitator: html,
  /** Flesch-Kincaid grade of key idea + question + try this. */
  grade: v.number(),
})
export type Card = v.InferOutput<typeof cardSchema>

export const topicSchema = v.object({
  id: v.string(),
  order: v.number(),
  title: text,
  optional: v.boolean(),
  /** Planned sessions, fewest and most. */
  sessions: v.strictTuple([v.pipe(v.number(), v.minValue(1)), v.number()]),
  /** True: everything recorded under it is tagged as substance-use information. */
  substanceUse: v.boolean(),
  aims: v.pipe(v.array(text), v.minLength(3)),
  keyPoints: v.pipe(v.array(text), v.length(5)),
  checks: v.pipe(v.array(text), v.length(3)),
  /** A page for a supporter: what we are learning, how you can help this week, what not to do, when to call. */
  supporter: html,
  facilitator: html,
  cards: v.pipe(v.array(cardSchema), v.minLength(4), v.maxLength(12)),
  /** What the wording rests on. */
  source: text,
  version: text,
})
export type Topic = v.InferOutput<typeof topicSchema>

/** What screens and rules know of every topic without loading it. */
export type TopicHead = {
  readonly id: string
  readonly order: number
  readonly title: string
  readonly optional: boolean
  readonly sessions: readonly [number, number]
  readonly substanceUse: boolean
  readonly cards: readonly { readonly id: string; readonly title: string; readonly variant: Card["variant"] }[]
}

const prompts = v.object({
  say: v.array(html),
  ask: v.array(html),
  show: v.array(html),
  practise: v.array(html),
  ownExperience: v.array(html),
})

/** The eight steps, in order; the same as `agendaSteps` in `core/domain/session.ts`, which a test holds. */
export const agendaStepIds = [
  "settle-in",
  "last-session",
  "plan-review",
  "goals",
  "agenda",
  "new-material",
  "action-plan",
  "close",
] as const

export const agendaSchema = v.object({
  steps: v.pipe(
    v.array(
      v.object({
        id: v.picklist(agendaStepIds),
        title: text,
        /** Two or three words for the rail. */
        short: text,
        /** Target minutes, fewest and most, alone and in a group. */
        individual: v.tuple([v.number(), v.number()]),
        group: v.tuple([v.number(), v.number()]),
        purpose: text,
        prompts,
        /** Technique ids offered first in this step. */
        chips: v.array(v.string()),
      }),
    ),
    v.length(8),
  ),
  /** What every peer prompt ends with: keep it short, for their sake, and return to the person. */
  guard: text,
  source: text,
  version: text,
  verified: v.boolean(),
})
export type Agenda = v.InferOutput<typeof agendaSchema>

/** Technique families: motivational, educational, cognitive-behavioural, and the three skill sequences. */
export const techniquesSchema = v.object({
  families: v.array(
    v.object({
      id: v.picklist(["motivational", "educational", "cognitive-behavioural", "sequence"]),
      title: text,
      techniques: v.array(
        v.object({
          id: v.string(),
          /** On the chip. */
          chip: text,
          /** What it is, in a sentence. */
          what: text,
          /** As it stands in a note, after "The facilitator": "modelled the skill". */
          note: text,
        }),
      ),
    }),
  ),
  source: text,
  version: text,
  verified: v.boolean(),
})
export type Techniques = v.InferOutput<typeof techniquesSchema>

/** Where a section's draft comes from; the drafting rules are in `core/notes/draft.ts`. */
export const noteSources = [
  "goal",
  "problem",
  "intervention",
  "response",
  "plan",
  "data",
  "meaning",
  "subjective",
  "objective",
  "present",
  "motivational",
  "educational",
  "cognitive-behavioural",
  "skills",
  "home-practice",
  "next-session",
  "supporters",
] as const

export const noteFormatsSchema = v.object({
  formats: v.array(
    v.object({
      id: v.string(),
      title: text,
      /** One line: whom it suits. */
      suits: text,
      sections: v.array(
        v.object({
          id: v.string(),
          title: text,
          hint: text,
          source: v.picklist(noteSources),
          /** Needs at least one sentence written by the facilitator or quoted from the person before signing. */
          own: v.boolean(),
        }),
      ),
    }),
  ),
  /** Sentences with `{marks}` that drafting fills in; the marks each may use are in `core/notes/draft.ts`. */
  sentences: v.record(v.string(), text),
  source: text,
  version: text,
  verified: v.boolean(),
})
export type NoteFormats = v.InferOutput<typeof noteFormatsSchema>

/** A contact on the crisis card. `tel` and `sms` are what a phone dials. */
export const crisisSchema = v.object({
  title: text,
  steps: v.array(text),
  contacts: v.array(
    v.object({ name: text, what: text, tel: v.nullable(text), sms: v.nullable(text), text: v.nullable(text) }),
  ),
  afterwards: v.array(text),
  source: text,
  version: text,
  verified: v.boolean(),
})
export type CrisisCard = v.InferOutput<typeof crisisSchema>

/** Areas of life for the card sort, the six steps of problem solving, and the three feedback questions. */
export const goalToolsSchema = v.object({
  areas: v.array(v.object({ id: v.string(), title: text, hint: text })),
  problemSolving: v.pipe(v.array(v.object({ id: v.string(), title: text, ask: text })), v.length(6)),
  feedback: v.pipe(
    v.array(
      v.object({
        id: v.picklist(["heard", "useful", "nextTime"]),
        ask: text,
        low: v.nullable(text),
        high: v.nullable(text),
      }),
    ),
    v.length(3),
  ),
  source: text,
  version: text,
})
export type GoalTools = v.InferOutput<typeof goalToolsSchema>

/** A form on paper or screen: orientation sheet, knowledge-and-skills inventory. Not scored. */
export const formSchema = v.object({
  id: v.string(),
  title: text,
  /** Titles of sections of which every answer counts as substance-use information. */
  substanceSections: v.array(text),
  audience: v.picklist(["participant", "together"]),
  intro: html,
  sections: v.array(v.object({ id: v.string(), title: text, html: v.string(), questions: v.array(text) })),
  source: text,
  version: text,
  grade: v.number(),
})
export type Form = v.InferOutput<typeof formSchema>
