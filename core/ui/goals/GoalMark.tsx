import type { Goal } from "../../domain/goal.ts"
import { isMarked } from "../../domain/sensitive.ts"
import { FieldMark } from "../rights/FieldMark.tsx"
import type { GoalActs } from "./use-goal-acts.ts"

type GoalMarkProps = {
  readonly goal: Goal
  readonly path: string
  readonly field: string
  readonly text: string
  readonly acts: Pick<GoalActs, "mark">
  readonly alone?: boolean
}

/** Marks one of a goal's texts as about alcohol or drugs. */
export const GoalMark = ({ goal, path, acts, ...look }: GoalMarkProps) => (
  <FieldMark {...look} on={isMarked(goal.sensitive, path)} onMark={marked => acts.mark(path, marked)} />
)
