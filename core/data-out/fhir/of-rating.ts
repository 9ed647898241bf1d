import type { Observation, QuestionnaireResponse, QuestionnaireResponseItem } from "fhir/r4"
import type { Instrument, InstrumentItem } from "../../../content/instrument-schema.ts"
import type { Administration } from "../../domain/administration.ts"
import { rounded } from "../columns.ts"
import { derivedId } from "../derived-id.ts"
import { answersOf, totalsOf } from "../of-ratings.ts"
import { codingOf, conceptOf, filled, questionnaireUrl, referenceTo } from "./names.ts"

type ItemAnswer = ReturnType<typeof answersOf>[number]

const anchorOf = (item: InstrumentItem | undefined, value: number): string | undefined =>
  item === undefined || item.kind === "words" ? undefined : item.anchors.find(one => one.value === value)?.words

export const notApplicable = "not-applicable"
export const answerCode = (instrumentId: string, itemId: string, value: number): string =>
  `${instrumentId}.${itemId}.${value}`
export const itemCode = (instrumentId: string, itemId: string): string => `${instrumentId}.${itemId}`

const answered = (one: ItemAnswer, item: InstrumentItem | undefined, words: boolean): QuestionnaireResponseItem => {
  const { itemId, value, of } = one
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
    const valueCoding = codingOf("answer", answerCode(of.instrumentId, itemId, value), anchorOf(item, value))
    return { linkId: itemId, answer: [{ valueCoding, ...item_ }] }
  }
  if (item?.kind === "words" && text !== undefined) return { linkId: itemId, answer: [{ valueString: text }] }
  return { linkId: itemId, ...item_ }
}

const responseOf = (
  rating: Administration,
  itemById: ReadonlyMap<string, InstrumentItem>,
  words: boolean,
): QuestionnaireResponse => {
  const { id, instrumentId, instrumentVersion, participantId, by, finishedAt, on } = rating
  const subject = referenceTo("Patient", participantId ?? "")
  return {
    resourceType: "QuestionnaireResponse",
    id,
    meta: { tag: [codingOf("rated-by", by)] },
    questionnaire: `${questionnaireUrl(instrumentId)}|${instrumentVersion}`,
    status: "completed",
    subject,
    authored: finishedAt ?? on,
    ...(by === "participant" && { source: subject }),
    item: answersOf(rating, words).map(one => answered(one, itemById.get(one.itemId), words)),
  }
}

/** The answers to one instrument, each as an observation too, and what they come to. */
export const resourcesOfRating = (
  rating: Administration,
  instrument: Instrument | null,
  words: boolean,
): readonly (QuestionnaireResponse | Observation)[] => {
  const itemById = new Map((instrument?.items ?? []).map(item => [item.id, item]))
  const { instrumentId, participantId, on } = rating
  const response = responseOf(rating, itemById, words)
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
    const base = observed(one.itemId, itemById.get(one.itemId)?.title)
    if (one.value !== null && !one.notApplicable) return { ...base, valueInteger: one.value }
    return {
      ...base,
      dataAbsentReason: {
        coding: [{ system: "http://terminology.hl7.org/CodeSystem/data-absent-reason", code: notApplicable }],
      },
    }
  })
  const totals = totalsOf(instrument, rating).map(({ scale, score }): Observation => {
    const title = instrument?.scoring?.subscales.find(({ id }) => id === scale)?.title
    return {
      ...observed(scale, title ?? instrument?.title),
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
