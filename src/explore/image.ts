/** A drawing on the page as a picture to paste: its colours and letters as they are seen, its title and who counted on it. */

const SVG = 'http://www.w3.org/2000/svg';
/** What a drawing's style sheet says that an image alone would not have. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-weight',
  'paint-order',
  'stroke-width',
];
/** Pixels of the picture for one of the drawing. */
const SCALE = 2;
const LINE = 22;
const MARGIN = 20;

/** The drawing as a document that stands alone, on its ground, between lines of text. */
export function standalone(svg: SVGSVGElement, above: readonly string[], below: readonly string[]): string {
  const { width, height } = svg.viewBox.baseVal;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll('*')];
  [...svg.querySelectorAll('*')].forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const name of STYLES) copies[index]?.setAttribute(name, style.getPropertyValue(name));
  });
  const { color, backgroundColor } = getComputedStyle(document.body);
  const head = above.length * LINE + MARGIN;
  const sheet = document.createElementNS(SVG, 'svg');
  const size = { width: width + 2 * MARGIN, height: head + height + below.length * LINE + 2 * MARGIN };
  sheet.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  sheet.setAttribute('width', String(size.width * SCALE));
  sheet.setAttribute('height', String(size.height * SCALE));
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', backgroundColor);
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(head));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const line = (words: string, y: number, weight: string): SVGTextElement => {
    const text = document.createElementNS(SVG, 'text');
    text.setAttribute('x', String(MARGIN));
    text.setAttribute('y', String(y));
    text.setAttribute('fill', color);
    text.setAttribute('font-family', 'sans-serif');
    text.setAttribute('font-size', weight === '700' ? '17' : '12');
    text.setAttribute('font-weight', weight);
    text.textContent = words;
    return text;
  };
  sheet.append(
    ground,
    ...above.map((words, index) => line(words, MARGIN + (index + 0.6) * LINE, index === 0 ? '700' : '400')),
    copy,
    ...below.map((words, index) => line(words, head + height + MARGIN + (index + 0.6) * LINE, '400')),
  );
  return new XMLSerializer().serializeToString(sheet);
}

/** The same as a PNG. @throws when the browser cannot draw it */
export async function toPng(source: string): Promise<Blob> {
  const image = new Image();
  // A data address, since the policy of the page lets no other kind of made image in.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('No picture was made'));
    });
  });
}
