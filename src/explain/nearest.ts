const LONGEST = 40;
const MOST_EDITS = 2;

/** The word that another is a slip of: the same but for case and marks between, or for a letter or two. */
export function nearestTo(word: string, allowed: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const plain = plainly(word);
  const same = allowed.find((one) => plainly(one) === plain);
  if (same !== undefined) return same;
  const most = Math.min(MOST_EDITS, Math.floor(plain.length / 3));
  const measured = allowed.map((one) => ({ one, edits: edits(plain, plainly(one)) }));
  return measured.filter((near) => near.edits <= most).sort((a, b) => a.edits - b.edits)[0]?.one;
}

function plainly(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function edits(from: string, to: string): number {
  const [letters, others] = [Array.from(from), Array.from(to)];
  let row = [0, ...others.map((_, at) => at + 1)];
  for (const [at, letter] of letters.entries()) {
    const next = [at + 1];
    for (const [place, other] of others.entries()) {
      const [above, left, corner] = [row[place + 1] ?? 0, next[place] ?? 0, row[place] ?? 0];
      next.push(Math.min(above + 1, left + 1, corner + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
