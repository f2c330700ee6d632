/** Self times of a V8 CPU profile by function, longest first: { name, place, share } with shares of all samples. */
export function selfTimes(profile) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const times = new Map();
  let total = 0;
  profile.samples.forEach((id, index) => {
    const duration = profile.timeDeltas[index] ?? 0;
    const { functionName, url, lineNumber } = nodes.get(id).callFrame;
    if (functionName === "(idle)" || functionName === "(program)") return;
    const name = functionName || "(anonymous)";
    const place = url === "" ? "" : `${url.split("/").pop()}:${lineNumber + 1}`;
    const key = `${name} ${place}`;
    const entry = times.get(key) ?? { name, place, time: 0 };
    entry.time += duration;
    total += duration;
    times.set(key, entry);
  });
  return [...times.values()]
    .sort((one, other) => other.time - one.time)
    .map(({ name, place, time }) => ({ name, place, share: time / total }));
}
