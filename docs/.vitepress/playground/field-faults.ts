import { firstDayOf, lastDayOf } from "quality-plan/model";
import type { Scheme } from "quality-plan/scheme";
import type { FieldFaults, PlaygroundInput } from "./outcome.js";
import { WORDS } from "./words.js";

/** Whether the day and the window above the texts can be read; the window only matters where there is a scheme. */
export function fieldFaultsIn(
  { asOf, window, locale }: Pick<PlaygroundInput, "asOf" | "window" | "locale">,
  scheme: Scheme | undefined,
): FieldFaults {
  const words = WORDS[locale].fieldFault;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asOf) && endsOf(asOf) !== undefined;
  return {
    ...(isDay ? {} : { asOf: asOf === "" ? words.noDay : words.notADay }),
    ...(scheme === undefined ? {} : windowFault(window, scheme, words)),
  };
}

function windowFault(
  window: string,
  { window: { from, to } }: Scheme,
  words: (typeof WORDS)["en"]["fieldFault"],
): Pick<FieldFaults, "window"> {
  const ends = endsOf(window);
  if (ends === undefined) return { window: words.notAPeriod };
  // The last day of February is another one each year.
  const [first, last] = ends.map((day) => day.slice(5).replace("02-29", "02-28"));
  const agrees = first === from.replace("02-29", "02-28") && last === to.replace("02-29", "02-28");
  return agrees ? {} : { window: words.notTheWindow(from, to) };
}

/** The first and last day of a closed period; undefined for what is none. */
function endsOf(period: string): readonly [string, string] | undefined {
  try {
    const [first, last] = [firstDayOf(period), lastDayOf(period)];
    return first === undefined || last === undefined ? undefined : [first, last];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
