import type { CodeableConcept, Coding, Reference } from "fhir/r4"

/** Nobody's, for ever (RFC 2606): these addresses tell names apart, and nothing is fetched from them. */
const base = "https://handrail.invalid/fhir"

/** Our code systems. What the codes in them mean is laid down in `../FORMAT.md`. */
export const systemOf = (name: CodeSystemName): string => `${base}/CodeSystem/${name}`
type CodeSystemName =
  | "answer"
  | "contact-way"
  | "goal-term"
  | "life-area"
  | "observation"
  | "plan-kind"
  | "rated-by"
  | "session-content"
  | "session-form"
  | "topic"

export const questionnaireUrl = (instrumentId: string): string => `${base}/Questionnaire/${instrumentId}`
/** `2004 (lantern-house 3)` is `2004-lantern-house-3`: no canonical address has spaces in it. */
export const questionnaireVersion = (instrumentVersion: string): string =>
  instrumentVersion.replace(/[()|]/g, "").replace(/\s+/g, "-")
export const helpedUrl = `${base}/StructureDefinition/helped-with-practice`

export const codingOf = (system: CodeSystemName, code: string, display?: string): Coding => ({
  system: systemOf(system),
  code,
  ...(display !== undefined && { display }),
})

export const conceptOf = (system: CodeSystemName, code: string, display?: string): CodeableConcept => ({
  coding: [codingOf(system, code, display)],
})

export const urnOf = (id: string): string => `urn:uuid:${id}`

export const referenceTo = (type: string, id: string): Reference => ({ reference: urnOf(id), type })

/** Not there when nothing was written: FHIR has no empty texts. */
export const filled = (text: string): string | undefined => text.trim() || undefined
