import { build, isStale } from './build.mjs';
import { serve } from './serve.mjs';

const USUAL_PORT = 7660;

if (isStale() && !build()) process.exit(1);
const { origin } = await serve({ port: Number(process.env.PORT ?? USUAL_PORT) });
console.log(`\n  So Kỳ: ${origin}/\n  Ctrl+C stops it.\n`);
