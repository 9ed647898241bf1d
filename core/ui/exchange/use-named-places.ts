import { kept } from "../../domain/shape.ts"
import type { TargetLine } from "../../exchange/api.ts"
import type { Belonging } from "../../team/api.ts"
import { useTeam } from "../team/use-team.ts"

type Inside = Extract<Belonging, { readonly stage: "asking" | "member" }>

/** Places for exports that the program named, or the invitation, and that are not among those of this device. */
export const useNamedPlaces = (belonging: Inside, targets: readonly TargetLine[]) => {
  const team = useTeam()
  const ofProgram = team.state === "ready" && team.value ? kept(team.value.roster.targets) : []
  const named = belonging.stage === "asking" ? belonging.targets : ofProgram
  return named.filter(({ url }) => !targets.some(target => sameFolder(target.url, url)))
}

/** Kept addresses end with a stroke. */
const sameFolder = (a: string, b: string) => a.replace(/\/+$/, "") === b.replace(/\/+$/, "")
