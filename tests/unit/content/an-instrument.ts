import { compileSources } from "../../../content/build/compile.ts"
import { lintContent } from "../../../content/build/lint.ts"
import { problemInWords } from "../../../content/build/problem.ts"
import type { Sources } from "../../../content/build/sources.ts"
import { aTopic, tablesMissing } from "./a-topic.ts"

/** A whole instrument that a participant fills in; tests change what they are about. */
export const walkScale = `title: How I walk
what: Three short questions.
about: participant
by: [participant]
shown: one
minutes: 3
intro: There is no right or wrong.
facilitator: Leave them room.
source: our own
version: 1
verified: false
lookBack: This week
items:
  - id: often
    title: How often
    ask: How often do you go out?
    anchors: [Never, 1 or 2 times, 4 times or more]
    gaps: [{ id: three, words: 3 times, between: [2, 3] }]
  - id: last
    kind: since
    title: The last walk
    ask: When did you last go out?
    anchors: [This month, Not this month]
    upToDays: [30, null]
  - id: bench
    kind: words
    title: A bench
    ask: Where is a good bench?
`

/** One about a program, whose ratings can be suggested from what is counted. */
export const pathScale = `title: How a program walks
what: Two questions.
about: program
by: [supervisor]
shown: list
minutes: 3
intro: Look before you rate.
facilitator: Two look apart.
source: our own
version: 1
verified: false
lookBack: This year
items:
  - id: maps
    title: Maps
    ask: How many maps are there?
    counts: topics
    among: [walking]
    ladder: { in: number, cuts: [1], onCut: higher }
    anchors: [None, One]
  - id: weeks
    title: Weeks
    ask: How many stay to the end?
    counts: length
    ladder: { cuts: [40, 80], onCut: lower, orAll: [{ line: supervised-monthly, rating: 2 }] }
    anchors: [Few, Some, Most]
`

const path = "instruments/walk-scale.yaml"

/** Everything the build and the checks say of the instruments among these sources. */
export const toldOf = (sources: Sources): readonly string[] => {
  const compiled = compileSources(aTopic(sources), "content/en/")
  return [...compiled.problems, ...lintContent(compiled)]
    .map(problemInWords)
    .filter(problem => !tablesMissing.test(problem.replace("content/en/", "")) && problem.includes("instruments/"))
}
/** The same of the walk scale, with one thing in it changed. */
export const toldOfScale = (was: string, is: string): readonly string[] => {
  if (!walkScale.includes(was)) throw new Error(`the walk scale does not say: ${was}`)
  return toldOf({ [path]: walkScale.replace(was, is) })
}
/** The same of the path scale. */
export const toldOfPathScale = (was: string, is: string): readonly string[] => {
  if (!pathScale.includes(was)) throw new Error(`the path scale does not say: ${was}`)
  return toldOf({ "instruments/path-scale.yaml": pathScale.replace(was, is) })
}
