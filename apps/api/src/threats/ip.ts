import { isIP } from 'node:net';

/** @returns the address in the one form that the contract and the store know, undefined where it is none */
export function normalIp(text: string): string | undefined {
  const [address = ''] = text.split('%');
  switch (isIP(address)) {
    case 4:
      return address;
    case 6:
      return new URL(`http://[${address}]`).hostname.slice(1, -1);
    default:
      return undefined;
  }
}
