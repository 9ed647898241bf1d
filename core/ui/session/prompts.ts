import type { Card, Html } from "../../../content/schema.ts"
import type { StepContent } from "./agenda-steps.ts"

export const promptKinds = ["say", "ask", "show", "practise", "check", "own"] as const
export type PromptKind = (typeof promptKinds)[number]

/** One thing to say, ask or do. `guard` goes with a share from one's own experience. */
type Prompt = { readonly html: Html; readonly guard?: Html }
export type Prompts = Readonly<Record<PromptKind, readonly Prompt[]>>

const escaped = (text: string): Html => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
const each = (htmls: readonly Html[]): readonly Prompt[] => htmls.map(html => ({ html }))

/**
 * The prompts of a step. With a card, the card's come first. Sharing from one's own experience is for those who have
 * it: `peer`. A card's practice has a place of its own, so it is not among them.
 */
export const promptsOf = (
  step: StepContent,
  card: Card | null,
  of: { readonly guard: string; readonly peer: boolean },
): Prompts => {
  const own: readonly Prompt[] = step.prompts.ownExperience.map(html => ({ html, guard: escaped(of.guard) }))
  const cardOwn = card ? [{ html: card.ownExperience.prompt, guard: card.ownExperience.guard }] : []
  return {
    say: each([...(card?.say ?? []), ...step.prompts.say]),
    ask: each([...(card?.ask ?? []), ...step.prompts.ask]),
    show: each([...(card?.show ?? []), ...step.prompts.show]),
    practise: card ? [] : each(step.prompts.practise),
    check: each((card?.checks ?? []).map(escaped)),
    own: of.peer ? (card ? cardOwn : own) : [],
  }
}

/** Opens with a question where there is one: the person speaks first. */
export const firstKind = (prompts: Prompts): PromptKind =>
  prompts.ask.length > 0 ? "ask" : (promptKinds.find(kind => prompts[kind].length > 0) ?? "say")
