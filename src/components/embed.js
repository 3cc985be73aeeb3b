(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const theme = asked.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (parent === window) return;
  const id = root.dataset.figure;
  const child = asked.get('childId') || '';
  let told = 0;
  const tell = () => {
    // As wide as it will be: in Firefox a bar shown while the frame is too low takes width, and stays for want of it.
    root.style.overflowY = 'hidden';
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    root.style.overflowY = '';
    if (height === told || height === 0) return;
    told = height;
    const heights = {};
    heights[id] = height;
    parent.postMessage({ 'datawrapper-height': heights }, '*');
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: height }, '*');
    if (/^[\w-]{1,64}$/.test(child)) parent.postMessage('pymxPYMx' + child + 'xPYMxheightxPYMx' + height, '*');
  };
  document.addEventListener('DOMContentLoaded', () => {
    if (window.ResizeObserver) new ResizeObserver(tell).observe(document.body);
    tell();
  });
  addEventListener('load', tell);
})();
