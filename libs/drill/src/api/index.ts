export { DrillResolver } from './drill.resolver.ts';
export { drillVoice } from './drill.voice.ts';
export { ExerciseReader } from './exercise.reader.ts';
export { Samples } from './samples.ts';
