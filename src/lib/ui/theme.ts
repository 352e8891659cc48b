// Light or dark: a form post that works without a script, and stays on the page with one.

export type Theme = 'light' | 'dark' | 'system';
export type ThemeEvent = SubmitEvent & { currentTarget: HTMLFormElement };

/** Applies the choice at once and stores it in the background, so that nothing half-written is lost. */
export function chooseTheme(event: ThemeEvent): Theme {
  event.preventDefault();
  const button = event.submitter;
  const value = button instanceof HTMLButtonElement ? button.value : '';
  const theme = value === 'light' || value === 'dark' ? value : 'system';
  if (theme === 'system') delete document.documentElement.dataset['kernTheme'];
  else document.documentElement.dataset['kernTheme'] = theme;
  void storeTheme(event.currentTarget.action, theme);
  return theme;
}

async function storeTheme(address: string, theme: Theme): Promise<void> {
  const body = new URLSearchParams({ theme, back: '/' });
  // the choice arrives even when the page is left at once
  await fetch(address, { method: 'POST', body, redirect: 'manual', keepalive: true }).catch(() => {
    // Offline the choice still holds for this page; there is nothing to tell the person.
  });
}
