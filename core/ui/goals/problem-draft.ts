import type { Goal } from "../../domain/goal.ts"

export type Problem = Omit<Goal["problems"][string], "removed" | "on">
type Way = Problem["options"][number]

export const noProblem: Problem = { problem: "", options: [], chosen: null, plan: "", obstacles: "", reviewOn: null }

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
