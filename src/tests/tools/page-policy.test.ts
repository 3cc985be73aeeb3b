import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withOwnPolicy } from '../../tools/page-policy.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const page = (policy: string, body: string): string =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'self'; ${policy}"></head><body>${body}</body>`;

it('keeps of a policy what stands in the page, and drops what stands in others', () => {
  const [script, module, sheet] = ['let a = 1;', 'f()', 'p{color:red}'];
  const body = `<script>${script}</script><script type="module">${module}</script><style media="all">${sheet}</style>`;
  const [own, ownSheet] = [`${hashOf(script)} ${hashOf(module)}`, hashOf(sheet)];
  const other = hashOf('other()');
  expect(withOwnPolicy(page(`script-src 'self' ${other} ${own}; style-src 'self' ${ownSheet} ${other};`, body))).toBe(
    page(`script-src 'self' ${own}; style-src 'self' ${ownSheet};`, body),
  );
});

it('allows neither what is data nor what would stand beside the address of a file', () => {
  const body = '<script type="application/ld+json">{}</script><script src="/a.js">b()</script>';
  expect(withOwnPolicy(page(`script-src 'self' ${hashOf('{}')} ${hashOf('b()')};`, body))).toBe(
    page("script-src 'self';", body),
  );
});

it('leaves a page without a policy as it is', () => {
  expect(withOwnPolicy('<p>a</p>')).toBe('<p>a</p>');
});
