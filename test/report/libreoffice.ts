import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Asked for (`npm run soak`: it takes long to start) and installed. */
export const hasLibreOffice =
  process.env.SO_KY_LIBREOFFICE !== undefined && spawnSync('soffice', ['--version']).status === 0;

/** How many pages LibreOffice prints of a document. */
export async function printedPages(document: Blob, name: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    writeFileSync(join(folder, name), new Uint8Array(await document.arrayBuffer()));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, name];
    execFileSync('soffice', convert, { cwd: folder, stdio: 'ignore' });
    const pdf = readFileSync(join(folder, name.replace(/\.\w+$/, '.pdf')), 'latin1');
    return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
