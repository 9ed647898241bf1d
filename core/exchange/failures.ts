import type { FromNewerVersion } from "../base/failure.ts"

/** Why an export is refused whole: `PROTOCOL.md`, *Taking in*. Nothing was changed by it, and it may be tried again. */

/** The file could not be read at all: a stick that was pulled out, a file that was moved since it was chosen. */
export type Unreadable = { readonly type: "Unreadable" }
/** Larger than an export may be, or says it is; in the file or once unpacked. It was not unpacked further. */
export type TooLarge = { readonly type: "TooLarge" }
/** Something else than an export of Handrail. */
export type NotAnExport = { readonly type: "NotAnExport" }
/** It was written to others. */
export type NotForThisDevice = { readonly type: "NotForThisDevice" }
/** Changed, cut short or put together anew since it was made. Whoever sent it can send it again. */
export type Damaged = { readonly type: "Damaged" }
export type OtherProgram = { readonly type: "OtherProgram" }
/** Nobody on the roster has this device, and it does not ask to be admitted. */
export type UnknownDevice = { readonly type: "UnknownDevice"; readonly device: string }
/** The device, or its member, is off the roster since that day. */
export type DeviceRemoved = { readonly type: "DeviceRemoved"; readonly device: string; readonly since: string }
/** It says it is of that device, and was not signed with its key. */
export type Forged = { readonly type: "Forged"; readonly device: string }

/** More of what that device sends cannot be taken in here than is set aside of one device. */
export type TooMuchAside = { readonly type: "TooMuchAside"; readonly device: string }

export type ExportFailure =
  | Unreadable
  | TooLarge
  | NotAnExport
  | NotForThisDevice
  | Damaged
  | FromNewerVersion
  | OtherProgram
  | UnknownDevice
  | DeviceRemoved
  | Forged
  | TooMuchAside
