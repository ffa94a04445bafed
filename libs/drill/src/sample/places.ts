import type { ContinuityState } from '@chancery/continuity';
import { assert, type Id, type JsonObject } from '@chancery/kernel';
import type { PressState } from '@chancery/press';
import type { Task, TasksState } from '@chancery/run';
import type { Scene, Who } from './beat.ts';

// Where the things are that a playbook opened by itself: their ids are known only once they are there.

const tasksOf = ({ state }: Scene): readonly Task[] => Object.values((state().slices['tasks'] as TasksState).tasks);

export const isAsked =
  (reference: string) =>
  (scene: Scene): boolean =>
    tasksOf(scene).some((task) => task.reference === reference);

/** A task of the playbook, in the version in which it stands now. */
export function onTask(scene: Scene, reference: string): { readonly task: Id; readonly base: number } {
  const found = tasksOf(scene).find((task) => task.reference === reference);
  assert(found, `the playbook asked for ${reference}`);
  return { task: found.task, base: found.version };
}

interface Opened {
  readonly decisions: { readonly [id: Id]: { readonly options: readonly string[] } };
}

/** The question of the playbook that has this option. */
export function question(scene: Scene, option: string): Id {
  const { decisions } = scene.state().slices['decisions'] as Opened;
  const found = Object.entries(decisions).find(([, { options }]) => options.includes(option));
  assert(found, `a question with the option ${option} is open`);
  return found[0];
}

export const isQuestioned =
  (option: string) =>
  (scene: Scene): boolean =>
    Object.values((scene.state().slices['decisions'] as Opened).decisions).some(({ options }) => options.includes(option));

const requestsOf = ({ state }: Scene) => Object.values((state().slices['press'] as PressState).requests);

export const isRequested =
  (loc: string) =>
  (scene: Scene): boolean =>
    requestsOf(scene).some(({ origin }) => origin.loc === loc);

/** What a step of the playbook wants from the press. */
export function request(scene: Scene, loc: string): Id {
  const found = requestsOf(scene).find(({ origin }) => origin.loc === loc);
  assert(found, `the playbook wants ${loc} of the press`);
  return found.id;
}

/** Who is offered a role is paged for it, and answers by taking it. */
export const isPaged =
  (who: Who, role: string) =>
  (scene: Scene): boolean =>
    Object.values((scene.state().slices['continuity'] as ContinuityState).pages).some(
      (page) => page.person === scene.person(who) && page.role === role,
    );

export const says = (scene: Scene, text: { readonly en: string; readonly fr: string }): string => text[scene.language];

export const asJson = (value: object): JsonObject => value as JsonObject;
