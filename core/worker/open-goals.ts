import { createGoals } from "../goals/service.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"

/** The room of goals. */
export const openGoals = ({ clock }: OpenedVault, { goals }: OpenedStore) => createGoals({ goals, clock })
