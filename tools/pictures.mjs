// npm run pictures: takes the pictures of the docs anew, from a server of its own on an empty folder.
import { becomeSource, build, handedOver, install } from './ready.mjs';

install();
if (!handedOver(import.meta.filename)) {
  build();
  becomeSource('tools/pictures/take.ts', process.argv.slice(2));
}
