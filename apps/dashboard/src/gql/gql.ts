/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment BoardParts on Board {\n    id\n    exercise\n    reference\n    phase\n    codeName\n    title\n    what\n    severity\n    proposedSeverity\n    kind\n    circle\n    director {\n      id\n      name\n    }\n    reporter {\n      id\n      name\n    }\n    heardHow\n    callBack\n    affectedChannels\n    firstReportAt\n    declaredAt\n    playbook\n  }\n": typeof types.BoardPartsFragmentDoc,
    "\n  fragment LaneParts on Lane {\n    id\n    lane\n    title\n    playbook\n    step\n    kind\n    text\n    role\n    since\n    overdue\n    status\n  }\n": typeof types.LanePartsFragmentDoc,
    "\n  fragment LogLineParts on LogLine {\n    id\n    label\n    at\n    claimedAt\n    gapMarked\n    offline\n    recovered\n    person {\n      id\n      name\n    }\n    sentence\n    text\n    entry\n    corrects\n  }\n": typeof types.LogLinePartsFragmentDoc,
    "\n  fragment RejectedParts on Rejected {\n    code\n    sentence\n    cure\n    fields {\n      field\n      sentence\n    }\n  }\n": typeof types.RejectedPartsFragmentDoc,
    "\n  query Me {\n    me {\n      id\n      name\n      roles\n    }\n  }\n": typeof types.MeDocument,
    "\n  query DashboardPeople($after: String) {\n    people(after: $after) {\n      id\n      name\n      roles\n      active\n    }\n  }\n": typeof types.DashboardPeopleDocument,
    "\n  query DashboardIncidents($after: String) {\n    incidents(after: $after) {\n      ...BoardParts\n    }\n  }\n": typeof types.DashboardIncidentsDocument,
    "\n  query DashboardBoard($incident: ID!, $first: Int!, $after: String) {\n    board(incident: $incident) {\n      ...BoardParts\n      lanes {\n        ...LaneParts\n      }\n      log(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...LogLineParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.DashboardBoardDocument,
    "\n  query DashboardPlaybooks {\n    playbooks {\n      id\n      title\n      kinds\n    }\n  }\n": typeof types.DashboardPlaybooksDocument,
    "\n  mutation DashboardReport($key: ID!, $occurredAt: Instant, $precision: Precision, $input: ReportIncidentInput!) {\n    reportIncident(key: $key, occurredAt: $occurredAt, precision: $precision, input: $input) {\n      __typename\n      ... on ReportIncidentOk {\n        incident\n        reference\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReportDocument,
    "\n  mutation DashboardRaise($key: ID!, $incident: ID!, $input: RaiseReportInput!) {\n    raiseReport(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on RaiseReportOk {\n        incident\n        proposedSeverity\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRaiseDocument,
    "\n  mutation DashboardDeclare($key: ID!, $incident: ID!, $input: DeclareIncidentInput!) {\n    declareIncident(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on DeclareIncidentOk {\n        incident\n        codeName\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDeclareDocument,
    "\n  mutation DashboardLog(\n    $key: ID!\n    $occurredAt: Instant\n    $precision: Precision\n    $offline: Boolean! = false\n    $incident: ID!\n    $text: String!\n  ) {\n    addLogEntry(key: $key, occurredAt: $occurredAt, precision: $precision, offline: $offline, incident: $incident, text: $text) {\n      __typename\n      ... on AddLogEntryOk {\n        incident\n        entry\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardLogDocument,
    "\n  mutation DashboardInvite($key: ID!, $input: InvitePersonInput!) {\n    invitePerson(key: $key, input: $input) {\n      __typename\n      ... on InvitePersonOk {\n        person {\n          id\n          name\n        }\n        link\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardInviteDocument,
    "\n  query DashboardSample {\n    sample {\n      incident\n      readyAt\n      fact\n      exhibit\n      decision\n    }\n  }\n": typeof types.DashboardSampleDocument,
    "\n  mutation DashboardOpenSample($anew: Boolean!) {\n    openSample(anew: $anew) {\n      incident\n      readyAt\n      fact\n      exhibit\n      decision\n    }\n  }\n": typeof types.DashboardOpenSampleDocument,
    "\n  query DashboardClock {\n    clock {\n      state\n      aheadSeconds\n      since\n      mayAccept\n    }\n  }\n": typeof types.DashboardClockDocument,
    "\n  mutation DashboardAcceptClock($key: ID!) {\n    acceptClock(key: $key) {\n      __typename\n      ... on AcceptClockOk {\n        to\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAcceptClockDocument,
    "\n  query DashboardRecordTime($incident: ID!) {\n    recordTime(incident: $incident) {\n      aheadSeconds\n      maySettle\n    }\n  }\n": typeof types.DashboardRecordTimeDocument,
    "\n  mutation DashboardSettleTime($key: ID!, $incident: ID!) {\n    settleTime(key: $key, incident: $incident) {\n      __typename\n      ... on SettleTimeOk {\n        records\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSettleTimeDocument,
    "\n  mutation DashboardCorrectLog($key: ID!, $incident: ID!, $entry: ID!, $text: String!, $reason: String!) {\n    correctLog(key: $key, incident: $incident, entry: $entry, text: $text, reason: $reason) {\n      __typename\n      ... on AddLogEntryOk {\n        entry\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardCorrectLogDocument,
    "\n  query DashboardRecoveries {\n    recoveries {\n      id\n      at\n      yours\n      person {\n        id\n        name\n      }\n      askedBy {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DashboardRecoveriesDocument,
    "\n  query DashboardAccess {\n    mySession {\n      account\n    }\n    accessNotices {\n      kind\n      at\n      by {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DashboardAccessDocument,
    "\n  mutation DashboardAskRecovery($key: ID!, $person: ID!, $reason: String!) {\n    askRecovery(key: $key, person: $person, reason: $reason) {\n      __typename\n      ... on AskRecoveryOk {\n        recovery\n        code\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": typeof types.DashboardAskRecoveryDocument,
    "\n  mutation DashboardGrantRecovery($key: ID!, $recovery: ID!) {\n    grantRecovery(key: $key, recovery: $recovery) {\n      __typename\n      ... on GrantRecoveryOk {\n        link\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": typeof types.DashboardGrantRecoveryDocument,
    "\n  mutation DashboardRefuseRecovery($key: ID!, $recovery: ID!) {\n    refuseRecovery(key: $key, recovery: $recovery) {\n      __typename\n      ... on RefuseRecoveryOk {\n        recovery\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": typeof types.DashboardRefuseRecoveryDocument,
    "\n  mutation DashboardSeeAccess($key: ID!, $upTo: Instant!) {\n    seeAccess(key: $key, upTo: $upTo) {\n      __typename\n      ... on SeeAccessOk {\n        upTo\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": typeof types.DashboardSeeAccessDocument,
    "\n  query DashboardUpkeep {\n    undelivered {\n      id\n      topic\n      incident\n      plannedAt\n      tries\n      failure\n      correlation\n      nextTryAt\n      setAsideAt\n    }\n    recordsAhead {\n      record\n      aheadSeconds\n    }\n  }\n": typeof types.DashboardUpkeepDocument,
    "\n  mutation DashboardTryAgain($message: ID!) {\n    tryAgain(message: $message) {\n      __typename\n      ... on TryAgainOk {\n        message\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardTryAgainDocument,
    "\n  mutation DashboardSettleHouse($key: ID!) {\n    settleTime(key: $key) {\n      __typename\n      ... on SettleTimeOk {\n        records\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSettleHouseDocument,
    "\n  mutation DashboardNewLink($person: ID!) {\n    newLink(person: $person) {\n      __typename\n      ... on NewLinkOk {\n        link\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": typeof types.DashboardNewLinkDocument,
    "\n  mutation DashboardEndSessions($person: ID!) {\n    endSessions(person: $person) {\n      __typename\n      ... on EndSessionsOk {\n        person\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": typeof types.DashboardEndSessionsDocument,
    "\n  mutation DashboardDeactivate($key: ID!, $person: ID!) {\n    deactivatePerson(key: $key, person: $person) {\n      __typename\n      ... on DeactivatePersonOk {\n        person\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": typeof types.DashboardDeactivateDocument,
    "\n  query DashboardLines($incident: ID!, $after: String) {\n    linesInForce(incident: $incident, after: $after) {\n      id\n      version\n      title\n      body\n      entity\n      topic\n      audience\n      language\n      releasedAt\n      expires\n      doubts {\n        fact\n        was\n      }\n    }\n  }\n": typeof types.DashboardLinesDocument,
    "\n  fragment ChannelParts on Channel {\n    id\n    channel\n    title\n    trust\n    vouchedBy {\n      id\n      name\n    }\n    availability\n    inUse\n    instead\n    since\n    saidBy {\n      id\n      name\n    }\n    reason\n  }\n": typeof types.ChannelPartsFragmentDoc,
    "\n  query DashboardChannels($incident: ID!) {\n    channels(incident: $incident) {\n      ...ChannelParts\n    }\n  }\n": typeof types.DashboardChannelsDocument,
    "\n  mutation DashboardSetTrust($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $trust: ChannelTrust!) {\n    setChannelTrust(key: $key, incident: $incident, channel: $channel, reason: $reason, trust: $trust) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSetTrustDocument,
    "\n  mutation DashboardSetAvailability($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $availability: ChannelAvailability!) {\n    setChannelAvailability(key: $key, incident: $incident, channel: $channel, reason: $reason, availability: $availability) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSetAvailabilityDocument,
    "\n  mutation DashboardUseChannel($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $instead: String, $authenticated: String!) {\n    useChannel(key: $key, incident: $incident, channel: $channel, reason: $reason, instead: $instead, authenticated: $authenticated) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardUseChannelDocument,
    "\n  mutation DashboardStandBy($key: ID!, $incident: ID!, $channel: String!, $reason: String!) {\n    standChannelBy(key: $key, incident: $incident, channel: $channel, reason: $reason) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardStandByDocument,
    "\n  fragment PartyParts on Party {\n    id\n    party\n    name\n    kind\n    zone\n    criticality\n    inUse\n    trying\n    levels {\n      level\n      channel\n      title\n      called\n      test {\n        result\n        at\n        by {\n          id\n          name\n        }\n      }\n      said\n      means\n      at\n      by {\n        id\n        name\n      }\n      listens\n    }\n  }\n": typeof types.PartyPartsFragmentDoc,
    "\n  query DashboardParties($incident: ID!, $after: String) {\n    parties(incident: $incident, after: $after) {\n      ...PartyParts\n    }\n  }\n": typeof types.DashboardPartiesDocument,
    "\n  mutation DashboardTryParty($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!) {\n    tryParty(key: $key, incident: $incident, party: $party, level: $level) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardTryPartyDocument,
    "\n  mutation DashboardAuthenticateParty(\n    $key: ID!\n    $incident: ID!\n    $party: ID!\n    $level: PaceLevel!\n    $means: AuthenticatedBy!\n    $challenge: String!\n  ) {\n    authenticateParty(key: $key, incident: $incident, party: $party, level: $level, means: $means, challenge: $challenge) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAuthenticatePartyDocument,
    "\n  mutation DashboardRecordNoContact($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!, $failure: ContactFailure!) {\n    recordNoContact(key: $key, incident: $incident, party: $party, level: $level, failure: $failure) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRecordNoContactDocument,
    "\n  mutation DashboardAgreeListening($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!, $at: Instant!) {\n    agreeListening(key: $key, incident: $incident, party: $party, level: $level, at: $at) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAgreeListeningDocument,
    "\n  query DashboardChannelPlan($after: String) {\n    channelPlan(after: $after) {\n      id\n      name\n      kind\n      zone\n      criticality\n      levels {\n        level\n        channel\n        title\n        called\n        test {\n          result\n          at\n          by {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": typeof types.DashboardChannelPlanDocument,
    "\n  query DashboardChannelCatalogue {\n    channelCatalogue {\n      channel\n      title\n    }\n  }\n": typeof types.DashboardChannelCatalogueDocument,
    "\n  mutation DashboardPlanParty($key: ID!, $input: PlanPartyInput!) {\n    planParty(key: $key, input: $input) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardPlanPartyDocument,
    "\n  mutation DashboardChangeParty($key: ID!, $party: ID!, $input: PlanPartyInput!) {\n    changeParty(key: $key, party: $party, input: $input) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardChangePartyDocument,
    "\n  mutation DashboardDropParty($key: ID!, $party: ID!) {\n    dropParty(key: $key, party: $party) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDropPartyDocument,
    "\n  mutation DashboardRecordTest($key: ID!, $party: ID!, $level: PaceLevel!, $result: TestResult!, $note: String!) {\n    recordChannelTest(key: $key, party: $party, level: $level, result: $result, note: $note) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRecordTestDocument,
    "\n  query DashboardCloseGate($incident: ID!) {\n    closeGate(incident: $incident) {\n      code\n      items\n    }\n  }\n": typeof types.DashboardCloseGateDocument,
    "\n  query DashboardLeftOpen($incident: ID!) {\n    leftOpen(incident: $incident) {\n      label\n      codes\n    }\n  }\n": typeof types.DashboardLeftOpenDocument,
    "\n  mutation DashboardVouchForOpen($key: ID!, $incident: ID!, $label: ID!, $words: String!) {\n    vouchForOpen(key: $key, incident: $incident, label: $label, words: $words) {\n      __typename\n      ... on VouchOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardVouchForOpenDocument,
    "\n  mutation DashboardSetSeverity($key: ID!, $incident: ID!, $severity: Int!, $decision: ID, $reason: String!) {\n    setSeverity(key: $key, incident: $incident, severity: $severity, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSetSeverityDocument,
    "\n  mutation DashboardSetCircle($key: ID!, $incident: ID!, $circle: Circle!, $decision: ID, $reason: String!) {\n    setCircle(key: $key, incident: $incident, circle: $circle, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSetCircleDocument,
    "\n  mutation DashboardOrderObservation($key: ID!, $incident: ID!, $decision: ID!, $until: Instant!, $limits: String!) {\n    orderObservation(key: $key, incident: $incident, decision: $decision, until: $until, limits: $limits) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardOrderObservationDocument,
    "\n  mutation DashboardStabilise($key: ID!, $incident: ID!, $decision: ID, $reason: String!) {\n    stabilise(key: $key, incident: $incident, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardStabiliseDocument,
    "\n  mutation DashboardStandDown($key: ID!, $incident: ID!, $decision: ID, $reason: String!) {\n    standDown(key: $key, incident: $incident, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardStandDownDocument,
    "\n  mutation DashboardCloseIncident($key: ID!, $incident: ID!, $decision: ID!, $summary: String!, $residualRisk: String!) {\n    closeIncident(key: $key, incident: $incident, decision: $decision, summary: $summary, residualRisk: $residualRisk) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardCloseIncidentDocument,
    "\n  mutation DashboardReopen($key: ID!, $incident: ID!, $reason: String!) {\n    reopen(key: $key, incident: $incident, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReopenDocument,
    "\n  mutation DashboardAdmitPerson($key: ID!, $incident: ID!, $person: ID!, $reason: String!) {\n    admitPerson(key: $key, incident: $incident, person: $person, reason: $reason) {\n      __typename\n      ... on CircleOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAdmitPersonDocument,
    "\n  mutation DashboardRemovePerson($key: ID!, $incident: ID!, $person: ID!, $reason: String!) {\n    removePerson(key: $key, incident: $incident, person: $person, reason: $reason) {\n      __typename\n      ... on CircleOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRemovePersonDocument,
    "\n  mutation DashboardNameReaders($key: ID!, $incident: ID!, $label: String, $readers: [ID!]!) {\n    nameReaders(key: $key, incident: $incident, label: $label, readers: $readers) {\n      __typename\n      ... on CircleOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardNameReadersDocument,
    "\n  query DashboardReaders($incident: ID!, $after: String) {\n    readers(incident: $incident, after: $after) {\n      id\n      label\n      role\n      person {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DashboardReadersDocument,
    "\n  mutation DashboardAbortRun($key: ID!, $incident: ID!, $run: ID!, $exit: String!) {\n    abortRun(key: $key, incident: $incident, run: $run, exit: $exit) {\n      __typename\n      ... on RunOk {\n        run\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAbortRunDocument,
    "\n  fragment DecisionParts on Decision {\n    id\n    label\n    question\n    options {\n      id\n      text\n      tradeoffs\n    }\n    owner\n    ownerTitle\n    substitutes\n    shownDefault\n    state\n    lapsed\n    infoMoved\n    decideBy\n    askedBy {\n      id\n      name\n    }\n    askedAt\n    step\n    recommendations {\n      person {\n        id\n        name\n      }\n      option\n      text\n      at\n    }\n    option\n    decidedBy {\n      id\n      name\n    }\n    decidedRole\n    decidedAt\n    authority\n    rationale\n    risks\n    advice\n    reviewAt\n    dissent {\n      person {\n        id\n        name\n      }\n      option\n      text\n      at\n    }\n    successor\n  }\n": typeof types.DecisionPartsFragmentDoc,
    "\n  query DashboardDecisions($incident: ID!, $after: String) {\n    decisions(incident: $incident, after: $after) {\n      ...DecisionParts\n    }\n  }\n": typeof types.DashboardDecisionsDocument,
    "\n  mutation DashboardAskDecision($key: ID!, $incident: ID!, $input: AskDecisionInput!) {\n    askDecision(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAskDecisionDocument,
    "\n  mutation DashboardRecommend($key: ID!, $incident: ID!, $decision: ID!, $option: String!, $reason: String!) {\n    recommend(key: $key, incident: $incident, decision: $decision, option: $option, reason: $reason) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRecommendDocument,
    "\n  mutation DashboardTakeDecision($key: ID!, $incident: ID!, $decision: ID!, $input: TakeDecisionInput!) {\n    takeDecision(key: $key, incident: $incident, decision: $decision, input: $input) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardTakeDecisionDocument,
    "\n  mutation DashboardRecordDissent($key: ID!, $incident: ID!, $decision: ID!, $words: String!) {\n    recordDissent(key: $key, incident: $incident, decision: $decision, words: $words) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRecordDissentDocument,
    "\n  mutation DashboardDeferDecision($key: ID!, $incident: ID!, $decision: ID!, $until: Instant!, $reason: String!) {\n    deferDecision(key: $key, incident: $incident, decision: $decision, until: $until, reason: $reason) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDeferDecisionDocument,
    "\n  mutation DashboardWithdrawQuestion($key: ID!, $incident: ID!, $decision: ID!, $reason: String!) {\n    withdrawQuestion(key: $key, incident: $incident, decision: $decision, reason: $reason) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardWithdrawQuestionDocument,
    "\n  mutation DashboardReviewDecision($key: ID!, $incident: ID!, $decision: ID!, $reason: String!, $reviewAt: Instant, $successor: ID) {\n    reviewDecision(key: $key, incident: $incident, decision: $decision, reason: $reason, reviewAt: $reviewAt, successor: $successor) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReviewDecisionDocument,
    "\n  mutation DashboardSetHold($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    setHold(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSetHoldDocument,
    "\n  mutation DashboardLiftHold($key: ID!, $incident: ID!, $exhibit: ID!, $hold: ID!, $reason: String!) {\n    liftHold(key: $key, incident: $incident, exhibit: $exhibit, hold: $hold, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardLiftHoldDocument,
    "\n  mutation DashboardProposeDisposition($key: ID!, $incident: ID!, $input: ProposeDispositionInput!) {\n    proposeDisposition(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardProposeDispositionDocument,
    "\n  mutation DashboardWithdrawDisposition($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    withdrawDisposition(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardWithdrawDispositionDocument,
    "\n  mutation DashboardDisposeExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $certificate: String!) {\n    disposeExhibit(key: $key, incident: $incident, exhibit: $exhibit, certificate: $certificate) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDisposeExhibitDocument,
    "\n  mutation DashboardReturnExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $to: ID, $certificate: String!) {\n    returnExhibit(key: $key, incident: $incident, exhibit: $exhibit, to: $to, certificate: $certificate) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReturnExhibitDocument,
    "\n  mutation DashboardHandOverExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $to: ID, $certificate: String!) {\n    handOverExhibit(key: $key, incident: $incident, exhibit: $exhibit, to: $to, certificate: $certificate) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardHandOverExhibitDocument,
    "\n  fragment ExhibitParts on Exhibit {\n    id\n    reference\n    description\n    source\n    category\n    volatile\n    label\n    place\n    integrity\n    finder {\n      id\n      name\n    }\n    custodian {\n      id\n      name\n    }\n    original\n    derivedFrom\n    hasFile\n    bytes\n    fileMissed\n    fileMissedSince\n    keyDestroyed\n    algorithms\n    checkedOutTo {\n      id\n      name\n    }\n    override\n    holds\n    transfer\n    transferTo {\n      id\n      name\n    }\n    proposed\n    proposedBy {\n      id\n      name\n    }\n    forTask\n    custodyRows\n    identifiedAt\n    movedAt\n  }\n": typeof types.ExhibitPartsFragmentDoc,
    "\n  query DashboardExhibits($incident: ID!, $after: String) {\n    exhibits(incident: $incident, after: $after) {\n      ...ExhibitParts\n    }\n  }\n": typeof types.DashboardExhibitsDocument,
    "\n  query DashboardCustody($incident: ID!, $exhibit: ID!, $first: Int!, $after: String) {\n    custody(incident: $incident, exhibit: $exhibit, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          no\n          kind\n          by {\n            id\n            name\n          }\n          at\n          claimedAt\n          custodian {\n            id\n            name\n          }\n          place\n          method\n          tool\n          witness\n          digests {\n            alg\n            value\n          }\n          sealNumber\n          waybill\n          condition\n          reason\n          note\n          certificate\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": typeof types.DashboardCustodyDocument,
    "\n  mutation DashboardIdentifyExhibit($key: ID!, $incident: ID!, $input: IdentifyExhibitInput!) {\n    identifyExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        exhibit {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardIdentifyExhibitDocument,
    "\n  mutation DashboardDropCandidate($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    dropCandidate(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDropCandidateDocument,
    "\n  mutation DashboardCollectExhibit($key: ID!, $incident: ID!, $input: TakeExhibitInput!) {\n    collectExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardCollectExhibitDocument,
    "\n  mutation DashboardAcquireExhibit($key: ID!, $incident: ID!, $input: TakeExhibitInput!) {\n    acquireExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAcquireExhibitDocument,
    "\n  mutation DashboardRecordDigests($key: ID!, $incident: ID!, $exhibit: ID!, $digests: [DigestInput!]!) {\n    recordDigests(key: $key, incident: $incident, exhibit: $exhibit, digests: $digests) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRecordDigestsDocument,
    "\n  mutation DashboardSealExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $sealKind: String!, $sealNumber: String!) {\n    sealExhibit(key: $key, incident: $incident, exhibit: $exhibit, sealKind: $sealKind, sealNumber: $sealNumber) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSealExhibitDocument,
    "\n  mutation DashboardBreakSeal($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    breakSeal(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardBreakSealDocument,
    "\n  mutation DashboardOfferTransfer($key: ID!, $incident: ID!, $input: OfferTransferInput!) {\n    offerTransfer(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardOfferTransferDocument,
    "\n  mutation DashboardAcceptTransfer($key: ID!, $incident: ID!, $input: AnswerTransferInput!) {\n    acceptTransfer(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAcceptTransferDocument,
    "\n  mutation DashboardRefuseTransfer($key: ID!, $incident: ID!, $input: AnswerTransferInput!, $reason: String!) {\n    refuseTransfer(key: $key, incident: $incident, input: $input, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRefuseTransferDocument,
    "\n  mutation DashboardWithdrawTransfer($key: ID!, $incident: ID!, $exhibit: ID!, $transfer: ID!, $reason: String!) {\n    withdrawTransfer(key: $key, incident: $incident, exhibit: $exhibit, transfer: $transfer, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardWithdrawTransferDocument,
    "\n  mutation DashboardCheckOutExhibit($key: ID!, $incident: ID!, $input: CheckOutInput!) {\n    checkOutExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardCheckOutExhibitDocument,
    "\n  mutation DashboardCheckInExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $note: String!) {\n    checkInExhibit(key: $key, incident: $incident, exhibit: $exhibit, note: $note) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardCheckInExhibitDocument,
    "\n  mutation DashboardRecordAccess($key: ID!, $incident: ID!, $exhibit: ID!, $purpose: ExhibitPurpose!, $note: String!) {\n    recordAccess(key: $key, incident: $incident, exhibit: $exhibit, purpose: $purpose, note: $note) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRecordAccessDocument,
    "\n  mutation DashboardOverrideWorkingCopy($key: ID!, $incident: ID!, $exhibit: ID!, $decision: ID, $reason: String!) {\n    overrideWorkingCopy(key: $key, incident: $incident, exhibit: $exhibit, decision: $decision, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardOverrideWorkingCopyDocument,
    "\n  mutation DashboardVerifyExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $alg: DigestAlgorithm!, $digestOk: Boolean!, $note: String!) {\n    verifyExhibit(key: $key, incident: $incident, exhibit: $exhibit, alg: $alg, digestOk: $digestOk, note: $note) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardVerifyExhibitDocument,
    "\n  mutation DashboardDisputeIntegrity($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    disputeIntegrity(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDisputeIntegrityDocument,
    "\n  mutation DashboardSettleIntegrity($key: ID!, $incident: ID!, $exhibit: ID!, $good: Boolean!, $decision: ID, $reason: String!) {\n    settleIntegrity(key: $key, incident: $incident, exhibit: $exhibit, good: $good, decision: $decision, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSettleIntegrityDocument,
    "\n  fragment FactParts on Fact {\n    id\n    version\n    truth\n    cleared\n    tlp\n    label\n    confidence\n    owner {\n      id\n      name\n    }\n    wording\n    publicWording\n    wordings {\n      language\n      words\n      current\n      clearedBy {\n        id\n        name\n      }\n      at\n    }\n    sources\n    reason\n    method\n    validAt\n    recheckBy\n    verifiedBy {\n      id\n      name\n    }\n    verifiedAt\n    alone\n    clearedBy {\n      id\n      name\n    }\n    changeKind\n    changedBy {\n      id\n      name\n    }\n    at\n    earlier {\n      version\n      wording\n      publicWording\n      wordings {\n        language\n        words\n        current\n        clearedBy {\n          id\n          name\n        }\n        at\n      }\n      at\n      changedBy {\n        id\n        name\n      }\n      changeKind\n      reason\n    }\n  }\n": typeof types.FactPartsFragmentDoc,
    "\n  query DashboardFacts($incident: ID!, $after: String) {\n    facts(incident: $incident, after: $after) {\n      ...FactParts\n    }\n  }\n": typeof types.DashboardFactsDocument,
    "\n  mutation DashboardAddFact($key: ID!, $incident: ID!, $input: AddFactInput!) {\n    addFact(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAddFactDocument,
    "\n  mutation DashboardStartVerification($key: ID!, $incident: ID!, $fact: ID!, $version: Int!) {\n    startVerification(key: $key, incident: $incident, fact: $fact, version: $version) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardStartVerificationDocument,
    "\n  mutation DashboardConfirmFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $method: String!) {\n    confirmFact(key: $key, incident: $incident, fact: $fact, version: $version, method: $method) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardConfirmFactDocument,
    "\n  mutation DashboardClearWording($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $publicWording: String!, $language: String) {\n    clearWording(key: $key, incident: $incident, fact: $fact, version: $version, publicWording: $publicWording, language: $language) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardClearWordingDocument,
    "\n  mutation DashboardCorrectFact($key: ID!, $incident: ID!, $input: CorrectFactInput!) {\n    correctFact(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardCorrectFactDocument,
    "\n  mutation DashboardDisputeFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $reason: String!) {\n    disputeFact(key: $key, incident: $incident, fact: $fact, version: $version, reason: $reason) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDisputeFactDocument,
    "\n  mutation DashboardRetractFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $reason: String!) {\n    retractFact(key: $key, incident: $incident, fact: $fact, version: $version, reason: $reason) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRetractFactDocument,
    "\n  mutation DashboardRemarkFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $tlp: Tlp!, $label: String) {\n    remarkFact(key: $key, incident: $incident, fact: $fact, version: $version, tlp: $tlp, label: $label) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRemarkFactDocument,
    "\n  query DashboardFilteredLog($incident: ID!, $first: Int!, $after: String, $group: LogGroup, $person: ID, $search: String) {\n    board(incident: $incident) {\n      id\n      log(first: $first, after: $after, group: $group, person: $person, search: $search) {\n        edges {\n          cursor\n          node {\n            ...LogLineParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.DashboardFilteredLogDocument,
    "\n  fragment CellRoleParts on CellRole {\n    id\n    role\n    title\n    person {\n      id\n      name\n    }\n    deputy\n    standing\n    offeredAt\n    since\n  }\n": typeof types.CellRolePartsFragmentDoc,
    "\n  query DashboardRoles($incident: ID!, $after: String) {\n    roles(incident: $incident, after: $after) {\n      ...CellRoleParts\n    }\n  }\n": typeof types.DashboardRolesDocument,
    "\n  fragment CommandParts on IncidentCommand {\n    id\n    director {\n      id\n      name\n    }\n    since\n    brief\n    offeredTo {\n      id\n      name\n    }\n    offeredAt\n    takeoverBy {\n      id\n      name\n    }\n    takeoverReason\n    watch\n    observeUntil\n    observeLimits\n  }\n": typeof types.CommandPartsFragmentDoc,
    "\n  query DashboardCommand($incident: ID!) {\n    command(incident: $incident) {\n      ...CommandParts\n    }\n  }\n": typeof types.DashboardCommandDocument,
    "\n  query DashboardBrief($incident: ID!) {\n    handoverBrief(incident: $incident) {\n      brief\n      from {\n        id\n        name\n      }\n      to {\n        id\n        name\n      }\n      offeredAt\n      worries\n      headline\n      situation\n      items {\n        id\n        code\n        toTick\n      }\n      channelsInDoubt\n      channelsInUse\n    }\n  }\n": typeof types.DashboardBriefDocument,
    "\n  fragment PageParts on Page {\n    id\n    person {\n      id\n      name\n    }\n    role\n    deputy {\n      id\n      name\n    }\n    via\n    call\n    rung\n    reply\n    eta\n    heardBy {\n      id\n      name\n    }\n    askedAt\n    answeredAt\n    arrivedAt\n  }\n": typeof types.PagePartsFragmentDoc,
    "\n  query DashboardPages($incident: ID!, $after: String) {\n    pages(incident: $incident, after: $after) {\n      ...PageParts\n    }\n  }\n": typeof types.DashboardPagesDocument,
    "\n  query DashboardWouldBePaged($incident: ID!) {\n    wouldBePaged(incident: $incident) {\n      via\n      leftOut\n    }\n  }\n": typeof types.DashboardWouldBePagedDocument,
    "\n  mutation DashboardOfferRole($key: ID!, $incident: ID!, $input: OfferRoleInput!) {\n    offerRole(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardOfferRoleDocument,
    "\n  mutation DashboardAcceptRole($key: ID!, $incident: ID!, $assignment: ID!) {\n    acceptRole(key: $key, incident: $incident, assignment: $assignment) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAcceptRoleDocument,
    "\n  mutation DashboardDeclineRole($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    declineRole(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDeclineRoleDocument,
    "\n  mutation DashboardRelieveRole($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    relieveRole(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRelieveRoleDocument,
    "\n  mutation DashboardAcknowledgePage($key: ID!, $incident: ID!, $page: ID!, $reply: PageReply!, $eta: Instant) {\n    acknowledgePage(key: $key, incident: $incident, page: $page, reply: $reply, eta: $eta) {\n      __typename\n      ... on PageOk {\n        page\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAcknowledgePageDocument,
    "\n  mutation DashboardRecordAnswer($key: ID!, $incident: ID!, $page: ID!, $reply: PageReply!, $eta: Instant) {\n    recordAnswer(key: $key, incident: $incident, page: $page, reply: $reply, eta: $eta) {\n      __typename\n      ... on PageOk {\n        page\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRecordAnswerDocument,
    "\n  mutation DashboardOfferCommand($key: ID!, $incident: ID!, $to: ID!, $worries: String!) {\n    offerCommand(key: $key, incident: $incident, to: $to, worries: $worries) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardOfferCommandDocument,
    "\n  mutation DashboardAcceptCommand($key: ID!, $incident: ID!, $brief: ID!, $ticked: [ID!]!) {\n    acceptCommand(key: $key, incident: $incident, brief: $brief, ticked: $ticked) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAcceptCommandDocument,
    "\n  mutation DashboardDeclineCommand($key: ID!, $incident: ID!, $brief: ID!, $reason: String!) {\n    declineCommand(key: $key, incident: $incident, brief: $brief, reason: $reason) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDeclineCommandDocument,
    "\n  mutation DashboardWithdrawCommand($key: ID!, $incident: ID!, $brief: ID!, $reason: String!) {\n    withdrawCommand(key: $key, incident: $incident, brief: $brief, reason: $reason) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardWithdrawCommandDocument,
    "\n  mutation DashboardTakeCommand($key: ID!, $incident: ID!, $reason: String!) {\n    takeCommand(key: $key, incident: $incident, reason: $reason) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardTakeCommandDocument,
    "\n  query DashboardCast($incident: ID!) {\n    cast(incident: $incident) {\n      id\n      name\n      roles\n      active\n    }\n  }\n": typeof types.DashboardCastDocument,
    "\n  fragment PlaybookRunParts on PlaybookRun {\n    id\n    playbook\n    title\n    version\n    digest\n    reviewedOn\n    startedAt\n    status\n    exit\n    nodes {\n      node\n      state\n      stage\n      since\n      until\n      event\n      by {\n        id\n        name\n      }\n      overdue\n      missing\n    }\n    ways\n  }\n": typeof types.PlaybookRunPartsFragmentDoc,
    "\n  query DashboardPlaybookRuns($incident: ID!) {\n    playbookRuns(incident: $incident) {\n      ...PlaybookRunParts\n    }\n  }\n": typeof types.DashboardPlaybookRunsDocument,
    "\n  query DashboardPlaybookDrawing($incident: ID!, $run: ID!) {\n    playbookDrawing(incident: $incident, run: $run) {\n      id\n      w\n      h\n      lanes {\n        id\n        title\n        y\n        h\n      }\n      nodes {\n        id\n        lane\n        kind\n        step\n        title\n        text\n        strip\n        x\n        y\n        w\n        h\n        role {\n          role\n          title\n        }\n        confirmer {\n          role\n          title\n        }\n        override {\n          role\n          title\n        }\n        ender {\n          role\n          title\n        }\n        withinMs\n        timed\n        rungs {\n          afterMs\n          to {\n            role\n            title\n          }\n        }\n        requires {\n          any {\n            step\n            title\n            how\n            options\n          }\n        }\n        options {\n          id\n          text\n        }\n      }\n      edges {\n        from\n        to\n        kind\n        options\n        points\n      }\n    }\n  }\n": typeof types.DashboardPlaybookDrawingDocument,
    "\n  mutation DashboardReportStep($key: ID!, $incident: ID!, $run: ID!, $loc: String!, $event: String!, $note: String!) {\n    reportStep(key: $key, incident: $incident, run: $run, loc: $loc, event: $event, note: $note) {\n      __typename\n      ... on RunOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReportStepDocument,
    "\n  query DashboardPressRequests($incident: ID!, $after: String) {\n    pressRequests(incident: $incident, after: $after) {\n      id\n      kind\n      role\n      lane\n      run\n      step\n      at\n      dueMs\n      statement\n      assignment\n    }\n  }\n": typeof types.DashboardPressRequestsDocument,
    "\n  fragment StatementParts on Statement {\n    id\n    version\n    digest\n    language\n    audience\n    entity\n    topic\n    kind\n    use\n    attribution\n    embargo\n    expires\n    text\n    outing\n    why\n    label\n    title\n    body\n    owner {\n      id\n      name\n    }\n    author {\n      id\n      name\n    }\n    hands {\n      id\n      name\n    }\n    parent\n    parentVersion\n    stale\n    movedAt\n    cites {\n      fact\n      version\n      sentence\n      why\n      alone\n    }\n    steps {\n      step\n      roles\n      needed\n      open\n    }\n    release\n    approvals {\n      recovered\n      version\n      step\n      role\n      by {\n        id\n        name\n      }\n      behalf {\n        id\n        name\n      }\n      at\n      voidedAt\n      why\n      comment\n    }\n    due {\n      fact\n      was\n    }\n    recovered\n    offeredBy {\n      id\n      name\n    }\n    offeredAt\n    releasedBy {\n      id\n      name\n    }\n    releasedAt\n    channels\n    recipients\n    outcome\n    replacedBy\n  }\n": typeof types.StatementPartsFragmentDoc,
    "\n  query DashboardStatements($incident: ID!, $after: String) {\n    statements(incident: $incident, after: $after) {\n      ...StatementParts\n    }\n  }\n": typeof types.DashboardStatementsDocument,
    "\n  query DashboardInbox($incident: ID!, $after: String) {\n    inbox(incident: $incident, after: $after) {\n      id\n      kind\n      statement\n      assignment\n      step\n      role\n      title\n      since\n    }\n  }\n": typeof types.DashboardInboxDocument,
    "\n  mutation DashboardDraft($key: ID!, $incident: ID!, $input: DraftStatementInput!) {\n    draftStatement(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on StatementOk {\n        incident\n        statement {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDraftDocument,
    "\n  mutation DashboardRevise($key: ID!, $incident: ID!, $statement: ID!, $base: ID!, $text: TextInput!) {\n    reviseStatement(key: $key, incident: $incident, statement: $statement, base: $base, text: $text) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReviseDocument,
    "\n  mutation DashboardSubmit($key: ID!, $incident: ID!, $statement: ID!, $base: ID!) {\n    submitStatement(key: $key, incident: $incident, statement: $statement, base: $base) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardSubmitDocument,
    "\n  mutation DashboardApprove($key: ID!, $incident: ID!, $input: ApproveStatementInput!) {\n    approveStatement(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardApproveDocument,
    "\n  mutation DashboardRequestChanges($key: ID!, $incident: ID!, $statement: ID!, $version: ID!, $step: String!, $reason: String!) {\n    requestChanges(key: $key, incident: $incident, statement: $statement, version: $version, step: $step, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRequestChangesDocument,
    "\n  mutation DashboardRefuse($key: ID!, $incident: ID!, $statement: ID!, $version: ID!, $step: String!, $reason: String!) {\n    refuseStatement(key: $key, incident: $incident, statement: $statement, version: $version, step: $step, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRefuseDocument,
    "\n  mutation DashboardOfferRelease($key: ID!, $incident: ID!, $input: OfferReleaseInput!) {\n    offerRelease(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardOfferReleaseDocument,
    "\n  mutation DashboardWithdrawOffer($key: ID!, $incident: ID!, $statement: ID!, $reason: String!) {\n    withdrawReleaseOffer(key: $key, incident: $incident, statement: $statement, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardWithdrawOfferDocument,
    "\n  mutation DashboardRelease($key: ID!, $incident: ID!, $statement: ID!, $version: ID!) {\n    releaseStatement(key: $key, incident: $incident, statement: $statement, version: $version) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReleaseDocument,
    "\n  mutation DashboardCorrectStatement($key: ID!, $incident: ID!, $statement: ID!, $by: ID!, $reason: String!) {\n    correctStatement(key: $key, incident: $incident, statement: $statement, by: $by, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardCorrectStatementDocument,
    "\n  mutation DashboardWithdrawStatement($key: ID!, $incident: ID!, $statement: ID!, $decision: ID, $reason: String!) {\n    withdrawStatement(key: $key, incident: $incident, statement: $statement, decision: $decision, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardWithdrawStatementDocument,
    "\n  fragment SpokespersonParts on Spokesperson {\n    id\n    person {\n      id\n      name\n    }\n    place\n    topics\n    audiences\n    languages\n    from\n    to\n    answerBy\n    term\n    presence\n    succeeds\n    handingTo\n    ours\n    limits\n    offeredAt\n  }\n": typeof types.SpokespersonPartsFragmentDoc,
    "\n  query DashboardSpokespersons($incident: ID!, $after: String) {\n    spokespersons(incident: $incident, after: $after) {\n      ...SpokespersonParts\n    }\n  }\n": typeof types.DashboardSpokespersonsDocument,
    "\n  mutation DashboardOfferAssignment($key: ID!, $incident: ID!, $input: OfferAssignmentInput!) {\n    offerAssignment(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardOfferAssignmentDocument,
    "\n  mutation DashboardAcceptAssignment($key: ID!, $incident: ID!, $assignment: ID!) {\n    acceptAssignment(key: $key, incident: $incident, assignment: $assignment) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAcceptAssignmentDocument,
    "\n  mutation DashboardDeclineAssignment($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    declineAssignment(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDeclineAssignmentDocument,
    "\n  mutation DashboardEndAssignment($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    endAssignment(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardEndAssignmentDocument,
    "\n  fragment PrintParts on Print {\n    id\n    label\n    kind\n    item\n    copy\n    printedBy {\n      id\n      name\n    }\n    at\n    digest\n    entryHash\n  }\n": typeof types.PrintPartsFragmentDoc,
    "\n  query DashboardPrints($incident: ID!, $after: String) {\n    prints(incident: $incident, after: $after) {\n      ...PrintParts\n    }\n  }\n": typeof types.DashboardPrintsDocument,
    "\n  mutation DashboardRecordPrint($key: ID!, $incident: ID!, $input: PrintInput!) {\n    recordPrint(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on PrintOk {\n        print {\n          ...PrintParts\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardRecordPrintDocument,
    "\n  query DashboardRecord($incident: ID!) {\n    record(incident: $incident) {\n      id\n      verdict\n      verifiedAt\n      verifiedBy {\n        id\n        name\n      }\n      progress\n      startedBy {\n        id\n        name\n      }\n      files {\n        count\n        bad {\n          exhibit\n          finding\n        }\n      }\n      owner {\n        id\n        name\n      }\n    }\n  }\n": typeof types.DashboardRecordDocument,
    "\n  query DashboardRecordEntries($incident: ID!, $first: Int!, $after: Int) {\n    recordEntries(incident: $incident, first: $first, after: $after) {\n      id\n      count\n      head\n      finding {\n        number\n        code\n        sentence\n      }\n      entries {\n        number\n        hash\n        at\n        person {\n          id\n          name\n        }\n        sentence\n        text\n        sections {\n          name\n          state\n        }\n      }\n      next\n    }\n  }\n": typeof types.DashboardRecordEntriesDocument,
    "\n  query DashboardProveEntry($incident: ID!, $value: String!) {\n    proveEntry(incident: $incident, value: $value) {\n      recordedAt\n      at\n      person {\n        id\n        name\n      }\n      sentence\n      text\n    }\n  }\n": typeof types.DashboardProveEntryDocument,
    "\n  mutation DashboardVerifyRecord($incident: ID!) {\n    verifyRecord(incident: $incident) {\n      __typename\n      ... on VerifyRecordOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardVerifyRecordDocument,
    "\n  fragment SitrepParts on Sitrep {\n    id\n    label\n    version\n    audience\n    state\n    overtaken\n    nextDue\n    asOf\n    facts {\n      fact\n      version\n    }\n    decisions\n    author {\n      id\n      name\n    }\n    writtenAt\n    headline\n    situation\n    changes\n    questions\n    forecast\n    needs\n    textSha256\n    entryHash\n    reference\n    publishedBy {\n      id\n      name\n    }\n    publishedAt\n    distribution\n    nextReportAt\n  }\n": typeof types.SitrepPartsFragmentDoc,
    "\n  query DashboardSitreps($incident: ID!, $after: String) {\n    sitreps(incident: $incident, after: $after) {\n      ...SitrepParts\n    }\n  }\n": typeof types.DashboardSitrepsDocument,
    "\n  mutation DashboardDraftSitrep($key: ID!, $incident: ID!, $input: SitrepInput!) {\n    draftSitrep(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on SitrepOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDraftSitrepDocument,
    "\n  mutation DashboardReviseSitrep($key: ID!, $incident: ID!, $sitrep: ID!, $base: Int!, $input: SitrepInput!) {\n    reviseSitrep(key: $key, incident: $incident, sitrep: $sitrep, base: $base, input: $input) {\n      __typename\n      ... on SitrepOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReviseSitrepDocument,
    "\n  mutation DashboardPublishSitrep($key: ID!, $incident: ID!, $sitrep: ID!, $base: Int!, $distribution: [String!]!, $nextReportAt: Instant) {\n    publishSitrep(key: $key, incident: $incident, sitrep: $sitrep, base: $base, distribution: $distribution, nextReportAt: $nextReportAt) {\n      __typename\n      ... on SitrepOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardPublishSitrepDocument,
    "\n  query DashboardStoppedParts($incident: ID!) {\n    stoppedParts(incident: $incident)\n  }\n": typeof types.DashboardStoppedPartsDocument,
    "\n  fragment TaskParts on Task {\n    id\n    label\n    reference\n    version\n    kind\n    state\n    gate\n    missing {\n      id\n      reference\n    }\n    attention\n    title\n    details\n    checklist\n    doNot\n    critical\n    lane\n    run\n    statement\n    doerRole\n    doer\n    accountable\n    confirmRole\n    confirmer\n    waiveRole\n    overrideRole\n    person {\n      id\n      name\n    }\n    doneBy {\n      id\n      name\n    }\n    hands\n    confirmedBy {\n      id\n      name\n    }\n    exhibits\n    due\n    late\n    rung\n    called\n    calledDeputy\n    note\n    reason\n    block\n    seen\n    overrideReason\n    openedAt\n    changedAt\n  }\n": typeof types.TaskPartsFragmentDoc,
    "\n  query DashboardTasks($incident: ID!, $after: String) {\n    tasks(incident: $incident, after: $after) {\n      ...TaskParts\n    }\n  }\n": typeof types.DashboardTasksDocument,
    "\n  mutation DashboardOpenTask($key: ID!, $incident: ID!, $input: OpenTaskInput!) {\n    openTask(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardOpenTaskDocument,
    "\n  mutation DashboardAcknowledgeTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    acknowledgeTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAcknowledgeTaskDocument,
    "\n  mutation DashboardClaimTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    claimTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardClaimTaskDocument,
    "\n  mutation DashboardStartTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    startTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardStartTaskDocument,
    "\n  mutation DashboardUnblockTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    unblockTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardUnblockTaskDocument,
    "\n  mutation DashboardReturnTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $reason: String!) {\n    returnTask(key: $key, incident: $incident, id: $id, base: $base, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardReturnTaskDocument,
    "\n  mutation DashboardCompleteTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $exhibits: [ID!]!, $note: String!) {\n    completeTask(key: $key, incident: $incident, id: $id, base: $base, exhibits: $exhibits, note: $note) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardCompleteTaskDocument,
    "\n  mutation DashboardBlockTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $code: TaskBlock!, $reason: String!) {\n    blockTask(key: $key, incident: $incident, id: $id, base: $base, code: $code, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardBlockTaskDocument,
    "\n  mutation DashboardConfirmEffect($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $seen: String!) {\n    confirmEffect(key: $key, incident: $incident, id: $id, base: $base, seen: $seen) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardConfirmEffectDocument,
    "\n  mutation DashboardDenyEffect($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $reason: String!) {\n    denyEffect(key: $key, incident: $incident, id: $id, base: $base, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardDenyEffectDocument,
    "\n  mutation DashboardOverrideGate($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!, $authority: String!) {\n    overrideGate(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason, authority: $authority) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardOverrideGateDocument,
    "\n  mutation DashboardWaiveTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!) {\n    waiveTask(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardWaiveTaskDocument,
    "\n  mutation DashboardCancelTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!) {\n    cancelTask(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardCancelTaskDocument,
    "\n  mutation DashboardAssignTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $person: ID!, $note: String!) {\n    assignTask(key: $key, incident: $incident, id: $id, base: $base, person: $person, note: $note) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": typeof types.DashboardAssignTaskDocument,
};
const documents: Documents = {
    "\n  fragment BoardParts on Board {\n    id\n    exercise\n    reference\n    phase\n    codeName\n    title\n    what\n    severity\n    proposedSeverity\n    kind\n    circle\n    director {\n      id\n      name\n    }\n    reporter {\n      id\n      name\n    }\n    heardHow\n    callBack\n    affectedChannels\n    firstReportAt\n    declaredAt\n    playbook\n  }\n": types.BoardPartsFragmentDoc,
    "\n  fragment LaneParts on Lane {\n    id\n    lane\n    title\n    playbook\n    step\n    kind\n    text\n    role\n    since\n    overdue\n    status\n  }\n": types.LanePartsFragmentDoc,
    "\n  fragment LogLineParts on LogLine {\n    id\n    label\n    at\n    claimedAt\n    gapMarked\n    offline\n    recovered\n    person {\n      id\n      name\n    }\n    sentence\n    text\n    entry\n    corrects\n  }\n": types.LogLinePartsFragmentDoc,
    "\n  fragment RejectedParts on Rejected {\n    code\n    sentence\n    cure\n    fields {\n      field\n      sentence\n    }\n  }\n": types.RejectedPartsFragmentDoc,
    "\n  query Me {\n    me {\n      id\n      name\n      roles\n    }\n  }\n": types.MeDocument,
    "\n  query DashboardPeople($after: String) {\n    people(after: $after) {\n      id\n      name\n      roles\n      active\n    }\n  }\n": types.DashboardPeopleDocument,
    "\n  query DashboardIncidents($after: String) {\n    incidents(after: $after) {\n      ...BoardParts\n    }\n  }\n": types.DashboardIncidentsDocument,
    "\n  query DashboardBoard($incident: ID!, $first: Int!, $after: String) {\n    board(incident: $incident) {\n      ...BoardParts\n      lanes {\n        ...LaneParts\n      }\n      log(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...LogLineParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.DashboardBoardDocument,
    "\n  query DashboardPlaybooks {\n    playbooks {\n      id\n      title\n      kinds\n    }\n  }\n": types.DashboardPlaybooksDocument,
    "\n  mutation DashboardReport($key: ID!, $occurredAt: Instant, $precision: Precision, $input: ReportIncidentInput!) {\n    reportIncident(key: $key, occurredAt: $occurredAt, precision: $precision, input: $input) {\n      __typename\n      ... on ReportIncidentOk {\n        incident\n        reference\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReportDocument,
    "\n  mutation DashboardRaise($key: ID!, $incident: ID!, $input: RaiseReportInput!) {\n    raiseReport(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on RaiseReportOk {\n        incident\n        proposedSeverity\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRaiseDocument,
    "\n  mutation DashboardDeclare($key: ID!, $incident: ID!, $input: DeclareIncidentInput!) {\n    declareIncident(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on DeclareIncidentOk {\n        incident\n        codeName\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDeclareDocument,
    "\n  mutation DashboardLog(\n    $key: ID!\n    $occurredAt: Instant\n    $precision: Precision\n    $offline: Boolean! = false\n    $incident: ID!\n    $text: String!\n  ) {\n    addLogEntry(key: $key, occurredAt: $occurredAt, precision: $precision, offline: $offline, incident: $incident, text: $text) {\n      __typename\n      ... on AddLogEntryOk {\n        incident\n        entry\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardLogDocument,
    "\n  mutation DashboardInvite($key: ID!, $input: InvitePersonInput!) {\n    invitePerson(key: $key, input: $input) {\n      __typename\n      ... on InvitePersonOk {\n        person {\n          id\n          name\n        }\n        link\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardInviteDocument,
    "\n  query DashboardSample {\n    sample {\n      incident\n      readyAt\n      fact\n      exhibit\n      decision\n    }\n  }\n": types.DashboardSampleDocument,
    "\n  mutation DashboardOpenSample($anew: Boolean!) {\n    openSample(anew: $anew) {\n      incident\n      readyAt\n      fact\n      exhibit\n      decision\n    }\n  }\n": types.DashboardOpenSampleDocument,
    "\n  query DashboardClock {\n    clock {\n      state\n      aheadSeconds\n      since\n      mayAccept\n    }\n  }\n": types.DashboardClockDocument,
    "\n  mutation DashboardAcceptClock($key: ID!) {\n    acceptClock(key: $key) {\n      __typename\n      ... on AcceptClockOk {\n        to\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAcceptClockDocument,
    "\n  query DashboardRecordTime($incident: ID!) {\n    recordTime(incident: $incident) {\n      aheadSeconds\n      maySettle\n    }\n  }\n": types.DashboardRecordTimeDocument,
    "\n  mutation DashboardSettleTime($key: ID!, $incident: ID!) {\n    settleTime(key: $key, incident: $incident) {\n      __typename\n      ... on SettleTimeOk {\n        records\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSettleTimeDocument,
    "\n  mutation DashboardCorrectLog($key: ID!, $incident: ID!, $entry: ID!, $text: String!, $reason: String!) {\n    correctLog(key: $key, incident: $incident, entry: $entry, text: $text, reason: $reason) {\n      __typename\n      ... on AddLogEntryOk {\n        entry\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardCorrectLogDocument,
    "\n  query DashboardRecoveries {\n    recoveries {\n      id\n      at\n      yours\n      person {\n        id\n        name\n      }\n      askedBy {\n        id\n        name\n      }\n    }\n  }\n": types.DashboardRecoveriesDocument,
    "\n  query DashboardAccess {\n    mySession {\n      account\n    }\n    accessNotices {\n      kind\n      at\n      by {\n        id\n        name\n      }\n    }\n  }\n": types.DashboardAccessDocument,
    "\n  mutation DashboardAskRecovery($key: ID!, $person: ID!, $reason: String!) {\n    askRecovery(key: $key, person: $person, reason: $reason) {\n      __typename\n      ... on AskRecoveryOk {\n        recovery\n        code\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": types.DashboardAskRecoveryDocument,
    "\n  mutation DashboardGrantRecovery($key: ID!, $recovery: ID!) {\n    grantRecovery(key: $key, recovery: $recovery) {\n      __typename\n      ... on GrantRecoveryOk {\n        link\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": types.DashboardGrantRecoveryDocument,
    "\n  mutation DashboardRefuseRecovery($key: ID!, $recovery: ID!) {\n    refuseRecovery(key: $key, recovery: $recovery) {\n      __typename\n      ... on RefuseRecoveryOk {\n        recovery\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": types.DashboardRefuseRecoveryDocument,
    "\n  mutation DashboardSeeAccess($key: ID!, $upTo: Instant!) {\n    seeAccess(key: $key, upTo: $upTo) {\n      __typename\n      ... on SeeAccessOk {\n        upTo\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": types.DashboardSeeAccessDocument,
    "\n  query DashboardUpkeep {\n    undelivered {\n      id\n      topic\n      incident\n      plannedAt\n      tries\n      failure\n      correlation\n      nextTryAt\n      setAsideAt\n    }\n    recordsAhead {\n      record\n      aheadSeconds\n    }\n  }\n": types.DashboardUpkeepDocument,
    "\n  mutation DashboardTryAgain($message: ID!) {\n    tryAgain(message: $message) {\n      __typename\n      ... on TryAgainOk {\n        message\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardTryAgainDocument,
    "\n  mutation DashboardSettleHouse($key: ID!) {\n    settleTime(key: $key) {\n      __typename\n      ... on SettleTimeOk {\n        records\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSettleHouseDocument,
    "\n  mutation DashboardNewLink($person: ID!) {\n    newLink(person: $person) {\n      __typename\n      ... on NewLinkOk {\n        link\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": types.DashboardNewLinkDocument,
    "\n  mutation DashboardEndSessions($person: ID!) {\n    endSessions(person: $person) {\n      __typename\n      ... on EndSessionsOk {\n        person\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": types.DashboardEndSessionsDocument,
    "\n  mutation DashboardDeactivate($key: ID!, $person: ID!) {\n    deactivatePerson(key: $key, person: $person) {\n      __typename\n      ... on DeactivatePersonOk {\n        person\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n": types.DashboardDeactivateDocument,
    "\n  query DashboardLines($incident: ID!, $after: String) {\n    linesInForce(incident: $incident, after: $after) {\n      id\n      version\n      title\n      body\n      entity\n      topic\n      audience\n      language\n      releasedAt\n      expires\n      doubts {\n        fact\n        was\n      }\n    }\n  }\n": types.DashboardLinesDocument,
    "\n  fragment ChannelParts on Channel {\n    id\n    channel\n    title\n    trust\n    vouchedBy {\n      id\n      name\n    }\n    availability\n    inUse\n    instead\n    since\n    saidBy {\n      id\n      name\n    }\n    reason\n  }\n": types.ChannelPartsFragmentDoc,
    "\n  query DashboardChannels($incident: ID!) {\n    channels(incident: $incident) {\n      ...ChannelParts\n    }\n  }\n": types.DashboardChannelsDocument,
    "\n  mutation DashboardSetTrust($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $trust: ChannelTrust!) {\n    setChannelTrust(key: $key, incident: $incident, channel: $channel, reason: $reason, trust: $trust) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSetTrustDocument,
    "\n  mutation DashboardSetAvailability($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $availability: ChannelAvailability!) {\n    setChannelAvailability(key: $key, incident: $incident, channel: $channel, reason: $reason, availability: $availability) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSetAvailabilityDocument,
    "\n  mutation DashboardUseChannel($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $instead: String, $authenticated: String!) {\n    useChannel(key: $key, incident: $incident, channel: $channel, reason: $reason, instead: $instead, authenticated: $authenticated) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardUseChannelDocument,
    "\n  mutation DashboardStandBy($key: ID!, $incident: ID!, $channel: String!, $reason: String!) {\n    standChannelBy(key: $key, incident: $incident, channel: $channel, reason: $reason) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardStandByDocument,
    "\n  fragment PartyParts on Party {\n    id\n    party\n    name\n    kind\n    zone\n    criticality\n    inUse\n    trying\n    levels {\n      level\n      channel\n      title\n      called\n      test {\n        result\n        at\n        by {\n          id\n          name\n        }\n      }\n      said\n      means\n      at\n      by {\n        id\n        name\n      }\n      listens\n    }\n  }\n": types.PartyPartsFragmentDoc,
    "\n  query DashboardParties($incident: ID!, $after: String) {\n    parties(incident: $incident, after: $after) {\n      ...PartyParts\n    }\n  }\n": types.DashboardPartiesDocument,
    "\n  mutation DashboardTryParty($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!) {\n    tryParty(key: $key, incident: $incident, party: $party, level: $level) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardTryPartyDocument,
    "\n  mutation DashboardAuthenticateParty(\n    $key: ID!\n    $incident: ID!\n    $party: ID!\n    $level: PaceLevel!\n    $means: AuthenticatedBy!\n    $challenge: String!\n  ) {\n    authenticateParty(key: $key, incident: $incident, party: $party, level: $level, means: $means, challenge: $challenge) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAuthenticatePartyDocument,
    "\n  mutation DashboardRecordNoContact($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!, $failure: ContactFailure!) {\n    recordNoContact(key: $key, incident: $incident, party: $party, level: $level, failure: $failure) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRecordNoContactDocument,
    "\n  mutation DashboardAgreeListening($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!, $at: Instant!) {\n    agreeListening(key: $key, incident: $incident, party: $party, level: $level, at: $at) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAgreeListeningDocument,
    "\n  query DashboardChannelPlan($after: String) {\n    channelPlan(after: $after) {\n      id\n      name\n      kind\n      zone\n      criticality\n      levels {\n        level\n        channel\n        title\n        called\n        test {\n          result\n          at\n          by {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n": types.DashboardChannelPlanDocument,
    "\n  query DashboardChannelCatalogue {\n    channelCatalogue {\n      channel\n      title\n    }\n  }\n": types.DashboardChannelCatalogueDocument,
    "\n  mutation DashboardPlanParty($key: ID!, $input: PlanPartyInput!) {\n    planParty(key: $key, input: $input) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardPlanPartyDocument,
    "\n  mutation DashboardChangeParty($key: ID!, $party: ID!, $input: PlanPartyInput!) {\n    changeParty(key: $key, party: $party, input: $input) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardChangePartyDocument,
    "\n  mutation DashboardDropParty($key: ID!, $party: ID!) {\n    dropParty(key: $key, party: $party) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDropPartyDocument,
    "\n  mutation DashboardRecordTest($key: ID!, $party: ID!, $level: PaceLevel!, $result: TestResult!, $note: String!) {\n    recordChannelTest(key: $key, party: $party, level: $level, result: $result, note: $note) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRecordTestDocument,
    "\n  query DashboardCloseGate($incident: ID!) {\n    closeGate(incident: $incident) {\n      code\n      items\n    }\n  }\n": types.DashboardCloseGateDocument,
    "\n  query DashboardLeftOpen($incident: ID!) {\n    leftOpen(incident: $incident) {\n      label\n      codes\n    }\n  }\n": types.DashboardLeftOpenDocument,
    "\n  mutation DashboardVouchForOpen($key: ID!, $incident: ID!, $label: ID!, $words: String!) {\n    vouchForOpen(key: $key, incident: $incident, label: $label, words: $words) {\n      __typename\n      ... on VouchOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardVouchForOpenDocument,
    "\n  mutation DashboardSetSeverity($key: ID!, $incident: ID!, $severity: Int!, $decision: ID, $reason: String!) {\n    setSeverity(key: $key, incident: $incident, severity: $severity, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSetSeverityDocument,
    "\n  mutation DashboardSetCircle($key: ID!, $incident: ID!, $circle: Circle!, $decision: ID, $reason: String!) {\n    setCircle(key: $key, incident: $incident, circle: $circle, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSetCircleDocument,
    "\n  mutation DashboardOrderObservation($key: ID!, $incident: ID!, $decision: ID!, $until: Instant!, $limits: String!) {\n    orderObservation(key: $key, incident: $incident, decision: $decision, until: $until, limits: $limits) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardOrderObservationDocument,
    "\n  mutation DashboardStabilise($key: ID!, $incident: ID!, $decision: ID, $reason: String!) {\n    stabilise(key: $key, incident: $incident, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardStabiliseDocument,
    "\n  mutation DashboardStandDown($key: ID!, $incident: ID!, $decision: ID, $reason: String!) {\n    standDown(key: $key, incident: $incident, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardStandDownDocument,
    "\n  mutation DashboardCloseIncident($key: ID!, $incident: ID!, $decision: ID!, $summary: String!, $residualRisk: String!) {\n    closeIncident(key: $key, incident: $incident, decision: $decision, summary: $summary, residualRisk: $residualRisk) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardCloseIncidentDocument,
    "\n  mutation DashboardReopen($key: ID!, $incident: ID!, $reason: String!) {\n    reopen(key: $key, incident: $incident, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReopenDocument,
    "\n  mutation DashboardAdmitPerson($key: ID!, $incident: ID!, $person: ID!, $reason: String!) {\n    admitPerson(key: $key, incident: $incident, person: $person, reason: $reason) {\n      __typename\n      ... on CircleOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAdmitPersonDocument,
    "\n  mutation DashboardRemovePerson($key: ID!, $incident: ID!, $person: ID!, $reason: String!) {\n    removePerson(key: $key, incident: $incident, person: $person, reason: $reason) {\n      __typename\n      ... on CircleOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRemovePersonDocument,
    "\n  mutation DashboardNameReaders($key: ID!, $incident: ID!, $label: String, $readers: [ID!]!) {\n    nameReaders(key: $key, incident: $incident, label: $label, readers: $readers) {\n      __typename\n      ... on CircleOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardNameReadersDocument,
    "\n  query DashboardReaders($incident: ID!, $after: String) {\n    readers(incident: $incident, after: $after) {\n      id\n      label\n      role\n      person {\n        id\n        name\n      }\n    }\n  }\n": types.DashboardReadersDocument,
    "\n  mutation DashboardAbortRun($key: ID!, $incident: ID!, $run: ID!, $exit: String!) {\n    abortRun(key: $key, incident: $incident, run: $run, exit: $exit) {\n      __typename\n      ... on RunOk {\n        run\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAbortRunDocument,
    "\n  fragment DecisionParts on Decision {\n    id\n    label\n    question\n    options {\n      id\n      text\n      tradeoffs\n    }\n    owner\n    ownerTitle\n    substitutes\n    shownDefault\n    state\n    lapsed\n    infoMoved\n    decideBy\n    askedBy {\n      id\n      name\n    }\n    askedAt\n    step\n    recommendations {\n      person {\n        id\n        name\n      }\n      option\n      text\n      at\n    }\n    option\n    decidedBy {\n      id\n      name\n    }\n    decidedRole\n    decidedAt\n    authority\n    rationale\n    risks\n    advice\n    reviewAt\n    dissent {\n      person {\n        id\n        name\n      }\n      option\n      text\n      at\n    }\n    successor\n  }\n": types.DecisionPartsFragmentDoc,
    "\n  query DashboardDecisions($incident: ID!, $after: String) {\n    decisions(incident: $incident, after: $after) {\n      ...DecisionParts\n    }\n  }\n": types.DashboardDecisionsDocument,
    "\n  mutation DashboardAskDecision($key: ID!, $incident: ID!, $input: AskDecisionInput!) {\n    askDecision(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAskDecisionDocument,
    "\n  mutation DashboardRecommend($key: ID!, $incident: ID!, $decision: ID!, $option: String!, $reason: String!) {\n    recommend(key: $key, incident: $incident, decision: $decision, option: $option, reason: $reason) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRecommendDocument,
    "\n  mutation DashboardTakeDecision($key: ID!, $incident: ID!, $decision: ID!, $input: TakeDecisionInput!) {\n    takeDecision(key: $key, incident: $incident, decision: $decision, input: $input) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardTakeDecisionDocument,
    "\n  mutation DashboardRecordDissent($key: ID!, $incident: ID!, $decision: ID!, $words: String!) {\n    recordDissent(key: $key, incident: $incident, decision: $decision, words: $words) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRecordDissentDocument,
    "\n  mutation DashboardDeferDecision($key: ID!, $incident: ID!, $decision: ID!, $until: Instant!, $reason: String!) {\n    deferDecision(key: $key, incident: $incident, decision: $decision, until: $until, reason: $reason) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDeferDecisionDocument,
    "\n  mutation DashboardWithdrawQuestion($key: ID!, $incident: ID!, $decision: ID!, $reason: String!) {\n    withdrawQuestion(key: $key, incident: $incident, decision: $decision, reason: $reason) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardWithdrawQuestionDocument,
    "\n  mutation DashboardReviewDecision($key: ID!, $incident: ID!, $decision: ID!, $reason: String!, $reviewAt: Instant, $successor: ID) {\n    reviewDecision(key: $key, incident: $incident, decision: $decision, reason: $reason, reviewAt: $reviewAt, successor: $successor) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReviewDecisionDocument,
    "\n  mutation DashboardSetHold($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    setHold(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSetHoldDocument,
    "\n  mutation DashboardLiftHold($key: ID!, $incident: ID!, $exhibit: ID!, $hold: ID!, $reason: String!) {\n    liftHold(key: $key, incident: $incident, exhibit: $exhibit, hold: $hold, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardLiftHoldDocument,
    "\n  mutation DashboardProposeDisposition($key: ID!, $incident: ID!, $input: ProposeDispositionInput!) {\n    proposeDisposition(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardProposeDispositionDocument,
    "\n  mutation DashboardWithdrawDisposition($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    withdrawDisposition(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardWithdrawDispositionDocument,
    "\n  mutation DashboardDisposeExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $certificate: String!) {\n    disposeExhibit(key: $key, incident: $incident, exhibit: $exhibit, certificate: $certificate) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDisposeExhibitDocument,
    "\n  mutation DashboardReturnExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $to: ID, $certificate: String!) {\n    returnExhibit(key: $key, incident: $incident, exhibit: $exhibit, to: $to, certificate: $certificate) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReturnExhibitDocument,
    "\n  mutation DashboardHandOverExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $to: ID, $certificate: String!) {\n    handOverExhibit(key: $key, incident: $incident, exhibit: $exhibit, to: $to, certificate: $certificate) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardHandOverExhibitDocument,
    "\n  fragment ExhibitParts on Exhibit {\n    id\n    reference\n    description\n    source\n    category\n    volatile\n    label\n    place\n    integrity\n    finder {\n      id\n      name\n    }\n    custodian {\n      id\n      name\n    }\n    original\n    derivedFrom\n    hasFile\n    bytes\n    fileMissed\n    fileMissedSince\n    keyDestroyed\n    algorithms\n    checkedOutTo {\n      id\n      name\n    }\n    override\n    holds\n    transfer\n    transferTo {\n      id\n      name\n    }\n    proposed\n    proposedBy {\n      id\n      name\n    }\n    forTask\n    custodyRows\n    identifiedAt\n    movedAt\n  }\n": types.ExhibitPartsFragmentDoc,
    "\n  query DashboardExhibits($incident: ID!, $after: String) {\n    exhibits(incident: $incident, after: $after) {\n      ...ExhibitParts\n    }\n  }\n": types.DashboardExhibitsDocument,
    "\n  query DashboardCustody($incident: ID!, $exhibit: ID!, $first: Int!, $after: String) {\n    custody(incident: $incident, exhibit: $exhibit, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          no\n          kind\n          by {\n            id\n            name\n          }\n          at\n          claimedAt\n          custodian {\n            id\n            name\n          }\n          place\n          method\n          tool\n          witness\n          digests {\n            alg\n            value\n          }\n          sealNumber\n          waybill\n          condition\n          reason\n          note\n          certificate\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n": types.DashboardCustodyDocument,
    "\n  mutation DashboardIdentifyExhibit($key: ID!, $incident: ID!, $input: IdentifyExhibitInput!) {\n    identifyExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        exhibit {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardIdentifyExhibitDocument,
    "\n  mutation DashboardDropCandidate($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    dropCandidate(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDropCandidateDocument,
    "\n  mutation DashboardCollectExhibit($key: ID!, $incident: ID!, $input: TakeExhibitInput!) {\n    collectExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardCollectExhibitDocument,
    "\n  mutation DashboardAcquireExhibit($key: ID!, $incident: ID!, $input: TakeExhibitInput!) {\n    acquireExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAcquireExhibitDocument,
    "\n  mutation DashboardRecordDigests($key: ID!, $incident: ID!, $exhibit: ID!, $digests: [DigestInput!]!) {\n    recordDigests(key: $key, incident: $incident, exhibit: $exhibit, digests: $digests) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRecordDigestsDocument,
    "\n  mutation DashboardSealExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $sealKind: String!, $sealNumber: String!) {\n    sealExhibit(key: $key, incident: $incident, exhibit: $exhibit, sealKind: $sealKind, sealNumber: $sealNumber) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSealExhibitDocument,
    "\n  mutation DashboardBreakSeal($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    breakSeal(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardBreakSealDocument,
    "\n  mutation DashboardOfferTransfer($key: ID!, $incident: ID!, $input: OfferTransferInput!) {\n    offerTransfer(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardOfferTransferDocument,
    "\n  mutation DashboardAcceptTransfer($key: ID!, $incident: ID!, $input: AnswerTransferInput!) {\n    acceptTransfer(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAcceptTransferDocument,
    "\n  mutation DashboardRefuseTransfer($key: ID!, $incident: ID!, $input: AnswerTransferInput!, $reason: String!) {\n    refuseTransfer(key: $key, incident: $incident, input: $input, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRefuseTransferDocument,
    "\n  mutation DashboardWithdrawTransfer($key: ID!, $incident: ID!, $exhibit: ID!, $transfer: ID!, $reason: String!) {\n    withdrawTransfer(key: $key, incident: $incident, exhibit: $exhibit, transfer: $transfer, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardWithdrawTransferDocument,
    "\n  mutation DashboardCheckOutExhibit($key: ID!, $incident: ID!, $input: CheckOutInput!) {\n    checkOutExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardCheckOutExhibitDocument,
    "\n  mutation DashboardCheckInExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $note: String!) {\n    checkInExhibit(key: $key, incident: $incident, exhibit: $exhibit, note: $note) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardCheckInExhibitDocument,
    "\n  mutation DashboardRecordAccess($key: ID!, $incident: ID!, $exhibit: ID!, $purpose: ExhibitPurpose!, $note: String!) {\n    recordAccess(key: $key, incident: $incident, exhibit: $exhibit, purpose: $purpose, note: $note) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRecordAccessDocument,
    "\n  mutation DashboardOverrideWorkingCopy($key: ID!, $incident: ID!, $exhibit: ID!, $decision: ID, $reason: String!) {\n    overrideWorkingCopy(key: $key, incident: $incident, exhibit: $exhibit, decision: $decision, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardOverrideWorkingCopyDocument,
    "\n  mutation DashboardVerifyExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $alg: DigestAlgorithm!, $digestOk: Boolean!, $note: String!) {\n    verifyExhibit(key: $key, incident: $incident, exhibit: $exhibit, alg: $alg, digestOk: $digestOk, note: $note) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardVerifyExhibitDocument,
    "\n  mutation DashboardDisputeIntegrity($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    disputeIntegrity(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDisputeIntegrityDocument,
    "\n  mutation DashboardSettleIntegrity($key: ID!, $incident: ID!, $exhibit: ID!, $good: Boolean!, $decision: ID, $reason: String!) {\n    settleIntegrity(key: $key, incident: $incident, exhibit: $exhibit, good: $good, decision: $decision, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSettleIntegrityDocument,
    "\n  fragment FactParts on Fact {\n    id\n    version\n    truth\n    cleared\n    tlp\n    label\n    confidence\n    owner {\n      id\n      name\n    }\n    wording\n    publicWording\n    wordings {\n      language\n      words\n      current\n      clearedBy {\n        id\n        name\n      }\n      at\n    }\n    sources\n    reason\n    method\n    validAt\n    recheckBy\n    verifiedBy {\n      id\n      name\n    }\n    verifiedAt\n    alone\n    clearedBy {\n      id\n      name\n    }\n    changeKind\n    changedBy {\n      id\n      name\n    }\n    at\n    earlier {\n      version\n      wording\n      publicWording\n      wordings {\n        language\n        words\n        current\n        clearedBy {\n          id\n          name\n        }\n        at\n      }\n      at\n      changedBy {\n        id\n        name\n      }\n      changeKind\n      reason\n    }\n  }\n": types.FactPartsFragmentDoc,
    "\n  query DashboardFacts($incident: ID!, $after: String) {\n    facts(incident: $incident, after: $after) {\n      ...FactParts\n    }\n  }\n": types.DashboardFactsDocument,
    "\n  mutation DashboardAddFact($key: ID!, $incident: ID!, $input: AddFactInput!) {\n    addFact(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAddFactDocument,
    "\n  mutation DashboardStartVerification($key: ID!, $incident: ID!, $fact: ID!, $version: Int!) {\n    startVerification(key: $key, incident: $incident, fact: $fact, version: $version) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardStartVerificationDocument,
    "\n  mutation DashboardConfirmFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $method: String!) {\n    confirmFact(key: $key, incident: $incident, fact: $fact, version: $version, method: $method) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardConfirmFactDocument,
    "\n  mutation DashboardClearWording($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $publicWording: String!, $language: String) {\n    clearWording(key: $key, incident: $incident, fact: $fact, version: $version, publicWording: $publicWording, language: $language) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardClearWordingDocument,
    "\n  mutation DashboardCorrectFact($key: ID!, $incident: ID!, $input: CorrectFactInput!) {\n    correctFact(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardCorrectFactDocument,
    "\n  mutation DashboardDisputeFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $reason: String!) {\n    disputeFact(key: $key, incident: $incident, fact: $fact, version: $version, reason: $reason) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDisputeFactDocument,
    "\n  mutation DashboardRetractFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $reason: String!) {\n    retractFact(key: $key, incident: $incident, fact: $fact, version: $version, reason: $reason) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRetractFactDocument,
    "\n  mutation DashboardRemarkFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $tlp: Tlp!, $label: String) {\n    remarkFact(key: $key, incident: $incident, fact: $fact, version: $version, tlp: $tlp, label: $label) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRemarkFactDocument,
    "\n  query DashboardFilteredLog($incident: ID!, $first: Int!, $after: String, $group: LogGroup, $person: ID, $search: String) {\n    board(incident: $incident) {\n      id\n      log(first: $first, after: $after, group: $group, person: $person, search: $search) {\n        edges {\n          cursor\n          node {\n            ...LogLineParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.DashboardFilteredLogDocument,
    "\n  fragment CellRoleParts on CellRole {\n    id\n    role\n    title\n    person {\n      id\n      name\n    }\n    deputy\n    standing\n    offeredAt\n    since\n  }\n": types.CellRolePartsFragmentDoc,
    "\n  query DashboardRoles($incident: ID!, $after: String) {\n    roles(incident: $incident, after: $after) {\n      ...CellRoleParts\n    }\n  }\n": types.DashboardRolesDocument,
    "\n  fragment CommandParts on IncidentCommand {\n    id\n    director {\n      id\n      name\n    }\n    since\n    brief\n    offeredTo {\n      id\n      name\n    }\n    offeredAt\n    takeoverBy {\n      id\n      name\n    }\n    takeoverReason\n    watch\n    observeUntil\n    observeLimits\n  }\n": types.CommandPartsFragmentDoc,
    "\n  query DashboardCommand($incident: ID!) {\n    command(incident: $incident) {\n      ...CommandParts\n    }\n  }\n": types.DashboardCommandDocument,
    "\n  query DashboardBrief($incident: ID!) {\n    handoverBrief(incident: $incident) {\n      brief\n      from {\n        id\n        name\n      }\n      to {\n        id\n        name\n      }\n      offeredAt\n      worries\n      headline\n      situation\n      items {\n        id\n        code\n        toTick\n      }\n      channelsInDoubt\n      channelsInUse\n    }\n  }\n": types.DashboardBriefDocument,
    "\n  fragment PageParts on Page {\n    id\n    person {\n      id\n      name\n    }\n    role\n    deputy {\n      id\n      name\n    }\n    via\n    call\n    rung\n    reply\n    eta\n    heardBy {\n      id\n      name\n    }\n    askedAt\n    answeredAt\n    arrivedAt\n  }\n": types.PagePartsFragmentDoc,
    "\n  query DashboardPages($incident: ID!, $after: String) {\n    pages(incident: $incident, after: $after) {\n      ...PageParts\n    }\n  }\n": types.DashboardPagesDocument,
    "\n  query DashboardWouldBePaged($incident: ID!) {\n    wouldBePaged(incident: $incident) {\n      via\n      leftOut\n    }\n  }\n": types.DashboardWouldBePagedDocument,
    "\n  mutation DashboardOfferRole($key: ID!, $incident: ID!, $input: OfferRoleInput!) {\n    offerRole(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardOfferRoleDocument,
    "\n  mutation DashboardAcceptRole($key: ID!, $incident: ID!, $assignment: ID!) {\n    acceptRole(key: $key, incident: $incident, assignment: $assignment) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAcceptRoleDocument,
    "\n  mutation DashboardDeclineRole($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    declineRole(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDeclineRoleDocument,
    "\n  mutation DashboardRelieveRole($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    relieveRole(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRelieveRoleDocument,
    "\n  mutation DashboardAcknowledgePage($key: ID!, $incident: ID!, $page: ID!, $reply: PageReply!, $eta: Instant) {\n    acknowledgePage(key: $key, incident: $incident, page: $page, reply: $reply, eta: $eta) {\n      __typename\n      ... on PageOk {\n        page\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAcknowledgePageDocument,
    "\n  mutation DashboardRecordAnswer($key: ID!, $incident: ID!, $page: ID!, $reply: PageReply!, $eta: Instant) {\n    recordAnswer(key: $key, incident: $incident, page: $page, reply: $reply, eta: $eta) {\n      __typename\n      ... on PageOk {\n        page\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRecordAnswerDocument,
    "\n  mutation DashboardOfferCommand($key: ID!, $incident: ID!, $to: ID!, $worries: String!) {\n    offerCommand(key: $key, incident: $incident, to: $to, worries: $worries) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardOfferCommandDocument,
    "\n  mutation DashboardAcceptCommand($key: ID!, $incident: ID!, $brief: ID!, $ticked: [ID!]!) {\n    acceptCommand(key: $key, incident: $incident, brief: $brief, ticked: $ticked) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAcceptCommandDocument,
    "\n  mutation DashboardDeclineCommand($key: ID!, $incident: ID!, $brief: ID!, $reason: String!) {\n    declineCommand(key: $key, incident: $incident, brief: $brief, reason: $reason) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDeclineCommandDocument,
    "\n  mutation DashboardWithdrawCommand($key: ID!, $incident: ID!, $brief: ID!, $reason: String!) {\n    withdrawCommand(key: $key, incident: $incident, brief: $brief, reason: $reason) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardWithdrawCommandDocument,
    "\n  mutation DashboardTakeCommand($key: ID!, $incident: ID!, $reason: String!) {\n    takeCommand(key: $key, incident: $incident, reason: $reason) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardTakeCommandDocument,
    "\n  query DashboardCast($incident: ID!) {\n    cast(incident: $incident) {\n      id\n      name\n      roles\n      active\n    }\n  }\n": types.DashboardCastDocument,
    "\n  fragment PlaybookRunParts on PlaybookRun {\n    id\n    playbook\n    title\n    version\n    digest\n    reviewedOn\n    startedAt\n    status\n    exit\n    nodes {\n      node\n      state\n      stage\n      since\n      until\n      event\n      by {\n        id\n        name\n      }\n      overdue\n      missing\n    }\n    ways\n  }\n": types.PlaybookRunPartsFragmentDoc,
    "\n  query DashboardPlaybookRuns($incident: ID!) {\n    playbookRuns(incident: $incident) {\n      ...PlaybookRunParts\n    }\n  }\n": types.DashboardPlaybookRunsDocument,
    "\n  query DashboardPlaybookDrawing($incident: ID!, $run: ID!) {\n    playbookDrawing(incident: $incident, run: $run) {\n      id\n      w\n      h\n      lanes {\n        id\n        title\n        y\n        h\n      }\n      nodes {\n        id\n        lane\n        kind\n        step\n        title\n        text\n        strip\n        x\n        y\n        w\n        h\n        role {\n          role\n          title\n        }\n        confirmer {\n          role\n          title\n        }\n        override {\n          role\n          title\n        }\n        ender {\n          role\n          title\n        }\n        withinMs\n        timed\n        rungs {\n          afterMs\n          to {\n            role\n            title\n          }\n        }\n        requires {\n          any {\n            step\n            title\n            how\n            options\n          }\n        }\n        options {\n          id\n          text\n        }\n      }\n      edges {\n        from\n        to\n        kind\n        options\n        points\n      }\n    }\n  }\n": types.DashboardPlaybookDrawingDocument,
    "\n  mutation DashboardReportStep($key: ID!, $incident: ID!, $run: ID!, $loc: String!, $event: String!, $note: String!) {\n    reportStep(key: $key, incident: $incident, run: $run, loc: $loc, event: $event, note: $note) {\n      __typename\n      ... on RunOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReportStepDocument,
    "\n  query DashboardPressRequests($incident: ID!, $after: String) {\n    pressRequests(incident: $incident, after: $after) {\n      id\n      kind\n      role\n      lane\n      run\n      step\n      at\n      dueMs\n      statement\n      assignment\n    }\n  }\n": types.DashboardPressRequestsDocument,
    "\n  fragment StatementParts on Statement {\n    id\n    version\n    digest\n    language\n    audience\n    entity\n    topic\n    kind\n    use\n    attribution\n    embargo\n    expires\n    text\n    outing\n    why\n    label\n    title\n    body\n    owner {\n      id\n      name\n    }\n    author {\n      id\n      name\n    }\n    hands {\n      id\n      name\n    }\n    parent\n    parentVersion\n    stale\n    movedAt\n    cites {\n      fact\n      version\n      sentence\n      why\n      alone\n    }\n    steps {\n      step\n      roles\n      needed\n      open\n    }\n    release\n    approvals {\n      recovered\n      version\n      step\n      role\n      by {\n        id\n        name\n      }\n      behalf {\n        id\n        name\n      }\n      at\n      voidedAt\n      why\n      comment\n    }\n    due {\n      fact\n      was\n    }\n    recovered\n    offeredBy {\n      id\n      name\n    }\n    offeredAt\n    releasedBy {\n      id\n      name\n    }\n    releasedAt\n    channels\n    recipients\n    outcome\n    replacedBy\n  }\n": types.StatementPartsFragmentDoc,
    "\n  query DashboardStatements($incident: ID!, $after: String) {\n    statements(incident: $incident, after: $after) {\n      ...StatementParts\n    }\n  }\n": types.DashboardStatementsDocument,
    "\n  query DashboardInbox($incident: ID!, $after: String) {\n    inbox(incident: $incident, after: $after) {\n      id\n      kind\n      statement\n      assignment\n      step\n      role\n      title\n      since\n    }\n  }\n": types.DashboardInboxDocument,
    "\n  mutation DashboardDraft($key: ID!, $incident: ID!, $input: DraftStatementInput!) {\n    draftStatement(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on StatementOk {\n        incident\n        statement {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDraftDocument,
    "\n  mutation DashboardRevise($key: ID!, $incident: ID!, $statement: ID!, $base: ID!, $text: TextInput!) {\n    reviseStatement(key: $key, incident: $incident, statement: $statement, base: $base, text: $text) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReviseDocument,
    "\n  mutation DashboardSubmit($key: ID!, $incident: ID!, $statement: ID!, $base: ID!) {\n    submitStatement(key: $key, incident: $incident, statement: $statement, base: $base) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardSubmitDocument,
    "\n  mutation DashboardApprove($key: ID!, $incident: ID!, $input: ApproveStatementInput!) {\n    approveStatement(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardApproveDocument,
    "\n  mutation DashboardRequestChanges($key: ID!, $incident: ID!, $statement: ID!, $version: ID!, $step: String!, $reason: String!) {\n    requestChanges(key: $key, incident: $incident, statement: $statement, version: $version, step: $step, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRequestChangesDocument,
    "\n  mutation DashboardRefuse($key: ID!, $incident: ID!, $statement: ID!, $version: ID!, $step: String!, $reason: String!) {\n    refuseStatement(key: $key, incident: $incident, statement: $statement, version: $version, step: $step, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRefuseDocument,
    "\n  mutation DashboardOfferRelease($key: ID!, $incident: ID!, $input: OfferReleaseInput!) {\n    offerRelease(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardOfferReleaseDocument,
    "\n  mutation DashboardWithdrawOffer($key: ID!, $incident: ID!, $statement: ID!, $reason: String!) {\n    withdrawReleaseOffer(key: $key, incident: $incident, statement: $statement, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardWithdrawOfferDocument,
    "\n  mutation DashboardRelease($key: ID!, $incident: ID!, $statement: ID!, $version: ID!) {\n    releaseStatement(key: $key, incident: $incident, statement: $statement, version: $version) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReleaseDocument,
    "\n  mutation DashboardCorrectStatement($key: ID!, $incident: ID!, $statement: ID!, $by: ID!, $reason: String!) {\n    correctStatement(key: $key, incident: $incident, statement: $statement, by: $by, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardCorrectStatementDocument,
    "\n  mutation DashboardWithdrawStatement($key: ID!, $incident: ID!, $statement: ID!, $decision: ID, $reason: String!) {\n    withdrawStatement(key: $key, incident: $incident, statement: $statement, decision: $decision, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardWithdrawStatementDocument,
    "\n  fragment SpokespersonParts on Spokesperson {\n    id\n    person {\n      id\n      name\n    }\n    place\n    topics\n    audiences\n    languages\n    from\n    to\n    answerBy\n    term\n    presence\n    succeeds\n    handingTo\n    ours\n    limits\n    offeredAt\n  }\n": types.SpokespersonPartsFragmentDoc,
    "\n  query DashboardSpokespersons($incident: ID!, $after: String) {\n    spokespersons(incident: $incident, after: $after) {\n      ...SpokespersonParts\n    }\n  }\n": types.DashboardSpokespersonsDocument,
    "\n  mutation DashboardOfferAssignment($key: ID!, $incident: ID!, $input: OfferAssignmentInput!) {\n    offerAssignment(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardOfferAssignmentDocument,
    "\n  mutation DashboardAcceptAssignment($key: ID!, $incident: ID!, $assignment: ID!) {\n    acceptAssignment(key: $key, incident: $incident, assignment: $assignment) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAcceptAssignmentDocument,
    "\n  mutation DashboardDeclineAssignment($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    declineAssignment(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDeclineAssignmentDocument,
    "\n  mutation DashboardEndAssignment($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    endAssignment(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardEndAssignmentDocument,
    "\n  fragment PrintParts on Print {\n    id\n    label\n    kind\n    item\n    copy\n    printedBy {\n      id\n      name\n    }\n    at\n    digest\n    entryHash\n  }\n": types.PrintPartsFragmentDoc,
    "\n  query DashboardPrints($incident: ID!, $after: String) {\n    prints(incident: $incident, after: $after) {\n      ...PrintParts\n    }\n  }\n": types.DashboardPrintsDocument,
    "\n  mutation DashboardRecordPrint($key: ID!, $incident: ID!, $input: PrintInput!) {\n    recordPrint(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on PrintOk {\n        print {\n          ...PrintParts\n        }\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardRecordPrintDocument,
    "\n  query DashboardRecord($incident: ID!) {\n    record(incident: $incident) {\n      id\n      verdict\n      verifiedAt\n      verifiedBy {\n        id\n        name\n      }\n      progress\n      startedBy {\n        id\n        name\n      }\n      files {\n        count\n        bad {\n          exhibit\n          finding\n        }\n      }\n      owner {\n        id\n        name\n      }\n    }\n  }\n": types.DashboardRecordDocument,
    "\n  query DashboardRecordEntries($incident: ID!, $first: Int!, $after: Int) {\n    recordEntries(incident: $incident, first: $first, after: $after) {\n      id\n      count\n      head\n      finding {\n        number\n        code\n        sentence\n      }\n      entries {\n        number\n        hash\n        at\n        person {\n          id\n          name\n        }\n        sentence\n        text\n        sections {\n          name\n          state\n        }\n      }\n      next\n    }\n  }\n": types.DashboardRecordEntriesDocument,
    "\n  query DashboardProveEntry($incident: ID!, $value: String!) {\n    proveEntry(incident: $incident, value: $value) {\n      recordedAt\n      at\n      person {\n        id\n        name\n      }\n      sentence\n      text\n    }\n  }\n": types.DashboardProveEntryDocument,
    "\n  mutation DashboardVerifyRecord($incident: ID!) {\n    verifyRecord(incident: $incident) {\n      __typename\n      ... on VerifyRecordOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardVerifyRecordDocument,
    "\n  fragment SitrepParts on Sitrep {\n    id\n    label\n    version\n    audience\n    state\n    overtaken\n    nextDue\n    asOf\n    facts {\n      fact\n      version\n    }\n    decisions\n    author {\n      id\n      name\n    }\n    writtenAt\n    headline\n    situation\n    changes\n    questions\n    forecast\n    needs\n    textSha256\n    entryHash\n    reference\n    publishedBy {\n      id\n      name\n    }\n    publishedAt\n    distribution\n    nextReportAt\n  }\n": types.SitrepPartsFragmentDoc,
    "\n  query DashboardSitreps($incident: ID!, $after: String) {\n    sitreps(incident: $incident, after: $after) {\n      ...SitrepParts\n    }\n  }\n": types.DashboardSitrepsDocument,
    "\n  mutation DashboardDraftSitrep($key: ID!, $incident: ID!, $input: SitrepInput!) {\n    draftSitrep(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on SitrepOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDraftSitrepDocument,
    "\n  mutation DashboardReviseSitrep($key: ID!, $incident: ID!, $sitrep: ID!, $base: Int!, $input: SitrepInput!) {\n    reviseSitrep(key: $key, incident: $incident, sitrep: $sitrep, base: $base, input: $input) {\n      __typename\n      ... on SitrepOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReviseSitrepDocument,
    "\n  mutation DashboardPublishSitrep($key: ID!, $incident: ID!, $sitrep: ID!, $base: Int!, $distribution: [String!]!, $nextReportAt: Instant) {\n    publishSitrep(key: $key, incident: $incident, sitrep: $sitrep, base: $base, distribution: $distribution, nextReportAt: $nextReportAt) {\n      __typename\n      ... on SitrepOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardPublishSitrepDocument,
    "\n  query DashboardStoppedParts($incident: ID!) {\n    stoppedParts(incident: $incident)\n  }\n": types.DashboardStoppedPartsDocument,
    "\n  fragment TaskParts on Task {\n    id\n    label\n    reference\n    version\n    kind\n    state\n    gate\n    missing {\n      id\n      reference\n    }\n    attention\n    title\n    details\n    checklist\n    doNot\n    critical\n    lane\n    run\n    statement\n    doerRole\n    doer\n    accountable\n    confirmRole\n    confirmer\n    waiveRole\n    overrideRole\n    person {\n      id\n      name\n    }\n    doneBy {\n      id\n      name\n    }\n    hands\n    confirmedBy {\n      id\n      name\n    }\n    exhibits\n    due\n    late\n    rung\n    called\n    calledDeputy\n    note\n    reason\n    block\n    seen\n    overrideReason\n    openedAt\n    changedAt\n  }\n": types.TaskPartsFragmentDoc,
    "\n  query DashboardTasks($incident: ID!, $after: String) {\n    tasks(incident: $incident, after: $after) {\n      ...TaskParts\n    }\n  }\n": types.DashboardTasksDocument,
    "\n  mutation DashboardOpenTask($key: ID!, $incident: ID!, $input: OpenTaskInput!) {\n    openTask(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardOpenTaskDocument,
    "\n  mutation DashboardAcknowledgeTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    acknowledgeTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAcknowledgeTaskDocument,
    "\n  mutation DashboardClaimTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    claimTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardClaimTaskDocument,
    "\n  mutation DashboardStartTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    startTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardStartTaskDocument,
    "\n  mutation DashboardUnblockTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    unblockTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardUnblockTaskDocument,
    "\n  mutation DashboardReturnTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $reason: String!) {\n    returnTask(key: $key, incident: $incident, id: $id, base: $base, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardReturnTaskDocument,
    "\n  mutation DashboardCompleteTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $exhibits: [ID!]!, $note: String!) {\n    completeTask(key: $key, incident: $incident, id: $id, base: $base, exhibits: $exhibits, note: $note) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardCompleteTaskDocument,
    "\n  mutation DashboardBlockTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $code: TaskBlock!, $reason: String!) {\n    blockTask(key: $key, incident: $incident, id: $id, base: $base, code: $code, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardBlockTaskDocument,
    "\n  mutation DashboardConfirmEffect($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $seen: String!) {\n    confirmEffect(key: $key, incident: $incident, id: $id, base: $base, seen: $seen) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardConfirmEffectDocument,
    "\n  mutation DashboardDenyEffect($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $reason: String!) {\n    denyEffect(key: $key, incident: $incident, id: $id, base: $base, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardDenyEffectDocument,
    "\n  mutation DashboardOverrideGate($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!, $authority: String!) {\n    overrideGate(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason, authority: $authority) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardOverrideGateDocument,
    "\n  mutation DashboardWaiveTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!) {\n    waiveTask(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardWaiveTaskDocument,
    "\n  mutation DashboardCancelTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!) {\n    cancelTask(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardCancelTaskDocument,
    "\n  mutation DashboardAssignTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $person: ID!, $note: String!) {\n    assignTask(key: $key, incident: $incident, id: $id, base: $base, person: $person, note: $note) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n": types.DashboardAssignTaskDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardParts on Board {\n    id\n    exercise\n    reference\n    phase\n    codeName\n    title\n    what\n    severity\n    proposedSeverity\n    kind\n    circle\n    director {\n      id\n      name\n    }\n    reporter {\n      id\n      name\n    }\n    heardHow\n    callBack\n    affectedChannels\n    firstReportAt\n    declaredAt\n    playbook\n  }\n"): typeof import('./graphql.ts').BoardPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LaneParts on Lane {\n    id\n    lane\n    title\n    playbook\n    step\n    kind\n    text\n    role\n    since\n    overdue\n    status\n  }\n"): typeof import('./graphql.ts').LanePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LogLineParts on LogLine {\n    id\n    label\n    at\n    claimedAt\n    gapMarked\n    offline\n    recovered\n    person {\n      id\n      name\n    }\n    sentence\n    text\n    entry\n    corrects\n  }\n"): typeof import('./graphql.ts').LogLinePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RejectedParts on Rejected {\n    code\n    sentence\n    cure\n    fields {\n      field\n      sentence\n    }\n  }\n"): typeof import('./graphql.ts').RejectedPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id\n      name\n      roles\n    }\n  }\n"): typeof import('./graphql.ts').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPeople($after: String) {\n    people(after: $after) {\n      id\n      name\n      roles\n      active\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardIncidents($after: String) {\n    incidents(after: $after) {\n      ...BoardParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardIncidentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardBoard($incident: ID!, $first: Int!, $after: String) {\n    board(incident: $incident) {\n      ...BoardParts\n      lanes {\n        ...LaneParts\n      }\n      log(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            ...LogLineParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPlaybooks {\n    playbooks {\n      id\n      title\n      kinds\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPlaybooksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardReport($key: ID!, $occurredAt: Instant, $precision: Precision, $input: ReportIncidentInput!) {\n    reportIncident(key: $key, occurredAt: $occurredAt, precision: $precision, input: $input) {\n      __typename\n      ... on ReportIncidentOk {\n        incident\n        reference\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRaise($key: ID!, $incident: ID!, $input: RaiseReportInput!) {\n    raiseReport(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on RaiseReportOk {\n        incident\n        proposedSeverity\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRaiseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDeclare($key: ID!, $incident: ID!, $input: DeclareIncidentInput!) {\n    declareIncident(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on DeclareIncidentOk {\n        incident\n        codeName\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDeclareDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardLog(\n    $key: ID!\n    $occurredAt: Instant\n    $precision: Precision\n    $offline: Boolean! = false\n    $incident: ID!\n    $text: String!\n  ) {\n    addLogEntry(key: $key, occurredAt: $occurredAt, precision: $precision, offline: $offline, incident: $incident, text: $text) {\n      __typename\n      ... on AddLogEntryOk {\n        incident\n        entry\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardInvite($key: ID!, $input: InvitePersonInput!) {\n    invitePerson(key: $key, input: $input) {\n      __typename\n      ... on InvitePersonOk {\n        person {\n          id\n          name\n        }\n        link\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardInviteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardSample {\n    sample {\n      incident\n      readyAt\n      fact\n      exhibit\n      decision\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSampleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOpenSample($anew: Boolean!) {\n    openSample(anew: $anew) {\n      incident\n      readyAt\n      fact\n      exhibit\n      decision\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOpenSampleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardClock {\n    clock {\n      state\n      aheadSeconds\n      since\n      mayAccept\n    }\n  }\n"): typeof import('./graphql.ts').DashboardClockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAcceptClock($key: ID!) {\n    acceptClock(key: $key) {\n      __typename\n      ... on AcceptClockOk {\n        to\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAcceptClockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardRecordTime($incident: ID!) {\n    recordTime(incident: $incident) {\n      aheadSeconds\n      maySettle\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordTimeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSettleTime($key: ID!, $incident: ID!) {\n    settleTime(key: $key, incident: $incident) {\n      __typename\n      ... on SettleTimeOk {\n        records\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSettleTimeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardCorrectLog($key: ID!, $incident: ID!, $entry: ID!, $text: String!, $reason: String!) {\n    correctLog(key: $key, incident: $incident, entry: $entry, text: $text, reason: $reason) {\n      __typename\n      ... on AddLogEntryOk {\n        entry\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCorrectLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardRecoveries {\n    recoveries {\n      id\n      at\n      yours\n      person {\n        id\n        name\n      }\n      askedBy {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecoveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardAccess {\n    mySession {\n      account\n    }\n    accessNotices {\n      kind\n      at\n      by {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAccessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAskRecovery($key: ID!, $person: ID!, $reason: String!) {\n    askRecovery(key: $key, person: $person, reason: $reason) {\n      __typename\n      ... on AskRecoveryOk {\n        recovery\n        code\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAskRecoveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardGrantRecovery($key: ID!, $recovery: ID!) {\n    grantRecovery(key: $key, recovery: $recovery) {\n      __typename\n      ... on GrantRecoveryOk {\n        link\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardGrantRecoveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRefuseRecovery($key: ID!, $recovery: ID!) {\n    refuseRecovery(key: $key, recovery: $recovery) {\n      __typename\n      ... on RefuseRecoveryOk {\n        recovery\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRefuseRecoveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSeeAccess($key: ID!, $upTo: Instant!) {\n    seeAccess(key: $key, upTo: $upTo) {\n      __typename\n      ... on SeeAccessOk {\n        upTo\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSeeAccessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardUpkeep {\n    undelivered {\n      id\n      topic\n      incident\n      plannedAt\n      tries\n      failure\n      correlation\n      nextTryAt\n      setAsideAt\n    }\n    recordsAhead {\n      record\n      aheadSeconds\n    }\n  }\n"): typeof import('./graphql.ts').DashboardUpkeepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardTryAgain($message: ID!) {\n    tryAgain(message: $message) {\n      __typename\n      ... on TryAgainOk {\n        message\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardTryAgainDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSettleHouse($key: ID!) {\n    settleTime(key: $key) {\n      __typename\n      ... on SettleTimeOk {\n        records\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSettleHouseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardNewLink($person: ID!) {\n    newLink(person: $person) {\n      __typename\n      ... on NewLinkOk {\n        link\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardNewLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardEndSessions($person: ID!) {\n    endSessions(person: $person) {\n      __typename\n      ... on EndSessionsOk {\n        person\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardEndSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDeactivate($key: ID!, $person: ID!) {\n    deactivatePerson(key: $key, person: $person) {\n      __typename\n      ... on DeactivatePersonOk {\n        person\n      }\n      ... on Rejected {\n        code\n        sentence\n        cure\n        fields {\n          field\n          sentence\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDeactivateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardLines($incident: ID!, $after: String) {\n    linesInForce(incident: $incident, after: $after) {\n      id\n      version\n      title\n      body\n      entity\n      topic\n      audience\n      language\n      releasedAt\n      expires\n      doubts {\n        fact\n        was\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardLinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChannelParts on Channel {\n    id\n    channel\n    title\n    trust\n    vouchedBy {\n      id\n      name\n    }\n    availability\n    inUse\n    instead\n    since\n    saidBy {\n      id\n      name\n    }\n    reason\n  }\n"): typeof import('./graphql.ts').ChannelPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardChannels($incident: ID!) {\n    channels(incident: $incident) {\n      ...ChannelParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardChannelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSetTrust($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $trust: ChannelTrust!) {\n    setChannelTrust(key: $key, incident: $incident, channel: $channel, reason: $reason, trust: $trust) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSetTrustDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSetAvailability($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $availability: ChannelAvailability!) {\n    setChannelAvailability(key: $key, incident: $incident, channel: $channel, reason: $reason, availability: $availability) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSetAvailabilityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardUseChannel($key: ID!, $incident: ID!, $channel: String!, $reason: String!, $instead: String, $authenticated: String!) {\n    useChannel(key: $key, incident: $incident, channel: $channel, reason: $reason, instead: $instead, authenticated: $authenticated) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardUseChannelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardStandBy($key: ID!, $incident: ID!, $channel: String!, $reason: String!) {\n    standChannelBy(key: $key, incident: $incident, channel: $channel, reason: $reason) {\n      __typename\n      ... on ChannelOk {\n        channel\n        awaitsSecond\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardStandByDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartyParts on Party {\n    id\n    party\n    name\n    kind\n    zone\n    criticality\n    inUse\n    trying\n    levels {\n      level\n      channel\n      title\n      called\n      test {\n        result\n        at\n        by {\n          id\n          name\n        }\n      }\n      said\n      means\n      at\n      by {\n        id\n        name\n      }\n      listens\n    }\n  }\n"): typeof import('./graphql.ts').PartyPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardParties($incident: ID!, $after: String) {\n    parties(incident: $incident, after: $after) {\n      ...PartyParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPartiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardTryParty($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!) {\n    tryParty(key: $key, incident: $incident, party: $party, level: $level) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardTryPartyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAuthenticateParty(\n    $key: ID!\n    $incident: ID!\n    $party: ID!\n    $level: PaceLevel!\n    $means: AuthenticatedBy!\n    $challenge: String!\n  ) {\n    authenticateParty(key: $key, incident: $incident, party: $party, level: $level, means: $means, challenge: $challenge) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAuthenticatePartyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRecordNoContact($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!, $failure: ContactFailure!) {\n    recordNoContact(key: $key, incident: $incident, party: $party, level: $level, failure: $failure) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordNoContactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAgreeListening($key: ID!, $incident: ID!, $party: ID!, $level: PaceLevel!, $at: Instant!) {\n    agreeListening(key: $key, incident: $incident, party: $party, level: $level, at: $at) {\n      __typename\n      ... on ContactOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAgreeListeningDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardChannelPlan($after: String) {\n    channelPlan(after: $after) {\n      id\n      name\n      kind\n      zone\n      criticality\n      levels {\n        level\n        channel\n        title\n        called\n        test {\n          result\n          at\n          by {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardChannelPlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardChannelCatalogue {\n    channelCatalogue {\n      channel\n      title\n    }\n  }\n"): typeof import('./graphql.ts').DashboardChannelCatalogueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardPlanParty($key: ID!, $input: PlanPartyInput!) {\n    planParty(key: $key, input: $input) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPlanPartyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardChangeParty($key: ID!, $party: ID!, $input: PlanPartyInput!) {\n    changeParty(key: $key, party: $party, input: $input) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardChangePartyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDropParty($key: ID!, $party: ID!) {\n    dropParty(key: $key, party: $party) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDropPartyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRecordTest($key: ID!, $party: ID!, $level: PaceLevel!, $result: TestResult!, $note: String!) {\n    recordChannelTest(key: $key, party: $party, level: $level, result: $result, note: $note) {\n      __typename\n      ... on PlanOk {\n        party\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordTestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardCloseGate($incident: ID!) {\n    closeGate(incident: $incident) {\n      code\n      items\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCloseGateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardLeftOpen($incident: ID!) {\n    leftOpen(incident: $incident) {\n      label\n      codes\n    }\n  }\n"): typeof import('./graphql.ts').DashboardLeftOpenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardVouchForOpen($key: ID!, $incident: ID!, $label: ID!, $words: String!) {\n    vouchForOpen(key: $key, incident: $incident, label: $label, words: $words) {\n      __typename\n      ... on VouchOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardVouchForOpenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSetSeverity($key: ID!, $incident: ID!, $severity: Int!, $decision: ID, $reason: String!) {\n    setSeverity(key: $key, incident: $incident, severity: $severity, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSetSeverityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSetCircle($key: ID!, $incident: ID!, $circle: Circle!, $decision: ID, $reason: String!) {\n    setCircle(key: $key, incident: $incident, circle: $circle, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSetCircleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOrderObservation($key: ID!, $incident: ID!, $decision: ID!, $until: Instant!, $limits: String!) {\n    orderObservation(key: $key, incident: $incident, decision: $decision, until: $until, limits: $limits) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOrderObservationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardStabilise($key: ID!, $incident: ID!, $decision: ID, $reason: String!) {\n    stabilise(key: $key, incident: $incident, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardStabiliseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardStandDown($key: ID!, $incident: ID!, $decision: ID, $reason: String!) {\n    standDown(key: $key, incident: $incident, decision: $decision, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardStandDownDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardCloseIncident($key: ID!, $incident: ID!, $decision: ID!, $summary: String!, $residualRisk: String!) {\n    closeIncident(key: $key, incident: $incident, decision: $decision, summary: $summary, residualRisk: $residualRisk) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCloseIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardReopen($key: ID!, $incident: ID!, $reason: String!) {\n    reopen(key: $key, incident: $incident, reason: $reason) {\n      __typename\n      ... on PhaseOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReopenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAdmitPerson($key: ID!, $incident: ID!, $person: ID!, $reason: String!) {\n    admitPerson(key: $key, incident: $incident, person: $person, reason: $reason) {\n      __typename\n      ... on CircleOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAdmitPersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRemovePerson($key: ID!, $incident: ID!, $person: ID!, $reason: String!) {\n    removePerson(key: $key, incident: $incident, person: $person, reason: $reason) {\n      __typename\n      ... on CircleOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRemovePersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardNameReaders($key: ID!, $incident: ID!, $label: String, $readers: [ID!]!) {\n    nameReaders(key: $key, incident: $incident, label: $label, readers: $readers) {\n      __typename\n      ... on CircleOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardNameReadersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardReaders($incident: ID!, $after: String) {\n    readers(incident: $incident, after: $after) {\n      id\n      label\n      role\n      person {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReadersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAbortRun($key: ID!, $incident: ID!, $run: ID!, $exit: String!) {\n    abortRun(key: $key, incident: $incident, run: $run, exit: $exit) {\n      __typename\n      ... on RunOk {\n        run\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAbortRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecisionParts on Decision {\n    id\n    label\n    question\n    options {\n      id\n      text\n      tradeoffs\n    }\n    owner\n    ownerTitle\n    substitutes\n    shownDefault\n    state\n    lapsed\n    infoMoved\n    decideBy\n    askedBy {\n      id\n      name\n    }\n    askedAt\n    step\n    recommendations {\n      person {\n        id\n        name\n      }\n      option\n      text\n      at\n    }\n    option\n    decidedBy {\n      id\n      name\n    }\n    decidedRole\n    decidedAt\n    authority\n    rationale\n    risks\n    advice\n    reviewAt\n    dissent {\n      person {\n        id\n        name\n      }\n      option\n      text\n      at\n    }\n    successor\n  }\n"): typeof import('./graphql.ts').DecisionPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardDecisions($incident: ID!, $after: String) {\n    decisions(incident: $incident, after: $after) {\n      ...DecisionParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAskDecision($key: ID!, $incident: ID!, $input: AskDecisionInput!) {\n    askDecision(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAskDecisionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRecommend($key: ID!, $incident: ID!, $decision: ID!, $option: String!, $reason: String!) {\n    recommend(key: $key, incident: $incident, decision: $decision, option: $option, reason: $reason) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecommendDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardTakeDecision($key: ID!, $incident: ID!, $decision: ID!, $input: TakeDecisionInput!) {\n    takeDecision(key: $key, incident: $incident, decision: $decision, input: $input) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardTakeDecisionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRecordDissent($key: ID!, $incident: ID!, $decision: ID!, $words: String!) {\n    recordDissent(key: $key, incident: $incident, decision: $decision, words: $words) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordDissentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDeferDecision($key: ID!, $incident: ID!, $decision: ID!, $until: Instant!, $reason: String!) {\n    deferDecision(key: $key, incident: $incident, decision: $decision, until: $until, reason: $reason) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDeferDecisionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardWithdrawQuestion($key: ID!, $incident: ID!, $decision: ID!, $reason: String!) {\n    withdrawQuestion(key: $key, incident: $incident, decision: $decision, reason: $reason) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardWithdrawQuestionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardReviewDecision($key: ID!, $incident: ID!, $decision: ID!, $reason: String!, $reviewAt: Instant, $successor: ID) {\n    reviewDecision(key: $key, incident: $incident, decision: $decision, reason: $reason, reviewAt: $reviewAt, successor: $successor) {\n      __typename\n      ... on DecisionOk {\n        incident\n        decision {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReviewDecisionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSetHold($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    setHold(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSetHoldDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardLiftHold($key: ID!, $incident: ID!, $exhibit: ID!, $hold: ID!, $reason: String!) {\n    liftHold(key: $key, incident: $incident, exhibit: $exhibit, hold: $hold, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardLiftHoldDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardProposeDisposition($key: ID!, $incident: ID!, $input: ProposeDispositionInput!) {\n    proposeDisposition(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardProposeDispositionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardWithdrawDisposition($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    withdrawDisposition(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardWithdrawDispositionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDisposeExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $certificate: String!) {\n    disposeExhibit(key: $key, incident: $incident, exhibit: $exhibit, certificate: $certificate) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDisposeExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardReturnExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $to: ID, $certificate: String!) {\n    returnExhibit(key: $key, incident: $incident, exhibit: $exhibit, to: $to, certificate: $certificate) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReturnExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardHandOverExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $to: ID, $certificate: String!) {\n    handOverExhibit(key: $key, incident: $incident, exhibit: $exhibit, to: $to, certificate: $certificate) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardHandOverExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExhibitParts on Exhibit {\n    id\n    reference\n    description\n    source\n    category\n    volatile\n    label\n    place\n    integrity\n    finder {\n      id\n      name\n    }\n    custodian {\n      id\n      name\n    }\n    original\n    derivedFrom\n    hasFile\n    bytes\n    fileMissed\n    fileMissedSince\n    keyDestroyed\n    algorithms\n    checkedOutTo {\n      id\n      name\n    }\n    override\n    holds\n    transfer\n    transferTo {\n      id\n      name\n    }\n    proposed\n    proposedBy {\n      id\n      name\n    }\n    forTask\n    custodyRows\n    identifiedAt\n    movedAt\n  }\n"): typeof import('./graphql.ts').ExhibitPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardExhibits($incident: ID!, $after: String) {\n    exhibits(incident: $incident, after: $after) {\n      ...ExhibitParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardExhibitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardCustody($incident: ID!, $exhibit: ID!, $first: Int!, $after: String) {\n    custody(incident: $incident, exhibit: $exhibit, first: $first, after: $after) {\n      edges {\n        cursor\n        node {\n          id\n          no\n          kind\n          by {\n            id\n            name\n          }\n          at\n          claimedAt\n          custodian {\n            id\n            name\n          }\n          place\n          method\n          tool\n          witness\n          digests {\n            alg\n            value\n          }\n          sealNumber\n          waybill\n          condition\n          reason\n          note\n          certificate\n        }\n      }\n      pageInfo {\n        endCursor\n        hasNextPage\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCustodyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardIdentifyExhibit($key: ID!, $incident: ID!, $input: IdentifyExhibitInput!) {\n    identifyExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        exhibit {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardIdentifyExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDropCandidate($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    dropCandidate(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDropCandidateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardCollectExhibit($key: ID!, $incident: ID!, $input: TakeExhibitInput!) {\n    collectExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCollectExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAcquireExhibit($key: ID!, $incident: ID!, $input: TakeExhibitInput!) {\n    acquireExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAcquireExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRecordDigests($key: ID!, $incident: ID!, $exhibit: ID!, $digests: [DigestInput!]!) {\n    recordDigests(key: $key, incident: $incident, exhibit: $exhibit, digests: $digests) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordDigestsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSealExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $sealKind: String!, $sealNumber: String!) {\n    sealExhibit(key: $key, incident: $incident, exhibit: $exhibit, sealKind: $sealKind, sealNumber: $sealNumber) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSealExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardBreakSeal($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    breakSeal(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardBreakSealDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOfferTransfer($key: ID!, $incident: ID!, $input: OfferTransferInput!) {\n    offerTransfer(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOfferTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAcceptTransfer($key: ID!, $incident: ID!, $input: AnswerTransferInput!) {\n    acceptTransfer(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAcceptTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRefuseTransfer($key: ID!, $incident: ID!, $input: AnswerTransferInput!, $reason: String!) {\n    refuseTransfer(key: $key, incident: $incident, input: $input, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRefuseTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardWithdrawTransfer($key: ID!, $incident: ID!, $exhibit: ID!, $transfer: ID!, $reason: String!) {\n    withdrawTransfer(key: $key, incident: $incident, exhibit: $exhibit, transfer: $transfer, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardWithdrawTransferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardCheckOutExhibit($key: ID!, $incident: ID!, $input: CheckOutInput!) {\n    checkOutExhibit(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCheckOutExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardCheckInExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $note: String!) {\n    checkInExhibit(key: $key, incident: $incident, exhibit: $exhibit, note: $note) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCheckInExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRecordAccess($key: ID!, $incident: ID!, $exhibit: ID!, $purpose: ExhibitPurpose!, $note: String!) {\n    recordAccess(key: $key, incident: $incident, exhibit: $exhibit, purpose: $purpose, note: $note) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordAccessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOverrideWorkingCopy($key: ID!, $incident: ID!, $exhibit: ID!, $decision: ID, $reason: String!) {\n    overrideWorkingCopy(key: $key, incident: $incident, exhibit: $exhibit, decision: $decision, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOverrideWorkingCopyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardVerifyExhibit($key: ID!, $incident: ID!, $exhibit: ID!, $alg: DigestAlgorithm!, $digestOk: Boolean!, $note: String!) {\n    verifyExhibit(key: $key, incident: $incident, exhibit: $exhibit, alg: $alg, digestOk: $digestOk, note: $note) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardVerifyExhibitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDisputeIntegrity($key: ID!, $incident: ID!, $exhibit: ID!, $reason: String!) {\n    disputeIntegrity(key: $key, incident: $incident, exhibit: $exhibit, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDisputeIntegrityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSettleIntegrity($key: ID!, $incident: ID!, $exhibit: ID!, $good: Boolean!, $decision: ID, $reason: String!) {\n    settleIntegrity(key: $key, incident: $incident, exhibit: $exhibit, good: $good, decision: $decision, reason: $reason) {\n      __typename\n      ... on ExhibitOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSettleIntegrityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FactParts on Fact {\n    id\n    version\n    truth\n    cleared\n    tlp\n    label\n    confidence\n    owner {\n      id\n      name\n    }\n    wording\n    publicWording\n    wordings {\n      language\n      words\n      current\n      clearedBy {\n        id\n        name\n      }\n      at\n    }\n    sources\n    reason\n    method\n    validAt\n    recheckBy\n    verifiedBy {\n      id\n      name\n    }\n    verifiedAt\n    alone\n    clearedBy {\n      id\n      name\n    }\n    changeKind\n    changedBy {\n      id\n      name\n    }\n    at\n    earlier {\n      version\n      wording\n      publicWording\n      wordings {\n        language\n        words\n        current\n        clearedBy {\n          id\n          name\n        }\n        at\n      }\n      at\n      changedBy {\n        id\n        name\n      }\n      changeKind\n      reason\n    }\n  }\n"): typeof import('./graphql.ts').FactPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardFacts($incident: ID!, $after: String) {\n    facts(incident: $incident, after: $after) {\n      ...FactParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardFactsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAddFact($key: ID!, $incident: ID!, $input: AddFactInput!) {\n    addFact(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAddFactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardStartVerification($key: ID!, $incident: ID!, $fact: ID!, $version: Int!) {\n    startVerification(key: $key, incident: $incident, fact: $fact, version: $version) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardStartVerificationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardConfirmFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $method: String!) {\n    confirmFact(key: $key, incident: $incident, fact: $fact, version: $version, method: $method) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardConfirmFactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardClearWording($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $publicWording: String!, $language: String) {\n    clearWording(key: $key, incident: $incident, fact: $fact, version: $version, publicWording: $publicWording, language: $language) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardClearWordingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardCorrectFact($key: ID!, $incident: ID!, $input: CorrectFactInput!) {\n    correctFact(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCorrectFactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDisputeFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $reason: String!) {\n    disputeFact(key: $key, incident: $incident, fact: $fact, version: $version, reason: $reason) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDisputeFactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRetractFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $reason: String!) {\n    retractFact(key: $key, incident: $incident, fact: $fact, version: $version, reason: $reason) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRetractFactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRemarkFact($key: ID!, $incident: ID!, $fact: ID!, $version: Int!, $tlp: Tlp!, $label: String) {\n    remarkFact(key: $key, incident: $incident, fact: $fact, version: $version, tlp: $tlp, label: $label) {\n      __typename\n      ... on FactOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRemarkFactDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardFilteredLog($incident: ID!, $first: Int!, $after: String, $group: LogGroup, $person: ID, $search: String) {\n    board(incident: $incident) {\n      id\n      log(first: $first, after: $after, group: $group, person: $person, search: $search) {\n        edges {\n          cursor\n          node {\n            ...LogLineParts\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardFilteredLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CellRoleParts on CellRole {\n    id\n    role\n    title\n    person {\n      id\n      name\n    }\n    deputy\n    standing\n    offeredAt\n    since\n  }\n"): typeof import('./graphql.ts').CellRolePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardRoles($incident: ID!, $after: String) {\n    roles(incident: $incident, after: $after) {\n      ...CellRoleParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRolesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CommandParts on IncidentCommand {\n    id\n    director {\n      id\n      name\n    }\n    since\n    brief\n    offeredTo {\n      id\n      name\n    }\n    offeredAt\n    takeoverBy {\n      id\n      name\n    }\n    takeoverReason\n    watch\n    observeUntil\n    observeLimits\n  }\n"): typeof import('./graphql.ts').CommandPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardCommand($incident: ID!) {\n    command(incident: $incident) {\n      ...CommandParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCommandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardBrief($incident: ID!) {\n    handoverBrief(incident: $incident) {\n      brief\n      from {\n        id\n        name\n      }\n      to {\n        id\n        name\n      }\n      offeredAt\n      worries\n      headline\n      situation\n      items {\n        id\n        code\n        toTick\n      }\n      channelsInDoubt\n      channelsInUse\n    }\n  }\n"): typeof import('./graphql.ts').DashboardBriefDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PageParts on Page {\n    id\n    person {\n      id\n      name\n    }\n    role\n    deputy {\n      id\n      name\n    }\n    via\n    call\n    rung\n    reply\n    eta\n    heardBy {\n      id\n      name\n    }\n    askedAt\n    answeredAt\n    arrivedAt\n  }\n"): typeof import('./graphql.ts').PagePartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPages($incident: ID!, $after: String) {\n    pages(incident: $incident, after: $after) {\n      ...PageParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardWouldBePaged($incident: ID!) {\n    wouldBePaged(incident: $incident) {\n      via\n      leftOut\n    }\n  }\n"): typeof import('./graphql.ts').DashboardWouldBePagedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOfferRole($key: ID!, $incident: ID!, $input: OfferRoleInput!) {\n    offerRole(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOfferRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAcceptRole($key: ID!, $incident: ID!, $assignment: ID!) {\n    acceptRole(key: $key, incident: $incident, assignment: $assignment) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAcceptRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDeclineRole($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    declineRole(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDeclineRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRelieveRole($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    relieveRole(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on RoleOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRelieveRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAcknowledgePage($key: ID!, $incident: ID!, $page: ID!, $reply: PageReply!, $eta: Instant) {\n    acknowledgePage(key: $key, incident: $incident, page: $page, reply: $reply, eta: $eta) {\n      __typename\n      ... on PageOk {\n        page\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAcknowledgePageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRecordAnswer($key: ID!, $incident: ID!, $page: ID!, $reply: PageReply!, $eta: Instant) {\n    recordAnswer(key: $key, incident: $incident, page: $page, reply: $reply, eta: $eta) {\n      __typename\n      ... on PageOk {\n        page\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordAnswerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOfferCommand($key: ID!, $incident: ID!, $to: ID!, $worries: String!) {\n    offerCommand(key: $key, incident: $incident, to: $to, worries: $worries) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOfferCommandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAcceptCommand($key: ID!, $incident: ID!, $brief: ID!, $ticked: [ID!]!) {\n    acceptCommand(key: $key, incident: $incident, brief: $brief, ticked: $ticked) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAcceptCommandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDeclineCommand($key: ID!, $incident: ID!, $brief: ID!, $reason: String!) {\n    declineCommand(key: $key, incident: $incident, brief: $brief, reason: $reason) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDeclineCommandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardWithdrawCommand($key: ID!, $incident: ID!, $brief: ID!, $reason: String!) {\n    withdrawCommand(key: $key, incident: $incident, brief: $brief, reason: $reason) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardWithdrawCommandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardTakeCommand($key: ID!, $incident: ID!, $reason: String!) {\n    takeCommand(key: $key, incident: $incident, reason: $reason) {\n      __typename\n      ... on CommandOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardTakeCommandDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardCast($incident: ID!) {\n    cast(incident: $incident) {\n      id\n      name\n      roles\n      active\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCastDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlaybookRunParts on PlaybookRun {\n    id\n    playbook\n    title\n    version\n    digest\n    reviewedOn\n    startedAt\n    status\n    exit\n    nodes {\n      node\n      state\n      stage\n      since\n      until\n      event\n      by {\n        id\n        name\n      }\n      overdue\n      missing\n    }\n    ways\n  }\n"): typeof import('./graphql.ts').PlaybookRunPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPlaybookRuns($incident: ID!) {\n    playbookRuns(incident: $incident) {\n      ...PlaybookRunParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPlaybookRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPlaybookDrawing($incident: ID!, $run: ID!) {\n    playbookDrawing(incident: $incident, run: $run) {\n      id\n      w\n      h\n      lanes {\n        id\n        title\n        y\n        h\n      }\n      nodes {\n        id\n        lane\n        kind\n        step\n        title\n        text\n        strip\n        x\n        y\n        w\n        h\n        role {\n          role\n          title\n        }\n        confirmer {\n          role\n          title\n        }\n        override {\n          role\n          title\n        }\n        ender {\n          role\n          title\n        }\n        withinMs\n        timed\n        rungs {\n          afterMs\n          to {\n            role\n            title\n          }\n        }\n        requires {\n          any {\n            step\n            title\n            how\n            options\n          }\n        }\n        options {\n          id\n          text\n        }\n      }\n      edges {\n        from\n        to\n        kind\n        options\n        points\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPlaybookDrawingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardReportStep($key: ID!, $incident: ID!, $run: ID!, $loc: String!, $event: String!, $note: String!) {\n    reportStep(key: $key, incident: $incident, run: $run, loc: $loc, event: $event, note: $note) {\n      __typename\n      ... on RunOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReportStepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPressRequests($incident: ID!, $after: String) {\n    pressRequests(incident: $incident, after: $after) {\n      id\n      kind\n      role\n      lane\n      run\n      step\n      at\n      dueMs\n      statement\n      assignment\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPressRequestsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StatementParts on Statement {\n    id\n    version\n    digest\n    language\n    audience\n    entity\n    topic\n    kind\n    use\n    attribution\n    embargo\n    expires\n    text\n    outing\n    why\n    label\n    title\n    body\n    owner {\n      id\n      name\n    }\n    author {\n      id\n      name\n    }\n    hands {\n      id\n      name\n    }\n    parent\n    parentVersion\n    stale\n    movedAt\n    cites {\n      fact\n      version\n      sentence\n      why\n      alone\n    }\n    steps {\n      step\n      roles\n      needed\n      open\n    }\n    release\n    approvals {\n      recovered\n      version\n      step\n      role\n      by {\n        id\n        name\n      }\n      behalf {\n        id\n        name\n      }\n      at\n      voidedAt\n      why\n      comment\n    }\n    due {\n      fact\n      was\n    }\n    recovered\n    offeredBy {\n      id\n      name\n    }\n    offeredAt\n    releasedBy {\n      id\n      name\n    }\n    releasedAt\n    channels\n    recipients\n    outcome\n    replacedBy\n  }\n"): typeof import('./graphql.ts').StatementPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardStatements($incident: ID!, $after: String) {\n    statements(incident: $incident, after: $after) {\n      ...StatementParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardStatementsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardInbox($incident: ID!, $after: String) {\n    inbox(incident: $incident, after: $after) {\n      id\n      kind\n      statement\n      assignment\n      step\n      role\n      title\n      since\n    }\n  }\n"): typeof import('./graphql.ts').DashboardInboxDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDraft($key: ID!, $incident: ID!, $input: DraftStatementInput!) {\n    draftStatement(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on StatementOk {\n        incident\n        statement {\n          id\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRevise($key: ID!, $incident: ID!, $statement: ID!, $base: ID!, $text: TextInput!) {\n    reviseStatement(key: $key, incident: $incident, statement: $statement, base: $base, text: $text) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReviseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardSubmit($key: ID!, $incident: ID!, $statement: ID!, $base: ID!) {\n    submitStatement(key: $key, incident: $incident, statement: $statement, base: $base) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSubmitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardApprove($key: ID!, $incident: ID!, $input: ApproveStatementInput!) {\n    approveStatement(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardApproveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRequestChanges($key: ID!, $incident: ID!, $statement: ID!, $version: ID!, $step: String!, $reason: String!) {\n    requestChanges(key: $key, incident: $incident, statement: $statement, version: $version, step: $step, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRequestChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRefuse($key: ID!, $incident: ID!, $statement: ID!, $version: ID!, $step: String!, $reason: String!) {\n    refuseStatement(key: $key, incident: $incident, statement: $statement, version: $version, step: $step, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRefuseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOfferRelease($key: ID!, $incident: ID!, $input: OfferReleaseInput!) {\n    offerRelease(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOfferReleaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardWithdrawOffer($key: ID!, $incident: ID!, $statement: ID!, $reason: String!) {\n    withdrawReleaseOffer(key: $key, incident: $incident, statement: $statement, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardWithdrawOfferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRelease($key: ID!, $incident: ID!, $statement: ID!, $version: ID!) {\n    releaseStatement(key: $key, incident: $incident, statement: $statement, version: $version) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReleaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardCorrectStatement($key: ID!, $incident: ID!, $statement: ID!, $by: ID!, $reason: String!) {\n    correctStatement(key: $key, incident: $incident, statement: $statement, by: $by, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCorrectStatementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardWithdrawStatement($key: ID!, $incident: ID!, $statement: ID!, $decision: ID, $reason: String!) {\n    withdrawStatement(key: $key, incident: $incident, statement: $statement, decision: $decision, reason: $reason) {\n      __typename\n      ... on StatementOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardWithdrawStatementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SpokespersonParts on Spokesperson {\n    id\n    person {\n      id\n      name\n    }\n    place\n    topics\n    audiences\n    languages\n    from\n    to\n    answerBy\n    term\n    presence\n    succeeds\n    handingTo\n    ours\n    limits\n    offeredAt\n  }\n"): typeof import('./graphql.ts').SpokespersonPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardSpokespersons($incident: ID!, $after: String) {\n    spokespersons(incident: $incident, after: $after) {\n      ...SpokespersonParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSpokespersonsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOfferAssignment($key: ID!, $incident: ID!, $input: OfferAssignmentInput!) {\n    offerAssignment(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOfferAssignmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAcceptAssignment($key: ID!, $incident: ID!, $assignment: ID!) {\n    acceptAssignment(key: $key, incident: $incident, assignment: $assignment) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAcceptAssignmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDeclineAssignment($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    declineAssignment(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDeclineAssignmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardEndAssignment($key: ID!, $incident: ID!, $assignment: ID!, $reason: String!) {\n    endAssignment(key: $key, incident: $incident, assignment: $assignment, reason: $reason) {\n      __typename\n      ... on AssignmentOk {\n        assignment\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardEndAssignmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PrintParts on Print {\n    id\n    label\n    kind\n    item\n    copy\n    printedBy {\n      id\n      name\n    }\n    at\n    digest\n    entryHash\n  }\n"): typeof import('./graphql.ts').PrintPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardPrints($incident: ID!, $after: String) {\n    prints(incident: $incident, after: $after) {\n      ...PrintParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPrintsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardRecordPrint($key: ID!, $incident: ID!, $input: PrintInput!) {\n    recordPrint(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on PrintOk {\n        print {\n          ...PrintParts\n        }\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordPrintDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardRecord($incident: ID!) {\n    record(incident: $incident) {\n      id\n      verdict\n      verifiedAt\n      verifiedBy {\n        id\n        name\n      }\n      progress\n      startedBy {\n        id\n        name\n      }\n      files {\n        count\n        bad {\n          exhibit\n          finding\n        }\n      }\n      owner {\n        id\n        name\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardRecordEntries($incident: ID!, $first: Int!, $after: Int) {\n    recordEntries(incident: $incident, first: $first, after: $after) {\n      id\n      count\n      head\n      finding {\n        number\n        code\n        sentence\n      }\n      entries {\n        number\n        hash\n        at\n        person {\n          id\n          name\n        }\n        sentence\n        text\n        sections {\n          name\n          state\n        }\n      }\n      next\n    }\n  }\n"): typeof import('./graphql.ts').DashboardRecordEntriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardProveEntry($incident: ID!, $value: String!) {\n    proveEntry(incident: $incident, value: $value) {\n      recordedAt\n      at\n      person {\n        id\n        name\n      }\n      sentence\n      text\n    }\n  }\n"): typeof import('./graphql.ts').DashboardProveEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardVerifyRecord($incident: ID!) {\n    verifyRecord(incident: $incident) {\n      __typename\n      ... on VerifyRecordOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardVerifyRecordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SitrepParts on Sitrep {\n    id\n    label\n    version\n    audience\n    state\n    overtaken\n    nextDue\n    asOf\n    facts {\n      fact\n      version\n    }\n    decisions\n    author {\n      id\n      name\n    }\n    writtenAt\n    headline\n    situation\n    changes\n    questions\n    forecast\n    needs\n    textSha256\n    entryHash\n    reference\n    publishedBy {\n      id\n      name\n    }\n    publishedAt\n    distribution\n    nextReportAt\n  }\n"): typeof import('./graphql.ts').SitrepPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardSitreps($incident: ID!, $after: String) {\n    sitreps(incident: $incident, after: $after) {\n      ...SitrepParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardSitrepsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDraftSitrep($key: ID!, $incident: ID!, $input: SitrepInput!) {\n    draftSitrep(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on SitrepOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDraftSitrepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardReviseSitrep($key: ID!, $incident: ID!, $sitrep: ID!, $base: Int!, $input: SitrepInput!) {\n    reviseSitrep(key: $key, incident: $incident, sitrep: $sitrep, base: $base, input: $input) {\n      __typename\n      ... on SitrepOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReviseSitrepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardPublishSitrep($key: ID!, $incident: ID!, $sitrep: ID!, $base: Int!, $distribution: [String!]!, $nextReportAt: Instant) {\n    publishSitrep(key: $key, incident: $incident, sitrep: $sitrep, base: $base, distribution: $distribution, nextReportAt: $nextReportAt) {\n      __typename\n      ... on SitrepOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardPublishSitrepDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardStoppedParts($incident: ID!) {\n    stoppedParts(incident: $incident)\n  }\n"): typeof import('./graphql.ts').DashboardStoppedPartsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TaskParts on Task {\n    id\n    label\n    reference\n    version\n    kind\n    state\n    gate\n    missing {\n      id\n      reference\n    }\n    attention\n    title\n    details\n    checklist\n    doNot\n    critical\n    lane\n    run\n    statement\n    doerRole\n    doer\n    accountable\n    confirmRole\n    confirmer\n    waiveRole\n    overrideRole\n    person {\n      id\n      name\n    }\n    doneBy {\n      id\n      name\n    }\n    hands\n    confirmedBy {\n      id\n      name\n    }\n    exhibits\n    due\n    late\n    rung\n    called\n    calledDeputy\n    note\n    reason\n    block\n    seen\n    overrideReason\n    openedAt\n    changedAt\n  }\n"): typeof import('./graphql.ts').TaskPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DashboardTasks($incident: ID!, $after: String) {\n    tasks(incident: $incident, after: $after) {\n      ...TaskParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardTasksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOpenTask($key: ID!, $incident: ID!, $input: OpenTaskInput!) {\n    openTask(key: $key, incident: $incident, input: $input) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOpenTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAcknowledgeTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    acknowledgeTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAcknowledgeTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardClaimTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    claimTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardClaimTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardStartTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    startTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardStartTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardUnblockTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!) {\n    unblockTask(key: $key, incident: $incident, id: $id, base: $base) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardUnblockTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardReturnTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $reason: String!) {\n    returnTask(key: $key, incident: $incident, id: $id, base: $base, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardReturnTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardCompleteTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $exhibits: [ID!]!, $note: String!) {\n    completeTask(key: $key, incident: $incident, id: $id, base: $base, exhibits: $exhibits, note: $note) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCompleteTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardBlockTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $code: TaskBlock!, $reason: String!) {\n    blockTask(key: $key, incident: $incident, id: $id, base: $base, code: $code, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardBlockTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardConfirmEffect($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $seen: String!) {\n    confirmEffect(key: $key, incident: $incident, id: $id, base: $base, seen: $seen) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardConfirmEffectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardDenyEffect($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $reason: String!) {\n    denyEffect(key: $key, incident: $incident, id: $id, base: $base, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardDenyEffectDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardOverrideGate($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!, $authority: String!) {\n    overrideGate(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason, authority: $authority) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardOverrideGateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardWaiveTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!) {\n    waiveTask(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardWaiveTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardCancelTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $decision: ID, $reason: String!) {\n    cancelTask(key: $key, incident: $incident, id: $id, base: $base, decision: $decision, reason: $reason) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardCancelTaskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DashboardAssignTask($key: ID!, $incident: ID!, $id: ID!, $base: Int!, $person: ID!, $note: String!) {\n    assignTask(key: $key, incident: $incident, id: $id, base: $base, person: $person, note: $note) {\n      __typename\n      ... on TaskOk {\n        incident\n      }\n      ...RejectedParts\n    }\n  }\n"): typeof import('./graphql.ts').DashboardAssignTaskDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
