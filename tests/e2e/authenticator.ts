import type { Page } from "@playwright/test"

/** A device's own authenticator, with a finger on it that is always recognised unless said otherwise. */
export const addAuthenticator = async (page: Page, { hasPrf = true }: { readonly hasPrf?: boolean } = {}) => {
  const debug = await page.context().newCDPSession(page)
  await debug.send("WebAuthn.enable")
  const { authenticatorId } = await debug.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    /** The next times somebody else has the finger on it, or nobody. */
    recognise: (isUserVerified: boolean) => debug.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    credentials: async () => (await debug.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  }
}

/** As authenticators do that tell a secret only when they are asked again: nothing of it in the answer to *create*. */
export const tellSecretLater = (page: Page) =>
  page.addInitScript(() => {
    const create = navigator.credentials.create.bind(navigator.credentials)
    navigator.credentials.create = async options => {
      const made = await create(options)
      if (!(made instanceof PublicKeyCredential)) return made
      const told = made.getClientExtensionResults()
      made.getClientExtensionResults = () => ({ ...told, prf: { enabled: told.prf?.enabled === true } })
      return made
    }
  })
