// node compress.mjs FOLDER: beside each file, where it saves a tenth, the same packed by gzip (.gz) and by Brotli (.br), with the time of the plain one.
import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const ways = { ".gz": (plain) => promisify(gzip)(plain, { level: 9 }), ".br": promisify(brotliCompress) };

async function pack(path) {
  const plain = await readFile(path);
  const { atime, mtime } = await stat(path);
  for (const [suffix, way] of Object.entries(ways)) {
    const packed = await way(plain);
    if (packed.length > 0.9 * plain.length) continue;
    await writeFile(path + suffix, packed);
    // nginx sends the time of the file it sends
    await utimes(path + suffix, atime, mtime);
  }
}

const [folder] = process.argv.slice(2);
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
for (const entry of entries) if (entry.isFile()) await pack(join(entry.parentPath ?? entry.path, entry.name));
