import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

// Draws build/icon.svg in all sizes that the three systems need. Run it when the icon changes.
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS = [16, 24, 32, 48, 64, 128, 256];
const LINUX = [16, 32, 48, 64, 128, 256, 512, 1024];
// Apple's names for "a PNG of this many pixels".
const APPLE = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 };

const pictures = await draw(readFileSync("build/icon.svg", "utf8"));
mkdirSync("build/icons", { recursive: true });
for (const size of LINUX) writeFileSync(`build/icons/${size}x${size}.png`, pictures.get(size));
writeFileSync("build/icon.png", pictures.get(1024));
writeFileSync("build/icon.ico", ico(WINDOWS));
writeFileSync("build/icon.icns", icns(APPLE));

async function draw(svg) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium" });
  const page = await browser.newPage();
  const drawn = new Map();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    drawn.set(size, await page.screenshot({ omitBackground: true, type: "png" }));
  }
  await browser.close();
  return drawn;
}

/** An ICO file: a directory of pictures, then the pictures as PNG. */
function ico(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  for (const [index, size] of sizes.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(pictures.get(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += pictures.get(size).length;
  }
  return Buffer.concat([head, ...sizes.map((size) => pictures.get(size))]);
}

/** An ICNS file: `icns` and the total length, then each picture after its name and length. */
function icns(names) {
  const parts = Object.entries(names).map(([name, size]) => part(name, pictures.get(size)));
  return part("icns", Buffer.concat(parts));
}

function part(name, bytes) {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32BE(bytes.length + 8, 4);
  return Buffer.concat([head, bytes]);
}
