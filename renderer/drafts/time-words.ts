function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** "14:32", with the date before it where that is not today's. Both in milliseconds since 1970, shown in local time. */
export function timeWords(time: number, now: number): string {
  const [then, today] = [new Date(time), new Date(now)];
  const clock = `${twoDigits(then.getHours())}:${twoDigits(then.getMinutes())}`;
  if (then.toDateString() === today.toDateString()) return clock;
  const date = [then.getFullYear(), twoDigits(then.getMonth() + 1), twoDigits(then.getDate())].join("-");
  return `${date}, ${clock}`;
}
