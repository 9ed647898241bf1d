import { describe, expect, it } from "vitest"
import type { Failure } from "../../../core/base/failure.ts"
import type { ParticipantId } from "../../../core/base/id.ts"
import { failureWords } from "../../../core/ui/failure-words.ts"

/** One of each kind; a kind left out does not compile. */
const oneOfEach: { readonly [Type in Failure["type"]]: Extract<Failure, { type: Type }> } = {
  VaultLocked: { type: "VaultLocked" },
  HandedOver: { type: "HandedOver" },
  VaultAbsent: { type: "VaultAbsent" },
  VaultExists: { type: "VaultExists" },
  WrongPassphrase: { type: "WrongPassphrase" },
  WrongRecoveryCode: { type: "WrongRecoveryCode" },
  PassphraseTooShort: { type: "PassphraseTooShort", atLeast: 12 },
  FromNewerVersion: { type: "FromNewerVersion", found: 9, known: 1 },
  NotFound: { type: "NotFound", id: "0198c9e2-0000" },
  Tampered: { type: "Tampered", ids: ["0198c9e2-0001", "0198c9e2-0002"] },
  QuotaExceeded: { type: "QuotaExceeded" },
  WrongPasskey: { type: "WrongPasskey" },
  WrongRecoveryIdentity: { type: "WrongRecoveryIdentity" },
  NotResting: { type: "NotResting" },
  TooManyTries: { type: "TooManyTries", waitMs: 30_000 },
  OtherVault: { type: "OtherVault" },
  NotByPolicy: { type: "NotByPolicy", setting: "idleMinutes" },
  AlreadySigned: { type: "AlreadySigned", id: "0198c9e2-0003" },
  NamesOthers: { type: "NamesOthers", words: ["Joe", "Mei"] },
  NothingOwn: { type: "NothingOwn", id: "0198c9e2-0006" },
  NoConsent: { type: "NoConsent", id: "0198c9e2-0004" },
  OnLegalHold: { type: "OnLegalHold", id: "0198c9e2-0005" },
  ChartTaken: { type: "ChartTaken", participantIds: ["0198c9e2-0007" as ParticipantId] },
  PackRefused: { type: "PackRefused", why: "markup", where: "topic/x" },
  Malformed: { type: "Malformed", what: "the day of the next session" },
  Aborted: { type: "Aborted" },
  Unexpected: { type: "Unexpected", id: "k7d2" },
}
const failures: readonly Failure[] = Object.values(oneOfEach)

describe("a failure is said in words", () => {
  it.each(failures)("$type says what happened and what to do", failure => {
    const { title, next } = failureWords(failure)
    expect(title).toMatch(/^[A-Z0-9].+[.]$/)
    expect(next).toMatch(/^[A-Z].+/)
    expect(`${title} ${next}`).not.toMatch(/!|error|invalid|[{}]/i)
  })

  it("has different words for each", () => {
    expect(new Set(failures.map(failure => failureWords(failure).title)).size).toBe(failures.length)
  })

  it("does not say that all is kept when something is not", () => {
    for (const type of ["Tampered", "QuotaExceeded"] as const) {
      const { title, next } = failureWords(oneOfEach[type])
      expect(`${title} ${next}`).not.toMatch(/nothing was (lost|changed)/i)
    }
    expect(failureWords(oneOfEach.QuotaExceeded).title).toContain("not saved")
  })

  it("shows no id of a record, but the number of a defect", () => {
    const all = failures.map(failure => JSON.stringify(failureWords(failure))).join()
    expect(all).not.toContain("0198c9e2")
    expect(failureWords(oneOfEach.Unexpected).next).toContain("k7d2")
  })

  it("counts as people count", () => {
    expect(failureWords({ type: "Tampered", ids: ["a"] }).title).toBe("1 record does not open.")
    expect(failureWords(oneOfEach.Tampered).title).toBe("2 records do not open.")
  })
})
