// Typesets f and f′ of every activation in the catalogue: <id>.f.svg and <id>.df.svg beside this file.
//
//   npm ci && node make.mjs PATH_TO_ACTISCOPE
//
// The LaTeX comes from the program itself (`actiscope list --json`), so it is written in one place only. The
// pictures and their list, formulas.qrc, are committed; building the program needs no Node.
//
// In the pictures 1000 units are 1 em, y = 0 is the baseline of the first line, and everything is black.
import { execFileSync } from 'node:child_process';
import { readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import { SVG } from 'mathjax-full/js/output/svg.js';
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { boundsOf, flatten, pathData } from './flatten.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const typesetter = mathjax.document('', {
    InputJax: new TeX({ packages: ['base', 'ams'] }),
    OutputJax: new SVG({ fontCache: 'none' }),
});

function svgOf(latex) {
    const container = typesetter.convert(latex, { display: true });
    const html = adaptor.outerHTML(container);
    const problem = /data-mjx-error="([^"]*)"/.exec(html);
    if (problem)
        throw new Error(`${latex}: ${problem[1]}`);
    const root = adaptor.firstChild(container);
    const [x, y, width, height] = adaptor.getAttribute(root, 'viewBox').split(' ').map(Number);
    const { glyphs, rules } = flatten(adaptor, root);
    // Some glyphs reach beyond the box that typesetting gives them.
    const ink = boundsOf([...glyphs, ...rules].flat());
    const left = Math.floor(Math.min(x, ink[0]));
    const top = Math.floor(Math.min(y, ink[1]));
    const w = Math.ceil(Math.max(x + width, ink[2])) - left;
    const h = Math.ceil(Math.max(y + height, ink[3])) - top;
    // The size in pixels is the one at 16 px an em; the program scales by its own font.
    const size = `width="${(w * 0.016).toFixed(2)}" height="${(h * 0.016).toFixed(2)}"`;
    // Glyphs and rules may overlap, and run in opposite directions: in one path they would cancel out.
    const paths = [glyphs, rules].filter(shapes => shapes.length > 0)
        .map(shapes => `<path fill="#000000" d="${pathData(shapes)}"/>`).join('\n');
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${left} ${top} ${w} ${h}">\n${paths}\n</svg>\n`;
}

const program = process.argv[2] ?? 'actiscope';
const activations = JSON.parse(execFileSync(program, ['list', '--json'], { encoding: 'utf8' }));
const pictures = activations.flatMap(({ id, latex, latex_derivative: derivative }) => [
    [`${id}.f.svg`, svgOf(`f(x) = {${latex}}`)],
    [`${id}.df.svg`, svgOf(`f'(x) = {${derivative}}`)],
]);
for (const [name, svg] of pictures) {
    if (svg.indexOf('<svg', 1) !== -1 || svg.includes('currentColor') || svg.includes('NaN'))
        throw new Error(`${name} is not made of plain shapes`);
}
for (const old of readdirSync(here).filter(name => name.endsWith('.svg')))
    unlinkSync(join(here, old));
for (const [name, svg] of pictures)
    writeFileSync(join(here, name), svg);
writeFileSync(join(here, 'formulas.qrc'), [
    '<RCC>',
    '    <qresource prefix="/formulas">',
    ...pictures.map(([name]) => `        <file>${name}</file>`),
    '    </qresource>',
    '</RCC>',
    '',
].join('\n'));
console.log(`${pictures.length} formulas, ${pictures.reduce((sum, [, svg]) => sum + svg.length, 0)} bytes`);
