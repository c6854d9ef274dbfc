// Writes glyphs.txt, the outlines from which the program typesets formulas that people type, in the face of the
// pictures that make.mjs makes:
//
//   npm ci && node glyphs.mjs
//
// They are those of MathJax's TeX font (npm package mathjax-full, Apache License 2.0, see LICENSE.mathjax).
// The file is committed; building the program needs no Node. A line a glyph, in thousandths of an em: face, code point,
// advance, height, depth, italic correction, and its outline with y downwards in SVG's relative commands.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TeXFont } from 'mathjax-full/js/output/svg/fonts/tex.js';
import { flattenedPath } from './flatten.mjs';

const font = new TeXFont();
const points = text => [...text].map(letter => letter.codePointAt(0));
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const letters = [...range(0x41, 0x5A), ...range(0x61, 0x7A)];
// Mathematical italics have code points of their own; h is an older letter.
const italicOf = n => n === 0x68 ? 0x210E : n <= 0x5A ? n - 0x41 + 0x1D434
    : n <= 0x7A ? n - 0x61 + 0x1D44E : n >= 0x3B1 && n <= 0x3C9 ? n - 0x3B1 + 0x1D6FC
    : ({ 0x3F5: 0x1D716, 0x3D1: 0x1D717, 0x3D5: 0x1D719 })[n];
const greek = [...range(0x3B1, 0x3C9).filter(n => n !== 0x3BF), 0x3F5, 0x3D1, 0x3D5];

// [face, variant of MathJax, code point in the table, code point in that variant]
const wanted = [
    ...[...letters, ...greek].map(n => ['italic', 'normal', n, italicOf(n)]),
    ...letters.map(n => ['word', '-tex-mathit', n, n]),
    ...range(0x30, 0x39).map(n => ['word', '-tex-mathit', n, n]),
    ...[...range(0x21, 0x7E), ...points('ΓΔΘΛΞΠΣΥΦΨΩ−·×±≤≥≠∞′…⋯∣√∂∈')].map(n => ['upright', 'normal', n, n]),
    ...['-smallop', '-largeop', '-size3', '-size4'].flatMap((variant, i) =>
        points('()[]{}√').map(n => [`size${i + 1}`, variant, n, n])),
    // The pieces of brackets, braces and roots of any height.
    ...[...range(0x239B, 0x23AD), 0x23B7, 0xE000, 0xE001].map(n => ['piece', '-size4', n, n]),
];
const thousandths = v => Math.round(v * 1000);
const lines = wanted.flatMap(([face, variant, n, source]) => {
    const glyph = font.getChar(variant, source);
    if (!glyph || !glyph[3]?.p)
        return face === 'upright' || face === 'piece' ? [] : [console.error(`no ${face} ${n.toString(16)}`)].slice(1);
    const [height, depth, advance, { ic = 0, p }] = glyph;
    return [[face, n.toString(16), ...[advance, height, depth, ic].map(thousandths), flattenedPath(p)].join('\t')];
});
const here = dirname(fileURLToPath(import.meta.url));
writeFileSync(join(here, 'glyphs.txt'), lines.join('\n') + '\n');
console.log(`${lines.length} glyphs`);
