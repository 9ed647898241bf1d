import type { FromNewerVersion, QuotaExceeded, VaultLocked } from "../base/failure.ts"
import { fail, type Result } from "../base/result.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import { attempt } from "./failures.ts"

/**
 * Runs an operation with the sealer of an open vault. A sealer is useless once the vault is locked; what it threw for
 * that reason is no defect, and neither is a full disk.
 */
export const whenUnlocked = <T, E>(
  unlocked: Pick<Unlocked, "sealer">,
  operation: (sealer: Sealer) => Promise<Result<T, E>>,
): Promise<Result<T, E | VaultLocked | QuotaExceeded | FromNewerVersion>> =>
  attempt<T, E | VaultLocked>(async () => {
    const sealer = unlocked.sealer()
    if (!sealer) return fail({ type: "VaultLocked" })
    try {
      return await operation(sealer)
    } catch (error) {
      if (unlocked.sealer() !== sealer) return fail({ type: "VaultLocked" })
      throw error
    }
  })
