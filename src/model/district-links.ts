import { existing } from "../internal/assert.js";
import { cyclesIn } from "../internal/cycles.js";
import type { District, Districts } from "./district.js";
import type { Problem } from "./problem.js";

/** What a row of a table of districts says of its place. */
export interface DistrictLinks {
  readonly id: string | undefined;
  readonly parent: string | undefined;
  readonly members: readonly unknown[];
  /** The top of the tree, in it, or beside it and made of members; unknown for what is no row, blank where none is written. */
  readonly kind: "root" | "below" | "beside" | "unknown" | "blank";
}

const IDS_SHOWN = 20;

/** Everything that keeps a table from being a tree. */
export function linkProblems(table: readonly DistrictLinks[]): readonly Problem[] {
  const positions = firstPositions(table);
  const repeated = repeatProblems(table, positions);
  const lost = parentProblems(table, positions);
  const cycles = cycleProblems(table, positions);
  const beside = table.flatMap((row, position) =>
    row.kind === "beside" ? memberProblems(row, position, table, positions) : [],
  );
  const found = [...repeated, ...lost, ...cycles, ...beside];
  // Without a fault above, everything hangs on a root; with one, a missing root follows from it.
  const roots = rootProblems(table, lost.length + cycles.length === 0);
  const whole = found.length === 0 && roots.length === 0;
  return [...roots, ...found, ...(whole ? overlapProblems(table, positions) : [])];
}

type Positions = ReadonlyMap<string, number>;

function firstPositions(table: readonly DistrictLinks[]): Positions {
  const positions = new Map<string, number>();
  table.forEach(({ id }, position) => {
    if (id !== undefined && !positions.has(id)) positions.set(id, position);
  });
  return positions;
}

function repeatProblems(table: readonly DistrictLinks[], positions: Positions): readonly Problem[] {
  return table.flatMap(({ id }, position): readonly Problem[] =>
    id === undefined || positions.get(id) === position
      ? []
      : [{ code: "duplicate-id", noun: "district", id, path: [position, "id"] }],
  );
}

function parentProblems(table: readonly DistrictLinks[], positions: Positions): readonly Problem[] {
  return table.flatMap(({ parent, kind }, position): readonly Problem[] => {
    if (parent === undefined) return [];
    const path = [position, "parent"];
    if (kind === "beside") return [{ code: "unused-key", key: "parent", because: "members", path }];
    const above = positions.get(parent);
    if (above === undefined) return [{ code: "dangling-id", noun: "district", id: parent, path }];
    return table[above]?.kind === "beside" ? [{ code: "district-made-of-members", district: parent, path }] : [];
  });
}

function cycleProblems(table: readonly DistrictLinks[], positions: Positions): readonly Problem[] {
  const above = table.map(({ parent }) => (parent === undefined ? undefined : positions.get(parent)));
  return cyclesIn(table.length, (position) => {
    const parent = above[position];
    return parent === undefined ? [] : [parent];
  }).map((cycle): Problem => {
    const ids = cycle.slice(0, IDS_SHOWN).map((position) => table[position]?.id ?? "");
    return { code: "cycle", noun: "district", ids, path: [cycle[0] ?? 0, "parent"] };
  });
}

function rootProblems(table: readonly DistrictLinks[], nothingElse: boolean): readonly Problem[] {
  const roots = table.filter(({ kind }) => kind === "root");
  if (roots.length > 1) {
    return [{ code: "several-roots", ids: roots.slice(0, IDS_SHOWN).map(({ id }) => id ?? ""), path: [] }];
  }
  const rowsKnown = table.every(({ kind, parent }) => kind !== "unknown" && (kind !== "below" || parent !== undefined));
  return roots.length === 0 && nothingElse && rowsKnown ? [{ code: "no-root", path: [] }] : [];
}

function memberProblems(
  row: DistrictLinks,
  at: number,
  table: readonly DistrictLinks[],
  positions: Positions,
): readonly Problem[] {
  const seen = new Set<string>();
  return row.members.flatMap((member, place): readonly Problem[] => {
    if (typeof member !== "string") return [];
    const path = [at, "members", place];
    const position = positions.get(member);
    if (position === undefined) return [{ code: "dangling-id", noun: "district", id: member, path }];
    if (table[position]?.kind === "beside") return [{ code: "district-made-of-members", district: member, path }];
    if (seen.has(member)) return [{ code: "duplicate-id", noun: "district", id: member, path }];
    seen.add(member);
    return [];
  });
}

/** In a sound tree: members one of which lies inside another. */
function overlapProblems(table: readonly DistrictLinks[], positions: Positions): readonly Problem[] {
  const beside = table.flatMap((row, position) => (row.kind === "beside" ? [{ row, position }] : []));
  if (beside.length === 0) return [];
  const spans = visitSpans(table, positions);
  return beside.flatMap(({ row, position }) => {
    const members = row.members
      .flatMap((member, place) => {
        // What is no id, or hangs on a row that is at fault, lies nowhere; that is told elsewhere.
        const span = typeof member === "string" ? spans[positions.get(member) ?? -1] : undefined;
        return typeof member === "string" && span !== undefined ? [{ member, place, span }] : [];
      })
      .sort((a, b) => a.span.first - b.span.first);
    const found: Problem[] = [];
    let outer = members[0];
    for (const inner of members.slice(1)) {
      if (outer !== undefined && inner.span.first <= outer.span.last) {
        found.push({
          code: "members-overlap",
          outer: outer.member,
          inner: inner.member,
          path: [position, "members", inner.place],
        });
      } else outer = inner;
    }
    return found;
  });
}

interface VisitSpan {
  readonly first: number;
  last: number;
}

/** In an order that takes each district with everything below it: its own number, and the last one below it. */
function visitSpans(table: readonly DistrictLinks[], positions: Positions): readonly (VisitSpan | undefined)[] {
  const { children, root } = branchesOf(table, positions);
  const spans: VisitSpan[] = [];
  const way = [{ position: root, tried: 0 }];
  let visited = 0;
  spans[root] = { first: 0, last: 0 };
  for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
    const child = children[here.position]?.[here.tried];
    here.tried += 1;
    if (child === undefined) {
      existing(spans[here.position], "a visited district has a span").last = visited;
      way.pop();
    } else {
      visited += 1;
      spans[child] = { first: visited, last: visited };
      way.push({ position: child, tried: 0 });
    }
  }
  return spans;
}

interface Branches {
  readonly root: number;
  readonly children: readonly (readonly number[] | undefined)[];
}

function branchesOf(table: readonly Pick<DistrictLinks, "parent" | "kind">[], positions: Positions): Branches {
  const children: number[][] = [];
  table.forEach(({ parent }, position) => {
    const above = parent === undefined ? undefined : positions.get(parent);
    if (above !== undefined) (children[above] ??= []).push(position);
  });
  return { root: table.findIndex(({ kind }) => kind === "root"), children };
}

/** The tree of rows that {@link linkProblems} finds nothing wrong with. */
export function treeFrom(rows: readonly District[]): Districts {
  const table = rows.map(({ parent, members }) => ({
    parent,
    kind: members !== undefined ? ("beside" as const) : parent === undefined ? ("root" as const) : ("below" as const),
  }));
  const { root, children } = branchesOf(table, new Map(rows.map(({ id }, position) => [id, position])));
  const order = [root];
  const parents = [-1];
  for (let next = 0; next < order.length; next += 1) {
    for (const child of children[existing(order[next], "the order is filled so far")] ?? []) {
      order.push(child);
      parents.push(next);
    }
  }
  table.forEach(({ kind }, position) => {
    if (kind !== "beside") return;
    order.push(position);
    parents.push(-1);
  });
  const sorted = order.map((position) => existing(rows[position], "every position is a row's"));
  // The mark of a checked value exists in types alone.
  return {
    root: existing(sorted[0], "a tree has a root").id,
    size: sorted.length,
    rows: sorted,
    parents,
  } as unknown as Districts;
}
