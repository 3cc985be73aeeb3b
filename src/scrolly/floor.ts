/**
 * Whether the browser can be brought up from the plain article: Chrome 99, Firefox 97, Safari 15.4 or later, with all
 * that the stage and the reader's place go by. `CSSLayerBlockRule` came with cascade layers, without which a browser
 * passes over the style sheet: such a one keeps the article that it got, as one without script does.
 */
export const isCapable = ['CSSLayerBlockRule', 'IntersectionObserver', 'ResizeObserver', 'reportError'].every(
  (name) => name in globalThis,
);
