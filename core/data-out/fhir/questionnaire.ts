import type { Coding, Questionnaire, QuestionnaireItem } from "fhir/r4"
import type { Instrument, InstrumentItem } from "../../../content/instrument-schema.ts"
import { derivedId } from "../derived-id.ts"
import { codingOf, questionnaireUrl, questionnaireVersion } from "./names.ts"
import { answerCode, notApplicable } from "./of-rating.ts"

const optionsOf = (instrumentId: string, item: InstrumentItem): readonly Coding[] => [
  ...(item.kind === "words"
    ? []
    : item.anchors.map(({ value, words }) => codingOf("answer", answerCode(instrumentId, item.id, value), words))),
  ...(item.notApplicable === null ? [] : [codingOf("answer", notApplicable, item.notApplicable)]),
]

const itemOf = (instrument: Instrument, item: InstrumentItem): QuestionnaireItem => {
  const said = { linkId: item.id, prefix: item.number, text: item.ask }
  if (item.kind === "words" && item.notApplicable === null) return { ...said, type: "text" }
  return {
    ...said,
    type: item.kind === "words" ? "open-choice" : "choice",
    answerOption: optionsOf(instrument.id, item).map(valueCoding => ({ valueCoding })),
    item: [
      ...(item.kind === "since" ? [{ linkId: `${item.id}/day`, type: "date" as const }] : []),
      { linkId: `${item.id}/words`, type: "text" },
    ],
  }
}

/** The instrument that answers are to, as it was asked. */
export const questionnaireOf = (instrument: Instrument): Questionnaire => ({
  resourceType: "Questionnaire",
  id: derivedId(instrument.id, instrument.version),
  url: questionnaireUrl(instrument.id),
  version: questionnaireVersion(instrument.version),
  name: instrument.id
    .split("-")
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join(""),
  title: instrument.title,
  status: "active",
  subjectType: ["Patient"],
  description: instrument.what,
  ...(instrument.adaptedFrom !== null && { copyright: instrument.adaptedFrom }),
  item: instrument.items.map(item => itemOf(instrument, item)),
})
