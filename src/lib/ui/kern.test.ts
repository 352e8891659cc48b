import { describe, expect, test } from 'vitest';
import { isUsedSelector, onlyUsedKern } from './kern.ts';

describe('what reaches the browser of KERN', () => {
  test('a component we use stays with all its variants', () => {
    expect(isUsedSelector('.kern-btn--primary:not(:disabled):hover')).toBe(true);
    expect(isUsedSelector('.kern-form-input__input--error')).toBe(true);
  });

  test('a component we do not use goes, also as part of a longer selector', () => {
    expect(isUsedSelector('.kern-accordion__header')).toBe(false);
    expect(isUsedSelector('body:has(.kern-dialog[open])')).toBe(false);
  });

  test('an icon stays only when it is listed', () => {
    expect(isUsedSelector('.kern-icon--danger')).toBe(true);
    expect(isUsedSelector('.kern-icon--sign-language')).toBe(false);
  });

  test('rules from anywhere else are left alone', () => {
    let removed = false;
    const source = { input: { file: '/src/app.css' } };
    onlyUsedKern.Rule({ selectors: ['.kern-accordion'], source, remove: () => (removed = true) });
    expect(removed).toBe(false);
  });
});
