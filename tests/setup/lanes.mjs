// Steps that need nothing of each other, two at a time: one process alone leaves half of a machine with two cores idle.
import { spawn } from "node:child_process"
import { root, stop } from "./ensure.mjs"

/**
 * @typedef {{ readonly command: string, readonly args: readonly string[], readonly env?: Record<string, string> }} Command
 * @typedef {{ readonly title: string, readonly commands: readonly Command[] }} Step
 */

/** Ends a command with all that it started. */
const endTree = child => {
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL")
  } catch {
    // It has ended by itself.
  }
}

/**
 * Runs lanes side by side, the steps of each one after another. What a step prints is kept until it ends, so that the
 * lines of two never mix. The first that fails ends all of them, and the process, with its output last.
 *
 * @param {readonly (readonly Step[])[]} lanes
 */
export const runLanes = async lanes => {
  const running = new Set()

  /** @returns {Promise<{ code: number | null, printed: string }>} */
  const runCommand = ({ command, args, env = {} }) =>
    new Promise(resolve => {
      const child = spawn(command, args, {
        cwd: root,
        stdio: ["ignore", "pipe", "pipe"],
        detached: process.platform !== "win32",
        env: { ...process.env, WXT_TELEMETRY: "0", ...env },
      })
      const printed = []
      running.add(child)
      child.stdout.on("data", some => printed.push(some))
      child.stderr.on("data", some => printed.push(some))
      child.on("error", error => printed.push(Buffer.from(String(error))))
      child.on("close", code => {
        running.delete(child)
        resolve({ code, printed: Buffer.concat(printed).toString() })
      })
    })

  /** Resolves when it is through. The process ends before that if it fails. */
  const runStep = async ({ title, commands }) => {
    const started = Date.now()
    const output = []
    for (const one of commands) {
      const { code, printed } = await runCommand(one)
      output.push(printed)
      if (code === 0) continue
      for (const child of running) endTree(child)
      process.stdout.write(`\n── ${title}\n${output.join("")}`)
      stop(`${one.command} ${one.args.join(" ")} failed.`)
    }
    process.stdout.write(
      `\n── ${title}\n${output.join("")}── ${title}: ${Math.round((Date.now() - started) / 1000)} s\n`,
    )
  }

  await Promise.all(
    lanes.map(async steps => {
      for (const step of steps) await runStep(step)
    }),
  )
}
