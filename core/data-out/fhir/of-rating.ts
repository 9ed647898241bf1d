import type { Observation, QuestionnaireResponse, QuestionnaireResponseItem } from "fhir/r4"
import type { Instrument, InstrumentItem } from "../../../content/instrument-schema.ts"
import type { Administration } from "../../domain/administration.ts"
import { rounded } from "../columns.ts"
import { derivedId } from "../derived-id.ts"
import { answersOf, totalsOf } from "../of-ratings.ts"
import { codingOf, conceptOf, filled, questionnaireUrl, questionnaireVersion, referenceTo } from "./names.ts"

type ItemAnswer = ReturnType<typeof answersOf>[number]

/** Whether these are the words that were asked: others stand nowhere beside someone's answers. */
export const isAsAsked = (instrument: Instrument, { instrumentVersion }: Administration): boolean =>
  instrument.version === instrumentVersion

type Items = ReadonlyMap<string, InstrumentItem>
/** `items`: how they are answered. `asked`: in which words; empty where those are not here. */
type Questions = { readonly items: Items; readonly asked: Items }

const questionsOf = (instrument: Instrument | null, rating: Administration): Questions => {
  const items: Items = new Map(instrument?.items.map(item => [item.id, item]))
  return { items, asked: instrument && isAsAsked(instrument, rating) ? items : new Map() }
}

const anchorOf = (item: InstrumentItem | undefined, value: number): string | undefined =>
  item === undefined || item.kind === "words" ? undefined : item.anchors.find(one => one.value === value)?.words

export const notApplicable = "not-applicable"
export const answerCode = (instrumentId: string, itemId: string, value: number): string =>
  `${instrumentId}.${itemId}.${value}`
export const itemCode = (instrumentId: string, itemId: string): string => `${instrumentId}.${itemId}`

const answered = (one: ItemAnswer, { items, asked }: Questions, words: boolean): QuestionnaireResponseItem => {
  const { itemId, value, of } = one
  const item = items.get(itemId)
  const text = words ? filled(one.words) : undefined
  const beside: QuestionnaireResponseItem[] = [
    ...(one.day === null ? [] : [{ linkId: `${itemId}/day`, answer: [{ valueDate: one.day }] }]),
    ...(text === undefined || item?.kind === "words"
      ? []
      : [{ linkId: `${itemId}/words`, answer: [{ valueString: text }] }]),
  ]
  const item_ = beside.length > 0 ? { item: beside } : {}
  if (one.notApplicable)
    return { linkId: itemId, answer: [{ valueCoding: codingOf("answer", notApplicable), ...item_ }] }
  if (value !== null) {
    const valueCoding = codingOf(
      "answer",
      answerCode(of.instrumentId, itemId, value),
      anchorOf(asked.get(itemId), value),
    )
    return { linkId: itemId, answer: [{ valueCoding, ...item_ }] }
  }
  if (item?.kind === "words" && text !== undefined) return { linkId: itemId, answer: [{ valueString: text }] }
  return { linkId: itemId, ...item_ }
}

const responseOf = (rating: Administration, questions: Questions, words: boolean): QuestionnaireResponse => {
  const { id, instrumentId, instrumentVersion, participantId, by, finishedAt, on } = rating
  const subject = referenceTo("Patient", participantId ?? "")
  return {
    resourceType: "QuestionnaireResponse",
    id,
    meta: { tag: [codingOf("rated-by", by)] },
    questionnaire: `${questionnaireUrl(instrumentId)}|${questionnaireVersion(instrumentVersion)}`,
    status: "completed",
    subject,
    authored: finishedAt ?? on,
    ...(by === "participant" && { source: subject }),
    item: answersOf(rating, words).map(one => answered(one, questions, words)),
  }
}

/** The answers to one instrument, each as an observation too, and what they come to. */
export const resourcesOfRating = (
  rating: Administration,
  instrument: Instrument | null,
  words: boolean,
): readonly (QuestionnaireResponse | Observation)[] => {
  const questions = questionsOf(instrument, rating)
  const { instrumentId, participantId, on } = rating
  const response = responseOf(rating, questions, words)
  const observed = (code: string, display?: string) => ({
    resourceType: "Observation" as const,
    id: derivedId(rating.id, code),
    status: "final" as const,
    category: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey" }] }],
    code: conceptOf("observation", itemCode(instrumentId, code), display),
    subject: referenceTo("Patient", participantId ?? ""),
    effectiveDateTime: on,
    derivedFrom: [referenceTo("QuestionnaireResponse", rating.id)],
  })
  const items = answersOf(rating, false).map((one): Observation => {
    const base = observed(one.itemId, questions.asked.get(one.itemId)?.title)
    if (one.value !== null && !one.notApplicable) return { ...base, valueInteger: one.value }
    return {
      ...base,
      dataAbsentReason: {
        coding: [{ system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: notApplicable }],
      },
    }
  })
  const worded = instrument && isAsAsked(instrument, rating) ? instrument : null
  const totals = totalsOf(instrument, rating).map(({ scale, score }): Observation => {
    const title = worded?.scoring?.subscales.find(({ id }) => id === scale)?.title
    return {
      ...observed(scale, title ?? worded?.title),
      valueQuantity: { value: rounded(score.mean) },
      component: [
        { code: conceptOf("observation", "sum"), valueQuantity: { value: rounded(score.sum) } },
        { code: conceptOf("observation", "answered"), valueInteger: score.answered },
        { code: conceptOf("observation", "prorated"), valueBoolean: score.prorated },
      ],
    }
  })
  return [response, ...items, ...totals]
}
