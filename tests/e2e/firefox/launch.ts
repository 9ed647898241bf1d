import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { findFirefox } from "../../setup/firefox.mjs"
import { connectMarionette, type Send } from "./marionette.ts"

const preferences = {
  "marionette.port": 0,
  // Nothing leaves this machine: what is not on localhost goes to a door that nobody opens.
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "http://127.0.0.1:9/",
  "app.normandy.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  // Nor does anything stand in front of what is tested.
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.startup.page": 0,
  // A permission that a person's own click asks for is given without the question.
  "extensions.webextOptionalPermissionPrompts": false,
}

export type Launched = { readonly send: Send; readonly session: string; readonly close: () => Promise<void> }

/** Starts a Firefox with a profile of its own. It listens for Marionette, the only way to its sidebar. */
export const launchFirefox = async (): Promise<Launched> => {
  const binary = findFirefox()
  if (!binary) throw new Error("No Firefox: npm test installs one, or HANDRAIL_FIREFOX names one.")
  const profile = mkdtempSync(path.join(tmpdir(), "handrail-firefox-"))
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
  writeFileSync(path.join(profile, "user.js"), lines.join("\n"))
  const args = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile]
  const firefox = spawn(binary, args, { stdio: "ignore" })
  const ended = once(firefox, "exit")

  const portFile = path.join(profile, "MarionetteActivePort")
  while (!existsSync(portFile) || readFileSync(portFile, "utf8") === "") {
    if (firefox.exitCode !== null) throw new Error(`Firefox ended at once, with ${firefox.exitCode}`)
    await pause(50)
  }
  const { send, close } = await connectMarionette(Number(readFileSync(portFile, "utf8")))
  const { sessionId } = (await send("WebDriver:NewSession")) as { readonly sessionId: string }
  return {
    send,
    session: sessionId,
    close: async () => {
      close()
      firefox.kill("SIGKILL")
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
