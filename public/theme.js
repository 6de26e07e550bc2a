// Runs before the first paint: the theme and privacy mode of last time, so that neither flashes. The settings follow.
const theme = localStorage.getItem('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
