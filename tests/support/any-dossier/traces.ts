/** The tokens in the bytes, in any encoding in which programs write text. */
export function tracesIn(bytes: Uint8Array, tokens: Iterable<string>): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [...tokens].filter((token) => writtenForms(token).some((form) => buffer.includes(form)));
}

function writtenForms(token: string): readonly Buffer[] {
  const little = Buffer.from(token, "utf16le");
  const big = Buffer.from(little).swap16();
  const [plain, upper] = [Buffer.from(token), Buffer.from(token.toUpperCase())];
  const hex = [plain, upper, big, little].flatMap((form) => {
    const digits = form.toString("hex");
    return [Buffer.from(digits), Buffer.from(digits.toUpperCase())];
  });
  return [plain, upper, little, big, ...hex, ...[0, 1, 2].map((offset) => inBase64(token, offset))];
}

/** The digits that the token alone decides, when it stands so many bytes behind a group of three. */
function inBase64(token: string, offset: number): Buffer {
  const digits = Buffer.from("\0".repeat(offset) + token).toString("base64");
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor(((offset + token.length) * 8) / 6);
  return Buffer.from(digits.slice(first, last));
}
