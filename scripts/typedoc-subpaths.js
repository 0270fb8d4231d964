// @ts-check
import { Converter, ReflectionKind } from "typedoc";
import { entries } from "./entries.js";

/**
 * A plugin of typedoc: a module of the reference is named as it is imported, `quality-plan/scheme`, and not after its file.
 *
 * @param {import("typedoc").Application} app
 */
export function load(app) {
  const specifiers = new Map(
    entries.map(({ source, specifier }) => [source.replace(/^src\//, "").replace(/\.ts$/, ""), specifier]),
  );
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
      module.name = specifiers.get(module.name) ?? specifiers.get(`${module.name}/index`) ?? module.name;
    }
  });
}
