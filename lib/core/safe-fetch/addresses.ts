import { BlockList, isIP } from "node:net";

/** IPv4 ranges that are not the public internet, plus Azure's wire server, which sits on a public-looking address. */
const refusedV4: ReadonlyArray<readonly [string, number]> = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Inside 2000::/3 these still lead elsewhere: protocol assignments and Teredo, documentation, 6to4. */
const refusedV6: ReadonlyArray<readonly [string, number]> = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],

  ["3fff::", 20],
];

const v4 = new BlockList();
for (const [net, prefix] of refusedV4) v4.addSubnet(net, prefix, "ipv4");
const v6 = new BlockList();
for (const [net, prefix] of refusedV6) v6.addSubnet(net, prefix, "ipv6");
const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/**
 * True for an address on the public internet. IPv6 is decided the other way round from IPv4: only global unicast is
 * let through, so mapped, NAT64, unique-local, link-local and multicast forms need no list of their own.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%")) return false;
  const family = isIP(address);
  if (family === 4) return !v4.check(address, "ipv4");
  if (family === 6) return globalUnicast.check(address, "ipv6") && !v6.check(address, "ipv6");
  return false;
}
