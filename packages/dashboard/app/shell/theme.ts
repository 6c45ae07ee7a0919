import { effect, signal } from '@preact/signals';

export type ThemeChoice = 'auto' | 'light' | 'dark';

const KEY = 'omotes.theme';
const CHOICES = ['auto', 'light', 'dark'] as const satisfies readonly ThemeChoice[];
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

export const themeChoice = signal<ThemeChoice>(
  CHOICES.find((choice) => choice === localStorage.getItem(KEY)) ?? 'auto',
);
/** The current theme. Whatever draws on a canvas depends on it. */
export const theme = signal<'light' | 'dark'>('light');

effect(() => {
  const choice = themeChoice.value;
  localStorage.setItem(KEY, choice);
  document.documentElement.dataset['theme'] = choice;
  theme.value = choice === 'auto' ? systemTheme() : choice;
});
prefersDark.addEventListener('change', () => {
  if (themeChoice.peek() === 'auto') theme.value = systemTheme();
});

export function nextTheme(): void {
  themeChoice.value = CHOICES[(CHOICES.indexOf(themeChoice.value) + 1) % CHOICES.length] ?? 'auto';
}

function systemTheme(): 'light' | 'dark' {
  return prefersDark.matches ? 'dark' : 'light';
}
