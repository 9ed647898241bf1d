import { signal } from "@preact/signals"
import type { Role } from "../../../domain/profile.ts"
import { passkeysHere } from "../../../ui/unlock/passkey.ts"

const everyStep = ["about", "passphrase", "sheet", "passkey", "keep", "ready"] as const
export type OwnStep = (typeof everyStep)[number]
export type About = { readonly name: string; readonly role: Role; readonly credentials: string }

/** The questions in their order. Where a browser knows of no passkeys, nobody hears of them. */
export const ownSteps: readonly OwnStep[] = everyStep.filter(step => step !== "passkey" || passkeysHere())

/** Beside the screens: a look at the crisis card in between must not lose the code, which is told once. */
export const ownStep = signal<OwnStep | null>(null)
/** What the vault is made for: it alone, to join a program with, to start one. */
export const wayIn = signal<"alone" | "join" | "start">("alone")
/** Another way in: out of a backup. */
export const restoring = signal(false)
export const about = signal<About>({ name: "", role: "peer-specialist", credentials: "" })
/** For the start screen; asked only where others use this device. */
export const startName = signal("")
export const recoveryCode = signal("")
