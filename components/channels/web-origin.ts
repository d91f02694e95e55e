/** "exemplo.com/contato" as the origin that browsers name, "https://exemplo.com"; other text as it is. */
export function toOrigin(text: string): string {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(withScheme) ? new URL(withScheme).origin : text;
}

/** Whether the channel may store it: https, or http on a machine of one's own. */
export function isWebOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  const isOwnMachine = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  if (protocol === "http:") return isOwnMachine;
  return protocol === "https:" && (isOwnMachine || hostname.includes("."));
}
