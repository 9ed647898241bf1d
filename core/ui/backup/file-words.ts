import type { Failure } from "../../base/failure.ts"
import { m } from "../../words/messages.js"
import { type FailureWords, failureWords } from "../failure-words.ts"

/** What is wrong with a chosen file is said where it was chosen, in other words than the same of a record here. */
export const fileFailures = ["Malformed", "Tampered", "FromNewerVersion", "OtherVault"] as const
type FileFailure = Extract<Failure, { readonly type: (typeof fileFailures)[number] }>

/** Records of this device that do not open are `Tampered` too, by their ids. */
const isOfRecords = (failure: Failure) => failure.type === "Tampered" && !failure.ids[0]?.startsWith("backup/")

export const isFileFailure = (failure: Failure): failure is FileFailure =>
  fileFailures.some(type => type === failure.type)

export const fileFailureWords = (failure: Failure): FailureWords => {
  if (isOfRecords(failure)) return failureWords(failure)
  switch (failure.type) {
    case "Malformed":
      return failure.what === "file"
        ? { title: m.backup_file_unread(), next: m.backup_file_unread_next() }
        : { title: m.backup_file_not(), next: m.backup_file_not_next() }
    case "Tampered":
      return { title: m.backup_file_changed(), next: m.backup_file_changed_next() }
    case "FromNewerVersion":
      return { title: m.backup_file_newer(), next: m.backup_file_newer_next() }
    case "OtherVault":
      return { title: m.backup_file_other(), next: m.backup_file_other_next() }
    default:
      return failureWords(failure)
  }
}
