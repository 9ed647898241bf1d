import type { Bundle, FhirResource, Patient } from "fhir/r4"
import type { Instant } from "../../base/clock.ts"
import type { Participant } from "../../domain/participant.ts"
import type { DataChoice } from "../api.ts"
import type { Piece } from "../piece.ts"
import type { InstrumentOf } from "../wordings.ts"
import { filled, urnOf } from "./names.ts"
import { resourcesOfContact } from "./of-contact.ts"
import { resourcesOfGoal } from "./of-goal.ts"
import { isAsAsked, resourcesOfRating } from "./of-rating.ts"
import { type CodeTitles, resourcesOfSession } from "./of-session.ts"
import { questionnaireOf } from "./questionnaire.ts"

const patientOf = ({ id, chosenName, active }: Participant, choice: DataChoice): Patient => {
  const name = choice.names ? filled(chosenName) : undefined
  return {
    resourceType: "Patient",
    id,
    ...(choice.to.kind === "program" && { active }),
    ...(name !== undefined && { name: [{ use: "usual", text: name }] }),
  }
}

type Of = { readonly id: string; readonly at: Instant; readonly substances: boolean }

/** Such as is under 42 CFR Part 2. Whoever reads the file by machine is told too. */
const partTwo = { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "42CFRPart2" }

/** A Bundle of a choice, from pieces as they come: written as text at once, so that a large one is never held twice. */
export const createBundle = (choice: DataChoice, instrumentOf: InstrumentOf, titles: CodeTitles) => {
  const entries: string[] = []
  const known = new Set<string>()
  const add = (...resources: readonly FhirResource[]) => {
    for (const resource of resources) {
      const { id = "" } = resource
      entries.push(JSON.stringify({ fullUrl: urnOf(id), resource }))
    }
  }
  /** Those that many others point at. */
  const addOnce = (resource: FhirResource) => {
    if (known.has(resource.id ?? "")) return
    known.add(resource.id ?? "")
    add(resource)
  }
  return {
    add: ({ person, may, sessions, goals, ratings, contacts }: Piece): void => {
      const { words } = choice
      const resources = [
        ...sessions.flatMap(one => resourcesOfSession(one, may, words, titles)),
        ...goals.flatMap(one => resourcesOfGoal(one, words)),
        ...ratings.flatMap(one => resourcesOfRating(one, instrumentOf(one), words)),
        ...contacts.flatMap(one => resourcesOfContact(one, words, titles)),
      ]
      if (resources.length === 0) return
      addOnce(patientOf(person, choice))
      for (const rating of ratings) {
        const instrument = instrumentOf(rating)
        if (instrument && isAsAsked(instrument, rating)) addOnce(questionnaireOf(instrument))
      }
      add(...resources)
    },
    made: ({ id, at, substances }: Of): { readonly file: Blob; readonly resources: number } => {
      const head: Bundle = {
        resourceType: "Bundle",
        id,
        ...(substances && { meta: { security: [partTwo] } }),
        identifier: { system: "urn:ietf:rfc:3986", value: urnOf(id) },
        type: "collection",
        timestamp: at,
      }
      const parts = [`${JSON.stringify(head).slice(0, -1)},"entry":[\n`, entries.join(",\n"), "\n]}\n"]
      return { file: new Blob(parts, { type: "application/fhir+json" }), resources: entries.length }
    },
  }
}
