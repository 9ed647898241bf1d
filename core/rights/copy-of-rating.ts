import type { Administration } from "../domain/administration.ts"
import { supporterName } from "../domain/supporters.ts"
import type { CopyRating } from "./copy.ts"
import type { Material, Titles } from "./material.ts"

/** One that is not finished is no part of the record yet. */
export const finishedOf = (ratings: readonly Administration[]): readonly Administration[] =>
  ratings.filter(one => one.status === "finished")

/** For somebody else, which earlier one it corrects is not told: that one is not among theirs. */
export const copyOfRating = (
  one: Administration,
  { person, ratings }: Pick<Material, "person" | "ratings">,
  titles: Pick<Titles, "rating">,
  own: boolean,
): CopyRating => {
  const supporter = one.supporterId === null ? undefined : person.supporters[one.supporterId]
  return {
    id: one.id,
    ...titles.rating(one),
    on: one.on,
    by: one.by,
    supporter: supporter ? supporterName(supporter) : "",
    corrects: own ? one.corrects : null,
    corrected: finishedOf(ratings).some(other => other.corrects === one.id),
  }
}
