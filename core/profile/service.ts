import * as v from "valibot"
import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { newId, type ProfileId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import { through } from "../base/together.ts"
import { admitFields } from "../domain/admit.ts"
import { type Profile, profileSchema } from "../domain/profile.ts"
import type { Collection } from "../store/collection.ts"
import type { ProfileApi } from "./api.ts"

type ProfileFields = Partial<Omit<Profile, "id">>
const fieldsSchema = v.partial(
  v.object({
    ...v.omit(profileSchema, ["id"]).entries,
    noteFormat: v.pipe(v.string(), v.minLength(1)),
  }),
)

/** A vault has one member. Should there ever be two profiles (two pages kept the first at once), the newer one counts. */
const theOne = (newestFirst: readonly Profile[]): Profile | null => newestFirst[0] ?? null

const newProfile = (id: ProfileId, fields: ProfileFields): Profile => ({
  id,
  name: "",
  role: "peer-specialist",
  credentials: "",
  agency: "",
  noteFormat: "girp",
  ...fields,
})

/** The room of the one who works with this vault. The first keeping makes the profile. */
export const createProfile = ({ profiles }: { readonly profiles: Collection<Profile, Profile> }): ProfileApi => {
  /** Keeping waits for the keeping before it: two at once must not both make the first profile. */
  let keeping: Promise<unknown> = Promise.resolve()

  const keepNow = async (fields: ProfileFields): Promise<Result<null, RecordFailure>> => {
    const heads = await profiles.heads({})
    if (!heads.ok) return heads
    const known = theOne(heads.value)
    if (known === null) return profiles.add(newProfile(newId<ProfileId>(), fields))
    const changed = await profiles.change(known.id, profile => ({ ...profile, ...fields }))
    return changed.ok ? ok(null) : changed
  }

  return {
    watch: async (_, onChange) =>
      watching(
        through(next => profiles.watchHeads({}, next), theOne),
        onChange,
      ),
    async keep({ fields }) {
      const told = admitFields(fieldsSchema, fields)
      if (!told.ok) return told
      const kept = keeping.then(() => keepNow(told.value))
      keeping = kept.catch(() => {})
      return kept
    },
  }
}
