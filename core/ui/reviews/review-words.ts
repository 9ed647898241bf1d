import type { Seat } from "../../domain/review.ts"
import type { Total } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import { bandName, meanWords } from "../fidelity/board-words.ts"

/** Which one of the schedule it is. */
export const reviewName = (month: number | null): string => {
  if (month === null) return m.reviews_month_none()
  return month === 0 ? m.reviews_month_zero() : m.reviews_month({ count: month })
}

const seatNames: Readonly<Record<Seat, () => string>> = { first: m.reviews_first, second: m.reviews_second }
export const seatName = (seat: Seat): string => seatNames[seat]()

/** The same while it is being agreed on. */
export const agreedWords = (total: Total): string =>
  total.mean === null ? m.reviews_agreed_so_far({ agreed: total.rated, of: total.of }) : totalWords(total)

/** The mean with its band, or how many items are rated where that makes no total. */
export const totalWords = ({ mean, band, rated, of }: Total): string =>
  mean !== null && band !== null
    ? m.reviews_mean_line({ mean: meanWords(mean), band: bandName(band) })
    : m.reviews_mean_none({ rated, of })
