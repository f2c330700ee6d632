import { useEffect, useState } from "react";

/** Whether `isActive` has held for `ms` milliseconds: what is over sooner is not worth showing. */
export function useAfter(isActive: boolean, ms: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isActive) return;
    const timer = setTimeout(() => setLong(true), ms);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isActive, ms]);
  return isActive && isLong;
}
