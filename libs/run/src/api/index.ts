export { LanesReader } from './lanes.reader.ts';
export { LanesResolver } from './lanes.resolver.ts';
export { Task, TaskResult } from './task.types.ts';
export { TasksReader } from './tasks.reader.ts';
export { TasksResolver } from './tasks.resolver.ts';
export { tasksSentences } from './tasks.sentences.ts';
export { tasksVoice } from './tasks.voice.ts';
export { runSentences } from './run.sentences.ts';
export { runVoice } from './run.voice.ts';
