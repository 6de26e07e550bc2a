// Runs before the first paint, so that the theme does not flash. The settings write it here whenever they change.
const theme = localStorage.getItem('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
