// Writes the JSON schema of playbooks to the file named first.
import { writeFileSync } from 'node:fs';
import { jsonSchema } from '@chancery/playbook';

writeFileSync(process.argv[2] ?? 'playbooks/playbook.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`);
