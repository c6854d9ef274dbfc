// Turns MathJax's tree of groups, glyphs, rules and nested <svg> elements into plain outlines in the coordinates of
// the outermost one. An outline is a list of [command, x, y, …] with absolute M, L, Q, T and Z commands.

const identity = [1, 0, 0, 1, 0, 0];
// Matrices as in SVG: [a, b, c, d, e, f] maps (x, y) to (a x + c y + e, b x + d y + f).
const times = (m, n) => [
    m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
];

function matrixOf(transform) {
    let matrix = identity;
    for (const [, kind, list] of (transform ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
        const v = list.split(/[\s,]+/).filter(Boolean).map(Number);
        if (kind === 'translate')
            matrix = times(matrix, [1, 0, 0, 1, v[0], v[1] ?? 0]);
        else if (kind === 'scale')
            matrix = times(matrix, [v[0], 0, 0, v[1] ?? v[0], 0, 0]);
        else if (kind === 'matrix')
            matrix = times(matrix, v);
        else
            throw new Error(`unexpected transform ${transform}`);
    }
    return matrix;
}

function outlineOf(d, matrix) {
    const [a, b, c, e, f, g] = matrix;
    const at = (x, y) => [a * x + c * y + f, b * x + e * y + g];
    const outline = [];
    let x = 0, y = 0, startX = 0, startY = 0;
    for (const [, command, list] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
        const v = (list.match(/-?\d*\.?\d+/g) ?? []).map(Number);
        const size = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, Z: 0 }[command];
        if (size === undefined)
            throw new Error(`unexpected path command ${command}`);
        if (command === 'Z') {
            outline.push(['Z']);
            [x, y] = [startX, startY];
            continue;
        }
        for (let i = 0; i < v.length; i += size) {
            const lastX = x, lastY = y;
            x = command === 'V' ? lastX : v[i + size - (command === 'H' ? 1 : 2)];
            y = command === 'H' ? lastY : v[i + size - 1];
            if (command === 'M' && i === 0) {
                [startX, startY] = [x, y];
                outline.push(['M', ...at(x, y)]);
            } else if (command === 'Q') {
                outline.push(['Q', ...at(v[i], v[i + 1]), ...at(x, y)]);
            } else {
                outline.push([command === 'T' ? 'T' : 'L', ...at(x, y)]);
            }
        }
    }
    return outline;
}

const rectangle = (left, top, right, bottom) =>
    [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']];

/// [left, top, right, bottom] of the points of an outline.
export function boundsOf(outline) {
    const xs = outline.flatMap(s => s.slice(1).filter((_, i) => i % 2 === 0));
    const ys = outline.flatMap(s => s.slice(1).filter((_, i) => i % 2 === 1));
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/// The outlines of all glyphs and of all rules (fraction bars, the straight parts of tall braces) under `root`.
export function flatten(adaptor, root) {
    const glyphs = [];
    const rules = [];
    const number = (node, name) => Number(adaptor.getAttribute(node, name) ?? 0);

    function visit(node, outer, clip) {
        const kind = adaptor.kind(node);
        if (kind.startsWith('#'))
            return;
        let matrix = times(outer, matrixOf(adaptor.getAttribute(node, 'transform')));
        if (kind === 'path') {
            const outline = outlineOf(adaptor.getAttribute(node, 'd'), matrix);
            if (clip === null) {
                glyphs.push(outline);
            } else if (outline.length > 0) {
                // A nested <svg> shows a part of a stretched straight stem: its clipped bounding box.
                const box = boundsOf(outline);
                rules.push(rectangle(Math.max(box[0], clip[0]), Math.max(box[1], clip[1]),
                                     Math.min(box[2], clip[2]), Math.min(box[3], clip[3])));
            }
        } else if (kind === 'rect') {
            const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(name => number(node, name));
            rules.push(rectangle(...boundsOf(outlineOf(`M${x} ${y}L${x + w} ${y + h}`, matrix))));
        } else if (kind === 'svg' && node !== root) {
            const [x, y, w, h] = ['x', 'y', 'width', 'height'].map(name => number(node, name));
            const [boxX, boxY, boxW, boxH] = adaptor.getAttribute(node, 'viewBox').split(' ').map(Number);
            clip = boundsOf(outlineOf(`M${x} ${y}L${x + w} ${y + h}`, matrix));
            matrix = times(matrix, [w / boxW, 0, 0, h / boxH, x - boxX * w / boxW, y - boxY * h / boxH]);
        } else if (!['svg', 'g', 'defs'].includes(kind)) {
            throw new Error(`unexpected element ${kind}`);
        }
        for (const child of adaptor.childNodes(node))
            visit(child, matrix, clip);
    }
    visit(root, identity, null);
    return { glyphs, rules };
}

/// Path data in whole units and relative coordinates, which is shortest.
export function pathData(outlines) {
    let data = '';
    let x = 0, y = 0, startX = 0, startY = 0;
    for (const [command, ...numbers] of outlines.flat()) {
        if (command === 'Z') {
            data += 'z';
            [x, y] = [startX, startY];
            continue;
        }
        const rounded = numbers.map(Math.round);
        const [endX, endY] = rounded.slice(-2);
        const relative = rounded.map((v, i) => v - (i % 2 === 0 ? x : y));
        data += command.toLowerCase() + relative.join(' ').replaceAll(' -', '-');
        [x, y] = [endX, endY];
        if (command === 'M')
            [startX, startY] = [x, y];
    }
    return data;
}

/// The outline of a glyph as MathJax's font has it, y upwards, as path data with y downwards.
export const flattenedPath = d => pathData([outlineOf(`M${d}Z`, [1, 0, 0, -1, 0, 0])]);
