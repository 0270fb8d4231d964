import fc from "fast-check";
import { expect, test } from "vitest";
import { lawRuns } from "../law-runs.js";
import { cyclesIn } from "../../src/internal/cycles.js";

const graphs = fc
  .integer({ min: 1, max: 8 })
  .chain((size) => fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));

/** By taking away, again and again, what leads nowhere. */
function hasCycle(graph: readonly (readonly number[])[]): boolean {
  const left = new Set(graph.keys());
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const node of left) if (!graph[node]?.some((next) => left.has(next))) left.delete(node);
  }
  return left.size > 0;
}

test("there is a cycle exactly where one is found", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      expect(cyclesIn(graph.length, (node) => graph[node] ?? []).length > 0).toBe(hasCycle(graph));
    }),
    { numRuns: lawRuns(2000) },
  );
});

test("each one found is a way along the edges back to its lowest node, and no node is in two", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const cycles = cyclesIn(graph.length, (node) => graph[node] ?? []);
      for (const cycle of cycles) {
        expect(cycle[0]).toBe(Math.min(...cycle));
        cycle.forEach((node, step) => {
          expect(graph[node]).toContain(cycle[(step + 1) % cycle.length]);
        });
      }
      const nodes = cycles.flat();
      expect(new Set(nodes).size).toBe(nodes.length);
    }),
    { numRuns: lawRuns(2000) },
  );
});

test("a graph of many ways back is walked in time that grows with its edges", () => {
  const size = 100_000;
  const edges = (node: number) => (node + 1 < size ? [node + 1, Math.floor(node / 2)] : [0]);
  expect(cyclesIn(size, edges).length).toBeGreaterThan(0);
});
