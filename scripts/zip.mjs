// Writes a zip archive (PKWARE APPNOTE 6.3.3, without what is later than 1993): the names are UTF-8, the date is always the same.
import { deflateRawSync } from "node:zlib";

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});
const crc32 = (bytes) => ~bytes.reduce((sum, byte) => TABLE[(sum ^ byte) & 255] ^ (sum >>> 8), -1) >>> 0;

const UTF_8 = 0x0800;
// The 1st of January 1980, the first day there is.
const DATE = 0x0021;

/** Fields of two or four bytes, little end first. */
const fields = (...pairs) =>
  Buffer.concat(
    pairs.map(([size, value]) => {
      const field = Buffer.alloc(size);
      field.writeUIntLE(value, 0, size);
      return field;
    }),
  );

/** The archive of these files: a map from names to bytes. */
export function zip(files) {
  const [bodies, entries] = [[], []];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(path);
    const small = deflateRawSync(bytes, { level: 9 });
    const packed = small.length < bytes.length ? small : bytes;
    const method = packed === small ? 8 : 0;
    const common = fields([2, 20], [2, UTF_8], [2, method], [2, 0], [2, DATE], [4, crc32(bytes)], [4, packed.length], [4, bytes.length], [2, name.length], [2, 0]);
    const body = Buffer.concat([fields([4, 0x04034b50]), common, name, packed]);
    entries.push(Buffer.concat([fields([4, 0x02014b50], [2, 20]), common, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name]));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, directory.length], [4, offset], [2, 0]);
  return Buffer.concat([...bodies, directory, end]);
}
