{
  const root = document.documentElement;
  let mode = new URLSearchParams(location.search).get('mode');
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (localStorage.getItem('still')) root.dataset.still = '';
    mode = mode || localStorage.getItem('mode');
  } catch {}
  if (root.dataset.mode === 'scroll' && (mode === 'steps' || mode === 'article')) root.dataset.mode = mode;
}
