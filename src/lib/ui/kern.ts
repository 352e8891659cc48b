// Which parts of KERN reach the browser. Its stylesheet comes as one file of 340 kB; we keep what we use.

/** KERN classes that may appear in our markup; `*` stands for every variant of a block. */
const used = [
  'alert*',
  'badge*',
  'body*',
  'btn*',
  'card*',
  'dark',
  'error',
  'fieldset*',
  'form-*',
  'heading-*',
  'hint',
  'icon',
  'icon--arrow-forward',
  'icon--danger',
  'icon--info',
  'icon--success',
  'icon--warning',
  'label*',
  'layer',
  'level-*',
  'light',
  'link*',
  'list*',
  'preline*',
  'sr-only',
  'subline*',
  'table*',
  'title*',
];

const usedClass = new RegExp(`^kern-(?:${used.map((name) => name.replace('*', '.*')).join('|')})$`);

/** Says whether every KERN class that a selector names is one we use; selectors without one stay. */
export function isUsedSelector(selector: string): boolean {
  const names = selector.match(/(?<=\.)kern-[\w-]+/g) ?? [];
  return names.every((name) => usedClass.test(name));
}

interface Rule {
  selectors: string[];
  source?: { input: { file?: string | undefined } };
  remove(): unknown;
}

/** PostCSS plugin for vite.config.ts: drops KERN's rules for components we do not use. */
export const onlyUsedKern = {
  postcssPlugin: 'only-used-kern',
  Rule(rule: Rule): void {
    if (!rule.source?.input.file?.includes('@kern-ux/native')) return;
    const kept = rule.selectors.filter(isUsedSelector);
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  },
};
