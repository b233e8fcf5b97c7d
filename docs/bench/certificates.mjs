// Compares the certificates of sovang with those of its peers on this machine:
// plain gofpdf, typst through npm and reportlab through Debian, in one run. It
// needs Go, node and npm; reportlab is left out where it cannot be had.
//
//     node docs/bench/certificates.mjs
//     node docs/bench/certificates.mjs --go      # the ratios as go test -bench prints its results
//
// All print the same lines and the same code. The peers have an easier page:
// three plain frames, four corner curves and an emblem of 200 points, where
// sovang draws its border, star and ornaments; and they get their lines laid
// out, where sovang lays them out in the time measured. typst is shown at its
// best, with the code as an SVG or as a curve, whichever is faster.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const work = mkdtempSync(path.join(tmpdir(), 'sovang-bench-'));
const run = (program, args, cwd) => execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

// The Go side: the benchmarks, and the pages and faces for typst.
function goBenchmarks() {
  const test = path.join(work, 'certificates.test');
  run('go', ['test', '-c', '-o', test, './certificates'], root);
  const folder = path.join(root, 'certificates');
  run(test, ['-test.run', 'none', '-test.bench', 'Peers', '-test.benchtime', '1x', '-peers', work], folder);
  const out = run(test, ['-test.run', 'none', '-test.bench', '(OnePDF|OneFileEach)/sheets=(100|1000)$', '-test.benchtime', '5x'], folder);
  const rates = {};
  for (const [, name, rate] of out.matchAll(/^Benchmark(\S+?)(?:-\d+)?\s.*?([\d.]+) sheets\/s/gm)) rates[name] = Number(rate);
  return rates;
}

// The dark modules of each row as [from, row, length].
function darkRuns(code) {
  return code.flatMap((row, y) => [...row.matchAll(/1+/g)].map(m => [m.index, y, m[0].length]));
}

const codes = {
  svg: '#place(dx: 20mm, dy: 170mm, image(bytes(p.svg), format: "svg", width: 20mm))',
  curve: `#let s = 20mm / p.side
  #place(dx: 20mm, dy: 170mm, curve(fill: black, ..p.runs.map(r => (
    curve.move((r.at(0) * s, r.at(1) * s)), curve.line((r.at(2) * s, 0pt), relative: true), curve.line((0pt, s), relative: true),
    curve.line((-r.at(2) * s, 0pt), relative: true), curve.close(mode: "straight"))).flatten()))`,
};

const source = (code, body) => `
#set page(width: 297mm, height: 210mm, margin: 0mm)
#set text(font: "Liberation Serif", top-edge: "baseline", bottom-edge: "baseline")
#let red = 0.2mm + rgb(218, 37, 29)
#let emblem = polygon(fill: rgb(255, 205, 0), stroke: red, ..range(200).map(i => {
  let r = 10mm + 2mm * calc.rem(i, 2)
  (12mm + r * calc.sin(i * 1.8deg), 12mm - r * calc.cos(i * 1.8deg))
}))
#let fixed = {
  for d in (8, 10, 12) { place(dx: d * 1mm, dy: d * 1mm, rect(width: (297 - 2 * d) * 1mm, height: (210 - 2 * d) * 1mm, stroke: red)) }
  for (x, y) in ((12, 12), (285, 12), (12, 198), (285, 198)) {
    place(dx: x * 1mm - 8mm, dy: y * 1mm, curve(stroke: red, curve.move((0mm, 0mm)), curve.cubic((4mm, 4mm), (12mm, -4mm), (16mm, 0mm))))
  }
  place(dx: 136.5mm, dy: 16mm, emblem)
}
#let sheet(p) = page[
  #fixed
  #for l in p.lines {
    place(dx: l.X * 1mm, dy: l.Y * 1mm, text(size: l.Size * 1pt, weight: if l.Bold { "bold" } else { "regular" },
      style: if l.Italic { "italic" } else { "normal" }, fill: rgb(..l.Colour), l.Text))
  }
  ${codes[code]}
]
${body}`;

// typst, one process: all pages in one document, and a document for each of
// the first hundred. Both begin with one page that warms the program.
function typst(pages) {
  run('npm', ['install', '--prefix', work, '--silent', '--no-audit', '--no-fund', '@myriaddreamin/typst-ts-node-compiler@0.7.0'], work);
  const { NodeCompiler } = createRequire(path.join(work, 'node_modules/'))('@myriaddreamin/typst-ts-node-compiler');
  const best = { one: 0, each: 0 };
  for (const code of Object.keys(codes)) {
    writeFileSync(path.join(work, 'one.typ'), source(code, '#for p in json("typst.json") { sheet(p) }'));
    writeFileSync(path.join(work, 'each.typ'), source(code, '#sheet(json(bytes(sys.inputs.p)))'));
    const compiler = NodeCompiler.create({ workspace: work, fontArgs: [{ fontPaths: [work] }] });
    const each = page => compiler.pdf({ mainFilePath: path.join(work, 'each.typ'), inputs: { p: JSON.stringify(page) } });
    each(pages.at(-1));
    const rate = (n, work) => { const from = performance.now(); work(); return n / (performance.now() - from) * 1000; };
    best.each = Math.max(best.each, rate(100, () => pages.slice(0, 100).forEach(each)));
    best.one = Math.max(best.one, rate(pages.length, () => compiler.pdf({ mainFilePath: path.join(work, 'one.typ') })));
  }
  return best;
}

const go = goBenchmarks();
const pages = JSON.parse(readFileSync(path.join(work, 'pages.json'), 'utf8')).map(({ lines, code }) => {
  const runs = darkRuns(code), side = code.length;
  const d = runs.map(([x, y, w]) => `M${x} ${y}h${w}v1h-${w}z`).join('');
  return { lines, runs, side, svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${d}"/></svg>` };
});
writeFileSync(path.join(work, 'typst.json'), JSON.stringify(pages));
// reportlab, from Debian if it is not there; nothing where it cannot be had.
function reportlab() {
  const quietly = (program, ...args) => { try { execFileSync(program, args, { stdio: 'ignore' }); return true; } catch { return false; } };
  const python = () => ['python3', '/usr/bin/python3'].find(program => quietly(program, '-c', 'import reportlab'));
  const found = python() || quietly('apt-get', 'install', '-y', '--no-install-recommends', 'python3-reportlab') && python();
  if (!found) {
    console.error('reportlab is not there: apt-get install python3-reportlab');
    return null;
  }
  return JSON.parse(run(found, [path.join(root, 'docs/bench/certificates.py'), work]));
}

const peers = { typst: typst(pages), reportlab: reportlab() };
peers.gofpdf = { one: go['PlainGofpdfOnePDF/sheets=1000'], each: go['PlainGofpdfOneFileEach/sheets=100'] };
const ours = { one: go['OnePDF/sheets=1000'], each: go['OneFileEach/sheets=1000'] };
const measured = Object.entries(peers).filter(([, rates]) => rates !== null);

if (process.argv.includes('--go')) {
  for (const [name, way] of [['OnePDF', 'one'], ['OneFileEach', 'each']]) {
    const ratios = measured.map(([peer, rates]) => `${(ours[way] / rates[way]).toFixed(3)} x-${peer}`);
    console.log(`Benchmark${name}Peers 1 ${ours[way].toFixed(0)} sheets/s ${ratios.join(' ')}`);
  }
} else {
  console.log('sheets a second'.padEnd(46), ' sovang    peer   ratio');
  for (const [title, way] of [['one PDF of 1,000', 'one'], ['one file each (fresh documents)', 'each']]) {
    for (const [peer, rates] of measured) {
      console.log(`${`${title}, ${peer}`.padEnd(46)} ${ours[way].toFixed(0).padStart(7)} ${rates[way].toFixed(0).padStart(7)} ${(ours[way] / rates[way]).toFixed(1).padStart(6)} x`);
    }
  }
}
