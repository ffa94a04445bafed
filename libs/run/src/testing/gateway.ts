/** The two lanes of 03:08: keep the gateway's memory, and isolate the gateway when that is safe. */
export const GATEWAY = `
playbook: GATEWAY
version: 1
title: { en: Gateway }
languages: [en]
owner: SEC
reviewedOn: 2026-10-01
reviewEvery: P180D
entryCriteria: [{ en: The gateway is suspect }]
defaultSeverity: 1
defaultCircle: restricted
covert: false
roles: { CD: { en: Director }, SEC: { en: Security }, FOR: { en: Forensics }, ICT: { en: Systems } }
ladders: { crisis: { rungs: [{ after: PT5M, page: deputy }, { after: PT10M, page: CD }] } }
lanes:
  evidence:
    title: { en: Evidence }
    phases:
      - phase: keep
        steps:
          - { preserve: T5, R: FOR, A: SEC, ack: PT5M, due: PT45M, ladder: crisis, waive: SEC, text: { en: Snapshot gateway memory } }
  containment:
    title: { en: Containment }
    phases:
      - phase: cut
        steps:
          - contain: T8
            R: ICT
            A: SEC
            confirm: SEC
            ack: PT5M
            due: PT45M
            ladder: crisis
            evidenceBefore: [T5]
            evidenceWithin: PT30M
            override: CD
            text: { en: Isolate gateway }
          - { task: T10, R: ICT, A: SEC, due: PT45M, ladder: crisis, text: { en: Look around } }
exits:
  - { id: closed, kind: completion, text: { en: Closed } }
  - { id: stood_down, kind: abort, by: CD, text: { en: Stood down } }
changes: [{ version: 1, because: { en: First edition } }]
`.trim();
