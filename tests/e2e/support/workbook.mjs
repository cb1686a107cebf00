// Reads a spreadsheet, as far as the journeys need: a zip of XML texts.
import { inflateRawSync } from "node:zlib";

/** Every text of a zip, by its name. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Error("pas un zip");
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, name, extra, comment] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    files.set(
      bytes.toString("utf8", at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(data) : data).toString("utf8"),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The names of its sheets, in order. */
export const sheetNames = (files) =>
  [...files.get("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);

/** What a named cell holds: its formula, and the value that was written beside it. */
export function named(files, name) {
  const book = files.get("xl/workbook.xml");
  const [, sheet, column, row] = new RegExp(
    `<definedName name="${name}">'?(.*?)'?!\\$([A-Z]+)\\$(\\d+)</definedName>`,
  ).exec(book);
  const place = sheetNames(files).indexOf(sheet) + 1;
  const cell = new RegExp(`<c r="${column}${row}"[^>]*>(.*?)</c>`).exec(
    files.get(`xl/worksheets/sheet${place}.xml`),
  )[1];
  return { formula: /<f>(.*?)<\/f>/.exec(cell)?.[1], value: /<v>(.*?)<\/v>/.exec(cell)?.[1] };
}
