import { type Census, type Person, personBehind } from "./census.ts"
import { type Behind, type Evidence, shareOf } from "./evidence.ts"

/** As many of the people in the sample; each by the record that shows it, or by themselves where none does. */
export const ofPeople = (
  { sample, leftOut }: Pick<Census, "sample" | "leftOut">,
  proof: (person: Person) => Behind | null,
  side: Evidence["side"] = [],
): Evidence => {
  const [counted, missing]: [Behind[], Behind[]] = [[], []]
  for (const person of sample) {
    const shown = proof(person)
    if (shown) counted.push(shown)
    else missing.push(personBehind(person))
  }
  return shareOf(counted, missing, leftOut, side)
}
