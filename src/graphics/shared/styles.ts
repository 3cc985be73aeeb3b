/**
 * The style sheets of drawings, read as data: what a drawing needs of them when it leaves the page. tokens.css and marks.css
 * stay the only place where a colour is written.
 */

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the classes of marks.css may set. */
const PROPERTIES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-dasharray',
  'paint-order',
  'shape-rendering',
  'vector-effect',
  'font-family',
  'font-size',
  'font-style',
  'font-variant-numeric',
  'font-weight',
  'letter-spacing',
  'text-transform',
] as const;
export type Property = (typeof PROPERTIES)[number];

/** Values by property; colours as they are drawn, patterns as "url(#id)", lengths without their px. */
export type Declarations = Readonly<Partial<Record<Property, string>>>;

export interface DrawingStyles {
  /** Colours by token: `ink`, `kaz-soft`… */
  colours: Readonly<Record<string, string>>;
  /** What every drawing inherits. */
  drawing: Declarations;
  /** What every text starts from. */
  text: Declarations;
  /** Rules of one class each, in the order of the sheet: where two set one property, the later holds. */
  classes: readonly { name: string; declarations: Declarations }[];
}

const isProperty = (name: string): name is Property => PROPERTIES.some((known) => known === name);

const bare = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** Rules without another inside: what stands in at-rules is given with the rest. */
const rulesOf = (css: string): { selector: string; body: string }[] =>
  [...bare(css).matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim().replace(/\s+/g, ' '),
    body,
  }));

const declarationsOf = (body: string): [name: string, value: string][] =>
  body
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const colon = text.indexOf(':');
      return [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
    });

function coloursOf(tokens: string, theme: Theme): Record<string, string> {
  const wanted = `[data-theme='${theme}']`;
  const rule = rulesOf(tokens).find(({ selector }) => selector.split(', ').includes(wanted));
  if (!rule) throw new Error(`tokens.css: expected a rule for ${wanted}, found none`);
  return Object.fromEntries(
    declarationsOf(rule.body).flatMap(([name, value]) => (name.startsWith('--') ? [[name.slice(2), value]] : [])),
  );
}

/**
 * Reads the two sheets of drawings in one theme.
 * @throws on a selector, a property or a colour that it does not know, so that nothing a page shows is lost in a file
 */
export function readStyles(tokens: string, marks: string, theme: Theme): DrawingStyles {
  const colours = coloursOf(tokens, theme);
  const valueOf = (value: string): string =>
    value
      .replace(/var\(--([\w-]+)\)/g, (text, name: string) => {
        if (name === 'sans' || name === 'serif') return name;
        const colour = colours[name];
        if (colour === undefined) throw new Error(`marks.css: expected a colour of tokens.css, found ${text}`);
        return colour;
      })
      .replace(/url\('(#[\w-]+)'\)/g, 'url($1)')
      .replace(/^([\d.]+)px$/, '$1');
  const read = (selector: string, body: string): Declarations =>
    Object.fromEntries(
      declarationsOf(body).map(([name, value]) => {
        if (!isProperty(name))
          throw new Error(`marks.css: expected a known property in "${selector}", found "${name}"`);
        return [name, valueOf(value)];
      }),
    );

  const classes: { name: string; declarations: Declarations }[] = [];
  let [drawing, text]: [Declarations, Declarations] = [{}, {}];
  for (const { selector, body } of rulesOf(marks.replace(/@layer[^{;]*\{/, ''))) {
    const declarations = read(selector, body);
    const name = /^\.drawing \.([\w-]+)$/.exec(selector)?.[1];
    if (selector === '.drawing') drawing = declarations;
    else if (selector === '.drawing text') text = declarations;
    else if (name !== undefined) classes.push({ name, declarations });
    else throw new Error(`marks.css: expected ".drawing", ".drawing text" or ".drawing .class", found "${selector}"`);
  }
  return { colours, drawing, text, classes };
}

/** What the classes of a mark set, the later rule of the sheet over the earlier. @throws on a class no rule is for */
export function declarationsFor(styles: DrawingStyles, classes: string): Declarations {
  const names = classes.split(' ').filter((name) => name !== '');
  const unknown = names.find((name) => !styles.classes.some((rule) => rule.name === name));
  if (unknown !== undefined) throw new Error(`Expected a class of marks.css, found "${unknown}"`);
  return Object.assign(
    {},
    ...styles.classes.filter(({ name }) => names.includes(name)).map(({ declarations }) => declarations),
  ) as Declarations;
}
