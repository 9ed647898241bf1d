import readability from "text-readability"
import type { Card, Html } from "../schema.ts"
import type { Wording } from "./wording.ts"

/** What a reading test says of one text. Grades are US school years. */
export type Reading = {
  readonly words: number
  /** Flesch-Kincaid: syllables and sentence length. */
  readonly grade: number
  /** Coleman-Liau: letters instead of syllables, as a second opinion. */
  readonly letterGrade: number
  readonly sentences: readonly string[]
}

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" }

/** HTML of ours as plain lines: one for each paragraph, heading or list item; none for lines to write on. */
export const textLines = (html: Html): readonly string[] =>
  html
    .replace(/\s+/g, " ")
    .replace(/<\/?(p|li|ul|ol|h\d|blockquote|br|hr)\b[^>]*>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, entity => entities[entity] ?? entity)
    .split("\n")
    .map(line => line.trim())
    .filter(line => /\w/.test(line))

/** Headings and list items end like sentences, or a list would read as one long sentence. */
const withStop = (line: string) => (/[.!?…]["'”’)\]]*$/.test(line) ? line : `${line.replace(/[:;,]$/, "")}.`)

const sentencesOf = (lines: readonly string[]) =>
  lines.flatMap(line => withStop(line).split(/(?<=[.!?…]["'”’)\]]*)\s+(?=["'“‘(]?[A-Z0-9])/))

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []

/** One per line of plain text, `{own word}` filled in. */
export const plainLines = (texts: readonly Html[], { ownWord }: Pick<Wording, "ownWord">): readonly string[] =>
  texts.flatMap(textLines).map(line => line.replaceAll("{own word}", ownWord))

/** Two syllables and six letters, whatever it stands for. */
const stand = "window"

/** Measures several pieces as one text: single paragraphs swing too wildly to mean anything. */
export const readingOf = (texts: readonly Html[], wording: Wording): Reading => {
  const sentences = sentencesOf(plainLines(texts, wording))
  const text = sentences.join(" ")
  const taught = wording.taught.length > 0 ? new RegExp(`\\b(?:${wording.taught.join("|")})\\b`, "gi") : null
  const words = wordsOf(taught ? text.replace(taught, stand) : text)
  const count = Math.max(1, words.length)
  const perSentence = words.length / Math.max(1, sentences.length)
  const syllables = readability.syllableCount(words.join(" ")) / count
  const letters = words.join("").replace(/[^\p{L}\p{N}]/gu, "").length / count
  const grade = 0.39 * perSentence + 11.8 * syllables - 15.59
  const letterGrade = 5.88 * letters - (29.6 * sentences.length) / count - 15.8
  const round = (n: number) => Math.max(0, Math.round(n * 10) / 10)
  return { words: wordsOf(text).length, grade: round(grade), letterGrade: round(letterGrade), sentences }
}

/** The reading grade of texts taken together (Flesch–Kincaid), without the words we teach. */
export const gradeOf = (texts: readonly Html[], wording: Wording): number => readingOf(texts, wording).grade

/** Words as they stand, those we teach included. */
export const wordCount = (texts: readonly Html[]): number =>
  texts.flatMap(textLines).reduce((sum, line) => sum + wordsOf(line).length, 0)

/** Plain text as HTML, so that it can be measured beside it. */
export const asHtml = (text: string): Html => text.replace(/&/g, "&amp;").replace(/</g, "&lt;")

/** What stands on a card's handout; its worksheet is measured by itself, or its short lines would hide long ones. */
export const handoutText = (card: Pick<Card, "keyIdea" | "question" | "tryThis">): readonly Html[] => [
  card.keyIdea,
  asHtml(card.question),
  asHtml(card.tryThis),
]
