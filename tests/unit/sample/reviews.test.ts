import { readFileSync } from "node:fs"
import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { administrationSchema } from "../../../core/domain/administration.ts"
import { headOfReview, reviewSchema } from "../../../core/domain/review.ts"
import { makeProgram } from "../../../core/sample/program.ts"
import { makeReviews } from "../../../core/sample/reviews.ts"
import { indexIds, sampleReviews } from "../../../core/sample/reviews-data.ts"

const wish = { seed: 3, today: "2026-03-16" }
const made = makeReviews(makeProgram(wish), wish)
const idsIn = (file: string) =>
  [...readFileSync(`content/en/instruments/${file}.yaml`, "utf8").matchAll(/^ {2}- id: (.+)$/gm)].map(([, id]) => id)

describe("the reviews of the sample", () => {
  it("have the shape of any, the same ones for the same wish", () => {
    for (const review of made.reviews) expect(v.parse(reviewSchema, review)).toEqual(review)
    for (const sheet of made.ratings) expect(v.parse(administrationSchema, sheet)).toEqual(sheet)
    expect(makeReviews(makeProgram(wish), wish)).toEqual(made)
  })

  it("rate every item that their instruments have, and nothing else", () => {
    const scale = idsIn("imr-fid-2005")
    for (const { items } of sampleReviews) expect(items.map(([id]) => id)).toEqual(scale)
    expect(indexIds).toEqual(idsIn("goi"))
  })

  it("agree on a rating where the two differ, and say why", () => {
    for (const { items, talked } of sampleReviews) {
      const differ = items.filter(([, , , , first, second]) => first !== second).map(([id]) => id)
      expect(Object.keys(talked).sort()).toEqual(differ.sort())
      for (const [, why] of Object.values(talked)) expect(why).not.toBe("")
    }
  })

  it("are half a year apart, the last one about half a year ago, and point to the sheets of both raters", () => {
    const heads = made.reviews.map(headOfReview)
    expect(heads.map(({ month, on }) => [month, on])).toEqual([
      [0, "2025-03-02"],
      [6, "2025-09-25"],
    ])
    expect(heads.flatMap(({ sheets }) => sheets)).toEqual(made.ratings.map(({ id }) => id))
    expect(heads.every(({ compared, ratings }) => compared && Object.keys(ratings).length === 13)).toBe(true)
  })
})
