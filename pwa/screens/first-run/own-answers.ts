import { signal } from "@preact/signals"
import type { Role } from "../../../core/domain/profile.ts"

export type OwnStep = "about" | "passphrase" | "sheet" | "keep" | "ready"
export type About = { readonly name: string; readonly role: Role; readonly credentials: string }

/** Beside the screens: a look at the crisis card in between must not lose the code, which is told once. */
export const ownStep = signal<OwnStep | null>(null)
export const about = signal<About>({ name: "", role: "peer-specialist", credentials: "" })
export const recoveryCode = signal("")
