export function create(): never;
