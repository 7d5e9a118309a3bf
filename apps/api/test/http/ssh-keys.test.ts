// Which SSH keys a server is created with. A wrong one would be noticed by nobody until somebody tries to log in.
import { expect, test } from 'vitest';
import { start } from './kit/start.ts';

const server = { region: 'us-east-1', plan: 'starter', image: 'ubuntu-22.04' };

/** The line of a `.pub` file: its base64 begins with the type once more (RFC 4253, section 6.6). */
function line(type: string, bytes: number): string {
  const parts = [Buffer.from(type), Buffer.alloc(bytes, 0xfb)];
  return `${type} ${Buffer.concat(parts.flatMap((part) => [length(part), part])).toString('base64')}`;
}

function length({ byteLength }: Buffer): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(byteLength);
  return bytes;
}

const key = line('ssh-ed25519', 32);

test.each([
  key,
  `${key} ops@example.com`,
  `${key} the laptop, "2025" é`,
  `${key} `,
  // With each number of `=` at the end.
  line('ssh-rsa', 384),
  line('ssh-rsa', 385),
  line('ssh-rsa', 386),
  line('ecdsa-sha2-nistp256', 65),
  line('ecdsa-sha2-nistp384', 97),
  line('ecdsa-sha2-nistp521', 133),
  line('sk-ssh-ed25519@openssh.com', 32),
  line('sk-ecdsa-sha2-nistp256@openssh.com', 65),
])('a server is created with the SSH key `%s`', async (sshKey) => {
  const { send } = await start();
  expect((await send({ method: 'POST', body: { ...server, ssh_keys: [sshKey] } })).status).toBe(200);
});

test.each([
  ['nothing', ''],
  ['a word', 'a'],
  ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ['a type alone', 'ssh-ed25519'],
  ['a type of old', line('ssh-dss', 128)],
  ['a certificate', line('ssh-ed25519-cert-v01@openssh.com', 32)],
  ['a type with another letter where the dot is', line('sk-ssh-ed25519@opensshxcom', 32)],
  ['a key without its type', key.split(' ')[1]],
  ['a key after options', `no-pty ${key}`],
  ['a key after two spaces', key.replace(' ', '  ')],
  ['base64 of something else', 'ssh-ed25519 b3BzQGV4YW1wbGUuY29t'],
  ['base64 that was cut off', key.slice(0, -1)],
  ['base64 of addresses', line('ssh-ed25519', 33).replaceAll('/', '_').replaceAll('+', '-')],
  ['a line break at the end', `${key}\n`],
  ['a line break after a comment', `${key} ops@example.com\r`],
  ['two keys in one', `${key} ops@example.com\n${key}`],
])('an SSH key that is %s is refused', async (_, sshKey) => {
  const { send } = await start();
  const { status, json } = await send({ method: 'POST', body: { ...server, ssh_keys: [sshKey] } });
  expect([status, json.errors[0]?.code, json.errors[0]?.source]).toEqual([
    400,
    'invalid_body',
    { pointer: '/ssh_keys/0' },
  ]);
});

test('every SSH key that is wrong is named, in either media type, with one that is right', async () => {
  const { send } = await start();
  const attributes = { ...server, ssh_keys: ['a', key, ''] };
  const flat = await send({ method: 'POST', body: attributes });
  expect(flat.json.errors.map(({ source }) => source?.pointer)).toEqual(['/ssh_keys/0', '/ssh_keys/2']);
  expect(flat.json.errors[1]?.detail).toMatch(
    /^`ssh_keys\[2\]` must look like `ssh-ed25519 AAAA[A-Za-z0-9+/]{64}` and match `\^\(ssh-ed25519\|.*\$`\.$/,
  );
  const headers = { 'Content-Type': 'application/vnd.api+json' };
  const document = await send({ method: 'POST', body: { data: { type: 'servers', attributes } }, headers });
  expect(document.json.errors.map(({ source }) => source?.pointer)).toEqual([
    '/data/attributes/ssh_keys/0',
    '/data/attributes/ssh_keys/2',
  ]);
});
