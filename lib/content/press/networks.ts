/** Tells IP addresses of the open net from those of private and special networks (IANA's registries of special addresses). */
import { BlockList, isIP } from 'node:net'

const CLOSED = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  CLOSED.addSubnet(net, bits, 'ipv4')
// Documentation; Teredo and 6to4, which carry addresses of the older kind.
for (const [net, bits] of [
  ['2001:db8::', 32],
  ['2001::', 32],
  ['2002::', 16],
] as const)
  CLOSED.addSubnet(net, bits, 'ipv6')
const OPEN6 = new BlockList()
OPEN6.addSubnet('2000::', 3, 'ipv6')

export function isPublic(ip: string): boolean {
  if (isIP(ip) !== 6) return isIP(ip) === 4 && !CLOSED.check(ip, 'ipv4')
  return OPEN6.check(ip, 'ipv6') && !CLOSED.check(ip, 'ipv6')
}
