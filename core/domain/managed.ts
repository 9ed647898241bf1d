import * as v from "valibot"
import { mayKeepKey, type noPolicy, type Policy } from "./policy.ts"

/** What IT may switch off in a browser. Copying by hand, and all that care needs, is not among it. */
export const managedFeatures = ["insert", "copy", "passkeys"] as const

/** `https://records.example.org`, or `https://*.example.org` for all hosts under one. */
const originRule = v.pipe(
  v.string(),
  v.check(rule => {
    const origin = rule.replace("://*.", "://")
    return /^https?:\/\/(\*\.)?[^*]+$/.test(rule) && URL.canParse(origin) && new URL(origin).origin === origin
  }),
)

/** What IT has set for a browser, as its managed storage holds it: rules beside those of the agency's own policy. */
export const managedSchema = v.pipe(
  v.strictObject({
    /** Where notes may be inserted. None or empty: everywhere. */
    allowedOrigins: v.exactOptional(v.array(originRule)),
    idleLockMinutes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120))),
    keepKey: v.exactOptional(v.boolean()),
    requiredPasskey: v.exactOptional(v.boolean()),
    disabledFeatures: v.exactOptional(v.array(v.picklist(managedFeatures))),
  }),
  v.forward(
    v.check(({ requiredPasskey, disabledFeatures }) => !(requiredPasskey && disabledFeatures?.includes("passkeys"))),
    ["requiredPasskey"],
  ),
)
export type Managed = v.InferOutput<typeof managedSchema>

/** What holds for a vault, whoever set it. */
export type Rules = Pick<Policy, keyof typeof noPolicy>

/** The stricter of both holds. Where one asks for a passkey and the other allows none, there is none to ask for. */
export const stricter = (rules: Rules, managed: Managed | null): Rules => {
  if (!managed) return rules
  const off = new Set(managed.disabledFeatures)
  const passkeys = rules.features.passkeys && !off.has("passkeys")
  return {
    ...rules,
    lockAfterMinutes: Math.min(rules.lockAfterMinutes, managed.idleLockMinutes ?? rules.lockAfterMinutes),
    passkey: passkeys && managed.requiredPasskey ? "required" : passkeys ? rules.passkey : "optional",
    features: {
      ...rules.features,
      copyNotes: rules.features.copyNotes && !off.has("copy"),
      passkeys,
      keepKey: mayKeepKey(rules) && managed.keepKey !== false,
    },
  }
}
