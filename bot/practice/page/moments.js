// Instants as the member one acts as would see them, in a zone that the page names.

const STYLES = {
  t: { hour: "2-digit", minute: "2-digit" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit" },
  d: { day: "2-digit", month: "2-digit", year: "numeric" },
  D: { day: "numeric", month: "long", year: "numeric" },
  f: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  F: { weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  s: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" },
  S: { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  day: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  due: { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  bar: { weekday: "short", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
};

const UNITS = [["year", 31557600], ["month", 2629800], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
const formats = new Map();

/** A locale that Intl knows: Discord's "en-US" reads as day-month here, as all of Europe writes it. */
function usable(locale) {
  const wanted = !locale || locale === "en-US" ? "en-GB" : locale;
  try {
    return Intl.getCanonicalLocales(wanted)[0];
  } catch {
    return "en-GB";
  }
}

/** `instant` (Date) in one of Discord's styles or ours. */
export function shown(instant, style, { zone = "Europe/Brussels", locale } = {}) {
  const key = `${style} ${zone} ${locale}`;
  if (!formats.has(key)) {
    const options = { ...(STYLES[style] ?? STYLES.f), timeZone: zone, hour12: false };
    if (options.hour) options.hourCycle = "h23";
    delete options.hour12;
    formats.set(key, new Intl.DateTimeFormat(usable(locale), options));
  }
  return formats.get(key).format(instant);
}

/** "in 2 hours", "3 days ago", measured from the practice server's present. */
export function relative(instant, now, locale) {
  const seconds = (instant - now) / 1000;
  // A day less the seconds a message took is a day, and no "24 hours".
  const [unit, length] = UNITS.find(([, span]) => Math.abs(seconds) >= span * 0.99) ?? UNITS[5];
  const numeric = unit === "second" ? "auto" : "always";
  return new Intl.RelativeTimeFormat(usable(locale), { numeric }).format(Math.round(seconds / length), unit);
}

/** The hours that `zone` is ahead of Brussels just then. */
export function aheadOfBrussels(zone, instant) {
  const wall = (name) => {
    const parts = new Intl.DateTimeFormat("en-GB", {
      timeZone: name, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
    }).formatToParts(instant);
    const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
  };
  return (wall(zone) - wall("Europe/Brussels")) / 3600000;
}

// Cities that are written otherwise than their zone is named, in any language.
const CITIES = { "Europe/Kiev": "Kyiv", "Europe/Chisinau": "Chișinău", "Europe/Zurich": "Zürich" };

/** "Lisbon" out of "Europe/Lisbon", or what `cities` calls it. */
export function city(zone, cities) {
  return cities[zone] ?? CITIES[zone] ?? (zone ?? "").split("/").pop().replaceAll("_", " ");
}
