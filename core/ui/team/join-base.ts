/** Where Handrail is opened: a link to it leads whoever has it to the invitation. */
export const joinBase = (): string => `${location.origin}${location.pathname}`

/** An extension's own address opens in no other browser. Its QR code and file do, from inside Handrail. */
export const linkLeads = (): boolean => location.protocol.startsWith("http")
