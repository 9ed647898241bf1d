import * as v from "valibot"
import type { PolicyId } from "../base/id.ts"
import { day, idOf } from "./shape.ts"

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** What an agency may switch off. Nothing that care or a person's rights need is among it. */
export const policyFeatures = ["copyNotes", "shareSheet", "passkeys", "keepKey"] as const
export type PolicyFeature = (typeof policyFeatures)[number]

export const policyVersion = 1

/** An agency's rules for the vaults of its members: `core/policy/FORMAT.md`. */
export const policySchema = v.pipe(
  v.strictObject({
    format: v.literal("handrail/policy"),
    version: v.literal(policyVersion),
    agency: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    issuedOn: day,
    lockAfterMinutes: whole(1, 120),
    passphraseAtLeast: whole(8, 64),
    passkey: v.picklist(["optional", "required"]),
    retentionYears: whole(1, 100),
    backupEveryDays: whole(1, 90),
    features: v.strictObject({
      copyNotes: v.boolean(),
      shareSheet: v.boolean(),
      passkeys: v.boolean(),
      keepKey: v.exactOptional(v.boolean()),
    }),
  }),
  v.forward(
    v.check(policy => policy.passkey === "optional" || policy.features.passkeys),
    ["passkey"],
  ),
)
export type Policy = v.InferOutput<typeof policySchema>

export const samePolicy = (a: Policy | null, b: Policy | null): boolean =>
  a === b ||
  (a !== null && b !== null && JSON.stringify(v.parse(policySchema, a)) === JSON.stringify(v.parse(policySchema, b)))

/** Whether the key may rest while the side panel is closed. A policy may say nothing of it. */
export const mayKeepKey = ({ features }: Pick<Policy, "features">): boolean => features.keepKey ?? true

/** A policy as a vault keeps it. Set aside, it stays as what once was in force. */
export const keptPolicySchema = v.object({ id: idOf<PolicyId>(), policy: policySchema, setAside: v.boolean() })
export type KeptPolicy = v.InferOutput<typeof keptPolicySchema>

/** What holds where no agency has said anything. */
export const noPolicy: Omit<Policy, "format" | "version" | "agency" | "issuedOn"> = {
  lockAfterMinutes: 30,
  passphraseAtLeast: 8,
  passkey: "optional",
  retentionYears: 7,
  backupEveryDays: 7,
  features: { copyNotes: true, shareSheet: true, passkeys: true, keepKey: true },
}
