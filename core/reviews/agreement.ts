import type { Agreement, Rated, Ratings } from "./api.ts"

const isRated = (one: Rated | undefined): one is Rated & { readonly value: number } =>
  one !== undefined && one.value !== null

/** Of the items that both rated, how many have the same number (`imr.md` 1.5: exact match). */
export const agreementOf = (keys: readonly string[], first: Ratings, second: Ratings): Agreement => {
  const both = keys.filter(key => isRated(first[key]) && isRated(second[key]))
  return { same: both.filter(key => first[key]?.value === second[key]?.value).length, of: both.length }
}
