import type { Aborted, RecordFailure } from "../../base/failure.ts"
import type { Asked } from "../api.ts"
import type { ExportFailure } from "../failures.ts"

type AboutFile = ExportFailure | Asked

const aboutFile: Readonly<Record<AboutFile["type"], true>> = {
  Asks: true,
  Damaged: true,
  DeviceRemoved: true,
  Forged: true,
  FromNewerVersion: true,
  NotAnExport: true,
  NotForThisDevice: true,
  OtherProgram: true,
  TooLarge: true,
  TooMuchAside: true,
  UnknownDevice: true,
  Unreadable: true,
}

/** One export is wrong, and the round goes on. All else ends it: the vault can take in no other either. */
export const isOfTheFile = (failure: AboutFile | RecordFailure | Aborted): failure is AboutFile =>
  failure.type in aboutFile

/** The bytes are not what was written: an earlier head may still open. Of all others an earlier one is no better. */
export const isBroken = ({ type }: AboutFile): boolean => type === "Damaged" || type === "NotAnExport"
