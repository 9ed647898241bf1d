import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { compileContent } from "./compile.ts"
import { lintContent } from "./lint.ts"
import { lintInterface } from "./lint-words.ts"
import { emptyCells, type Measured, measureContent, partNames } from "./measure.ts"
import { type Problem, problemInWords } from "./problem.ts"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")
const dir = join(root, "content/en")

const left = (text: string, width: number) => text.padEnd(width)
const right = (value: string | number | null, width: number) => String(value ?? "–").padStart(width)

const table = ({ topics, texts }: Measured): string => {
  const width = Math.max(...topics.flatMap(topic => topic.cards.map(card => card.id.length)), 24) + 2
  const columns = partNames.map(name => ({ name, width: Math.max(name.length, 4) + 2 }))
  const gradeOf = (key: string, what: string) =>
    texts.find(text => text.key === key && text.what === what)?.grade ?? null
  const lines = topics.flatMap(topic => [
    "",
    `${topic.title} (words of each part; Flesch-Kincaid grade of handout and worksheet)`,
    left("", width) + columns.map(c => right(c.name, c.width)).join("") + right("grade", 8) + right("sheet", 8),
    ...topic.cards.map(
      card =>
        left(card.id, width) +
        columns.map(c => right(card.words[c.name] ?? null, c.width)).join("") +
        right(gradeOf(`${topic.id}/${card.id}`, "handout"), 8) +
        right(gradeOf(`${topic.id}/${card.id}`, "worksheet"), 8),
    ),
    `${left("supporter page", width)}${right(topic.supporterWords, 6)} words, grade ${gradeOf(`${topic.id}/supporter`, "supporter page")}`,
    `${left("key points", width)}${right("", 6)}        grade ${gradeOf(topic.id, "key points")}`,
    `${left("facilitator page", width)}${right(topic.facilitatorWords, 6)} words`,
  ])
  const instruments = texts.filter(text => text.key.startsWith("instrument/"))
  const instrumentLines = instruments.map(
    one =>
      `${left(`${one.key.replace("instrument/", "")}: ${one.what}`, width)}${right(one.words, 6)} words, grade ${one.grade}`,
  )
  const forms = texts.filter(text => text.what === "form")
  const formLines = forms.map(
    form => `${left(form.key.replace("form/", ""), width)}${right(form.words, 6)} words, grade ${form.grade}`,
  )
  return [
    ...lines,
    "",
    "Forms",
    ...formLines,
    "",
    "Instruments that people fill in themselves",
    ...instrumentLines,
  ].join("\n")
}

const summary = ({ version, topics }: Measured, failures: number, warnings: number) => {
  const cards = topics.reduce((sum, topic) => sum + topic.cards.length, 0)
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`
  return `Content ${version}: ${count(topics.length, "topic")}, ${count(cards, "card")}, ${count(failures, "failure")}, ${count(warnings, "warning")}.`
}

/** `npm run content`: what there is, how it reads, what is missing. Ends with 1 when anything fails. */
const run = () => {
  const compiled = compileContent(dir)
  const measured = measureContent(compiled.content)
  const words = readFileSync(join(dir, "interface.json"), "utf8")
  const empty: readonly Problem[] = emptyCells(measured).map(cell => ({
    level: "failure",
    file: cell,
    line: null,
    message: "is empty",
  }))
  const problems = [
    ...compiled.problems,
    ...lintContent(compiled),
    ...lintInterface(words, compiled.content.wording, "content/en/interface.json"),
    ...empty,
  ]
  const failures = problems.filter(problem => problem.level === "failure")
  const warnings = problems.filter(problem => problem.level === "warning")
  console.log(table(measured))
  if (warnings.length > 0) console.log(`\nWorth a look\n${warnings.map(p => `  ${problemInWords(p)}`).join("\n")}`)
  if (failures.length > 0) console.log(`\nTo be mended\n${failures.map(p => `  ${problemInWords(p)}`).join("\n")}`)
  console.log(`\n${summary(measured, failures.length, warnings.length)}`)
  mkdirSync(join(root, "dist"), { recursive: true })
  writeFileSync(join(root, "dist/content.json"), `${JSON.stringify({ ...measured, problems }, null, 2)}\n`)
  process.exitCode = failures.length > 0 ? 1 : 0
}

run()
