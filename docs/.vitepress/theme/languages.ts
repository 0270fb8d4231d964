import { useData } from "vitepress";
import { computed, type ComputedRef } from "vue";

interface Language {
  readonly label: string | undefined;
  readonly link: string;
}

interface Languages {
  readonly currentLang: ComputedRef<Language>;
  readonly localeLinks: ComputedRef<readonly { readonly text: string; readonly link: string }[]>;
}

/**
 * Stands in for the theme's own `useLangs`, which leads from each page to its like in the other language, be it there or not:
 * from a page in one language only it leads to the other's home.
 */
export function useLangs({ correspondingLink = false } = {}): Languages {
  const { site, localeIndex, page, frontmatter, hash } = useData();
  const homeOf = (key: string): string => site.value.locales[key]?.link ?? (key === "root" ? "/" : `/${key}/`);
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: homeOf(localeIndex.value),
  }));
  const localeLinks = computed(() => {
    const { link: home } = currentLang.value;
    const path = page.value.relativePath
      .slice(home.length - 1)
      .replace(/(^|\/)index\.md$/, "$1")
      .replace(/\.md$/, ".html");
    const toLike = correspondingLink && frontmatter.value["inBothLanguages"] === true;
    return Object.entries(site.value.locales)
      .filter(([key]) => key !== localeIndex.value)
      .map(([key, { label }]) => ({ text: label, link: toLike ? homeOf(key) + path + hash.value : homeOf(key) }));
  });
  return { currentLang, localeLinks };
}
