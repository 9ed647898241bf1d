/** The groups of a recovery code, as they are printed. */
export const groupsOf = (code: string): readonly string[] => code.split("-")

/** Two different groups to type back, counted from 1, the earlier first. `random` gives 0 up to, not including, 1. */
export const askTwo = (groups: number, random: () => number): readonly [number, number] => {
  const one = Math.floor(random() * groups)
  const other = (one + 1 + Math.floor(random() * (groups - 1))) % groups
  return [Math.min(one, other) + 1, Math.max(one, other) + 1]
}

/** Letters that are read for digits on paper, as the code itself is read. */
const alike: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1" }

const asRead = (group: string): string =>
  group
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/[OIL]/g, letter => alike[letter] ?? letter)

/** Whether what was typed is the group on the paper. */
export const isGroup = (typed: string, printed: string): boolean => asRead(typed) === asRead(printed)
