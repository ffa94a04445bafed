// Writes the JSON schema of playbooks to the file named first.
import { writeFileSync } from 'node:fs';
import { jsonSchemaText } from '@chancery/playbook';

writeFileSync(process.argv[2] ?? 'playbooks/playbook.schema.json', jsonSchemaText());
