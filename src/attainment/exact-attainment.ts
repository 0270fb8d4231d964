import type { Rational } from "../internal/rational.js";
import type {
  DistrictsAttainmentIn,
  FiguresIn,
  GroupAttainment,
  JudgedAttainment,
  MeasuredAttainmentIn,
} from "./attainment.js";

/** The figures of a measured target, not yet written down. */
export type ExactFigures = FiguresIn<Rational>;
export type ExactMeasured = MeasuredAttainmentIn<ExactFigures>;
export type ExactDistricts = DistrictsAttainmentIn<ExactFigures>;

/** An attainment for engines: the same facts, figures not yet written down. */
export type ExactAttainment = ExactMeasured | ExactDistricts | GroupAttainment | JudgedAttainment;
