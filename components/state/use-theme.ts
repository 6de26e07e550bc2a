import { useEffect } from 'preact/hooks';
import { useSettings } from './page-state.tsx';

/**
 * Shows the theme of the settings, and leaves it where the page finds it before its next first paint (`theme.js`).
 * Nothing private is in it.
 */
export function useTheme(): void {
  const theme = useSettings()?.theme;
  useEffect(() => {
    if (theme === undefined) return;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    localStorage.setItem('theme', theme);
  }, [theme]);
}
