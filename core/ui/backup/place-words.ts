import type { NotWholeThere, TooLargeForPlace } from "../../backup/api.ts"
import { m } from "../../words/messages.js"
import { type ExchangeFailure, exchangeWords } from "../exchange/exchange-words.ts"
import type { FailureWords } from "../failure-words.ts"
import { fileFailureWords } from "./file-words.ts"

export type PlaceFailure = ExchangeFailure | NotWholeThere | TooLargeForPlace

/** Why a backup is not in a place, or not out of it. Null for what someone asked for, and on a screen that is being left. */
export const placeFailureWords = (failure: PlaceFailure): FailureWords | null => {
  switch (failure.type) {
    case "Aborted":
    case "HandedOver":
      return null
    case "NotWholeThere":
      return { title: m.backup_place_not_whole(), next: m.backup_place_not_whole_next() }
    case "TooLargeForPlace":
      return { title: m.backup_place_too_large(), next: m.backup_place_too_large_next() }
    case "NotFound":
      return { title: m.backup_place_moved(), next: m.backup_place_moved_next() }
    case "TargetFull":
      return { title: m.exchange_failure_full(), next: m.backup_place_full_next() }
    case "TargetSlow":
      return { title: m.exchange_failure_slow(), next: m.backup_place_slow_next() }
    case "Malformed":
    case "Tampered":
    case "FromNewerVersion":
      return fileFailureWords(failure)
    default:
      return exchangeWords(failure, day => day, false)
  }
}
