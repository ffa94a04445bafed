// Writes the JSON schema of playbooks to the file named first.
import { writeFileSync } from 'node:fs';
import { schemaFile } from '../../libs/playbook/src/write-schema.ts';

writeFileSync(process.argv[2] ?? 'playbooks/playbook.schema.json', schemaFile());
