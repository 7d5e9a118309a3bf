// Frames as a server sends them: whole, unmasked, uncompressed (RFC 6455, section 5.2). The same event to many clients is the
// same bytes, so they are made once and not by each connection.

const text = 0x81;

export function textFrame(content: string): Buffer {
  const length = Buffer.byteLength(content);
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = text;
  if (start === 2) frame[1] = length;
  else if (start === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(content, start);
  return frame;
}

export const pingFrame: Buffer = Buffer.from([0x89, 0]);
