// Loaded before a program: what it writes anywhere is kept in the folder SPIED, with the names that it uses.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const { join } = require("node:path");

const { writeFileSync } = fs;
const folder = process.env.SPIED;
let count = 0;
// Functions of the disk call each other: what keeps a record is not recorded itself.
let isKeeping = false;

function keep(data) {
  if (isKeeping) return;
  isKeeping = true;
  count += 1;
  writeFileSync(join(folder, `${process.pid}-${count}`), ArrayBuffer.isView(data) ? data : String(data));
  isKeeping = false;
}

function wrap(owner, name, record) {
  const original = owner[name];
  if (typeof original !== "function") return;
  owner[name] = function spied(...words) {
    record(words);
    return original.apply(this, words);
  };
}

const paths = (words) =>
  words
    .slice(0, 2)
    .filter((word) => typeof word === "string")
    .map(keep);
const both = ([file, data]) => [file, data].map(keep);
const NAMING = ["rename", "mkdir", "mkdtemp", "copyFile", "symlink", "link"];
const WRITING = ["writeFile", "appendFile"];

for (const owner of [fs, fs.promises]) {
  for (const name of NAMING) for (const each of [name, `${name}Sync`]) wrap(owner, each, paths);
  for (const name of WRITING) for (const each of [name, `${name}Sync`]) wrap(owner, each, both);
}
for (const name of ["write", "writeSync"]) wrap(fs, name, ([, data]) => keep(data));

const { open } = fs.promises;
let isWrapped = false;
fs.promises.open = async (...words) => {
  const handle = await open(...words);
  if (!isWrapped) {
    isWrapped = true;
    const type = Object.getPrototypeOf(handle);
    for (const name of ["write", ...WRITING]) wrap(type, name, ([data]) => keep(data));
    wrap(type, "writev", ([all]) => all.map(keep));
  }
  if (typeof words[1] === "string" && words[1] !== "r") keep(words[0]);
  return handle;
};
syncBuiltinESMExports();
