{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get('mode');
  let mode = asked;
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    mode = asked || localStorage.getItem('mode');
  } catch {}
  if (root.dataset.mode === 'scroll' && (mode === 'steps' || mode === 'article')) root.dataset.mode = mode;
}
