import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeck } from '../../src/report/index.ts';
import { wordingOf } from '../../src/wording/index.ts';
import { readDeck } from './read-deck.ts';
import { DEPARTMENTS, INDICATORS, PROVINCES, samplePage } from './sample-pages.ts';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;

if (isInstalled) {
  test('LibreOffice opens the deck and prints a page a slide', async () => {
    const pages = [
      await samplePage({ file: DEPARTMENTS }),
      await samplePage({ file: INDICATORS, spec: { rows: 'indicators' } }),
      await samplePage({ file: PROVINCES }),
    ];
    const slides = pages.map((page, i) => ({ name: `${i}`, page }));
    const deck = await buildDeck({ title: 'Thử', slides, wording: wordingOf('vi'), day: '2026-11-22' });
    const folder = mkdtempSync(join(tmpdir(), 'deck-'));
    try {
      writeFileSync(join(folder, 'deck.pptx'), new Uint8Array(await deck.arrayBuffer()));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, 'deck.pptx'],
        {
          cwd: folder,
          stdio: 'ignore',
        },
      );
      const pdf = readFileSync(join(folder, 'deck.pdf'), 'latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength((await readDeck(deck)).slides.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
