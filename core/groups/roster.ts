import * as v from "valibot"
import type { Day } from "../base/clock.ts"
import type { GroupId, ParticipantId } from "../base/id.ts"
import { filledWords } from "../domain/admit.ts"
import { type Group, groupSchema, mostForFidelity } from "../domain/group.ts"
import { words } from "../domain/shape.ts"

export const newGroupSchema = v.object({ name: filledWords, place: words })

/** What can be changed of a group. */
export const groupFieldsSchema = v.partial(
  v.object({ ...v.pick(groupSchema, ["place", "next", "active"]).entries, name: filledWords }),
)

export const newGroup = (id: GroupId, of: v.InferOutput<typeof newGroupSchema>): Group => ({
  id,
  name: of.name,
  place: of.place.trim(),
  roster: {},
  topicId: null,
  next: null,
  active: true,
})

/** Who belongs to the group now. */
export const membersOf = ({ roster }: Pick<Group, "roster">): readonly ParticipantId[] =>
  Object.keys(roster)
    .sort()
    .filter(id => roster[id]?.leftOn === null) as ParticipantId[]

/** On the roster or off it. Back again, they joined on the day they first did. */
export const withMember = (group: Group, id: ParticipantId, member: boolean, on: Day): Group => {
  const before = group.roster[id]
  if (!before && !member) return group
  return {
    ...group,
    roster: {
      ...group.roster,
      [id]: { joinedOn: before?.joinedOn ?? on, leftOn: member ? null : (before?.leftOn ?? on) },
    },
  }
}

/** Over eight, fidelity suffers (item 1): said, and never forbidden. */
export const isOverFidelity = (members: number): boolean => members > mostForFidelity
