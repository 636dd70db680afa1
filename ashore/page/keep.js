// What a reader asked this browser to remember: one entry a tool, the same in both editions.
// Storage may be forbidden, full, or hold what somebody else wrote; none of it may harm the page.

const PREFIX = "ashore.tool.";
const VERSION = 1;

/** The raw form remembered for a tool, or null. */
export function recall(name) {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + name));
    return kept?.version === VERSION && typeof kept.form === "object" ? kept.form : null;
  } catch {
    return null;
  }
}

/** Remember a raw form; whether the browser let us. */
export function keep(name, form) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ version: VERSION, form }));
    return true;
  } catch {
    return false;
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch { /* then there is nothing to forget */ }
}

/** Forget the forms of all tools of the book. */
export function forgetAll() {
  try {
    Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => localStorage.removeItem(key));
  } catch { /* then there is nothing to forget */ }
}
