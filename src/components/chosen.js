{
  const root = document.documentElement;
  let mode = new URLSearchParams(location.search).get('mode');
  const choose = () => {
    try {
      const { theme, still, mode: kept } = localStorage;
      if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
      root.toggleAttribute('data-still', !!still);
      mode = mode || kept;
    } catch {}
  };
  choose();
  for (const elsewhere of ['storage', 'pageshow']) addEventListener(elsewhere, choose);
  if (root.dataset.mode === 'scroll' && (mode === 'steps' || mode === 'article')) root.dataset.mode = mode;
}
