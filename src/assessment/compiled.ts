import type { Rational } from "../internal/rational.js";
import { checkedAmount } from "../model/amount.js";
import type { ItemId, SourceId } from "../model/label.js";
import { needsIn, orderOf, positionsOf, taggedIn } from "./order.js";
import { itemsOfVeto, itemsReadBy, itemsReadByApplies } from "./questions.js";
import { readsNow } from "./reads-now.js";
import type { EvidencePeriod, MissingEvidence, NotApplicable, SchemeNode, Take } from "./scheme-node.js";
import type { Scheme, ScoreSource } from "./scheme.js";
import { fullPointsOf } from "./full-points.js";
import { nodesOf } from "./tree.js";

/** A node with all that its sections and the scheme say for it. */
export interface CompiledNode {
  readonly node: SchemeNode;
  readonly parent: number;
  readonly depth: number;
  readonly children: readonly number[];
  readonly full: Rational;
  /** It or a section around it is a bonus. */
  readonly extra: boolean;
  /** Whose score counts; absent where nobody is named. */
  readonly take: Take | undefined;
  readonly notApplicable: NotApplicable;
  readonly noEvidence: MissingEvidence;
  /** Which of the scheme's periods its figures are of, by position. */
  readonly figures: number;
  /** Vetoes that give it nothing, by their position. */
  readonly zeroedBy: readonly number[];
}

/** A scheme laid out for scoring many units. */
export interface CompiledScheme {
  readonly scheme: Scheme;
  readonly full: Rational;
  /** Sections before what lies in them. */
  readonly nodes: readonly CompiledNode[];
  readonly top: readonly number[];
  readonly positions: ReadonlyMap<ItemId, number>;
  readonly tagged: ReadonlyMap<string, readonly number[]>;
  /** Nodes, and behind them vetoes, each after what it waits for. */
  readonly order: readonly number[];
  /** The periods whose figures are read, the scheme's own first. */
  readonly periods: readonly EvidencePeriod[];
  /** Of each veto whether it reads what the scores come to, and so waits for them. */
  readonly late: readonly boolean[];
  readonly sources: ReadonlyMap<SourceId, ScoreSource>;
  /** The source that stands for an item's own rule. */
  readonly computed: SourceId | undefined;
}

export function compile(scheme: Scheme): CompiledScheme {
  const placed = nodesOf(scheme.items);
  const positions = positionsOf(placed.map(({ node }) => node));
  const vetoes = (scheme.vetoes ?? []).map(itemsOfVeto);
  const links = placed.map(({ node, parent }) => ({
    id: node.id,
    tags: node.tags ?? [],
    parent,
    reads: itemsReadBy(node),
    applies: itemsReadByApplies(node),
  }));
  const zeroedBy = placed.map((): number[] => []);
  vetoes.forEach(({ zeroes }, veto) => {
    for (const id of new Set(zeroes)) zeroedBy[positions.get(id) ?? -1]?.push(veto);
  });
  const nodes: CompiledNode[] = [];
  const periods: EvidencePeriod[] = [scheme.evidence ?? "window"];
  const children = placed.map((): number[] => []);
  const top: number[] = [];
  placed.forEach(({ node, parent, depth }, position) => {
    const above = nodes[parent];
    (children[parent] ?? top).push(position);
    nodes.push({
      node,
      parent,
      depth,
      children: children[position] ?? [],
      full: fullPointsOf(node),
      extra: node.extra === true || above?.extra === true,
      take: node.take ?? above?.take ?? scheme.take,
      notApplicable: node.notApplicable ?? above?.notApplicable ?? scheme.notApplicable,
      noEvidence: node.noEvidence ?? above?.noEvidence ?? scheme.noEvidence,
      figures: node.evidence === undefined ? (above?.figures ?? 0) : placeIn(periods, node.evidence),
      zeroedBy: zeroedBy[position] ?? [],
    });
  });
  return {
    scheme,
    full: checkedAmount(scheme.points),
    nodes,
    periods,
    top,
    positions,
    tagged: taggedIn(links),
    order: orderOf(needsIn(links, vetoes)),
    late: (scheme.vetoes ?? []).map(({ when }) => readsNow(when, [], scheme.id).length > 0),
    sources: new Map((scheme.sources ?? []).map((source) => [source.id, source])),
    computed: scheme.sources?.find(({ kind }) => kind === "computed")?.id,
  };
}

/** Where a period stands among those met before, or is put. */
function placeIn(periods: EvidencePeriod[], wanted: EvidencePeriod): number {
  const known = periods.findIndex((period) => keyOf(period) === keyOf(wanted));
  return known < 0 ? periods.push(wanted) - 1 : known;
}

function keyOf(period: EvidencePeriod): string {
  return period === "window" ? period : `${period.year}${period.plus ?? 0}`;
}
