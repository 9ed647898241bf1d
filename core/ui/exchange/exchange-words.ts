import type { RecordFailure } from "../../base/failure.ts"
import type { InNoProgram, NothingWaits, OffTheRoster } from "../../exchange/api.ts"
import type { ExportFailure } from "../../exchange/failures.ts"
import type { TargetFailure } from "../../exchange/targets/target.ts"
import type { BadAddress } from "../../exchange/targets/webdav-address.ts"
import { m } from "../../words/messages.js"
import { type FailureWords, failureWords, type SaidFailure } from "../failure-words.ts"

type OnlyExchange = ExportFailure | TargetFailure | InNoProgram | OffTheRoster | NothingWaits | BadAddress

/** Whatever the exchange answers. *FromNewerVersion* is of an export here, never of the vault. */
export type ExchangeFailure = OnlyExchange | RecordFailure | Exclude<SaidFailure, { readonly type: "Forged" }>

/**
 * What happened, and the next step. Nothing is lost by any of these. `dayOf`: says a day. `byItself`: of a place for
 * exports, whether it is looked at again by itself.
 */
export const exchangeWords = (
  failure: ExchangeFailure,
  dayOf: (day: string) => string,
  byItself: boolean,
): FailureWords => {
  switch (failure.type) {
    case "Unreadable":
      return { title: m.exchange_failure_unreadable(), next: m.exchange_failure_unreadable_next() }
    case "TooLarge":
      return { title: m.exchange_failure_too_large(), next: m.exchange_failure_too_large_next() }
    case "NotAnExport":
      return { title: m.exchange_failure_not_an_export(), next: m.exchange_failure_not_an_export_next() }
    case "NotForThisDevice":
      return {
        title: m.exchange_failure_not_for_this_device(),
        next: m.exchange_failure_not_for_this_device_next(),
      }
    case "Damaged":
      return { title: m.exchange_failure_damaged(), next: m.exchange_failure_damaged_next() }
    case "FromNewerVersion":
      return { title: m.exchange_failure_newer(), next: m.exchange_failure_newer_next() }
    case "OtherProgram":
      return { title: m.exchange_failure_other_program(), next: m.exchange_failure_other_program_next() }
    case "UnknownDevice":
      return { title: m.exchange_failure_unknown_device(), next: m.exchange_failure_unknown_device_next() }
    case "DeviceRemoved":
      return {
        title: m.exchange_failure_device_removed({ day: dayOf(failure.since) }),
        next: m.exchange_failure_device_removed_next(),
      }
    case "Forged":
      return { title: m.exchange_failure_forged(), next: m.exchange_failure_forged_next() }
    case "TooMuchAside":
      return { title: m.exchange_failure_too_much_aside(), next: m.exchange_failure_too_much_aside_next() }
    case "InNoProgram":
      return { title: m.exchange_failure_in_no_program(), next: m.exchange_failure_in_no_program_next() }
    case "OffTheRoster":
      return { title: m.exchange_failure_off_the_roster(), next: m.exchange_failure_off_the_roster_next() }
    case "NothingWaits":
      return { title: m.exchange_failure_nothing_waits(), next: m.exchange_failure_nothing_waits_next() }
    case "BadAddress":
      return addressWords(failure.why)
    case "TargetUnreachable":
    case "TargetRefused":
    case "TargetGone":
    case "TargetFull":
    case "TargetSlow":
      return targetWords(failure.type, byItself)
    default:
      return failureWords(failure)
  }
}

/** Why a place for exports did not do what it was asked. */
export const targetWords = (type: TargetFailure["type"], byItself: boolean): FailureWords => {
  switch (type) {
    case "TargetUnreachable":
      return {
        title: m.exchange_failure_unreachable(),
        next: byItself ? m.exchange_failure_unreachable_next() : m.exchange_failure_unreachable_hand(),
      }
    case "TargetRefused":
      return { title: m.exchange_failure_refused(), next: m.exchange_failure_refused_next() }
    case "TargetGone":
      return { title: m.exchange_failure_gone(), next: m.exchange_failure_gone_next() }
    case "TargetFull":
      return {
        title: m.exchange_failure_full(),
        next: byItself ? m.exchange_failure_full_next() : m.exchange_failure_full_hand(),
      }
    case "TargetSlow":
      return {
        title: m.exchange_failure_slow(),
        next: byItself ? m.exchange_failure_slow_next() : m.exchange_failure_slow_hand(),
      }
  }
}

const addressWords = (why: BadAddress["why"]): FailureWords => {
  switch (why) {
    case "no-address":
      return { title: m.exchange_failure_no_address(), next: m.exchange_failure_no_address_next() }
    case "not-https":
      return { title: m.exchange_failure_not_https(), next: m.exchange_failure_not_https_next() }
    case "with-user":
      return { title: m.exchange_failure_with_user(), next: m.exchange_failure_with_user_next() }
    case "with-query":
      return { title: m.exchange_failure_with_query(), next: m.exchange_failure_with_query_next() }
  }
}
