import { describe, expect, it } from "vitest"
import { rate } from "../../../core/ui/strength/rate.ts"

const rated = (passphrase: string, own: readonly string[] = []) => rate({ passphrase, own })

describe("how hard a passphrase is to guess", () => {
  it("says in words where it stands, from what others try first to words nobody puts together", () => {
    expect(rated("password").strength).toBe("very-easy")
    expect(rated("password").hints).toContain("on-lists")
    expect(rated("abcabcabc").strength).toBe("very-easy")
    expect(rated("slow river stones").strength).toMatch(/hard/)
    expect(rated("turnip lantern quarrel seventeen boats").strength).toBe("very-hard")
  })

  it("knows what someone who knows the person would try first", () => {
    expect(rated("marisol83", ["Marisol", "Rivera"]).strength).toMatch(/easy/)
    expect(rated("riveraq", ["Marisol", "Rivera"]).strength).not.toBe(rated("rivexaq", []).strength)
    expect(rated("handrail").strength).toBe("very-easy")
  })

  it("has words of ours for whatever makes it weak, two at most", () => {
    const weak = [
      "qwertyuiop",
      "zxcvbnm,",
      "aaaaaaaa",
      "abcdefgh",
      "19.03.1984",
      "2024",
      "jennifer",
      "drowssap",
      "P@ssw0rd",
    ]
    for (const passphrase of weak) {
      const { hints } = rated(passphrase)
      expect(hints.length, passphrase).toBeGreaterThan(0)
      expect(hints.length, passphrase).toBeLessThanOrEqual(2)
    }
  })

  it("answers nothing of the passphrase itself", () => {
    expect(JSON.stringify(rated("turnip lantern quarrel"))).not.toMatch(/turnip|lantern|quarrel/)
  })
})
