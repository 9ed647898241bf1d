import { useState } from "preact/hooks"
import { askTwo, groupsOf, isGroup } from "./sheet-groups.ts"

const random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32

type AskedGroup = {
  /** Which of the groups, from 1. */
  readonly at: number
  readonly typed: string
  readonly wrong: boolean
  readonly onInput: (typed: string) => void
}

/** Two groups of a recovery code, to be typed back from the paper. `check` answers whether both are right. */
export const useSheetCheck = (code: string) => {
  const groups = groupsOf(code)
  const [asked] = useState(() => askTwo(groups.length, random))
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [wrong, setWrong] = useState<readonly number[]>([])
  const fields: readonly AskedGroup[] = asked.map(at => ({
    at,
    typed: typed[at] ?? "",
    wrong: wrong.includes(at),
    onInput: text => {
      setTyped({ ...typed, [at]: text })
      setWrong(wrong.filter(group => group !== at))
    },
  }))
  const check = (): boolean => {
    const found = asked.filter(at => !isGroup(typed[at] ?? "", groups[at - 1] ?? ""))
    setWrong(found)
    return found.length === 0
  }
  return { fields, check }
}
