import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import { type DeviceKeys, useDeviceKeys } from "../exchange/keys/device-keys.ts"
import type { Who } from "../exchange/who.ts"
import type { CurrentProfile } from "./current-profile.ts"
import type { OpenedVault } from "./open-vault.ts"
import type { ProgramRecords } from "./program-records.ts"

/** Who this device is in its program, and the keys it has in use. */
export const createOwnDevice = (
  { memberships, members, rosters }: Pick<ProgramRecords, "memberships" | "members" | "rosters">,
  { profile, unlocked }: { readonly profile: CurrentProfile } & Pick<OpenedVault, "unlocked">,
) => {
  const who = async (): Promise<Result<Who | null, RecordFailure>> => {
    const [ours, all, roster] = [await memberships.heads({}), await members.heads({}), await rosters.heads({})]
    if (!ours.ok) return ours
    if (!all.ok) return all
    if (!roster.ok) return roster
    const membership = ours.value[0]
    if (!membership) return ok(null)
    return ok({
      membership,
      members: all.value,
      roster: roster.value[0] ?? null,
      name: (await profile())?.name ?? "",
    })
  }

  /** The keys in use: forgotten when the vault locks. */
  let inUse: { readonly device: string; readonly keys: Promise<DeviceKeys> } | null = null
  unlocked.onChange(() => {
    inUse = null
  })
  const keysOf = async ({ membership }: Who): Promise<Result<DeviceKeys, RecordFailure>> => {
    if (inUse?.device === membership.deviceId) return ok(await inUse.keys)
    const found = await memberships.get(membership.id)
    if (!found.ok) return found
    const keys = useDeviceKeys(found.value)
    inUse = { device: membership.deviceId, keys }
    return ok(await keys)
  }
  /** For what is asked of a device in a program alone. */
  const keys = async (): Promise<Result<DeviceKeys, RecordFailure>> => {
    const found = await who()
    if (!found.ok) return found
    if (found.value === null) throw new Error("In no program")
    return keysOf(found.value)
  }

  return { who, keys }
}
export type OwnDevice = ReturnType<typeof createOwnDevice>
