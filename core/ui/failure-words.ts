import type { Failure } from "../base/failure.ts"
import type { InvitationSpent, TeamFailure } from "../team/api.ts"
import { m } from "../words/messages.js"

/** What a screen says when something went wrong: what happened, and the next step. */
export type FailureWords = { readonly title: string; readonly next: string }

/** Whatever any room answers. */
export type SaidFailure = Failure | TeamFailure

/** Says that nothing was lost only where that is true. A new kind of failure does not compile until it has words. */
export const failureWords = (failure: SaidFailure): FailureWords => {
  switch (failure.type) {
    case "VaultLocked":
      return { title: m.failure_vault_locked(), next: m.failure_vault_locked_next() }
    case "HandedOver":
      return { title: m.failure_handed_over(), next: m.failure_handed_over_next() }
    case "VaultAbsent":
      return { title: m.failure_vault_absent(), next: m.failure_vault_absent_next() }
    case "VaultExists":
      return { title: m.failure_vault_exists(), next: m.failure_vault_exists_next() }
    case "WrongPassphrase":
      return { title: m.failure_wrong_passphrase(), next: m.failure_wrong_passphrase_next() }
    case "WrongRecoveryCode":
      return { title: m.failure_wrong_recovery_code(), next: m.failure_wrong_recovery_code_next() }
    case "WrongPasskey":
      return { title: m.failure_wrong_passkey(), next: m.failure_wrong_passkey_next() }
    case "WrongRecoveryIdentity":
      return { title: m.failure_wrong_recovery_identity(), next: m.failure_wrong_recovery_identity_next() }
    case "NotResting":
      return { title: m.failure_not_resting(), next: m.failure_not_resting_next() }
    case "TooManyTries":
      return {
        title: m.failure_too_many_tries(),
        next: m.failure_too_many_tries_next({ seconds: Math.ceil(failure.waitMs / 1000) }),
      }
    case "OtherVault":
      return { title: m.failure_other_vault(), next: m.failure_other_vault_next() }
    case "NotByPolicy":
      return { title: m.failure_not_by_policy(), next: m.failure_not_by_policy_next() }
    case "PassphraseTooShort":
      return {
        title: m.failure_passphrase_too_short({ atLeast: failure.atLeast }),
        next: m.failure_passphrase_too_short_next(),
      }
    case "FromNewerVersion":
      return { title: m.failure_from_newer_version(), next: m.failure_from_newer_version_next() }
    case "NotFound":
      return { title: m.failure_not_found(), next: m.failure_not_found_next() }
    case "Tampered":
      return { title: m.failure_tampered({ count: failure.ids.length }), next: m.failure_tampered_next() }
    case "QuotaExceeded":
      return { title: m.failure_quota_exceeded(), next: m.failure_quota_exceeded_next() }
    case "AlreadySigned":
      return { title: m.failure_already_signed(), next: m.failure_already_signed_next() }
    case "NamesOthers":
      return {
        title: m.failure_names_others({ words: failure.words.join(", ") }),
        next: m.failure_names_others_next(),
      }
    case "NothingOwn":
      return { title: m.failure_nothing_own(), next: m.failure_nothing_own_next() }
    case "NoConsent":
      return { title: m.failure_no_consent(), next: m.failure_no_consent_next() }
    case "OnLegalHold":
      return { title: m.failure_on_legal_hold(), next: m.failure_on_legal_hold_next() }
    case "ChartTaken":
      return { title: m.failure_chart_taken(), next: m.failure_chart_taken_next() }
    case "NotASupervisor":
      return { title: m.failure_not_a_supervisor(), next: m.failure_not_a_supervisor_next() }
    case "LastSupervisor":
      return { title: m.failure_last_supervisor(), next: m.failure_last_supervisor_next() }
    case "InvitationSpent":
      return { title: spentTitle(failure.state), next: m.failure_invitation_spent_next() }
    case "StillMember":
      return { title: m.failure_still_member(), next: m.failure_still_member_next() }
    case "InProgram":
      return { title: m.failure_in_program(), next: m.failure_in_program_next() }
    case "NotAnInvitation":
      return { title: m.failure_not_an_invitation(), next: m.failure_not_an_invitation_next() }
    case "Forged":
      return { title: m.failure_forged(), next: m.failure_forged_next() }
    case "InvitationOver":
      return { title: m.failure_invitation_over(), next: m.failure_invitation_over_next() }
    case "PackRefused":
      return { title: m.failure_pack_refused(), next: m.failure_pack_refused_next() }
    case "Malformed":
      return { title: m.failure_malformed({ what: failure.what }), next: m.failure_malformed_next() }
    case "Aborted":
      return { title: m.failure_aborted(), next: m.failure_aborted_next() }
    case "Unexpected":
      return { title: m.failure_unexpected(), next: m.failure_unexpected_next({ id: failure.id }) }
  }
}

const spentTitle = (state: InvitationSpent["state"]): string => {
  if (state === "used") return m.failure_invitation_spent_used()
  if (state === "over") return m.failure_invitation_spent_over()
  return state === "withdrawn" ? m.failure_invitation_spent_withdrawn() : m.failure_invitation_spent_unknown()
}

/** The same in one line, for beside a field. */
export const failureLine = (failure: SaidFailure): string => {
  const { title, next } = failureWords(failure)
  return `${title} ${next}`
}
