import { getHandle } from '#lib/platform/server/handle.ts';
import { readTheme } from '#lib/platform/server/theme.ts';

export function load({ cookies, locals }) {
  const { account } = locals;
  return {
    account: account && { id: account.id, name: account.name },
    demo: getHandle().demo,
    theme: readTheme(cookies),
  };
}
