import type { Profile } from "../domain/profile.ts"
import type { Collection } from "../store/collection.ts"

/** The member's profile as it is now; null while locked, and before there is one. */
export type CurrentProfile = () => Promise<Profile | null>

export const currentProfileOf =
  (profiles: Collection<Profile, Profile>): CurrentProfile =>
  async () => {
    const heads = await profiles.heads({})
    return heads.ok ? (heads.value[0] ?? null) : null
  }
