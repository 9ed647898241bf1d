import * as v from "valibot"

/** Building blocks of what `exchange/PROTOCOL.md` lays down. */

const hex = (digits: number, what: string) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`), what))

/** SHA-256, as text. */
export const hash = hex(64, "a SHA-256")
/** The device part of stamps. */
export const life = hex(8, "a life")
/** 16 random bytes. */
export const nameKey = hex(32, "a name key")
/** An Ed25519 key to check signatures with: 32 bytes as base64url. */
export const signKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, "a signing key"))
/** Whom age writes to. */
export const recipient = v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/, "a recipient"))
/** Four characters to speak of a device by. */
export const deviceCode = v.pipe(v.string(), v.regex(/^[a-hjkmnp-z2-9]{4}$/, "a device's code"))
/** Stands in file names: a word of the agency's own, about nobody. */
export const programCode = v.pipe(v.string(), v.regex(/^[a-z0-9]{2,12}$/, "a program's code"))
/** Cuts are counted from 1; 0 is before the first. */
export const cut = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff))
export const audience = v.custom<Audience>(
  value => typeof value === "string" && /^(program|self|member:[0-9a-f-]{36})$/.test(value),
  "an audience",
)

/** For whom an export is: the supervisors, the writer's own other devices, the devices of one member. */
export type Audience = "program" | "self" | `member:${string}`
