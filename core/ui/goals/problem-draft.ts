import type { Goal } from "../../domain/goal.ts"

export type Problem = Omit<Goal["problems"][string], "removed" | "on">
type Way = Problem["options"][number]

export const noProblem: Problem = { problem: "", options: [], chosen: null, plan: "", obstacles: "", reviewOn: null }

const told = ({ problem, options, chosen, plan, obstacles, reviewOn }: Problem) =>
  JSON.stringify([
    problem,
    options.map(({ way, plus, minus }) => [way, plus, minus]),
    chosen,
    plan,
    obstacles,
    reviewOn,
  ])

/**
 * What is still to come back of one's own writes, after `news` of the record; null: the news is not one's own. Several
 * writes may come back as one, and late: an older one of them must never take the place of what was written since.
 */
export const afterNews = (sent: readonly Problem[], news: Problem): readonly Problem[] | null => {
  const own = sent.findIndex(one => told(one) === told(news))
  return own < 0 ? null : sent.slice(own + 1)
}

/** With one more write on its way. The same once more is no change, so it does not come back. */
export const withSent = (sent: readonly Problem[], next: Problem): readonly Problem[] => {
  const last = sent.at(-1)
  return last && told(last) === told(next) ? sent : [...sent, next]
}

/** At least three ways are asked for (`imr.md` 6.6); fewer are allowed. */
export const waysAsked = 3

/** With one way changed; the list grows to hold it. */
export const withWay = (problem: Problem, at: number, fields: Partial<Way>): Problem => ({
  ...problem,
  options: Array.from({ length: Math.max(problem.options.length, at + 1) }, (_, i) => {
    const way = problem.options[i] ?? { way: "", plus: "", minus: "" }
    return i === at ? { ...way, ...fields } : way
  }),
})

/** The ways that say something, each with its place in the list. */
export const waysOf = ({ options }: Pick<Problem, "options">): readonly (Way & { readonly at: number })[] =>
  options.flatMap((way, at) => (way.way.trim() === "" ? [] : [{ ...way, at }]))

/** The way to try, in words; null while none is chosen or it says nothing. */
export const chosenWay = (problem: Problem): string | null =>
  waysOf(problem)
    .find(way => way.at === problem.chosen)
    ?.way.trim() ?? null

/** Which of the six steps have something in them already. */
export const stepsDone = (problem: Problem): readonly boolean[] => [
  problem.problem.trim() !== "",
  waysOf(problem).length > 0,
  waysOf(problem).some(way => way.plus.trim() !== "" || way.minus.trim() !== ""),
  chosenWay(problem) !== null,
  problem.plan.trim() !== "" || problem.obstacles.trim() !== "",
  problem.reviewOn !== null,
]
