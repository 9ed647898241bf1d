import { signal } from "@preact/signals"
import { proxy } from "comlink"
import type { RemoteCore } from "../../../api.ts"
import type { Failure } from "../../../base/failure.ts"
import { fail, type Result } from "../../../base/result.ts"
import { samplePassphrase, settingUp } from "../../members.ts"
import { makingSample } from "../../sample-made.ts"

const people = 30
const seed = 1
/** The share of the whole that making the vault takes. */
const vaultPart = 0.3

/** 0 to 1 while the sample is made; null before. */
export const samplePart = signal<number | null>(null)

/** Makes the sample's vault and fills it. Goes on while someone looks at the crisis card; once at a time. */
export const prepareSample = async (core: RemoteCore): Promise<Result<null, Failure>> => {
  if (samplePart.value !== null) return fail({ type: "Aborted" })
  samplePart.value = 0
  settingUp.value = true
  try {
    const toVault = proxy((part: number) => {
      samplePart.value = part * vaultPart
    })
    const toPeople = proxy((part: number) => {
      samplePart.value = vaultPart + part * (1 - vaultPart)
    })
    return await makingSample(async (): Promise<Result<null, Failure>> => {
      const made = await core.vault.create({ passphrase: samplePassphrase }, undefined, toVault)
      return made.ok ? core.sample.fill({ participants: people, seed }, undefined, toPeople) : made
    })
  } finally {
    samplePart.value = null
    settingUp.value = false
  }
}
