import type { Administration } from "../domain/administration.ts"
import { supporterName } from "../domain/supporters.ts"
import type { CopyRating } from "./copy.ts"
import type { Material, Titles } from "./material.ts"

export const copyOfRating = (
  one: Administration,
  { person, ratings }: Pick<Material, "person" | "ratings">,
  titles: Pick<Titles, "rating">,
): CopyRating => {
  const supporter = one.supporterId === null ? undefined : person.supporters[one.supporterId]
  return {
    id: one.id,
    ...titles.rating(one),
    on: one.on,
    by: one.by,
    supporter: supporter ? supporterName(supporter) : "",
    corrects: one.corrects,
    corrected: ratings.some(other => other.status === "finished" && other.corrects === one.id),
  }
}
