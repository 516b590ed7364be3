/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

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
    "\n  subscription Activity($since: DateTime!) {\n    activity(since: $since) {\n      kind\n      run {\n        id\n        ...RunRow\n        ...RunAttention\n      }\n      publication {\n        id\n        ...PublicationRow\n      }\n      connection {\n        id\n        ...ConnectionCard\n      }\n      export {\n        id\n        ...ExportRow\n      }\n    }\n  }\n": typeof types.ActivityDocument,
    "\n  query Leaving {\n    viewer {\n      id\n      ...DeletionNotice\n    }\n  }\n": typeof types.LeavingDocument,
    "\n  query AnalyticsBreakdown($filter: AnalyticsFilter!, $by: AnalyticsDimension!) {\n    analyticsBreakdown(filter: $filter, by: $by) {\n      ...BreakdownRow\n    }\n  }\n": typeof types.AnalyticsBreakdownDocument,
    "\n  query AnalyticsCourse(\n    $filter: AnalyticsFilter!\n    $before: AnalyticsFilter!\n    $compare: Boolean!\n    $step: SeriesStep!\n  ) {\n    now: analyticsSeries(filter: $filter, step: $step) {\n      ...CoursePoint\n    }\n    before: analyticsSeries(filter: $before, step: $step) @include(if: $compare) {\n      ...CoursePoint\n    }\n  }\n": typeof types.AnalyticsCourseDocument,
    "\n  query AnalyticsExport($filter: AnalyticsFilter!) {\n    analyticsExport(filter: $filter) {\n      url\n      fileName\n      expiresAt\n    }\n  }\n": typeof types.AnalyticsExportDocument,
    "\n  query AnalyticsInsights($videos: AnalyticsVideos) {\n    analyticsInsights(videos: $videos) {\n      ...InsightList\n    }\n  }\n": typeof types.AnalyticsInsightsDocument,
    "\n  query AnalyticsBestTime($videos: AnalyticsVideos) {\n    analyticsBestTime(videos: $videos) {\n      ...BestTime\n    }\n  }\n": typeof types.AnalyticsBestTimeDocument,
    "\n  query AnalyticsRanking($filter: AnalyticsFilter!, $by: AnalyticsMeasure!, $end: RankingEnd!) {\n    analyticsRanking(filter: $filter, by: $by, end: $end, first: 10) {\n      ...RankedVideo\n    }\n  }\n": typeof types.AnalyticsRankingDocument,
    "\n  query AnalyticsRoom {\n    published: publications(filter: { states: [PUBLISHED] }, first: 1) {\n      totalCount\n    }\n    ...AnalyticsChoices\n  }\n": typeof types.AnalyticsRoomDocument,
    "\n  query AnalyticsTotals($filter: AnalyticsFilter!) {\n    analyticsReport(filter: $filter) {\n      ...TotalsGrid\n      ...ReportNotes\n    }\n  }\n": typeof types.AnalyticsTotalsDocument,
    "\n  query AuditPage($after: String) {\n    auditEvents(first: 8, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AuditPageDocument,
    "\n  query CalendarPlans($after: String) {\n    pipelines(first: 10, after: $after) {\n      nodes {\n        id\n        name\n        destinations {\n          id\n          platform\n        }\n        schedule {\n          id\n          pausedAt\n          upcoming(count: 40) {\n            goesOutAt\n            at\n            ...PlannedSlot\n          }\n        }\n        ...PlanningPipeline\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CalendarPlansDocument,
    "\n  query CalendarSlots($filter: SlotFilter, $after: String) {\n    slots(filter: $filter, first: 100, after: $after) {\n      nodes {\n        id\n        pipelineId\n        at\n        goesOutAt\n        state\n        run {\n          id\n          title\n          state\n          publications {\n            id\n          }\n        }\n        ...SlotDetails\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CalendarSlotsDocument,
    "\n  query CalendarPublications($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 100, after: $after) {\n      nodes {\n        id\n        title\n        platform\n        state\n        ...PublicationMoment\n        ...PublicationDetails\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.CalendarPublicationsDocument,
    "\n  query ConnectionsRoom {\n    service {\n      ...ConnectButtons\n      ...PlatformNotes\n    }\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n": typeof types.ConnectionsRoomDocument,
    "\n  query Costs {\n    spending {\n      ...SpendingTable\n    }\n  }\n": typeof types.CostsDocument,
    "\n  query DeliveriesPage($webhookId: ID!, $states: [DeliveryState!], $after: String) {\n    webhookDeliveries(webhookId: $webhookId, states: $states, first: 20, after: $after) {\n      nodes {\n        id\n        state\n        notBefore\n        ...DeliveryRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DeliveriesPageDocument,
    "\n  query ExportsPart {\n    exports {\n      id\n      state\n      ...ExportRow\n    }\n  }\n": typeof types.ExportsPartDocument,
    "\n  query GoesOutNext {\n    publications(filter: { states: [SCHEDULED] }, first: 100) {\n      nodes {\n        id\n        state\n        title\n        platform\n        scheduledFor\n        notBefore\n        connection {\n          id\n          displayName\n        }\n        run {\n          id\n          title\n        }\n      }\n    }\n    pipelines(first: 50) {\n      nodes {\n        id\n        name\n        waitingTopics\n        restock {\n          id\n        }\n        schedule {\n          id\n          pausedAt\n          upcoming(count: 3) {\n            at\n            goesOutAt\n            seriesId\n          }\n        }\n      }\n    }\n  }\n": typeof types.GoesOutNextDocument,
    "\n  query HistoryPage($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 25, after: $after) {\n      nodes {\n        id\n        ...PublicationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.HistoryPageDocument,
    "\n  query HistoryChoices {\n    ...HistoryFilters\n  }\n": typeof types.HistoryChoicesDocument,
    "\n  query HistoryTotals($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      ...SummaryStrip\n    }\n  }\n": typeof types.HistoryTotalsDocument,
    "\n  query HowTheyDo($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      publications\n      ...SummaryStrip\n    }\n    publications(filter: { states: [PUBLISHED] }, first: 4) {\n      nodes {\n        id\n        ...LastVideo\n      }\n    }\n  }\n": typeof types.HowTheyDoDocument,
    "\n  query LegalOperator {\n    service {\n      operatorName\n      operatorContact\n      privacyChangedOn\n    }\n  }\n": typeof types.LegalOperatorDocument,
    "\n  query LibraryPage($search: String, $kind: ClipKind, $tag: String, $after: String) {\n    clips(search: $search, kind: $kind, tag: $tag, first: 30, after: $after) {\n      nodes {\n        id\n        ...ClipRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LibraryPageDocument,
    "\n  query LibraryRoom {\n    clipTags\n    clipUsage {\n      ...UploadCard\n    }\n  }\n": typeof types.LibraryRoomDocument,
    "\n  query NeedsMe($states: [RunState!], $failed: PublicationFilter) {\n    runs(filter: { states: $states }, first: 5) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunAttention\n      }\n    }\n    connections {\n      id\n      health\n      ...ConnectionAttention\n    }\n    publications(filter: $failed, first: 5) {\n      nodes {\n        id\n        state\n        ...PublicationAttention\n      }\n    }\n    slots(filter: { states: [EMPTY] }, first: 10) {\n      nodes {\n        id\n        at\n        pipelineId\n        ...SlotAttention\n      }\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        waitingTopics\n      }\n    }\n  }\n": typeof types.NeedsMeDocument,
    "\n  query NewPipelineRoom($from: ID!, $copies: Boolean!) {\n    pipeline(id: $from) @include(if: $copies) {\n      id\n      ...PipelineForm\n    }\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n": typeof types.NewPipelineRoomDocument,
    "\n  query NewRunRoom {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...NewRunPipeline\n      }\n    }\n    service {\n      scriptLimit\n    }\n  }\n": typeof types.NewRunRoomDocument,
    "\n  query PipelineOverviewRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      archivedAt\n      destinations {\n        id\n        platform\n        displayName\n      }\n      runs(first: 5) {\n        nodes {\n          id\n          ...RunRow\n        }\n      }\n      ...PipelineNext\n      ...NextTopics\n      ...VideoEstimate\n    }\n    topics(filter: { pipelineId: $id, states: [WAITING] }, first: 3) {\n      nodes {\n        ...NextTopic\n        ...EstimatedTopic\n      }\n    }\n  }\n": typeof types.PipelineOverviewRoomDocument,
    "\n  query PipelineRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      name\n      ...PipelineStart\n      ...PipelineMenu\n    }\n  }\n": typeof types.PipelineRoomDocument,
    "\n  query ScheduleRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      waitingTopics\n      destinations {\n        id\n        ...ScheduleDestination\n      }\n      schedule {\n        id\n        ...ScheduleForm\n        ...ScheduleStanding\n      }\n      series {\n        id\n        ...SeriesRow\n      }\n    }\n  }\n": typeof types.ScheduleRoomDocument,
    "\n  query PipelineSettingsRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      ...PipelineForm\n    }\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n": typeof types.PipelineSettingsRoomDocument,
    "\n  query PipelineTopicsRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      settings {\n        writing {\n          writer\n          niche\n        }\n      }\n      ...RestockSection\n    }\n  }\n": typeof types.PipelineTopicsRoomDocument,
    "\n  query PipelinesRoom($first: Int!, $aside: Boolean!) {\n    pipelines(archived: $aside, first: $first) {\n      nodes {\n        id\n        ...PipelineRow\n        runs(first: 1) {\n          nodes {\n            id\n            ...LastRun\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    resting: pipelines(archived: true, first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n": typeof types.PipelinesRoomDocument,
    "\n  query PrivacyPart {\n    privacyFacts {\n      name\n      ...PrivacyTable\n    }\n    privacyFiles {\n      videoDays\n      readingDays\n      exportDays\n      unconfirmedDays\n    }\n    service {\n      accountGraceDays\n    }\n  }\n": typeof types.PrivacyPartDocument,
    "\n  fragment PrivacyTable on PrivacyFact {\n    name\n    what\n    why\n    keptDays\n    secrets\n  }\n": typeof types.PrivacyTableFragmentDoc,
    "\n  query PublishWindow($runId: ID!) {\n    viewer {\n      id\n      timeZone\n    }\n    run(id: $runId) {\n      id\n      ...PublishRun\n    }\n    connections {\n      id\n      ...PublishAccount\n    }\n  }\n": typeof types.PublishWindowDocument,
    "\n  query PurchasesPage($runId: ID, $after: String) {\n    purchases(runId: $runId, first: 10, after: $after) {\n      nodes {\n        id\n        ...PurchaseRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PurchasesPageDocument,
    "\n  fragment RunCosts on Run {\n    id\n    version\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n": typeof types.RunCostsFragmentDoc,
    "\n  fragment RunPublications on Run {\n    id\n    version\n    state\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      ...PublicationCard\n    }\n  }\n": typeof types.RunPublicationsFragmentDoc,
    "\n  query RunRoom($id: ID!) {\n    run(id: $id) {\n      id\n      ...RunView\n    }\n  }\n": typeof types.RunRoomDocument,
    "\n  subscription RunProgress($id: ID!) {\n    runProgress(id: $id) {\n      id\n      ...RunView\n    }\n  }\n": typeof types.RunProgressDocument,
    "\n  fragment RunView on Run {\n    id\n    version\n    title\n    state\n    progress {\n      done\n      total\n      percent\n    }\n    scenes {\n      id\n    }\n    ...RunRow\n    ...RunHeader\n    ...RunSteps\n    ...Storyboard\n    ...RunNotices\n    ...RunCosts\n    ...RunPlayer\n    ...RunMusicLine\n    ...RunScript\n    ...RunReview\n    ...RunFailure\n    ...RunPublications\n  }\n": typeof types.RunViewFragmentDoc,
    "\n  query RunningNow($states: [RunState!]) {\n    runs(filter: { states: $states }, first: 6) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunRow\n      }\n    }\n  }\n": typeof types.RunningNowDocument,
    "\n  query RunsPage($filter: RunFilter, $after: String) {\n    runs(filter: $filter, first: 50, after: $after) {\n      nodes {\n        id\n        ...RunRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.RunsPageDocument,
    "\n  query SettingsAccount {\n    viewer {\n      id\n      email\n      totpEnabled\n      ...Account\n      ...TotpSection\n      ...DeletionSection\n    }\n    ...Passkeys\n    ...Sessions\n  }\n": typeof types.SettingsAccountDocument,
    "\n  query SettingsKeys {\n    ...ProviderKeys\n  }\n": typeof types.SettingsKeysDocument,
    "\n  query SettingsNotifications {\n    viewer {\n      id\n      email\n      timeZone\n    }\n    eventTypes {\n      name\n      description\n    }\n    notificationSettings {\n      ...NotificationForm\n    }\n  }\n": typeof types.SettingsNotificationsDocument,
    "\n  query SettingsService {\n    service {\n      ...ServiceFacts\n      ...PlatformList\n    }\n  }\n": typeof types.SettingsServiceDocument,
    "\n  query SettingsTokens {\n    ...ApiTokens\n  }\n": typeof types.SettingsTokensDocument,
    "\n  query SettingsWebhook($id: ID!) {\n    webhook(id: $id) {\n      id\n      state\n      ...WebhookHead\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n": typeof types.SettingsWebhookDocument,
    "\n  query SettingsWebhooks {\n    webhooks {\n      id\n      ...WebhookRow\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n": typeof types.SettingsWebhooksDocument,
    "\n  query TopicsPage($filter: TopicFilter!, $after: String) {\n    topics(filter: $filter, first: 50, after: $after) {\n      nodes {\n        id\n        priority\n        ...TopicRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TopicsPageDocument,
    "\n  query QueueHead($pipelineId: ID!) {\n    topics(filter: { pipelineId: $pipelineId, states: [WAITING] }, first: 1) {\n      nodes {\n        id\n        priority\n      }\n    }\n  }\n": typeof types.QueueHeadDocument,
    "\n  query FirstSteps($made: [RunState!]) {\n    service {\n      platforms {\n        platform\n        available\n      }\n    }\n    connections {\n      id\n      health\n    }\n    pipelines(first: 1) {\n      totalCount\n      nodes {\n        id\n      }\n    }\n    latest: runs(first: 1) {\n      nodes {\n        id\n        state\n      }\n    }\n    made: runs(filter: { states: $made }, first: 1) {\n      nodes {\n        id\n        state\n      }\n    }\n    publications(filter: { states: [PUBLISHED] }, first: 1) {\n      nodes {\n        id\n        run {\n          id\n        }\n      }\n    }\n  }\n": typeof types.FirstStepsDocument,
    "\n  fragment VideoEstimate on Pipeline {\n    id\n    settings {\n      scriptKind\n      writing {\n        writer\n        niche\n        targetSeconds\n      }\n      speech {\n        rate\n      }\n    }\n  }\n": typeof types.VideoEstimateFragmentDoc,
    "\n  fragment EstimatedTopic on Topic {\n    id\n    text\n    scriptKind\n  }\n": typeof types.EstimatedTopicFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      email\n      timeZone\n      askedAt\n      ...DeletionNotice\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation SessionEnd {\n    sessionEnd {\n      ended\n    }\n  }\n": typeof types.SessionEndDocument,
    "\n  fragment Account on User {\n    id\n    email\n    timeZone\n    createdAt\n    ...EmailStatus\n  }\n": typeof types.AccountFragmentDoc,
    "\n  fragment AuditRow on AuditEvent {\n    id\n    kind\n    subject\n    actor\n    createdAt\n  }\n": typeof types.AuditRowFragmentDoc,
    "\n  fragment DeletionNotice on User {\n    id\n    deletionDueAt\n  }\n": typeof types.DeletionNoticeFragmentDoc,
    "\n  fragment DeletionSection on User {\n    id\n    email\n    deletionDueAt\n  }\n": typeof types.DeletionSectionFragmentDoc,
    "\n  fragment EmailStatus on User {\n    id\n    emailVerifiedAt\n  }\n": typeof types.EmailStatusFragmentDoc,
    "\n  mutation EmailVerificationSend {\n    emailVerificationSend {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.EmailVerificationSendDocument,
    "\n  fragment ExportRow on Export {\n    id\n    state\n    errorMessage\n    createdAt\n    expiresAt\n    archive {\n      url\n      bytes\n      expiresAt\n    }\n  }\n": typeof types.ExportRowFragmentDoc,
    "\n  mutation ExportCreate($password: String!) {\n    exportCreate(input: { password: $password }) {\n      export {\n        id\n        ...ExportRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ExportCreateDocument,
    "\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    createdAt\n    lastUsedAt\n  }\n": typeof types.PasskeyRowFragmentDoc,
    "\n  fragment Passkeys on Query {\n    passkeys {\n      id\n      ...PasskeyRow\n    }\n  }\n": typeof types.PasskeysFragmentDoc,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasswordChangeDocument,
    "\n  fragment SessionRow on Session {\n    id\n    userAgent\n    createdAt\n    lastUsedAt\n    isCurrent\n  }\n": typeof types.SessionRowFragmentDoc,
    "\n  fragment Sessions on Query {\n    sessions {\n      id\n      isCurrent\n      ...SessionRow\n    }\n  }\n": typeof types.SessionsFragmentDoc,
    "\n  mutation TimeZoneUpdate($timeZone: String!) {\n    userUpdate(input: { timeZone: $timeZone }) {\n      user {\n        id\n        timeZone\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TimeZoneUpdateDocument,
    "\n  fragment TotpSection on User {\n    id\n    totpEnabled\n  }\n": typeof types.TotpSectionFragmentDoc,
    "\n  mutation UserDelete($input: UserDeleteInput!) {\n    userDelete(input: $input) {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.UserDeleteDocument,
    "\n  mutation UserDeleteCancel {\n    userDeleteCancel {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.UserDeleteCancelDocument,
    "\n  mutation PasskeyRegistrationBegin($input: PasskeyRegistrationBeginInput!) {\n    passkeyRegistrationBegin(input: $input) {\n      ceremony {\n        id\n        options\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasskeyRegistrationBeginDocument,
    "\n  mutation PasskeyRegister($input: PasskeyRegisterInput!) {\n    passkeyRegister(input: $input) {\n      passkey {\n        id\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasskeyRegisterDocument,
    "\n  mutation PasskeyUpdate($input: PasskeyUpdateInput!) {\n    passkeyUpdate(input: $input) {\n      passkey {\n        id\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasskeyUpdateDocument,
    "\n  mutation PasskeyRemove($input: PasskeyRemoveInput!) {\n    passkeyRemove(input: $input) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasskeyRemoveDocument,
    "\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(input: { id: $id }) {\n      revokedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SessionRevokeDocument,
    "\n  mutation SessionRevokeOthers {\n    sessionRevokeOthers {\n      revokedIds\n    }\n  }\n": typeof types.SessionRevokeOthersDocument,
    "\n  mutation TotpBegin($password: String!) {\n    totpBegin(input: { password: $password }) {\n      setup {\n        uri\n        secret\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TotpBeginDocument,
    "\n  mutation TotpConfirm($code: String!) {\n    totpConfirm(input: { code: $code }) {\n      user {\n        id\n        totpEnabled\n      }\n      recoveryCodes\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TotpConfirmDocument,
    "\n  mutation TotpDisable($password: String!) {\n    totpDisable(input: { password: $password }) {\n      user {\n        id\n        totpEnabled\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TotpDisableDocument,
    "\n  mutation RecoveryCodesRenew($input: RecoveryCodesRenewInput!) {\n    recoveryCodesRenew(input: $input) {\n      recoveryCodes\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RecoveryCodesRenewDocument,
    "\n  fragment AnalyticsChoices on Query {\n    connections {\n      id\n      platform\n      displayName\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": typeof types.AnalyticsChoicesFragmentDoc,
    "\n  fragment BestTime on PublishingTime {\n    videos\n    sentence\n    hours {\n      begins\n      times\n      videos\n      interval {\n        low\n        high\n      }\n    }\n    weekday {\n      begins\n      times\n      videos\n      interval {\n        low\n        high\n      }\n    }\n  }\n": typeof types.BestTimeFragmentDoc,
    "\n  fragment BreakdownRow on AnalyticsGroup {\n    key\n    label\n    totals {\n      ...AnalyticsNumbers\n    }\n    change {\n      ...AnalyticsChanges\n    }\n  }\n": typeof types.BreakdownRowFragmentDoc,
    "\n  fragment CoursePoint on AnalyticsPoint {\n    from\n    views\n    likes\n    comments\n    shares\n    saves\n    watchMs\n  }\n": typeof types.CoursePointFragmentDoc,
    "\n  fragment InsightList on AnalyticsInsights {\n    videos\n    medianViews\n    leastVideos\n    insights {\n      feature\n      value\n      times\n      videos\n      interval {\n        low\n        high\n      }\n      clear\n      sentence\n    }\n  }\n": typeof types.InsightListFragmentDoc,
    "\n  fragment LastVideo on Publication {\n    id\n    ...VideoLine\n    latestMetrics {\n      takenAt\n      views\n      likes\n    }\n  }\n": typeof types.LastVideoFragmentDoc,
    "\n  fragment RankedVideo on RankedPublication {\n    publication {\n      id\n      ...VideoLine\n    }\n    totals {\n      ...AnalyticsNumbers\n    }\n  }\n": typeof types.RankedVideoFragmentDoc,
    "\n  fragment ReportNotes on AnalyticsReport {\n    totals {\n      publications\n      gone\n      views {\n        measured\n        takenAt\n      }\n    }\n    failures {\n      reason\n      since\n      takenAt\n      publications\n      connection {\n        id\n        platform\n        displayName\n      }\n    }\n  }\n": typeof types.ReportNotesFragmentDoc,
    "\n  fragment SummaryStrip on AnalyticsSummary {\n    publications\n    measured\n    views\n    likes\n    comments\n    shares\n    takenAt\n  }\n": typeof types.SummaryStripFragmentDoc,
    "\n  fragment TotalsGrid on AnalyticsReport {\n    totals {\n      ...AnalyticsNumbers\n    }\n    previous {\n      ...AnalyticsNumbers\n    }\n    change {\n      ...AnalyticsChanges\n    }\n  }\n": typeof types.TotalsGridFragmentDoc,
    "\n  fragment AnalyticsNumbers on AnalyticsTotals {\n    publications\n    views {\n      value\n      measured\n    }\n    likes {\n      value\n      measured\n    }\n    comments {\n      value\n      measured\n    }\n    shares {\n      value\n      measured\n    }\n    saves {\n      value\n      measured\n    }\n    watchMs {\n      value\n      measured\n    }\n    engagement\n    watchShare\n  }\n": typeof types.AnalyticsNumbersFragmentDoc,
    "\n  fragment AnalyticsChanges on AnalyticsChange {\n    views\n    likes\n    comments\n    shares\n    saves\n    watchMs\n    engagement\n    watchShare\n  }\n": typeof types.AnalyticsChangesFragmentDoc,
    "\n  fragment VideoLine on Publication {\n    id\n    version\n    title\n    platform\n    url\n    createdAt\n    publishedAt\n    takenDownAt\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    metricSync {\n      takenAt\n      failingSince\n      failure\n      goneAt\n    }\n  }\n": typeof types.VideoLineFragmentDoc,
    "\n  fragment CaptionChoices on Query {\n    service {\n      captionPresets {\n        slug\n        title\n        look {\n          ...CaptionLookFields\n        }\n      }\n    }\n    captionStyles {\n      id\n      name\n      version\n      look {\n        ...CaptionLookFields\n      }\n    }\n  }\n": typeof types.CaptionChoicesFragmentDoc,
    "\n  fragment CaptionLookFields on CaptionLook {\n    font\n    size\n    minSize\n    leading\n    wordSpace\n    letterCase\n    punctuation\n    fill\n    accent\n    emphasis\n    outline\n    outlineColor\n    shadow\n    shadowColor\n    shadowOpacity\n    glow\n    glowColor\n    background\n    backgroundColor\n    backgroundOpacity\n    backgroundPadding\n    backgroundRadius\n    wordAnimation\n    pageAnimation\n    words\n    lines\n    position\n  }\n": typeof types.CaptionLookFieldsFragmentDoc,
    "\n  mutation CaptionPreview($input: CaptionPreviewInput!) {\n    captionPreview(input: $input) {\n      media {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CaptionPreviewDocument,
    "\n  query CaptionStyles {\n    ...CaptionChoices\n  }\n": typeof types.CaptionStylesDocument,
    "\n  mutation CaptionStyleCreate($input: CaptionStyleCreateInput!) {\n    captionStyleCreate(input: $input) {\n      captionStyle {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CaptionStyleCreateDocument,
    "\n  mutation CaptionStyleUpdate($input: CaptionStyleUpdateInput!) {\n    captionStyleUpdate(input: $input) {\n      captionStyle {\n        id\n        name\n        version\n        look {\n          ...CaptionLookFields\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CaptionStyleUpdateDocument,
    "\n  mutation CaptionStyleDelete($input: CaptionStyleDeleteInput!) {\n    captionStyleDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CaptionStyleDeleteDocument,
    "\n  mutation ClipUpdate($input: ClipUpdateInput!) {\n    clipUpdate(input: $input) {\n      clip {\n        id\n        ...ClipRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClipUpdateDocument,
    "\n  fragment ClipPublishPipeline on Pipeline {\n    id\n    name\n    settings {\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n      healthReason\n    }\n  }\n": typeof types.ClipPublishPipelineFragmentDoc,
    "\n  query ClipPublishChoices {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...ClipPublishPipeline\n      }\n    }\n  }\n": typeof types.ClipPublishChoicesDocument,
    "\n  fragment ClipRow on Clip {\n    id\n    name\n    kind\n    width\n    height\n    durationMs\n    bytes\n    tags\n    licence\n    mediaType\n    url\n    thumbnailUrl\n    usedInPipelines\n    createdAt\n  }\n": typeof types.ClipRowFragmentDoc,
    "\n  query ClipUses {\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        settings {\n          clips\n          sound {\n            trackIds\n          }\n          look {\n            brand {\n              logoId\n              outroId\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ClipUsesDocument,
    "\n  fragment UploadCard on ClipUsage {\n    clips\n    mostClips\n    bytes\n    mostBytes\n    largestFile\n  }\n": typeof types.UploadCardFragmentDoc,
    "\n  mutation ClipDelete($input: ClipDeleteInput!) {\n    clipDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClipDeleteDocument,
    "\n  mutation ClipPublish($input: ClipPublishInput!) {\n    clipPublish(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClipPublishDocument,
    "\n  fragment ConnectButtons on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n": typeof types.ConnectButtonsFragmentDoc,
    "\n  fragment ConnectionAttention on Connection {\n    id\n    platform\n    displayName\n    health\n    healthReason\n  }\n": typeof types.ConnectionAttentionFragmentDoc,
    "\n  fragment ConnectionCard on Connection {\n    id\n    platform\n    displayName\n    username\n    scopes\n    health\n    healthReason\n    accessExpiresAt\n    createdAt\n  }\n": typeof types.ConnectionCardFragmentDoc,
    "\n  fragment PlatformNotes on Service {\n    platforms {\n      platform\n      available\n    }\n  }\n": typeof types.PlatformNotesFragmentDoc,
    "\n  mutation ConnectionBegin($input: ConnectionBeginInput!) {\n    connectionBegin(input: $input) {\n      authorizeUrl\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ConnectionBeginDocument,
    "\n  mutation ConnectionDisconnect($id: ID!) {\n    connectionDisconnect(input: { id: $id }) {\n      connection {\n        id\n        ...ConnectionCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ConnectionDisconnectDocument,
    "\n  query DisconnectConsequences($id: ID!) {\n    publications(filter: { connectionId: $id, states: [SCHEDULED] }, first: 1) {\n      totalCount\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        destinations {\n          id\n        }\n      }\n    }\n  }\n": typeof types.DisconnectConsequencesDocument,
    "\n  fragment NotificationForm on NotificationSettings {\n    mails {\n      eventType\n      when\n    }\n    digestHour\n  }\n": typeof types.NotificationFormFragmentDoc,
    "\n  mutation NotificationUpdate($input: NotificationUpdateInput!) {\n    notificationUpdate(input: $input) {\n      notificationSettings {\n        ...NotificationForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.NotificationUpdateDocument,
    "\n  fragment ClipChoices on Query {\n    films: clips(kind: VIDEO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    pictures: clips(kind: IMAGE, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    recordings: clips(kind: AUDIO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n  }\n": typeof types.ClipChoicesFragmentDoc,
    "\n  fragment ClipChoice on Clip {\n    id\n    kind\n    name\n    durationMs\n    width\n    height\n    bytes\n    licence\n  }\n": typeof types.ClipChoiceFragmentDoc,
    "\n  fragment PipelineForm on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      writing {\n        writer\n        model\n        tone\n        audience\n        niche\n        notes\n        targetSeconds\n        feedback\n      }\n      voice\n      speech {\n        speaker\n        model\n        rate\n        pauseMs\n        localFallback\n        pronunciations {\n          written\n          spoken\n        }\n      }\n      footageOrder\n      imageStyle\n      credits\n      budgetCents\n      backdrops\n      clips\n      look {\n        format\n        fit\n        transition\n        hookTitle\n        progressBar\n        brand {\n          accent\n          font\n          handle\n          logoId\n          outroId\n        }\n      }\n      captionPreset\n      sound {\n        music\n        ambience\n        trackIds\n        belowVoice\n      }\n      privacy\n      madeForKids\n      approval\n      autoApproveMinutes\n      publishTimes {\n        cron\n        timeZone\n      }\n      options {\n        youtube {\n          categoryId\n          notifySubscribers\n          publishAt\n          playlistId\n          paidPromotion\n          firstComment\n        }\n        tiktok {\n          mode\n          privacyLevel\n          allowComment\n          allowDuet\n          allowStitch\n          brandOrganic\n          brandContent\n          coverMs\n        }\n        instagram {\n          shareToFeed\n          coverMs\n          firstComment\n        }\n      }\n    }\n    destinations {\n      id\n    }\n  }\n": typeof types.PipelineFormFragmentDoc,
    "\n  fragment PipelineChoices on Query {\n    service {\n      languages {\n        code\n        title\n      }\n      backdrops {\n        slug\n        title\n      }\n      ambiences {\n        slug\n        title\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n      health\n    }\n    providerKeys {\n      id\n      provider\n    }\n    ...ClipChoices\n  }\n": typeof types.PipelineChoicesFragmentDoc,
    "\n  fragment PipelineMenu on Pipeline {\n    id\n    name\n    archivedAt\n    schedule {\n      id\n      pausedAt\n    }\n  }\n": typeof types.PipelineMenuFragmentDoc,
    "\n  fragment PipelineNext on Pipeline {\n    id\n    archivedAt\n    schedule {\n      id\n      pausedAt\n      upcoming(count: 3) {\n        at\n        goesOutAt\n      }\n    }\n    ...ScheduleLine\n  }\n": typeof types.PipelineNextFragmentDoc,
    "\n  fragment PipelineRow on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      footageOrder\n      privacy\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n    waitingTopics\n    ...ScheduleLine\n    ...PipelineStart\n    ...PipelineMenu\n  }\n": typeof types.PipelineRowFragmentDoc,
    "\n  fragment PipelineStart on Pipeline {\n    id\n    name\n    archivedAt\n  }\n": typeof types.PipelineStartFragmentDoc,
    "\n  fragment ScheduleLine on Pipeline {\n    id\n    archivedAt\n    schedule {\n      id\n      pausedAt\n      nextAt\n    }\n  }\n": typeof types.ScheduleLineFragmentDoc,
    "\n  query Clips {\n    ...ClipChoices\n  }\n": typeof types.ClipsDocument,
    "\n  mutation PipelineArchive($id: ID!) {\n    pipelineArchive(input: { id: $id }) {\n      pipeline {\n        id\n        archivedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PipelineArchiveDocument,
    "\n  mutation PipelineRestore($id: ID!) {\n    pipelineRestore(input: { id: $id }) {\n      pipeline {\n        id\n        archivedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PipelineRestoreDocument,
    "\n  mutation PipelineCreate($input: PipelineCreateInput!) {\n    pipelineCreate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PipelineCreateDocument,
    "\n  mutation PipelineDelete($id: ID!) {\n    pipelineDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PipelineDeleteDocument,
    "\n  mutation PipelinePause($input: SchedulePauseInput!) {\n    schedulePause(input: $input) {\n      schedule {\n        id\n        pausedAt\n        nextAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PipelinePauseDocument,
    "\n  mutation PipelineUpdate($input: PipelineUpdateInput!) {\n    pipelineUpdate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PipelineUpdateDocument,
    "\n  query VoiceModels {\n    voiceModels {\n      id\n      title\n      languages\n    }\n  }\n": typeof types.VoiceModelsDocument,
    "\n  mutation VoiceSample($input: VoiceSampleInput!) {\n    voiceSample(input: $input) {\n      audio {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.VoiceSampleDocument,
    "\n  query Voices($speaker: Speaker!, $search: String, $after: String) {\n    voices(speaker: $speaker, search: $search, after: $after) {\n      voices {\n        id\n        title\n        description\n        previewUrl\n      }\n      next\n      problem\n    }\n  }\n": typeof types.VoicesDocument,
    "\n  fragment PublishAccount on Connection {\n    id\n    platform\n    displayName\n    scopes\n    health\n    healthReason\n  }\n": typeof types.PublishAccountFragmentDoc,
    "\n  fragment HistoryFilters on Query {\n    connections {\n      id\n      displayName\n      platform\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": typeof types.HistoryFiltersFragmentDoc,
    "\n  mutation PublicationRetry($id: ID!) {\n    publicationRetry(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationRetryDocument,
    "\n  mutation PublicationCancel($id: ID!) {\n    publicationCancel(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationCancelDocument,
    "\n  mutation PublicationTakeDown($id: ID!) {\n    publicationTakeDown(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationTakeDownDocument,
    "\n  query PublicationAttempts($id: ID!) {\n    publication(id: $id) {\n      id\n      attempts {\n        id\n        asked\n        answered\n        askedAt\n        answeredAt\n      }\n    }\n  }\n": typeof types.PublicationAttemptsDocument,
    "\n  fragment PublicationAttention on Publication {\n    id\n    title\n    platform\n    state\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      title\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    ...PublicationNextAction\n  }\n": typeof types.PublicationAttentionFragmentDoc,
    "\n  fragment PublicationCard on Publication {\n    id\n    version\n    platform\n    state\n    url\n    notBefore\n    publishedAt\n    takenDownAt\n    edit {\n      state\n      error\n    }\n    progress {\n      done\n      total\n      percent\n    }\n    connection {\n      id\n      displayName\n    }\n    ...PublicationNextAction\n  }\n": typeof types.PublicationCardFragmentDoc,
    "\n  fragment PublicationDetails on Publication {\n    id\n    title\n    platform\n    state\n    url\n    takenDownAt\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n    }\n    ...PublicationMoment\n    ...PublicationNextAction\n  }\n": typeof types.PublicationDetailsFragmentDoc,
    "\n  query PublicationEditor($id: ID!) {\n    viewer {\n      id\n      timeZone\n    }\n    publication(id: $id) {\n      id\n      version\n      platform\n      state\n      title\n      description\n      tags\n      privacy\n      scheduledFor\n      options {\n        youtube {\n          categoryId\n          notifySubscribers\n          publishAt\n          playlistId\n          paidPromotion\n          firstComment\n        }\n        instagram {\n          shareToFeed\n          coverMs\n          firstComment\n        }\n      }\n      edit {\n        state\n        title\n        description\n        tags\n        privacy\n      }\n      connection {\n        id\n        displayName\n        scopes\n      }\n    }\n  }\n": typeof types.PublicationEditorDocument,
    "\n  fragment PublicationMoment on Publication {\n    id\n    title\n    platform\n    state\n    scheduledFor\n    notBefore\n    createdAt\n    startedAt\n    publishedAt\n    connection {\n      id\n      displayName\n    }\n  }\n": typeof types.PublicationMomentFragmentDoc,
    "\n  fragment PublicationNextAction on Publication {\n    id\n    platform\n    state\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n      nextAction\n    }\n    connection {\n      id\n      displayName\n      health\n      scopes\n    }\n  }\n": typeof types.PublicationNextActionFragmentDoc,
    "\n  fragment PublicationRow on Publication {\n    id\n    version\n    title\n    platform\n    state\n    url\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    latestMetrics {\n      takenAt\n      views\n      likes\n      comments\n      shares\n    }\n    ...PublicationMoment\n    ...PublicationNextAction\n  }\n": typeof types.PublicationRowFragmentDoc,
    "\n  fragment PublishRun on Run {\n    id\n    title\n    description\n    hashtags\n    durationMs\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      state\n      connection {\n        id\n      }\n    }\n    pipeline {\n      id\n      settings {\n        privacy\n        options {\n          youtube {\n            categoryId\n            notifySubscribers\n            publishAt\n            playlistId\n            paidPromotion\n            firstComment\n          }\n          instagram {\n            shareToFeed\n            coverMs\n            firstComment\n          }\n        }\n      }\n    }\n  }\n": typeof types.PublishRunFragmentDoc,
    "\n  query TikTokScreen($connectionId: ID!) {\n    tiktokCreator(connectionId: $connectionId) {\n      nickname\n      username\n      avatarUrl\n      privacyLevels\n      commentDisabled\n      duetDisabled\n      stitchDisabled\n      longestSeconds\n    }\n  }\n": typeof types.TikTokScreenDocument,
    "\n  query HistoryExport($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        platform\n        state\n        url\n        createdAt\n        scheduledFor\n        publishedAt\n        takenDownAt\n        error {\n          message\n        }\n        connection {\n          id\n          displayName\n        }\n        run {\n          id\n          pipeline {\n            id\n            name\n          }\n        }\n        latestMetrics {\n          takenAt\n          views\n          likes\n          comments\n          shares\n        }\n      }\n    }\n  }\n": typeof types.HistoryExportDocument,
    "\n  mutation PublicationMove($id: ID!, $scheduledFor: DateTime!) {\n    publicationUpdate(input: { id: $id, scheduledFor: $scheduledFor }) {\n      publication {\n        id\n        version\n        ...PublicationMoment\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationMoveDocument,
    "\n  mutation PublicationUpdate($input: PublicationUpdateInput!) {\n    publicationUpdate(input: $input) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationUpdateDocument,
    "\n  mutation PublicationCreate($input: PublicationCreateInput!) {\n    publicationCreate(input: $input) {\n      publication {\n        id\n        ...PublicationCard\n        run {\n          id\n          publications {\n            id\n            ...PublicationCard\n          }\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationCreateDocument,
    "\n  query PublicationPreflight($input: PublicationCreateInput!) {\n    publicationPreflight(input: $input) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationPreflightDocument,
    "\n  fragment PurchaseRow on Purchase {\n    id\n    provider\n    purpose\n    model\n    state\n    inputTokens\n    outputTokens\n    characters\n    images\n    priceSince\n    runId\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n": typeof types.PurchaseRowFragmentDoc,
    "\n  fragment SpendingTable on Spending {\n    since\n    total {\n      usd\n      complete\n      purchases\n    }\n    lines {\n      provider\n      purpose\n      cost {\n        usd\n        complete\n        purchases\n      }\n    }\n  }\n": typeof types.SpendingTableFragmentDoc,
    "\n  query SceneBackdrops {\n    service {\n      backdrops {\n        slug\n        title\n      }\n    }\n  }\n": typeof types.SceneBackdropsDocument,
    "\n  query SceneClips($search: String) {\n    films: clips(kind: VIDEO, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n    pictures: clips(kind: IMAGE, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n  }\n": typeof types.SceneClipsDocument,
    "\n  fragment LastRun on Run {\n    id\n    title\n    state\n    createdAt\n  }\n": typeof types.LastRunFragmentDoc,
    "\n  fragment NewRunPipeline on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      approval\n      privacy\n      writing {\n        writer\n        niche\n      }\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n  }\n": typeof types.NewRunPipelineFragmentDoc,
    "\n  query Recordings {\n    clips(kind: AUDIO, first: 100) {\n      nodes {\n        id\n        name\n        durationMs\n      }\n    }\n  }\n": typeof types.RecordingsDocument,
    "\n  mutation RunCancel($id: ID!) {\n    runCancel(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunCancelDocument,
    "\n  mutation RunRetry($id: ID!) {\n    runRetry(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunRetryDocument,
    "\n  mutation RunApprove($id: ID!) {\n    runApprove(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunApproveDocument,
    "\n  fragment RunAttention on Run {\n    id\n    version\n    title\n    state\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n": typeof types.RunAttentionFragmentDoc,
    "\n  query RunEstimate($pipelineId: ID!, $script: String!, $scriptKind: ScriptKind) {\n    runEstimate(pipelineId: $pipelineId, script: $script, scriptKind: $scriptKind) {\n      total {\n        usd\n        complete\n      }\n      lines {\n        provider\n        purpose\n        cost {\n          usd\n          complete\n        }\n      }\n    }\n  }\n": typeof types.RunEstimateDocument,
    "\n  fragment RunFailure on Run {\n    id\n    version\n    state\n    error {\n      code\n      message\n      retryable\n      nextAction\n    }\n    pipeline {\n      id\n    }\n  }\n": typeof types.RunFailureFragmentDoc,
    "\n  fragment RunHeader on Run {\n    id\n    version\n    title\n    state\n    cancelRequestedAt\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n": typeof types.RunHeaderFragmentDoc,
    "\n  fragment RunMusicLine on Run {\n    id\n    version\n    music {\n      title\n      ambience\n      clipId\n      licence\n    }\n  }\n": typeof types.RunMusicLineFragmentDoc,
    "\n  fragment RunNotices on Run {\n    id\n    version\n    notices {\n      code\n      message\n    }\n  }\n": typeof types.RunNoticesFragmentDoc,
    "\n  fragment RunPlayer on Run {\n    id\n    version\n    state\n    durationMs\n    progress {\n      done\n      total\n      percent\n    }\n    video {\n      url\n      mediaType\n      bytes\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    language\n    captions {\n      url\n      mediaType\n      expiresAt\n    }\n    captionsVtt {\n      url\n      mediaType\n      expiresAt\n    }\n  }\n": typeof types.RunPlayerFragmentDoc,
    "\n  mutation RunReject($id: ID!, $note: String!) {\n    runReject(input: { id: $id, note: $note }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunRejectDocument,
    "\n  fragment RunReview on Run {\n    id\n    version\n    state\n    approveAt\n    review {\n      at\n      by\n      note\n    }\n  }\n": typeof types.RunReviewFragmentDoc,
    "\n  fragment RunRow on Run {\n    id\n    version\n    title\n    state\n    durationMs\n    createdAt\n    updatedAt\n    finishedAt\n    progress {\n      done\n      total\n      percent\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n    publications {\n      id\n      version\n      platform\n      state\n      url\n    }\n  }\n": typeof types.RunRowFragmentDoc,
    "\n  fragment RunScript on Run {\n    id\n    script\n    scriptKind\n    language\n    description\n    hashtags\n  }\n": typeof types.RunScriptFragmentDoc,
    "\n  fragment RunSteps on Run {\n    id\n    version\n    state\n    steps {\n      kind\n      state\n      reused\n      startedAt\n      finishedAt\n      durationMs\n      remainingMs\n      progress {\n        done\n        total\n        percent\n      }\n    }\n  }\n": typeof types.RunStepsFragmentDoc,
    "\n  mutation FootageSearch($input: FootageSearchInput!) {\n    footageSearch(input: $input) {\n      found {\n        clips {\n          id\n          source\n          tags\n          width\n          height\n          durationMs\n          author\n          pageUrl\n          previewUrl\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.FootageSearchDocument,
    "\n  fragment Storyboard on Run {\n    id\n    version\n    state\n    language\n    pipeline {\n      id\n    }\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      state\n    }\n    scenes {\n      id\n      position\n      narration\n      searchTerms\n      startMs\n      durationMs\n      timingSource\n      footage\n      credit\n      rate\n      pauseMs\n      rendered\n      choice {\n        source\n        score\n        reason\n        weak\n        tried\n        byPerson\n      }\n      words {\n        text\n        startMs\n        endMs\n      }\n    }\n  }\n": typeof types.StoryboardFragmentDoc,
    "\n  mutation IdeaSuggest($input: IdeaSuggestInput!) {\n    ideaSuggest(input: $input) {\n      suggestions {\n        ideas {\n          topic\n          angle\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.IdeaSuggestDocument,
    "\n  mutation RunCreate($input: RunCreateInput!) {\n    runCreate(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunCreateDocument,
    "\n  mutation RunEdit($input: RunEditInput!) {\n    runEdit(input: $input) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunSteps\n        ...Storyboard\n        ...RunPlayer\n        ...RunReview\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunEditDocument,
    "\n  mutation ScriptPreview($input: ScriptPreviewInput!) {\n    scriptPreview(input: $input) {\n      preview {\n        previewId\n        title\n        hook\n        description\n        hashtags\n        spokenMs\n        writtenBy\n        scenes {\n          narration\n          searchTerms\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ScriptPreviewDocument,
    "\n  fragment ScheduleForm on Schedule {\n    id\n    weekly {\n      weekday\n      time\n    }\n    cron\n    timeZone\n    leadMinutes\n    jitterMinutes\n    destinationTimes {\n      connectionId\n      time\n    }\n    blackouts {\n      from\n      to\n    }\n    catchUp\n  }\n": typeof types.ScheduleFormFragmentDoc,
    "\n  fragment ScheduleStanding on Schedule {\n    id\n    timeZone\n    pausedAt\n    nextAt\n  }\n": typeof types.ScheduleStandingFragmentDoc,
    "\n  fragment ScheduleDestination on Connection {\n    id\n    platform\n    displayName\n  }\n": typeof types.ScheduleDestinationFragmentDoc,
    "\n  query SchedulePreview($input: ScheduleSetInput!) {\n    schedulePreview(input: $input, count: 5) {\n      preview {\n        slots {\n          at\n          beginsAt\n          goesOutAt\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SchedulePreviewDocument,
    "\n  mutation SchedulePause($input: SchedulePauseInput!) {\n    schedulePause(input: $input) {\n      schedule {\n        id\n        ...ScheduleStanding\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SchedulePauseDocument,
    "\n  mutation ScheduleRemove($pipelineId: ID!) {\n    scheduleRemove(input: { pipelineId: $pipelineId }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ScheduleRemoveDocument,
    "\n  mutation ScheduleSet($input: ScheduleSetInput!) {\n    scheduleSet(input: $input) {\n      schedule {\n        id\n        ...ScheduleForm\n        ...ScheduleStanding\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ScheduleSetDocument,
    "\n  fragment SeriesForm on Series {\n    id\n    name\n    template\n    title\n    scriptKind\n    weekdays\n    lists {\n      name\n      values\n    }\n    nextNumber\n  }\n": typeof types.SeriesFormFragmentDoc,
    "\n  fragment SeriesRow on Series {\n    id\n    name\n    weekdays\n    enabled\n    nextNumber\n    example\n    ...SeriesForm\n  }\n": typeof types.SeriesRowFragmentDoc,
    "\n  mutation SeriesDelete($id: ID!) {\n    seriesDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SeriesDeleteDocument,
    "\n  mutation SeriesCreate($input: SeriesCreateInput!) {\n    seriesCreate(input: $input) {\n      series {\n        id\n        ...SeriesRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SeriesCreateDocument,
    "\n  mutation SeriesUpdate($input: SeriesUpdateInput!) {\n    seriesUpdate(input: $input) {\n      series {\n        id\n        ...SeriesRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SeriesUpdateDocument,
    "\n  fragment PlatformList on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n": typeof types.PlatformListFragmentDoc,
    "\n  fragment ServiceFacts on Service {\n    version\n    scriptLimit\n    languages {\n      code\n      title\n    }\n  }\n": typeof types.ServiceFactsFragmentDoc,
    "\n  mutation PasswordReset($input: PasswordResetInput!) {\n    passwordReset(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasswordResetDocument,
    "\n  mutation PasswordResetRequest($email: String!) {\n    passwordResetRequest(input: { email: $email }) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasswordResetRequestDocument,
    "\n  mutation UserRegister($input: UserRegisterInput!) {\n    userRegister(input: $input) {\n      user {\n        id\n      }\n      confirmationSent\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.UserRegisterDocument,
    "\n  mutation PasskeySessionBegin {\n    passkeySessionBegin {\n      ceremony {\n        id\n        options\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasskeySessionBeginDocument,
    "\n  mutation SessionCreateByPasskey($input: SessionCreateByPasskeyInput!) {\n    sessionCreateByPasskey(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SessionCreateByPasskeyDocument,
    "\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SessionCreateDocument,
    "\n  mutation EmailVerify($token: String!) {\n    emailVerify(input: { token: $token }) {\n      user {\n        id\n        email\n        emailVerifiedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.EmailVerifyDocument,
    "\n  fragment ApiTokenRow on ApiToken {\n    id\n    name\n    scopes\n    addresses\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n  }\n": typeof types.ApiTokenRowFragmentDoc,
    "\n  mutation ApiTokenRevoke($id: ID!) {\n    apiTokenRevoke(input: { id: $id }) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ApiTokenRevokeDocument,
    "\n  fragment ApiTokens on Query {\n    apiTokens {\n      id\n      ...ApiTokenRow\n    }\n  }\n": typeof types.ApiTokensFragmentDoc,
    "\n  fragment ProviderKeyFacts on ProviderKey {\n    id\n    provider\n    lastFour\n    baseUrl\n    updatedAt\n    check {\n      at\n      ok\n      code\n      message\n    }\n  }\n": typeof types.ProviderKeyFactsFragmentDoc,
    "\n  fragment ProviderKeys on Query {\n    providerKeys {\n      id\n      provider\n      ...ProviderKeyFacts\n    }\n  }\n": typeof types.ProviderKeysFragmentDoc,
    "\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      token\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ApiTokenCreateDocument,
    "\n  mutation ProviderKeySet($input: ProviderKeySetInput!) {\n    providerKeySet(input: $input) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ProviderKeySetDocument,
    "\n  mutation ProviderKeyCheck($id: ID!) {\n    providerKeyCheck(input: { id: $id }) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ProviderKeyCheckDocument,
    "\n  mutation ProviderKeyRemove($id: ID!) {\n    providerKeyRemove(input: { id: $id }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ProviderKeyRemoveDocument,
    "\n  fragment PlannedSlot on UpcomingSlot {\n    at\n    beginsAt\n    goesOutAt\n    destinations {\n      connectionId\n      at\n    }\n    seriesId\n  }\n": typeof types.PlannedSlotFragmentDoc,
    "\n  fragment PlanningPipeline on Pipeline {\n    id\n    name\n    waitingTopics\n    destinations {\n      id\n      platform\n      displayName\n    }\n    series {\n      id\n      name\n    }\n  }\n": typeof types.PlanningPipelineFragmentDoc,
    "\n  fragment SlotAttention on Slot {\n    id\n    at\n    pipelineId\n    reason {\n      code\n      message\n    }\n  }\n": typeof types.SlotAttentionFragmentDoc,
    "\n  fragment SlotDetails on Slot {\n    id\n    pipelineId\n    at\n    goesOutAt\n    reason {\n      code\n      message\n    }\n    run {\n      id\n      title\n    }\n  }\n": typeof types.SlotDetailsFragmentDoc,
    "\n  fragment NextTopics on Pipeline {\n    id\n    waitingTopics\n  }\n": typeof types.NextTopicsFragmentDoc,
    "\n  fragment NextTopic on Topic {\n    id\n    text\n    title\n  }\n": typeof types.NextTopicFragmentDoc,
    "\n  fragment RestockSection on Pipeline {\n    id\n    settings {\n      budgetCents\n      writing {\n        writer\n        niche\n      }\n    }\n    restock {\n      id\n      below\n      count\n      trouble {\n        code\n        message\n        againAt\n      }\n    }\n  }\n": typeof types.RestockSectionFragmentDoc,
    "\n  fragment TopicRow on Topic {\n    id\n    pipelineId\n    text\n    title\n    scriptKind\n    priority\n    source\n    state\n    reason\n    createdAt\n    usedAt\n    run {\n      id\n      title\n    }\n  }\n": typeof types.TopicRowFragmentDoc,
    "\n  mutation RestockSet($input: RestockSetInput!) {\n    restockSet(input: $input) {\n      restock {\n        id\n        below\n        count\n        trouble {\n          code\n          message\n          againAt\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RestockSetDocument,
    "\n  mutation RestockRemove($input: RestockRemoveInput!) {\n    restockRemove(input: $input) {\n      pipelineId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RestockRemoveDocument,
    "\n  mutation TopicCreate($input: TopicCreateInput!) {\n    topicCreate(input: $input) {\n      topic {\n        id\n        ...TopicRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TopicCreateDocument,
    "\n  mutation TopicDelete($input: TopicDeleteInput!) {\n    topicDelete(input: $input) {\n      deleted {\n        ids\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TopicDeleteDocument,
    "\n  mutation TopicImport($input: TopicImportInput!) {\n    topicImport(input: $input) {\n      imported {\n        added\n        refused {\n          line\n          message\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TopicImportDocument,
    "\n  mutation TopicMove($input: TopicMoveInput!) {\n    topicMove(input: $input) {\n      topic {\n        id\n        pipelineId\n        priority\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TopicMoveDocument,
    "\n  mutation TopicUpdate($input: TopicUpdateInput!) {\n    topicUpdate(input: $input) {\n      topic {\n        id\n        ...TopicRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TopicUpdateDocument,
    "\n  fragment DeliveryDetails on WebhookDelivery {\n    id\n    event {\n      id\n      data\n    }\n    attempts {\n      id\n      status\n      answer\n      error\n      sentAt\n      answeredAt\n    }\n  }\n": typeof types.DeliveryDetailsFragmentDoc,
    "\n  mutation DeliveryReplay($id: ID!) {\n    webhookDeliveryReplay(input: { id: $id }) {\n      delivery {\n        id\n        ...DeliveryRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.DeliveryReplayDocument,
    "\n  fragment DeliveryRow on WebhookDelivery {\n    id\n    state\n    error\n    notBefore\n    createdAt\n    event {\n      id\n      type\n    }\n    ...DeliveryDetails\n  }\n": typeof types.DeliveryRowFragmentDoc,
    "\n  fragment EventPicker on EventType {\n    name\n    description\n  }\n": typeof types.EventPickerFragmentDoc,
    "\n  mutation WebhookReplayFailed($id: ID!, $since: DateTime!) {\n    webhookReplayFailed(input: { id: $id, since: $since }) {\n      replayed\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.WebhookReplayFailedDocument,
    "\n  mutation WebhookSecretRotate($id: ID!) {\n    webhookSecretRotate(input: { id: $id }) {\n      webhook {\n        id\n        ...WebhookHead\n      }\n      secret\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.WebhookSecretRotateDocument,
    "\n  mutation WebhookTest($id: ID!) {\n    webhookTest(input: { id: $id }) {\n      delivery {\n        id\n        ...DeliveryRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.WebhookTestDocument,
    "\n  mutation WebhookDelete($id: ID!) {\n    webhookDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.WebhookDeleteDocument,
    "\n  mutation WebhookUpdate($input: WebhookUpdateInput!) {\n    webhookUpdate(input: $input) {\n      webhook {\n        id\n        ...WebhookRow\n        ...WebhookHead\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.WebhookUpdateDocument,
    "\n  mutation WebhookCreate($input: WebhookCreateInput!) {\n    webhookCreate(input: $input) {\n      webhook {\n        id\n        ...WebhookRow\n      }\n      secret\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.WebhookCreateDocument,
    "\n  fragment WebhookHead on Webhook {\n    id\n    url\n    eventTypes\n    state\n    stateReason\n    failingSince\n    previousSecretUntil\n    createdAt\n  }\n": typeof types.WebhookHeadFragmentDoc,
    "\n  fragment WebhookRow on Webhook {\n    id\n    url\n    eventTypes\n    state\n    failingSince\n  }\n": typeof types.WebhookRowFragmentDoc,
};
const documents: Documents = {
    "\n  subscription Activity($since: DateTime!) {\n    activity(since: $since) {\n      kind\n      run {\n        id\n        ...RunRow\n        ...RunAttention\n      }\n      publication {\n        id\n        ...PublicationRow\n      }\n      connection {\n        id\n        ...ConnectionCard\n      }\n      export {\n        id\n        ...ExportRow\n      }\n    }\n  }\n": types.ActivityDocument,
    "\n  query Leaving {\n    viewer {\n      id\n      ...DeletionNotice\n    }\n  }\n": types.LeavingDocument,
    "\n  query AnalyticsBreakdown($filter: AnalyticsFilter!, $by: AnalyticsDimension!) {\n    analyticsBreakdown(filter: $filter, by: $by) {\n      ...BreakdownRow\n    }\n  }\n": types.AnalyticsBreakdownDocument,
    "\n  query AnalyticsCourse(\n    $filter: AnalyticsFilter!\n    $before: AnalyticsFilter!\n    $compare: Boolean!\n    $step: SeriesStep!\n  ) {\n    now: analyticsSeries(filter: $filter, step: $step) {\n      ...CoursePoint\n    }\n    before: analyticsSeries(filter: $before, step: $step) @include(if: $compare) {\n      ...CoursePoint\n    }\n  }\n": types.AnalyticsCourseDocument,
    "\n  query AnalyticsExport($filter: AnalyticsFilter!) {\n    analyticsExport(filter: $filter) {\n      url\n      fileName\n      expiresAt\n    }\n  }\n": types.AnalyticsExportDocument,
    "\n  query AnalyticsInsights($videos: AnalyticsVideos) {\n    analyticsInsights(videos: $videos) {\n      ...InsightList\n    }\n  }\n": types.AnalyticsInsightsDocument,
    "\n  query AnalyticsBestTime($videos: AnalyticsVideos) {\n    analyticsBestTime(videos: $videos) {\n      ...BestTime\n    }\n  }\n": types.AnalyticsBestTimeDocument,
    "\n  query AnalyticsRanking($filter: AnalyticsFilter!, $by: AnalyticsMeasure!, $end: RankingEnd!) {\n    analyticsRanking(filter: $filter, by: $by, end: $end, first: 10) {\n      ...RankedVideo\n    }\n  }\n": types.AnalyticsRankingDocument,
    "\n  query AnalyticsRoom {\n    published: publications(filter: { states: [PUBLISHED] }, first: 1) {\n      totalCount\n    }\n    ...AnalyticsChoices\n  }\n": types.AnalyticsRoomDocument,
    "\n  query AnalyticsTotals($filter: AnalyticsFilter!) {\n    analyticsReport(filter: $filter) {\n      ...TotalsGrid\n      ...ReportNotes\n    }\n  }\n": types.AnalyticsTotalsDocument,
    "\n  query AuditPage($after: String) {\n    auditEvents(first: 8, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AuditPageDocument,
    "\n  query CalendarPlans($after: String) {\n    pipelines(first: 10, after: $after) {\n      nodes {\n        id\n        name\n        destinations {\n          id\n          platform\n        }\n        schedule {\n          id\n          pausedAt\n          upcoming(count: 40) {\n            goesOutAt\n            at\n            ...PlannedSlot\n          }\n        }\n        ...PlanningPipeline\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CalendarPlansDocument,
    "\n  query CalendarSlots($filter: SlotFilter, $after: String) {\n    slots(filter: $filter, first: 100, after: $after) {\n      nodes {\n        id\n        pipelineId\n        at\n        goesOutAt\n        state\n        run {\n          id\n          title\n          state\n          publications {\n            id\n          }\n        }\n        ...SlotDetails\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CalendarSlotsDocument,
    "\n  query CalendarPublications($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 100, after: $after) {\n      nodes {\n        id\n        title\n        platform\n        state\n        ...PublicationMoment\n        ...PublicationDetails\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.CalendarPublicationsDocument,
    "\n  query ConnectionsRoom {\n    service {\n      ...ConnectButtons\n      ...PlatformNotes\n    }\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n": types.ConnectionsRoomDocument,
    "\n  query Costs {\n    spending {\n      ...SpendingTable\n    }\n  }\n": types.CostsDocument,
    "\n  query DeliveriesPage($webhookId: ID!, $states: [DeliveryState!], $after: String) {\n    webhookDeliveries(webhookId: $webhookId, states: $states, first: 20, after: $after) {\n      nodes {\n        id\n        state\n        notBefore\n        ...DeliveryRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DeliveriesPageDocument,
    "\n  query ExportsPart {\n    exports {\n      id\n      state\n      ...ExportRow\n    }\n  }\n": types.ExportsPartDocument,
    "\n  query GoesOutNext {\n    publications(filter: { states: [SCHEDULED] }, first: 100) {\n      nodes {\n        id\n        state\n        title\n        platform\n        scheduledFor\n        notBefore\n        connection {\n          id\n          displayName\n        }\n        run {\n          id\n          title\n        }\n      }\n    }\n    pipelines(first: 50) {\n      nodes {\n        id\n        name\n        waitingTopics\n        restock {\n          id\n        }\n        schedule {\n          id\n          pausedAt\n          upcoming(count: 3) {\n            at\n            goesOutAt\n            seriesId\n          }\n        }\n      }\n    }\n  }\n": types.GoesOutNextDocument,
    "\n  query HistoryPage($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 25, after: $after) {\n      nodes {\n        id\n        ...PublicationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.HistoryPageDocument,
    "\n  query HistoryChoices {\n    ...HistoryFilters\n  }\n": types.HistoryChoicesDocument,
    "\n  query HistoryTotals($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      ...SummaryStrip\n    }\n  }\n": types.HistoryTotalsDocument,
    "\n  query HowTheyDo($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      publications\n      ...SummaryStrip\n    }\n    publications(filter: { states: [PUBLISHED] }, first: 4) {\n      nodes {\n        id\n        ...LastVideo\n      }\n    }\n  }\n": types.HowTheyDoDocument,
    "\n  query LegalOperator {\n    service {\n      operatorName\n      operatorContact\n      privacyChangedOn\n    }\n  }\n": types.LegalOperatorDocument,
    "\n  query LibraryPage($search: String, $kind: ClipKind, $tag: String, $after: String) {\n    clips(search: $search, kind: $kind, tag: $tag, first: 30, after: $after) {\n      nodes {\n        id\n        ...ClipRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LibraryPageDocument,
    "\n  query LibraryRoom {\n    clipTags\n    clipUsage {\n      ...UploadCard\n    }\n  }\n": types.LibraryRoomDocument,
    "\n  query NeedsMe($states: [RunState!], $failed: PublicationFilter) {\n    runs(filter: { states: $states }, first: 5) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunAttention\n      }\n    }\n    connections {\n      id\n      health\n      ...ConnectionAttention\n    }\n    publications(filter: $failed, first: 5) {\n      nodes {\n        id\n        state\n        ...PublicationAttention\n      }\n    }\n    slots(filter: { states: [EMPTY] }, first: 10) {\n      nodes {\n        id\n        at\n        pipelineId\n        ...SlotAttention\n      }\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        waitingTopics\n      }\n    }\n  }\n": types.NeedsMeDocument,
    "\n  query NewPipelineRoom($from: ID!, $copies: Boolean!) {\n    pipeline(id: $from) @include(if: $copies) {\n      id\n      ...PipelineForm\n    }\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n": types.NewPipelineRoomDocument,
    "\n  query NewRunRoom {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...NewRunPipeline\n      }\n    }\n    service {\n      scriptLimit\n    }\n  }\n": types.NewRunRoomDocument,
    "\n  query PipelineOverviewRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      archivedAt\n      destinations {\n        id\n        platform\n        displayName\n      }\n      runs(first: 5) {\n        nodes {\n          id\n          ...RunRow\n        }\n      }\n      ...PipelineNext\n      ...NextTopics\n      ...VideoEstimate\n    }\n    topics(filter: { pipelineId: $id, states: [WAITING] }, first: 3) {\n      nodes {\n        ...NextTopic\n        ...EstimatedTopic\n      }\n    }\n  }\n": types.PipelineOverviewRoomDocument,
    "\n  query PipelineRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      name\n      ...PipelineStart\n      ...PipelineMenu\n    }\n  }\n": types.PipelineRoomDocument,
    "\n  query ScheduleRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      waitingTopics\n      destinations {\n        id\n        ...ScheduleDestination\n      }\n      schedule {\n        id\n        ...ScheduleForm\n        ...ScheduleStanding\n      }\n      series {\n        id\n        ...SeriesRow\n      }\n    }\n  }\n": types.ScheduleRoomDocument,
    "\n  query PipelineSettingsRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      ...PipelineForm\n    }\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n": types.PipelineSettingsRoomDocument,
    "\n  query PipelineTopicsRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      settings {\n        writing {\n          writer\n          niche\n        }\n      }\n      ...RestockSection\n    }\n  }\n": types.PipelineTopicsRoomDocument,
    "\n  query PipelinesRoom($first: Int!, $aside: Boolean!) {\n    pipelines(archived: $aside, first: $first) {\n      nodes {\n        id\n        ...PipelineRow\n        runs(first: 1) {\n          nodes {\n            id\n            ...LastRun\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    resting: pipelines(archived: true, first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n": types.PipelinesRoomDocument,
    "\n  query PrivacyPart {\n    privacyFacts {\n      name\n      ...PrivacyTable\n    }\n    privacyFiles {\n      videoDays\n      readingDays\n      exportDays\n      unconfirmedDays\n    }\n    service {\n      accountGraceDays\n    }\n  }\n": types.PrivacyPartDocument,
    "\n  fragment PrivacyTable on PrivacyFact {\n    name\n    what\n    why\n    keptDays\n    secrets\n  }\n": types.PrivacyTableFragmentDoc,
    "\n  query PublishWindow($runId: ID!) {\n    viewer {\n      id\n      timeZone\n    }\n    run(id: $runId) {\n      id\n      ...PublishRun\n    }\n    connections {\n      id\n      ...PublishAccount\n    }\n  }\n": types.PublishWindowDocument,
    "\n  query PurchasesPage($runId: ID, $after: String) {\n    purchases(runId: $runId, first: 10, after: $after) {\n      nodes {\n        id\n        ...PurchaseRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PurchasesPageDocument,
    "\n  fragment RunCosts on Run {\n    id\n    version\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n": types.RunCostsFragmentDoc,
    "\n  fragment RunPublications on Run {\n    id\n    version\n    state\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      ...PublicationCard\n    }\n  }\n": types.RunPublicationsFragmentDoc,
    "\n  query RunRoom($id: ID!) {\n    run(id: $id) {\n      id\n      ...RunView\n    }\n  }\n": types.RunRoomDocument,
    "\n  subscription RunProgress($id: ID!) {\n    runProgress(id: $id) {\n      id\n      ...RunView\n    }\n  }\n": types.RunProgressDocument,
    "\n  fragment RunView on Run {\n    id\n    version\n    title\n    state\n    progress {\n      done\n      total\n      percent\n    }\n    scenes {\n      id\n    }\n    ...RunRow\n    ...RunHeader\n    ...RunSteps\n    ...Storyboard\n    ...RunNotices\n    ...RunCosts\n    ...RunPlayer\n    ...RunMusicLine\n    ...RunScript\n    ...RunReview\n    ...RunFailure\n    ...RunPublications\n  }\n": types.RunViewFragmentDoc,
    "\n  query RunningNow($states: [RunState!]) {\n    runs(filter: { states: $states }, first: 6) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunRow\n      }\n    }\n  }\n": types.RunningNowDocument,
    "\n  query RunsPage($filter: RunFilter, $after: String) {\n    runs(filter: $filter, first: 50, after: $after) {\n      nodes {\n        id\n        ...RunRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.RunsPageDocument,
    "\n  query SettingsAccount {\n    viewer {\n      id\n      email\n      totpEnabled\n      ...Account\n      ...TotpSection\n      ...DeletionSection\n    }\n    ...Passkeys\n    ...Sessions\n  }\n": types.SettingsAccountDocument,
    "\n  query SettingsKeys {\n    ...ProviderKeys\n  }\n": types.SettingsKeysDocument,
    "\n  query SettingsNotifications {\n    viewer {\n      id\n      email\n      timeZone\n    }\n    eventTypes {\n      name\n      description\n    }\n    notificationSettings {\n      ...NotificationForm\n    }\n  }\n": types.SettingsNotificationsDocument,
    "\n  query SettingsService {\n    service {\n      ...ServiceFacts\n      ...PlatformList\n    }\n  }\n": types.SettingsServiceDocument,
    "\n  query SettingsTokens {\n    ...ApiTokens\n  }\n": types.SettingsTokensDocument,
    "\n  query SettingsWebhook($id: ID!) {\n    webhook(id: $id) {\n      id\n      state\n      ...WebhookHead\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n": types.SettingsWebhookDocument,
    "\n  query SettingsWebhooks {\n    webhooks {\n      id\n      ...WebhookRow\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n": types.SettingsWebhooksDocument,
    "\n  query TopicsPage($filter: TopicFilter!, $after: String) {\n    topics(filter: $filter, first: 50, after: $after) {\n      nodes {\n        id\n        priority\n        ...TopicRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TopicsPageDocument,
    "\n  query QueueHead($pipelineId: ID!) {\n    topics(filter: { pipelineId: $pipelineId, states: [WAITING] }, first: 1) {\n      nodes {\n        id\n        priority\n      }\n    }\n  }\n": types.QueueHeadDocument,
    "\n  query FirstSteps($made: [RunState!]) {\n    service {\n      platforms {\n        platform\n        available\n      }\n    }\n    connections {\n      id\n      health\n    }\n    pipelines(first: 1) {\n      totalCount\n      nodes {\n        id\n      }\n    }\n    latest: runs(first: 1) {\n      nodes {\n        id\n        state\n      }\n    }\n    made: runs(filter: { states: $made }, first: 1) {\n      nodes {\n        id\n        state\n      }\n    }\n    publications(filter: { states: [PUBLISHED] }, first: 1) {\n      nodes {\n        id\n        run {\n          id\n        }\n      }\n    }\n  }\n": types.FirstStepsDocument,
    "\n  fragment VideoEstimate on Pipeline {\n    id\n    settings {\n      scriptKind\n      writing {\n        writer\n        niche\n        targetSeconds\n      }\n      speech {\n        rate\n      }\n    }\n  }\n": types.VideoEstimateFragmentDoc,
    "\n  fragment EstimatedTopic on Topic {\n    id\n    text\n    scriptKind\n  }\n": types.EstimatedTopicFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      email\n      timeZone\n      askedAt\n      ...DeletionNotice\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation SessionEnd {\n    sessionEnd {\n      ended\n    }\n  }\n": types.SessionEndDocument,
    "\n  fragment Account on User {\n    id\n    email\n    timeZone\n    createdAt\n    ...EmailStatus\n  }\n": types.AccountFragmentDoc,
    "\n  fragment AuditRow on AuditEvent {\n    id\n    kind\n    subject\n    actor\n    createdAt\n  }\n": types.AuditRowFragmentDoc,
    "\n  fragment DeletionNotice on User {\n    id\n    deletionDueAt\n  }\n": types.DeletionNoticeFragmentDoc,
    "\n  fragment DeletionSection on User {\n    id\n    email\n    deletionDueAt\n  }\n": types.DeletionSectionFragmentDoc,
    "\n  fragment EmailStatus on User {\n    id\n    emailVerifiedAt\n  }\n": types.EmailStatusFragmentDoc,
    "\n  mutation EmailVerificationSend {\n    emailVerificationSend {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.EmailVerificationSendDocument,
    "\n  fragment ExportRow on Export {\n    id\n    state\n    errorMessage\n    createdAt\n    expiresAt\n    archive {\n      url\n      bytes\n      expiresAt\n    }\n  }\n": types.ExportRowFragmentDoc,
    "\n  mutation ExportCreate($password: String!) {\n    exportCreate(input: { password: $password }) {\n      export {\n        id\n        ...ExportRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ExportCreateDocument,
    "\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    createdAt\n    lastUsedAt\n  }\n": types.PasskeyRowFragmentDoc,
    "\n  fragment Passkeys on Query {\n    passkeys {\n      id\n      ...PasskeyRow\n    }\n  }\n": types.PasskeysFragmentDoc,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PasswordChangeDocument,
    "\n  fragment SessionRow on Session {\n    id\n    userAgent\n    createdAt\n    lastUsedAt\n    isCurrent\n  }\n": types.SessionRowFragmentDoc,
    "\n  fragment Sessions on Query {\n    sessions {\n      id\n      isCurrent\n      ...SessionRow\n    }\n  }\n": types.SessionsFragmentDoc,
    "\n  mutation TimeZoneUpdate($timeZone: String!) {\n    userUpdate(input: { timeZone: $timeZone }) {\n      user {\n        id\n        timeZone\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TimeZoneUpdateDocument,
    "\n  fragment TotpSection on User {\n    id\n    totpEnabled\n  }\n": types.TotpSectionFragmentDoc,
    "\n  mutation UserDelete($input: UserDeleteInput!) {\n    userDelete(input: $input) {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.UserDeleteDocument,
    "\n  mutation UserDeleteCancel {\n    userDeleteCancel {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.UserDeleteCancelDocument,
    "\n  mutation PasskeyRegistrationBegin($input: PasskeyRegistrationBeginInput!) {\n    passkeyRegistrationBegin(input: $input) {\n      ceremony {\n        id\n        options\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PasskeyRegistrationBeginDocument,
    "\n  mutation PasskeyRegister($input: PasskeyRegisterInput!) {\n    passkeyRegister(input: $input) {\n      passkey {\n        id\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PasskeyRegisterDocument,
    "\n  mutation PasskeyUpdate($input: PasskeyUpdateInput!) {\n    passkeyUpdate(input: $input) {\n      passkey {\n        id\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PasskeyUpdateDocument,
    "\n  mutation PasskeyRemove($input: PasskeyRemoveInput!) {\n    passkeyRemove(input: $input) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PasskeyRemoveDocument,
    "\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(input: { id: $id }) {\n      revokedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SessionRevokeDocument,
    "\n  mutation SessionRevokeOthers {\n    sessionRevokeOthers {\n      revokedIds\n    }\n  }\n": types.SessionRevokeOthersDocument,
    "\n  mutation TotpBegin($password: String!) {\n    totpBegin(input: { password: $password }) {\n      setup {\n        uri\n        secret\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TotpBeginDocument,
    "\n  mutation TotpConfirm($code: String!) {\n    totpConfirm(input: { code: $code }) {\n      user {\n        id\n        totpEnabled\n      }\n      recoveryCodes\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TotpConfirmDocument,
    "\n  mutation TotpDisable($password: String!) {\n    totpDisable(input: { password: $password }) {\n      user {\n        id\n        totpEnabled\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TotpDisableDocument,
    "\n  mutation RecoveryCodesRenew($input: RecoveryCodesRenewInput!) {\n    recoveryCodesRenew(input: $input) {\n      recoveryCodes\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RecoveryCodesRenewDocument,
    "\n  fragment AnalyticsChoices on Query {\n    connections {\n      id\n      platform\n      displayName\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": types.AnalyticsChoicesFragmentDoc,
    "\n  fragment BestTime on PublishingTime {\n    videos\n    sentence\n    hours {\n      begins\n      times\n      videos\n      interval {\n        low\n        high\n      }\n    }\n    weekday {\n      begins\n      times\n      videos\n      interval {\n        low\n        high\n      }\n    }\n  }\n": types.BestTimeFragmentDoc,
    "\n  fragment BreakdownRow on AnalyticsGroup {\n    key\n    label\n    totals {\n      ...AnalyticsNumbers\n    }\n    change {\n      ...AnalyticsChanges\n    }\n  }\n": types.BreakdownRowFragmentDoc,
    "\n  fragment CoursePoint on AnalyticsPoint {\n    from\n    views\n    likes\n    comments\n    shares\n    saves\n    watchMs\n  }\n": types.CoursePointFragmentDoc,
    "\n  fragment InsightList on AnalyticsInsights {\n    videos\n    medianViews\n    leastVideos\n    insights {\n      feature\n      value\n      times\n      videos\n      interval {\n        low\n        high\n      }\n      clear\n      sentence\n    }\n  }\n": types.InsightListFragmentDoc,
    "\n  fragment LastVideo on Publication {\n    id\n    ...VideoLine\n    latestMetrics {\n      takenAt\n      views\n      likes\n    }\n  }\n": types.LastVideoFragmentDoc,
    "\n  fragment RankedVideo on RankedPublication {\n    publication {\n      id\n      ...VideoLine\n    }\n    totals {\n      ...AnalyticsNumbers\n    }\n  }\n": types.RankedVideoFragmentDoc,
    "\n  fragment ReportNotes on AnalyticsReport {\n    totals {\n      publications\n      gone\n      views {\n        measured\n        takenAt\n      }\n    }\n    failures {\n      reason\n      since\n      takenAt\n      publications\n      connection {\n        id\n        platform\n        displayName\n      }\n    }\n  }\n": types.ReportNotesFragmentDoc,
    "\n  fragment SummaryStrip on AnalyticsSummary {\n    publications\n    measured\n    views\n    likes\n    comments\n    shares\n    takenAt\n  }\n": types.SummaryStripFragmentDoc,
    "\n  fragment TotalsGrid on AnalyticsReport {\n    totals {\n      ...AnalyticsNumbers\n    }\n    previous {\n      ...AnalyticsNumbers\n    }\n    change {\n      ...AnalyticsChanges\n    }\n  }\n": types.TotalsGridFragmentDoc,
    "\n  fragment AnalyticsNumbers on AnalyticsTotals {\n    publications\n    views {\n      value\n      measured\n    }\n    likes {\n      value\n      measured\n    }\n    comments {\n      value\n      measured\n    }\n    shares {\n      value\n      measured\n    }\n    saves {\n      value\n      measured\n    }\n    watchMs {\n      value\n      measured\n    }\n    engagement\n    watchShare\n  }\n": types.AnalyticsNumbersFragmentDoc,
    "\n  fragment AnalyticsChanges on AnalyticsChange {\n    views\n    likes\n    comments\n    shares\n    saves\n    watchMs\n    engagement\n    watchShare\n  }\n": types.AnalyticsChangesFragmentDoc,
    "\n  fragment VideoLine on Publication {\n    id\n    version\n    title\n    platform\n    url\n    createdAt\n    publishedAt\n    takenDownAt\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    metricSync {\n      takenAt\n      failingSince\n      failure\n      goneAt\n    }\n  }\n": types.VideoLineFragmentDoc,
    "\n  fragment CaptionChoices on Query {\n    service {\n      captionPresets {\n        slug\n        title\n        look {\n          ...CaptionLookFields\n        }\n      }\n    }\n    captionStyles {\n      id\n      name\n      version\n      look {\n        ...CaptionLookFields\n      }\n    }\n  }\n": types.CaptionChoicesFragmentDoc,
    "\n  fragment CaptionLookFields on CaptionLook {\n    font\n    size\n    minSize\n    leading\n    wordSpace\n    letterCase\n    punctuation\n    fill\n    accent\n    emphasis\n    outline\n    outlineColor\n    shadow\n    shadowColor\n    shadowOpacity\n    glow\n    glowColor\n    background\n    backgroundColor\n    backgroundOpacity\n    backgroundPadding\n    backgroundRadius\n    wordAnimation\n    pageAnimation\n    words\n    lines\n    position\n  }\n": types.CaptionLookFieldsFragmentDoc,
    "\n  mutation CaptionPreview($input: CaptionPreviewInput!) {\n    captionPreview(input: $input) {\n      media {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CaptionPreviewDocument,
    "\n  query CaptionStyles {\n    ...CaptionChoices\n  }\n": types.CaptionStylesDocument,
    "\n  mutation CaptionStyleCreate($input: CaptionStyleCreateInput!) {\n    captionStyleCreate(input: $input) {\n      captionStyle {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CaptionStyleCreateDocument,
    "\n  mutation CaptionStyleUpdate($input: CaptionStyleUpdateInput!) {\n    captionStyleUpdate(input: $input) {\n      captionStyle {\n        id\n        name\n        version\n        look {\n          ...CaptionLookFields\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CaptionStyleUpdateDocument,
    "\n  mutation CaptionStyleDelete($input: CaptionStyleDeleteInput!) {\n    captionStyleDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CaptionStyleDeleteDocument,
    "\n  mutation ClipUpdate($input: ClipUpdateInput!) {\n    clipUpdate(input: $input) {\n      clip {\n        id\n        ...ClipRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ClipUpdateDocument,
    "\n  fragment ClipPublishPipeline on Pipeline {\n    id\n    name\n    settings {\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n      healthReason\n    }\n  }\n": types.ClipPublishPipelineFragmentDoc,
    "\n  query ClipPublishChoices {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...ClipPublishPipeline\n      }\n    }\n  }\n": types.ClipPublishChoicesDocument,
    "\n  fragment ClipRow on Clip {\n    id\n    name\n    kind\n    width\n    height\n    durationMs\n    bytes\n    tags\n    licence\n    mediaType\n    url\n    thumbnailUrl\n    usedInPipelines\n    createdAt\n  }\n": types.ClipRowFragmentDoc,
    "\n  query ClipUses {\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        settings {\n          clips\n          sound {\n            trackIds\n          }\n          look {\n            brand {\n              logoId\n              outroId\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ClipUsesDocument,
    "\n  fragment UploadCard on ClipUsage {\n    clips\n    mostClips\n    bytes\n    mostBytes\n    largestFile\n  }\n": types.UploadCardFragmentDoc,
    "\n  mutation ClipDelete($input: ClipDeleteInput!) {\n    clipDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ClipDeleteDocument,
    "\n  mutation ClipPublish($input: ClipPublishInput!) {\n    clipPublish(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ClipPublishDocument,
    "\n  fragment ConnectButtons on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n": types.ConnectButtonsFragmentDoc,
    "\n  fragment ConnectionAttention on Connection {\n    id\n    platform\n    displayName\n    health\n    healthReason\n  }\n": types.ConnectionAttentionFragmentDoc,
    "\n  fragment ConnectionCard on Connection {\n    id\n    platform\n    displayName\n    username\n    scopes\n    health\n    healthReason\n    accessExpiresAt\n    createdAt\n  }\n": types.ConnectionCardFragmentDoc,
    "\n  fragment PlatformNotes on Service {\n    platforms {\n      platform\n      available\n    }\n  }\n": types.PlatformNotesFragmentDoc,
    "\n  mutation ConnectionBegin($input: ConnectionBeginInput!) {\n    connectionBegin(input: $input) {\n      authorizeUrl\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ConnectionBeginDocument,
    "\n  mutation ConnectionDisconnect($id: ID!) {\n    connectionDisconnect(input: { id: $id }) {\n      connection {\n        id\n        ...ConnectionCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ConnectionDisconnectDocument,
    "\n  query DisconnectConsequences($id: ID!) {\n    publications(filter: { connectionId: $id, states: [SCHEDULED] }, first: 1) {\n      totalCount\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        destinations {\n          id\n        }\n      }\n    }\n  }\n": types.DisconnectConsequencesDocument,
    "\n  fragment NotificationForm on NotificationSettings {\n    mails {\n      eventType\n      when\n    }\n    digestHour\n  }\n": types.NotificationFormFragmentDoc,
    "\n  mutation NotificationUpdate($input: NotificationUpdateInput!) {\n    notificationUpdate(input: $input) {\n      notificationSettings {\n        ...NotificationForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.NotificationUpdateDocument,
    "\n  fragment ClipChoices on Query {\n    films: clips(kind: VIDEO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    pictures: clips(kind: IMAGE, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    recordings: clips(kind: AUDIO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n  }\n": types.ClipChoicesFragmentDoc,
    "\n  fragment ClipChoice on Clip {\n    id\n    kind\n    name\n    durationMs\n    width\n    height\n    bytes\n    licence\n  }\n": types.ClipChoiceFragmentDoc,
    "\n  fragment PipelineForm on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      writing {\n        writer\n        model\n        tone\n        audience\n        niche\n        notes\n        targetSeconds\n        feedback\n      }\n      voice\n      speech {\n        speaker\n        model\n        rate\n        pauseMs\n        localFallback\n        pronunciations {\n          written\n          spoken\n        }\n      }\n      footageOrder\n      imageStyle\n      credits\n      budgetCents\n      backdrops\n      clips\n      look {\n        format\n        fit\n        transition\n        hookTitle\n        progressBar\n        brand {\n          accent\n          font\n          handle\n          logoId\n          outroId\n        }\n      }\n      captionPreset\n      sound {\n        music\n        ambience\n        trackIds\n        belowVoice\n      }\n      privacy\n      madeForKids\n      approval\n      autoApproveMinutes\n      publishTimes {\n        cron\n        timeZone\n      }\n      options {\n        youtube {\n          categoryId\n          notifySubscribers\n          publishAt\n          playlistId\n          paidPromotion\n          firstComment\n        }\n        tiktok {\n          mode\n          privacyLevel\n          allowComment\n          allowDuet\n          allowStitch\n          brandOrganic\n          brandContent\n          coverMs\n        }\n        instagram {\n          shareToFeed\n          coverMs\n          firstComment\n        }\n      }\n    }\n    destinations {\n      id\n    }\n  }\n": types.PipelineFormFragmentDoc,
    "\n  fragment PipelineChoices on Query {\n    service {\n      languages {\n        code\n        title\n      }\n      backdrops {\n        slug\n        title\n      }\n      ambiences {\n        slug\n        title\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n      health\n    }\n    providerKeys {\n      id\n      provider\n    }\n    ...ClipChoices\n  }\n": types.PipelineChoicesFragmentDoc,
    "\n  fragment PipelineMenu on Pipeline {\n    id\n    name\n    archivedAt\n    schedule {\n      id\n      pausedAt\n    }\n  }\n": types.PipelineMenuFragmentDoc,
    "\n  fragment PipelineNext on Pipeline {\n    id\n    archivedAt\n    schedule {\n      id\n      pausedAt\n      upcoming(count: 3) {\n        at\n        goesOutAt\n      }\n    }\n    ...ScheduleLine\n  }\n": types.PipelineNextFragmentDoc,
    "\n  fragment PipelineRow on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      footageOrder\n      privacy\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n    waitingTopics\n    ...ScheduleLine\n    ...PipelineStart\n    ...PipelineMenu\n  }\n": types.PipelineRowFragmentDoc,
    "\n  fragment PipelineStart on Pipeline {\n    id\n    name\n    archivedAt\n  }\n": types.PipelineStartFragmentDoc,
    "\n  fragment ScheduleLine on Pipeline {\n    id\n    archivedAt\n    schedule {\n      id\n      pausedAt\n      nextAt\n    }\n  }\n": types.ScheduleLineFragmentDoc,
    "\n  query Clips {\n    ...ClipChoices\n  }\n": types.ClipsDocument,
    "\n  mutation PipelineArchive($id: ID!) {\n    pipelineArchive(input: { id: $id }) {\n      pipeline {\n        id\n        archivedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PipelineArchiveDocument,
    "\n  mutation PipelineRestore($id: ID!) {\n    pipelineRestore(input: { id: $id }) {\n      pipeline {\n        id\n        archivedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PipelineRestoreDocument,
    "\n  mutation PipelineCreate($input: PipelineCreateInput!) {\n    pipelineCreate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PipelineCreateDocument,
    "\n  mutation PipelineDelete($id: ID!) {\n    pipelineDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PipelineDeleteDocument,
    "\n  mutation PipelinePause($input: SchedulePauseInput!) {\n    schedulePause(input: $input) {\n      schedule {\n        id\n        pausedAt\n        nextAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PipelinePauseDocument,
    "\n  mutation PipelineUpdate($input: PipelineUpdateInput!) {\n    pipelineUpdate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PipelineUpdateDocument,
    "\n  query VoiceModels {\n    voiceModels {\n      id\n      title\n      languages\n    }\n  }\n": types.VoiceModelsDocument,
    "\n  mutation VoiceSample($input: VoiceSampleInput!) {\n    voiceSample(input: $input) {\n      audio {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.VoiceSampleDocument,
    "\n  query Voices($speaker: Speaker!, $search: String, $after: String) {\n    voices(speaker: $speaker, search: $search, after: $after) {\n      voices {\n        id\n        title\n        description\n        previewUrl\n      }\n      next\n      problem\n    }\n  }\n": types.VoicesDocument,
    "\n  fragment PublishAccount on Connection {\n    id\n    platform\n    displayName\n    scopes\n    health\n    healthReason\n  }\n": types.PublishAccountFragmentDoc,
    "\n  fragment HistoryFilters on Query {\n    connections {\n      id\n      displayName\n      platform\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n": types.HistoryFiltersFragmentDoc,
    "\n  mutation PublicationRetry($id: ID!) {\n    publicationRetry(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationRetryDocument,
    "\n  mutation PublicationCancel($id: ID!) {\n    publicationCancel(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationCancelDocument,
    "\n  mutation PublicationTakeDown($id: ID!) {\n    publicationTakeDown(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationTakeDownDocument,
    "\n  query PublicationAttempts($id: ID!) {\n    publication(id: $id) {\n      id\n      attempts {\n        id\n        asked\n        answered\n        askedAt\n        answeredAt\n      }\n    }\n  }\n": types.PublicationAttemptsDocument,
    "\n  fragment PublicationAttention on Publication {\n    id\n    title\n    platform\n    state\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      title\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    ...PublicationNextAction\n  }\n": types.PublicationAttentionFragmentDoc,
    "\n  fragment PublicationCard on Publication {\n    id\n    version\n    platform\n    state\n    url\n    notBefore\n    publishedAt\n    takenDownAt\n    edit {\n      state\n      error\n    }\n    progress {\n      done\n      total\n      percent\n    }\n    connection {\n      id\n      displayName\n    }\n    ...PublicationNextAction\n  }\n": types.PublicationCardFragmentDoc,
    "\n  fragment PublicationDetails on Publication {\n    id\n    title\n    platform\n    state\n    url\n    takenDownAt\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n    }\n    ...PublicationMoment\n    ...PublicationNextAction\n  }\n": types.PublicationDetailsFragmentDoc,
    "\n  query PublicationEditor($id: ID!) {\n    viewer {\n      id\n      timeZone\n    }\n    publication(id: $id) {\n      id\n      version\n      platform\n      state\n      title\n      description\n      tags\n      privacy\n      scheduledFor\n      options {\n        youtube {\n          categoryId\n          notifySubscribers\n          publishAt\n          playlistId\n          paidPromotion\n          firstComment\n        }\n        instagram {\n          shareToFeed\n          coverMs\n          firstComment\n        }\n      }\n      edit {\n        state\n        title\n        description\n        tags\n        privacy\n      }\n      connection {\n        id\n        displayName\n        scopes\n      }\n    }\n  }\n": types.PublicationEditorDocument,
    "\n  fragment PublicationMoment on Publication {\n    id\n    title\n    platform\n    state\n    scheduledFor\n    notBefore\n    createdAt\n    startedAt\n    publishedAt\n    connection {\n      id\n      displayName\n    }\n  }\n": types.PublicationMomentFragmentDoc,
    "\n  fragment PublicationNextAction on Publication {\n    id\n    platform\n    state\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n      nextAction\n    }\n    connection {\n      id\n      displayName\n      health\n      scopes\n    }\n  }\n": types.PublicationNextActionFragmentDoc,
    "\n  fragment PublicationRow on Publication {\n    id\n    version\n    title\n    platform\n    state\n    url\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    latestMetrics {\n      takenAt\n      views\n      likes\n      comments\n      shares\n    }\n    ...PublicationMoment\n    ...PublicationNextAction\n  }\n": types.PublicationRowFragmentDoc,
    "\n  fragment PublishRun on Run {\n    id\n    title\n    description\n    hashtags\n    durationMs\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      state\n      connection {\n        id\n      }\n    }\n    pipeline {\n      id\n      settings {\n        privacy\n        options {\n          youtube {\n            categoryId\n            notifySubscribers\n            publishAt\n            playlistId\n            paidPromotion\n            firstComment\n          }\n          instagram {\n            shareToFeed\n            coverMs\n            firstComment\n          }\n        }\n      }\n    }\n  }\n": types.PublishRunFragmentDoc,
    "\n  query TikTokScreen($connectionId: ID!) {\n    tiktokCreator(connectionId: $connectionId) {\n      nickname\n      username\n      avatarUrl\n      privacyLevels\n      commentDisabled\n      duetDisabled\n      stitchDisabled\n      longestSeconds\n    }\n  }\n": types.TikTokScreenDocument,
    "\n  query HistoryExport($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        platform\n        state\n        url\n        createdAt\n        scheduledFor\n        publishedAt\n        takenDownAt\n        error {\n          message\n        }\n        connection {\n          id\n          displayName\n        }\n        run {\n          id\n          pipeline {\n            id\n            name\n          }\n        }\n        latestMetrics {\n          takenAt\n          views\n          likes\n          comments\n          shares\n        }\n      }\n    }\n  }\n": types.HistoryExportDocument,
    "\n  mutation PublicationMove($id: ID!, $scheduledFor: DateTime!) {\n    publicationUpdate(input: { id: $id, scheduledFor: $scheduledFor }) {\n      publication {\n        id\n        version\n        ...PublicationMoment\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationMoveDocument,
    "\n  mutation PublicationUpdate($input: PublicationUpdateInput!) {\n    publicationUpdate(input: $input) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationUpdateDocument,
    "\n  mutation PublicationCreate($input: PublicationCreateInput!) {\n    publicationCreate(input: $input) {\n      publication {\n        id\n        ...PublicationCard\n        run {\n          id\n          publications {\n            id\n            ...PublicationCard\n          }\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationCreateDocument,
    "\n  query PublicationPreflight($input: PublicationCreateInput!) {\n    publicationPreflight(input: $input) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationPreflightDocument,
    "\n  fragment PurchaseRow on Purchase {\n    id\n    provider\n    purpose\n    model\n    state\n    inputTokens\n    outputTokens\n    characters\n    images\n    priceSince\n    runId\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n": types.PurchaseRowFragmentDoc,
    "\n  fragment SpendingTable on Spending {\n    since\n    total {\n      usd\n      complete\n      purchases\n    }\n    lines {\n      provider\n      purpose\n      cost {\n        usd\n        complete\n        purchases\n      }\n    }\n  }\n": types.SpendingTableFragmentDoc,
    "\n  query SceneBackdrops {\n    service {\n      backdrops {\n        slug\n        title\n      }\n    }\n  }\n": types.SceneBackdropsDocument,
    "\n  query SceneClips($search: String) {\n    films: clips(kind: VIDEO, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n    pictures: clips(kind: IMAGE, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n  }\n": types.SceneClipsDocument,
    "\n  fragment LastRun on Run {\n    id\n    title\n    state\n    createdAt\n  }\n": types.LastRunFragmentDoc,
    "\n  fragment NewRunPipeline on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      approval\n      privacy\n      writing {\n        writer\n        niche\n      }\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n  }\n": types.NewRunPipelineFragmentDoc,
    "\n  query Recordings {\n    clips(kind: AUDIO, first: 100) {\n      nodes {\n        id\n        name\n        durationMs\n      }\n    }\n  }\n": types.RecordingsDocument,
    "\n  mutation RunCancel($id: ID!) {\n    runCancel(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunCancelDocument,
    "\n  mutation RunRetry($id: ID!) {\n    runRetry(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunRetryDocument,
    "\n  mutation RunApprove($id: ID!) {\n    runApprove(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunApproveDocument,
    "\n  fragment RunAttention on Run {\n    id\n    version\n    title\n    state\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n": types.RunAttentionFragmentDoc,
    "\n  query RunEstimate($pipelineId: ID!, $script: String!, $scriptKind: ScriptKind) {\n    runEstimate(pipelineId: $pipelineId, script: $script, scriptKind: $scriptKind) {\n      total {\n        usd\n        complete\n      }\n      lines {\n        provider\n        purpose\n        cost {\n          usd\n          complete\n        }\n      }\n    }\n  }\n": types.RunEstimateDocument,
    "\n  fragment RunFailure on Run {\n    id\n    version\n    state\n    error {\n      code\n      message\n      retryable\n      nextAction\n    }\n    pipeline {\n      id\n    }\n  }\n": types.RunFailureFragmentDoc,
    "\n  fragment RunHeader on Run {\n    id\n    version\n    title\n    state\n    cancelRequestedAt\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n": types.RunHeaderFragmentDoc,
    "\n  fragment RunMusicLine on Run {\n    id\n    version\n    music {\n      title\n      ambience\n      clipId\n      licence\n    }\n  }\n": types.RunMusicLineFragmentDoc,
    "\n  fragment RunNotices on Run {\n    id\n    version\n    notices {\n      code\n      message\n    }\n  }\n": types.RunNoticesFragmentDoc,
    "\n  fragment RunPlayer on Run {\n    id\n    version\n    state\n    durationMs\n    progress {\n      done\n      total\n      percent\n    }\n    video {\n      url\n      mediaType\n      bytes\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    language\n    captions {\n      url\n      mediaType\n      expiresAt\n    }\n    captionsVtt {\n      url\n      mediaType\n      expiresAt\n    }\n  }\n": types.RunPlayerFragmentDoc,
    "\n  mutation RunReject($id: ID!, $note: String!) {\n    runReject(input: { id: $id, note: $note }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunRejectDocument,
    "\n  fragment RunReview on Run {\n    id\n    version\n    state\n    approveAt\n    review {\n      at\n      by\n      note\n    }\n  }\n": types.RunReviewFragmentDoc,
    "\n  fragment RunRow on Run {\n    id\n    version\n    title\n    state\n    durationMs\n    createdAt\n    updatedAt\n    finishedAt\n    progress {\n      done\n      total\n      percent\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n    publications {\n      id\n      version\n      platform\n      state\n      url\n    }\n  }\n": types.RunRowFragmentDoc,
    "\n  fragment RunScript on Run {\n    id\n    script\n    scriptKind\n    language\n    description\n    hashtags\n  }\n": types.RunScriptFragmentDoc,
    "\n  fragment RunSteps on Run {\n    id\n    version\n    state\n    steps {\n      kind\n      state\n      reused\n      startedAt\n      finishedAt\n      durationMs\n      remainingMs\n      progress {\n        done\n        total\n        percent\n      }\n    }\n  }\n": types.RunStepsFragmentDoc,
    "\n  mutation FootageSearch($input: FootageSearchInput!) {\n    footageSearch(input: $input) {\n      found {\n        clips {\n          id\n          source\n          tags\n          width\n          height\n          durationMs\n          author\n          pageUrl\n          previewUrl\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.FootageSearchDocument,
    "\n  fragment Storyboard on Run {\n    id\n    version\n    state\n    language\n    pipeline {\n      id\n    }\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      state\n    }\n    scenes {\n      id\n      position\n      narration\n      searchTerms\n      startMs\n      durationMs\n      timingSource\n      footage\n      credit\n      rate\n      pauseMs\n      rendered\n      choice {\n        source\n        score\n        reason\n        weak\n        tried\n        byPerson\n      }\n      words {\n        text\n        startMs\n        endMs\n      }\n    }\n  }\n": types.StoryboardFragmentDoc,
    "\n  mutation IdeaSuggest($input: IdeaSuggestInput!) {\n    ideaSuggest(input: $input) {\n      suggestions {\n        ideas {\n          topic\n          angle\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.IdeaSuggestDocument,
    "\n  mutation RunCreate($input: RunCreateInput!) {\n    runCreate(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunCreateDocument,
    "\n  mutation RunEdit($input: RunEditInput!) {\n    runEdit(input: $input) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunSteps\n        ...Storyboard\n        ...RunPlayer\n        ...RunReview\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunEditDocument,
    "\n  mutation ScriptPreview($input: ScriptPreviewInput!) {\n    scriptPreview(input: $input) {\n      preview {\n        previewId\n        title\n        hook\n        description\n        hashtags\n        spokenMs\n        writtenBy\n        scenes {\n          narration\n          searchTerms\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ScriptPreviewDocument,
    "\n  fragment ScheduleForm on Schedule {\n    id\n    weekly {\n      weekday\n      time\n    }\n    cron\n    timeZone\n    leadMinutes\n    jitterMinutes\n    destinationTimes {\n      connectionId\n      time\n    }\n    blackouts {\n      from\n      to\n    }\n    catchUp\n  }\n": types.ScheduleFormFragmentDoc,
    "\n  fragment ScheduleStanding on Schedule {\n    id\n    timeZone\n    pausedAt\n    nextAt\n  }\n": types.ScheduleStandingFragmentDoc,
    "\n  fragment ScheduleDestination on Connection {\n    id\n    platform\n    displayName\n  }\n": types.ScheduleDestinationFragmentDoc,
    "\n  query SchedulePreview($input: ScheduleSetInput!) {\n    schedulePreview(input: $input, count: 5) {\n      preview {\n        slots {\n          at\n          beginsAt\n          goesOutAt\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SchedulePreviewDocument,
    "\n  mutation SchedulePause($input: SchedulePauseInput!) {\n    schedulePause(input: $input) {\n      schedule {\n        id\n        ...ScheduleStanding\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SchedulePauseDocument,
    "\n  mutation ScheduleRemove($pipelineId: ID!) {\n    scheduleRemove(input: { pipelineId: $pipelineId }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ScheduleRemoveDocument,
    "\n  mutation ScheduleSet($input: ScheduleSetInput!) {\n    scheduleSet(input: $input) {\n      schedule {\n        id\n        ...ScheduleForm\n        ...ScheduleStanding\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ScheduleSetDocument,
    "\n  fragment SeriesForm on Series {\n    id\n    name\n    template\n    title\n    scriptKind\n    weekdays\n    lists {\n      name\n      values\n    }\n    nextNumber\n  }\n": types.SeriesFormFragmentDoc,
    "\n  fragment SeriesRow on Series {\n    id\n    name\n    weekdays\n    enabled\n    nextNumber\n    example\n    ...SeriesForm\n  }\n": types.SeriesRowFragmentDoc,
    "\n  mutation SeriesDelete($id: ID!) {\n    seriesDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SeriesDeleteDocument,
    "\n  mutation SeriesCreate($input: SeriesCreateInput!) {\n    seriesCreate(input: $input) {\n      series {\n        id\n        ...SeriesRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SeriesCreateDocument,
    "\n  mutation SeriesUpdate($input: SeriesUpdateInput!) {\n    seriesUpdate(input: $input) {\n      series {\n        id\n        ...SeriesRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SeriesUpdateDocument,
    "\n  fragment PlatformList on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n": types.PlatformListFragmentDoc,
    "\n  fragment ServiceFacts on Service {\n    version\n    scriptLimit\n    languages {\n      code\n      title\n    }\n  }\n": types.ServiceFactsFragmentDoc,
    "\n  mutation PasswordReset($input: PasswordResetInput!) {\n    passwordReset(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PasswordResetDocument,
    "\n  mutation PasswordResetRequest($email: String!) {\n    passwordResetRequest(input: { email: $email }) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PasswordResetRequestDocument,
    "\n  mutation UserRegister($input: UserRegisterInput!) {\n    userRegister(input: $input) {\n      user {\n        id\n      }\n      confirmationSent\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.UserRegisterDocument,
    "\n  mutation PasskeySessionBegin {\n    passkeySessionBegin {\n      ceremony {\n        id\n        options\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PasskeySessionBeginDocument,
    "\n  mutation SessionCreateByPasskey($input: SessionCreateByPasskeyInput!) {\n    sessionCreateByPasskey(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SessionCreateByPasskeyDocument,
    "\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SessionCreateDocument,
    "\n  mutation EmailVerify($token: String!) {\n    emailVerify(input: { token: $token }) {\n      user {\n        id\n        email\n        emailVerifiedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.EmailVerifyDocument,
    "\n  fragment ApiTokenRow on ApiToken {\n    id\n    name\n    scopes\n    addresses\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n  }\n": types.ApiTokenRowFragmentDoc,
    "\n  mutation ApiTokenRevoke($id: ID!) {\n    apiTokenRevoke(input: { id: $id }) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ApiTokenRevokeDocument,
    "\n  fragment ApiTokens on Query {\n    apiTokens {\n      id\n      ...ApiTokenRow\n    }\n  }\n": types.ApiTokensFragmentDoc,
    "\n  fragment ProviderKeyFacts on ProviderKey {\n    id\n    provider\n    lastFour\n    baseUrl\n    updatedAt\n    check {\n      at\n      ok\n      code\n      message\n    }\n  }\n": types.ProviderKeyFactsFragmentDoc,
    "\n  fragment ProviderKeys on Query {\n    providerKeys {\n      id\n      provider\n      ...ProviderKeyFacts\n    }\n  }\n": types.ProviderKeysFragmentDoc,
    "\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      token\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ApiTokenCreateDocument,
    "\n  mutation ProviderKeySet($input: ProviderKeySetInput!) {\n    providerKeySet(input: $input) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ProviderKeySetDocument,
    "\n  mutation ProviderKeyCheck($id: ID!) {\n    providerKeyCheck(input: { id: $id }) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ProviderKeyCheckDocument,
    "\n  mutation ProviderKeyRemove($id: ID!) {\n    providerKeyRemove(input: { id: $id }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ProviderKeyRemoveDocument,
    "\n  fragment PlannedSlot on UpcomingSlot {\n    at\n    beginsAt\n    goesOutAt\n    destinations {\n      connectionId\n      at\n    }\n    seriesId\n  }\n": types.PlannedSlotFragmentDoc,
    "\n  fragment PlanningPipeline on Pipeline {\n    id\n    name\n    waitingTopics\n    destinations {\n      id\n      platform\n      displayName\n    }\n    series {\n      id\n      name\n    }\n  }\n": types.PlanningPipelineFragmentDoc,
    "\n  fragment SlotAttention on Slot {\n    id\n    at\n    pipelineId\n    reason {\n      code\n      message\n    }\n  }\n": types.SlotAttentionFragmentDoc,
    "\n  fragment SlotDetails on Slot {\n    id\n    pipelineId\n    at\n    goesOutAt\n    reason {\n      code\n      message\n    }\n    run {\n      id\n      title\n    }\n  }\n": types.SlotDetailsFragmentDoc,
    "\n  fragment NextTopics on Pipeline {\n    id\n    waitingTopics\n  }\n": types.NextTopicsFragmentDoc,
    "\n  fragment NextTopic on Topic {\n    id\n    text\n    title\n  }\n": types.NextTopicFragmentDoc,
    "\n  fragment RestockSection on Pipeline {\n    id\n    settings {\n      budgetCents\n      writing {\n        writer\n        niche\n      }\n    }\n    restock {\n      id\n      below\n      count\n      trouble {\n        code\n        message\n        againAt\n      }\n    }\n  }\n": types.RestockSectionFragmentDoc,
    "\n  fragment TopicRow on Topic {\n    id\n    pipelineId\n    text\n    title\n    scriptKind\n    priority\n    source\n    state\n    reason\n    createdAt\n    usedAt\n    run {\n      id\n      title\n    }\n  }\n": types.TopicRowFragmentDoc,
    "\n  mutation RestockSet($input: RestockSetInput!) {\n    restockSet(input: $input) {\n      restock {\n        id\n        below\n        count\n        trouble {\n          code\n          message\n          againAt\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RestockSetDocument,
    "\n  mutation RestockRemove($input: RestockRemoveInput!) {\n    restockRemove(input: $input) {\n      pipelineId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RestockRemoveDocument,
    "\n  mutation TopicCreate($input: TopicCreateInput!) {\n    topicCreate(input: $input) {\n      topic {\n        id\n        ...TopicRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TopicCreateDocument,
    "\n  mutation TopicDelete($input: TopicDeleteInput!) {\n    topicDelete(input: $input) {\n      deleted {\n        ids\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TopicDeleteDocument,
    "\n  mutation TopicImport($input: TopicImportInput!) {\n    topicImport(input: $input) {\n      imported {\n        added\n        refused {\n          line\n          message\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TopicImportDocument,
    "\n  mutation TopicMove($input: TopicMoveInput!) {\n    topicMove(input: $input) {\n      topic {\n        id\n        pipelineId\n        priority\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TopicMoveDocument,
    "\n  mutation TopicUpdate($input: TopicUpdateInput!) {\n    topicUpdate(input: $input) {\n      topic {\n        id\n        ...TopicRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TopicUpdateDocument,
    "\n  fragment DeliveryDetails on WebhookDelivery {\n    id\n    event {\n      id\n      data\n    }\n    attempts {\n      id\n      status\n      answer\n      error\n      sentAt\n      answeredAt\n    }\n  }\n": types.DeliveryDetailsFragmentDoc,
    "\n  mutation DeliveryReplay($id: ID!) {\n    webhookDeliveryReplay(input: { id: $id }) {\n      delivery {\n        id\n        ...DeliveryRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.DeliveryReplayDocument,
    "\n  fragment DeliveryRow on WebhookDelivery {\n    id\n    state\n    error\n    notBefore\n    createdAt\n    event {\n      id\n      type\n    }\n    ...DeliveryDetails\n  }\n": types.DeliveryRowFragmentDoc,
    "\n  fragment EventPicker on EventType {\n    name\n    description\n  }\n": types.EventPickerFragmentDoc,
    "\n  mutation WebhookReplayFailed($id: ID!, $since: DateTime!) {\n    webhookReplayFailed(input: { id: $id, since: $since }) {\n      replayed\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.WebhookReplayFailedDocument,
    "\n  mutation WebhookSecretRotate($id: ID!) {\n    webhookSecretRotate(input: { id: $id }) {\n      webhook {\n        id\n        ...WebhookHead\n      }\n      secret\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.WebhookSecretRotateDocument,
    "\n  mutation WebhookTest($id: ID!) {\n    webhookTest(input: { id: $id }) {\n      delivery {\n        id\n        ...DeliveryRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.WebhookTestDocument,
    "\n  mutation WebhookDelete($id: ID!) {\n    webhookDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.WebhookDeleteDocument,
    "\n  mutation WebhookUpdate($input: WebhookUpdateInput!) {\n    webhookUpdate(input: $input) {\n      webhook {\n        id\n        ...WebhookRow\n        ...WebhookHead\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.WebhookUpdateDocument,
    "\n  mutation WebhookCreate($input: WebhookCreateInput!) {\n    webhookCreate(input: $input) {\n      webhook {\n        id\n        ...WebhookRow\n      }\n      secret\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.WebhookCreateDocument,
    "\n  fragment WebhookHead on Webhook {\n    id\n    url\n    eventTypes\n    state\n    stateReason\n    failingSince\n    previousSecretUntil\n    createdAt\n  }\n": types.WebhookHeadFragmentDoc,
    "\n  fragment WebhookRow on Webhook {\n    id\n    url\n    eventTypes\n    state\n    failingSince\n  }\n": types.WebhookRowFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Activity($since: DateTime!) {\n    activity(since: $since) {\n      kind\n      run {\n        id\n        ...RunRow\n        ...RunAttention\n      }\n      publication {\n        id\n        ...PublicationRow\n      }\n      connection {\n        id\n        ...ConnectionCard\n      }\n      export {\n        id\n        ...ExportRow\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription Activity($since: DateTime!) {\n    activity(since: $since) {\n      kind\n      run {\n        id\n        ...RunRow\n        ...RunAttention\n      }\n      publication {\n        id\n        ...PublicationRow\n      }\n      connection {\n        id\n        ...ConnectionCard\n      }\n      export {\n        id\n        ...ExportRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Leaving {\n    viewer {\n      id\n      ...DeletionNotice\n    }\n  }\n"): (typeof documents)["\n  query Leaving {\n    viewer {\n      id\n      ...DeletionNotice\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnalyticsBreakdown($filter: AnalyticsFilter!, $by: AnalyticsDimension!) {\n    analyticsBreakdown(filter: $filter, by: $by) {\n      ...BreakdownRow\n    }\n  }\n"): (typeof documents)["\n  query AnalyticsBreakdown($filter: AnalyticsFilter!, $by: AnalyticsDimension!) {\n    analyticsBreakdown(filter: $filter, by: $by) {\n      ...BreakdownRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnalyticsCourse(\n    $filter: AnalyticsFilter!\n    $before: AnalyticsFilter!\n    $compare: Boolean!\n    $step: SeriesStep!\n  ) {\n    now: analyticsSeries(filter: $filter, step: $step) {\n      ...CoursePoint\n    }\n    before: analyticsSeries(filter: $before, step: $step) @include(if: $compare) {\n      ...CoursePoint\n    }\n  }\n"): (typeof documents)["\n  query AnalyticsCourse(\n    $filter: AnalyticsFilter!\n    $before: AnalyticsFilter!\n    $compare: Boolean!\n    $step: SeriesStep!\n  ) {\n    now: analyticsSeries(filter: $filter, step: $step) {\n      ...CoursePoint\n    }\n    before: analyticsSeries(filter: $before, step: $step) @include(if: $compare) {\n      ...CoursePoint\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnalyticsExport($filter: AnalyticsFilter!) {\n    analyticsExport(filter: $filter) {\n      url\n      fileName\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  query AnalyticsExport($filter: AnalyticsFilter!) {\n    analyticsExport(filter: $filter) {\n      url\n      fileName\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnalyticsInsights($videos: AnalyticsVideos) {\n    analyticsInsights(videos: $videos) {\n      ...InsightList\n    }\n  }\n"): (typeof documents)["\n  query AnalyticsInsights($videos: AnalyticsVideos) {\n    analyticsInsights(videos: $videos) {\n      ...InsightList\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnalyticsBestTime($videos: AnalyticsVideos) {\n    analyticsBestTime(videos: $videos) {\n      ...BestTime\n    }\n  }\n"): (typeof documents)["\n  query AnalyticsBestTime($videos: AnalyticsVideos) {\n    analyticsBestTime(videos: $videos) {\n      ...BestTime\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnalyticsRanking($filter: AnalyticsFilter!, $by: AnalyticsMeasure!, $end: RankingEnd!) {\n    analyticsRanking(filter: $filter, by: $by, end: $end, first: 10) {\n      ...RankedVideo\n    }\n  }\n"): (typeof documents)["\n  query AnalyticsRanking($filter: AnalyticsFilter!, $by: AnalyticsMeasure!, $end: RankingEnd!) {\n    analyticsRanking(filter: $filter, by: $by, end: $end, first: 10) {\n      ...RankedVideo\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnalyticsRoom {\n    published: publications(filter: { states: [PUBLISHED] }, first: 1) {\n      totalCount\n    }\n    ...AnalyticsChoices\n  }\n"): (typeof documents)["\n  query AnalyticsRoom {\n    published: publications(filter: { states: [PUBLISHED] }, first: 1) {\n      totalCount\n    }\n    ...AnalyticsChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AnalyticsTotals($filter: AnalyticsFilter!) {\n    analyticsReport(filter: $filter) {\n      ...TotalsGrid\n      ...ReportNotes\n    }\n  }\n"): (typeof documents)["\n  query AnalyticsTotals($filter: AnalyticsFilter!) {\n    analyticsReport(filter: $filter) {\n      ...TotalsGrid\n      ...ReportNotes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditPage($after: String) {\n    auditEvents(first: 8, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query AuditPage($after: String) {\n    auditEvents(first: 8, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CalendarPlans($after: String) {\n    pipelines(first: 10, after: $after) {\n      nodes {\n        id\n        name\n        destinations {\n          id\n          platform\n        }\n        schedule {\n          id\n          pausedAt\n          upcoming(count: 40) {\n            goesOutAt\n            at\n            ...PlannedSlot\n          }\n        }\n        ...PlanningPipeline\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query CalendarPlans($after: String) {\n    pipelines(first: 10, after: $after) {\n      nodes {\n        id\n        name\n        destinations {\n          id\n          platform\n        }\n        schedule {\n          id\n          pausedAt\n          upcoming(count: 40) {\n            goesOutAt\n            at\n            ...PlannedSlot\n          }\n        }\n        ...PlanningPipeline\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CalendarSlots($filter: SlotFilter, $after: String) {\n    slots(filter: $filter, first: 100, after: $after) {\n      nodes {\n        id\n        pipelineId\n        at\n        goesOutAt\n        state\n        run {\n          id\n          title\n          state\n          publications {\n            id\n          }\n        }\n        ...SlotDetails\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query CalendarSlots($filter: SlotFilter, $after: String) {\n    slots(filter: $filter, first: 100, after: $after) {\n      nodes {\n        id\n        pipelineId\n        at\n        goesOutAt\n        state\n        run {\n          id\n          title\n          state\n          publications {\n            id\n          }\n        }\n        ...SlotDetails\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CalendarPublications($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 100, after: $after) {\n      nodes {\n        id\n        title\n        platform\n        state\n        ...PublicationMoment\n        ...PublicationDetails\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query CalendarPublications($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 100, after: $after) {\n      nodes {\n        id\n        title\n        platform\n        state\n        ...PublicationMoment\n        ...PublicationDetails\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConnectionsRoom {\n    service {\n      ...ConnectButtons\n      ...PlatformNotes\n    }\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n"): (typeof documents)["\n  query ConnectionsRoom {\n    service {\n      ...ConnectButtons\n      ...PlatformNotes\n    }\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Costs {\n    spending {\n      ...SpendingTable\n    }\n  }\n"): (typeof documents)["\n  query Costs {\n    spending {\n      ...SpendingTable\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeliveriesPage($webhookId: ID!, $states: [DeliveryState!], $after: String) {\n    webhookDeliveries(webhookId: $webhookId, states: $states, first: 20, after: $after) {\n      nodes {\n        id\n        state\n        notBefore\n        ...DeliveryRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query DeliveriesPage($webhookId: ID!, $states: [DeliveryState!], $after: String) {\n    webhookDeliveries(webhookId: $webhookId, states: $states, first: 20, after: $after) {\n      nodes {\n        id\n        state\n        notBefore\n        ...DeliveryRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExportsPart {\n    exports {\n      id\n      state\n      ...ExportRow\n    }\n  }\n"): (typeof documents)["\n  query ExportsPart {\n    exports {\n      id\n      state\n      ...ExportRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GoesOutNext {\n    publications(filter: { states: [SCHEDULED] }, first: 100) {\n      nodes {\n        id\n        state\n        title\n        platform\n        scheduledFor\n        notBefore\n        connection {\n          id\n          displayName\n        }\n        run {\n          id\n          title\n        }\n      }\n    }\n    pipelines(first: 50) {\n      nodes {\n        id\n        name\n        waitingTopics\n        restock {\n          id\n        }\n        schedule {\n          id\n          pausedAt\n          upcoming(count: 3) {\n            at\n            goesOutAt\n            seriesId\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query GoesOutNext {\n    publications(filter: { states: [SCHEDULED] }, first: 100) {\n      nodes {\n        id\n        state\n        title\n        platform\n        scheduledFor\n        notBefore\n        connection {\n          id\n          displayName\n        }\n        run {\n          id\n          title\n        }\n      }\n    }\n    pipelines(first: 50) {\n      nodes {\n        id\n        name\n        waitingTopics\n        restock {\n          id\n        }\n        schedule {\n          id\n          pausedAt\n          upcoming(count: 3) {\n            at\n            goesOutAt\n            seriesId\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HistoryPage($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 25, after: $after) {\n      nodes {\n        id\n        ...PublicationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query HistoryPage($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 25, after: $after) {\n      nodes {\n        id\n        ...PublicationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HistoryChoices {\n    ...HistoryFilters\n  }\n"): (typeof documents)["\n  query HistoryChoices {\n    ...HistoryFilters\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HistoryTotals($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      ...SummaryStrip\n    }\n  }\n"): (typeof documents)["\n  query HistoryTotals($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      ...SummaryStrip\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HowTheyDo($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      publications\n      ...SummaryStrip\n    }\n    publications(filter: { states: [PUBLISHED] }, first: 4) {\n      nodes {\n        id\n        ...LastVideo\n      }\n    }\n  }\n"): (typeof documents)["\n  query HowTheyDo($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      publications\n      ...SummaryStrip\n    }\n    publications(filter: { states: [PUBLISHED] }, first: 4) {\n      nodes {\n        id\n        ...LastVideo\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LegalOperator {\n    service {\n      operatorName\n      operatorContact\n      privacyChangedOn\n    }\n  }\n"): (typeof documents)["\n  query LegalOperator {\n    service {\n      operatorName\n      operatorContact\n      privacyChangedOn\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LibraryPage($search: String, $kind: ClipKind, $tag: String, $after: String) {\n    clips(search: $search, kind: $kind, tag: $tag, first: 30, after: $after) {\n      nodes {\n        id\n        ...ClipRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query LibraryPage($search: String, $kind: ClipKind, $tag: String, $after: String) {\n    clips(search: $search, kind: $kind, tag: $tag, first: 30, after: $after) {\n      nodes {\n        id\n        ...ClipRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LibraryRoom {\n    clipTags\n    clipUsage {\n      ...UploadCard\n    }\n  }\n"): (typeof documents)["\n  query LibraryRoom {\n    clipTags\n    clipUsage {\n      ...UploadCard\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NeedsMe($states: [RunState!], $failed: PublicationFilter) {\n    runs(filter: { states: $states }, first: 5) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunAttention\n      }\n    }\n    connections {\n      id\n      health\n      ...ConnectionAttention\n    }\n    publications(filter: $failed, first: 5) {\n      nodes {\n        id\n        state\n        ...PublicationAttention\n      }\n    }\n    slots(filter: { states: [EMPTY] }, first: 10) {\n      nodes {\n        id\n        at\n        pipelineId\n        ...SlotAttention\n      }\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        waitingTopics\n      }\n    }\n  }\n"): (typeof documents)["\n  query NeedsMe($states: [RunState!], $failed: PublicationFilter) {\n    runs(filter: { states: $states }, first: 5) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunAttention\n      }\n    }\n    connections {\n      id\n      health\n      ...ConnectionAttention\n    }\n    publications(filter: $failed, first: 5) {\n      nodes {\n        id\n        state\n        ...PublicationAttention\n      }\n    }\n    slots(filter: { states: [EMPTY] }, first: 10) {\n      nodes {\n        id\n        at\n        pipelineId\n        ...SlotAttention\n      }\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        waitingTopics\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewPipelineRoom($from: ID!, $copies: Boolean!) {\n    pipeline(id: $from) @include(if: $copies) {\n      id\n      ...PipelineForm\n    }\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n"): (typeof documents)["\n  query NewPipelineRoom($from: ID!, $copies: Boolean!) {\n    pipeline(id: $from) @include(if: $copies) {\n      id\n      ...PipelineForm\n    }\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewRunRoom {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...NewRunPipeline\n      }\n    }\n    service {\n      scriptLimit\n    }\n  }\n"): (typeof documents)["\n  query NewRunRoom {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...NewRunPipeline\n      }\n    }\n    service {\n      scriptLimit\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelineOverviewRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      archivedAt\n      destinations {\n        id\n        platform\n        displayName\n      }\n      runs(first: 5) {\n        nodes {\n          id\n          ...RunRow\n        }\n      }\n      ...PipelineNext\n      ...NextTopics\n      ...VideoEstimate\n    }\n    topics(filter: { pipelineId: $id, states: [WAITING] }, first: 3) {\n      nodes {\n        ...NextTopic\n        ...EstimatedTopic\n      }\n    }\n  }\n"): (typeof documents)["\n  query PipelineOverviewRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      archivedAt\n      destinations {\n        id\n        platform\n        displayName\n      }\n      runs(first: 5) {\n        nodes {\n          id\n          ...RunRow\n        }\n      }\n      ...PipelineNext\n      ...NextTopics\n      ...VideoEstimate\n    }\n    topics(filter: { pipelineId: $id, states: [WAITING] }, first: 3) {\n      nodes {\n        ...NextTopic\n        ...EstimatedTopic\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelineRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      name\n      ...PipelineStart\n      ...PipelineMenu\n    }\n  }\n"): (typeof documents)["\n  query PipelineRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      name\n      ...PipelineStart\n      ...PipelineMenu\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ScheduleRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      waitingTopics\n      destinations {\n        id\n        ...ScheduleDestination\n      }\n      schedule {\n        id\n        ...ScheduleForm\n        ...ScheduleStanding\n      }\n      series {\n        id\n        ...SeriesRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query ScheduleRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      waitingTopics\n      destinations {\n        id\n        ...ScheduleDestination\n      }\n      schedule {\n        id\n        ...ScheduleForm\n        ...ScheduleStanding\n      }\n      series {\n        id\n        ...SeriesRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelineSettingsRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      ...PipelineForm\n    }\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n"): (typeof documents)["\n  query PipelineSettingsRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      ...PipelineForm\n    }\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelineTopicsRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      settings {\n        writing {\n          writer\n          niche\n        }\n      }\n      ...RestockSection\n    }\n  }\n"): (typeof documents)["\n  query PipelineTopicsRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      settings {\n        writing {\n          writer\n          niche\n        }\n      }\n      ...RestockSection\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelinesRoom($first: Int!, $aside: Boolean!) {\n    pipelines(archived: $aside, first: $first) {\n      nodes {\n        id\n        ...PipelineRow\n        runs(first: 1) {\n          nodes {\n            id\n            ...LastRun\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    resting: pipelines(archived: true, first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n"): (typeof documents)["\n  query PipelinesRoom($first: Int!, $aside: Boolean!) {\n    pipelines(archived: $aside, first: $first) {\n      nodes {\n        id\n        ...PipelineRow\n        runs(first: 1) {\n          nodes {\n            id\n            ...LastRun\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    resting: pipelines(archived: true, first: 1) {\n      nodes {\n        id\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PrivacyPart {\n    privacyFacts {\n      name\n      ...PrivacyTable\n    }\n    privacyFiles {\n      videoDays\n      readingDays\n      exportDays\n      unconfirmedDays\n    }\n    service {\n      accountGraceDays\n    }\n  }\n"): (typeof documents)["\n  query PrivacyPart {\n    privacyFacts {\n      name\n      ...PrivacyTable\n    }\n    privacyFiles {\n      videoDays\n      readingDays\n      exportDays\n      unconfirmedDays\n    }\n    service {\n      accountGraceDays\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PrivacyTable on PrivacyFact {\n    name\n    what\n    why\n    keptDays\n    secrets\n  }\n"): (typeof documents)["\n  fragment PrivacyTable on PrivacyFact {\n    name\n    what\n    why\n    keptDays\n    secrets\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublishWindow($runId: ID!) {\n    viewer {\n      id\n      timeZone\n    }\n    run(id: $runId) {\n      id\n      ...PublishRun\n    }\n    connections {\n      id\n      ...PublishAccount\n    }\n  }\n"): (typeof documents)["\n  query PublishWindow($runId: ID!) {\n    viewer {\n      id\n      timeZone\n    }\n    run(id: $runId) {\n      id\n      ...PublishRun\n    }\n    connections {\n      id\n      ...PublishAccount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PurchasesPage($runId: ID, $after: String) {\n    purchases(runId: $runId, first: 10, after: $after) {\n      nodes {\n        id\n        ...PurchaseRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query PurchasesPage($runId: ID, $after: String) {\n    purchases(runId: $runId, first: 10, after: $after) {\n      nodes {\n        id\n        ...PurchaseRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunCosts on Run {\n    id\n    version\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n"): (typeof documents)["\n  fragment RunCosts on Run {\n    id\n    version\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunPublications on Run {\n    id\n    version\n    state\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      ...PublicationCard\n    }\n  }\n"): (typeof documents)["\n  fragment RunPublications on Run {\n    id\n    version\n    state\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      ...PublicationCard\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunRoom($id: ID!) {\n    run(id: $id) {\n      id\n      ...RunView\n    }\n  }\n"): (typeof documents)["\n  query RunRoom($id: ID!) {\n    run(id: $id) {\n      id\n      ...RunView\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RunProgress($id: ID!) {\n    runProgress(id: $id) {\n      id\n      ...RunView\n    }\n  }\n"): (typeof documents)["\n  subscription RunProgress($id: ID!) {\n    runProgress(id: $id) {\n      id\n      ...RunView\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunView on Run {\n    id\n    version\n    title\n    state\n    progress {\n      done\n      total\n      percent\n    }\n    scenes {\n      id\n    }\n    ...RunRow\n    ...RunHeader\n    ...RunSteps\n    ...Storyboard\n    ...RunNotices\n    ...RunCosts\n    ...RunPlayer\n    ...RunMusicLine\n    ...RunScript\n    ...RunReview\n    ...RunFailure\n    ...RunPublications\n  }\n"): (typeof documents)["\n  fragment RunView on Run {\n    id\n    version\n    title\n    state\n    progress {\n      done\n      total\n      percent\n    }\n    scenes {\n      id\n    }\n    ...RunRow\n    ...RunHeader\n    ...RunSteps\n    ...Storyboard\n    ...RunNotices\n    ...RunCosts\n    ...RunPlayer\n    ...RunMusicLine\n    ...RunScript\n    ...RunReview\n    ...RunFailure\n    ...RunPublications\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunningNow($states: [RunState!]) {\n    runs(filter: { states: $states }, first: 6) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query RunningNow($states: [RunState!]) {\n    runs(filter: { states: $states }, first: 6) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunsPage($filter: RunFilter, $after: String) {\n    runs(filter: $filter, first: 50, after: $after) {\n      nodes {\n        id\n        ...RunRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query RunsPage($filter: RunFilter, $after: String) {\n    runs(filter: $filter, first: 50, after: $after) {\n      nodes {\n        id\n        ...RunRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsAccount {\n    viewer {\n      id\n      email\n      totpEnabled\n      ...Account\n      ...TotpSection\n      ...DeletionSection\n    }\n    ...Passkeys\n    ...Sessions\n  }\n"): (typeof documents)["\n  query SettingsAccount {\n    viewer {\n      id\n      email\n      totpEnabled\n      ...Account\n      ...TotpSection\n      ...DeletionSection\n    }\n    ...Passkeys\n    ...Sessions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsKeys {\n    ...ProviderKeys\n  }\n"): (typeof documents)["\n  query SettingsKeys {\n    ...ProviderKeys\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsNotifications {\n    viewer {\n      id\n      email\n      timeZone\n    }\n    eventTypes {\n      name\n      description\n    }\n    notificationSettings {\n      ...NotificationForm\n    }\n  }\n"): (typeof documents)["\n  query SettingsNotifications {\n    viewer {\n      id\n      email\n      timeZone\n    }\n    eventTypes {\n      name\n      description\n    }\n    notificationSettings {\n      ...NotificationForm\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsService {\n    service {\n      ...ServiceFacts\n      ...PlatformList\n    }\n  }\n"): (typeof documents)["\n  query SettingsService {\n    service {\n      ...ServiceFacts\n      ...PlatformList\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsTokens {\n    ...ApiTokens\n  }\n"): (typeof documents)["\n  query SettingsTokens {\n    ...ApiTokens\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsWebhook($id: ID!) {\n    webhook(id: $id) {\n      id\n      state\n      ...WebhookHead\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n"): (typeof documents)["\n  query SettingsWebhook($id: ID!) {\n    webhook(id: $id) {\n      id\n      state\n      ...WebhookHead\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsWebhooks {\n    webhooks {\n      id\n      ...WebhookRow\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n"): (typeof documents)["\n  query SettingsWebhooks {\n    webhooks {\n      id\n      ...WebhookRow\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TopicsPage($filter: TopicFilter!, $after: String) {\n    topics(filter: $filter, first: 50, after: $after) {\n      nodes {\n        id\n        priority\n        ...TopicRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query TopicsPage($filter: TopicFilter!, $after: String) {\n    topics(filter: $filter, first: 50, after: $after) {\n      nodes {\n        id\n        priority\n        ...TopicRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QueueHead($pipelineId: ID!) {\n    topics(filter: { pipelineId: $pipelineId, states: [WAITING] }, first: 1) {\n      nodes {\n        id\n        priority\n      }\n    }\n  }\n"): (typeof documents)["\n  query QueueHead($pipelineId: ID!) {\n    topics(filter: { pipelineId: $pipelineId, states: [WAITING] }, first: 1) {\n      nodes {\n        id\n        priority\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FirstSteps($made: [RunState!]) {\n    service {\n      platforms {\n        platform\n        available\n      }\n    }\n    connections {\n      id\n      health\n    }\n    pipelines(first: 1) {\n      totalCount\n      nodes {\n        id\n      }\n    }\n    latest: runs(first: 1) {\n      nodes {\n        id\n        state\n      }\n    }\n    made: runs(filter: { states: $made }, first: 1) {\n      nodes {\n        id\n        state\n      }\n    }\n    publications(filter: { states: [PUBLISHED] }, first: 1) {\n      nodes {\n        id\n        run {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query FirstSteps($made: [RunState!]) {\n    service {\n      platforms {\n        platform\n        available\n      }\n    }\n    connections {\n      id\n      health\n    }\n    pipelines(first: 1) {\n      totalCount\n      nodes {\n        id\n      }\n    }\n    latest: runs(first: 1) {\n      nodes {\n        id\n        state\n      }\n    }\n    made: runs(filter: { states: $made }, first: 1) {\n      nodes {\n        id\n        state\n      }\n    }\n    publications(filter: { states: [PUBLISHED] }, first: 1) {\n      nodes {\n        id\n        run {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VideoEstimate on Pipeline {\n    id\n    settings {\n      scriptKind\n      writing {\n        writer\n        niche\n        targetSeconds\n      }\n      speech {\n        rate\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment VideoEstimate on Pipeline {\n    id\n    settings {\n      scriptKind\n      writing {\n        writer\n        niche\n        targetSeconds\n      }\n      speech {\n        rate\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EstimatedTopic on Topic {\n    id\n    text\n    scriptKind\n  }\n"): (typeof documents)["\n  fragment EstimatedTopic on Topic {\n    id\n    text\n    scriptKind\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      email\n      timeZone\n      askedAt\n      ...DeletionNotice\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      email\n      timeZone\n      askedAt\n      ...DeletionNotice\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionEnd {\n    sessionEnd {\n      ended\n    }\n  }\n"): (typeof documents)["\n  mutation SessionEnd {\n    sessionEnd {\n      ended\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Account on User {\n    id\n    email\n    timeZone\n    createdAt\n    ...EmailStatus\n  }\n"): (typeof documents)["\n  fragment Account on User {\n    id\n    email\n    timeZone\n    createdAt\n    ...EmailStatus\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditRow on AuditEvent {\n    id\n    kind\n    subject\n    actor\n    createdAt\n  }\n"): (typeof documents)["\n  fragment AuditRow on AuditEvent {\n    id\n    kind\n    subject\n    actor\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeletionNotice on User {\n    id\n    deletionDueAt\n  }\n"): (typeof documents)["\n  fragment DeletionNotice on User {\n    id\n    deletionDueAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeletionSection on User {\n    id\n    email\n    deletionDueAt\n  }\n"): (typeof documents)["\n  fragment DeletionSection on User {\n    id\n    email\n    deletionDueAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EmailStatus on User {\n    id\n    emailVerifiedAt\n  }\n"): (typeof documents)["\n  fragment EmailStatus on User {\n    id\n    emailVerifiedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EmailVerificationSend {\n    emailVerificationSend {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EmailVerificationSend {\n    emailVerificationSend {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ExportRow on Export {\n    id\n    state\n    errorMessage\n    createdAt\n    expiresAt\n    archive {\n      url\n      bytes\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  fragment ExportRow on Export {\n    id\n    state\n    errorMessage\n    createdAt\n    expiresAt\n    archive {\n      url\n      bytes\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExportCreate($password: String!) {\n    exportCreate(input: { password: $password }) {\n      export {\n        id\n        ...ExportRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ExportCreate($password: String!) {\n    exportCreate(input: { password: $password }) {\n      export {\n        id\n        ...ExportRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    createdAt\n    lastUsedAt\n  }\n"): (typeof documents)["\n  fragment PasskeyRow on Passkey {\n    id\n    name\n    createdAt\n    lastUsedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Passkeys on Query {\n    passkeys {\n      id\n      ...PasskeyRow\n    }\n  }\n"): (typeof documents)["\n  fragment Passkeys on Query {\n    passkeys {\n      id\n      ...PasskeyRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionRow on Session {\n    id\n    userAgent\n    createdAt\n    lastUsedAt\n    isCurrent\n  }\n"): (typeof documents)["\n  fragment SessionRow on Session {\n    id\n    userAgent\n    createdAt\n    lastUsedAt\n    isCurrent\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Sessions on Query {\n    sessions {\n      id\n      isCurrent\n      ...SessionRow\n    }\n  }\n"): (typeof documents)["\n  fragment Sessions on Query {\n    sessions {\n      id\n      isCurrent\n      ...SessionRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TimeZoneUpdate($timeZone: String!) {\n    userUpdate(input: { timeZone: $timeZone }) {\n      user {\n        id\n        timeZone\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TimeZoneUpdate($timeZone: String!) {\n    userUpdate(input: { timeZone: $timeZone }) {\n      user {\n        id\n        timeZone\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TotpSection on User {\n    id\n    totpEnabled\n  }\n"): (typeof documents)["\n  fragment TotpSection on User {\n    id\n    totpEnabled\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserDelete($input: UserDeleteInput!) {\n    userDelete(input: $input) {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UserDelete($input: UserDeleteInput!) {\n    userDelete(input: $input) {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserDeleteCancel {\n    userDeleteCancel {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UserDeleteCancel {\n    userDeleteCancel {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasskeyRegistrationBegin($input: PasskeyRegistrationBeginInput!) {\n    passkeyRegistrationBegin(input: $input) {\n      ceremony {\n        id\n        options\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasskeyRegistrationBegin($input: PasskeyRegistrationBeginInput!) {\n    passkeyRegistrationBegin(input: $input) {\n      ceremony {\n        id\n        options\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasskeyRegister($input: PasskeyRegisterInput!) {\n    passkeyRegister(input: $input) {\n      passkey {\n        id\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasskeyRegister($input: PasskeyRegisterInput!) {\n    passkeyRegister(input: $input) {\n      passkey {\n        id\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasskeyUpdate($input: PasskeyUpdateInput!) {\n    passkeyUpdate(input: $input) {\n      passkey {\n        id\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasskeyUpdate($input: PasskeyUpdateInput!) {\n    passkeyUpdate(input: $input) {\n      passkey {\n        id\n        ...PasskeyRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasskeyRemove($input: PasskeyRemoveInput!) {\n    passkeyRemove(input: $input) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasskeyRemove($input: PasskeyRemoveInput!) {\n    passkeyRemove(input: $input) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(input: { id: $id }) {\n      revokedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(input: { id: $id }) {\n      revokedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionRevokeOthers {\n    sessionRevokeOthers {\n      revokedIds\n    }\n  }\n"): (typeof documents)["\n  mutation SessionRevokeOthers {\n    sessionRevokeOthers {\n      revokedIds\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TotpBegin($password: String!) {\n    totpBegin(input: { password: $password }) {\n      setup {\n        uri\n        secret\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TotpBegin($password: String!) {\n    totpBegin(input: { password: $password }) {\n      setup {\n        uri\n        secret\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TotpConfirm($code: String!) {\n    totpConfirm(input: { code: $code }) {\n      user {\n        id\n        totpEnabled\n      }\n      recoveryCodes\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TotpConfirm($code: String!) {\n    totpConfirm(input: { code: $code }) {\n      user {\n        id\n        totpEnabled\n      }\n      recoveryCodes\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TotpDisable($password: String!) {\n    totpDisable(input: { password: $password }) {\n      user {\n        id\n        totpEnabled\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TotpDisable($password: String!) {\n    totpDisable(input: { password: $password }) {\n      user {\n        id\n        totpEnabled\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecoveryCodesRenew($input: RecoveryCodesRenewInput!) {\n    recoveryCodesRenew(input: $input) {\n      recoveryCodes\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RecoveryCodesRenew($input: RecoveryCodesRenewInput!) {\n    recoveryCodesRenew(input: $input) {\n      recoveryCodes\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AnalyticsChoices on Query {\n    connections {\n      id\n      platform\n      displayName\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment AnalyticsChoices on Query {\n    connections {\n      id\n      platform\n      displayName\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BestTime on PublishingTime {\n    videos\n    sentence\n    hours {\n      begins\n      times\n      videos\n      interval {\n        low\n        high\n      }\n    }\n    weekday {\n      begins\n      times\n      videos\n      interval {\n        low\n        high\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment BestTime on PublishingTime {\n    videos\n    sentence\n    hours {\n      begins\n      times\n      videos\n      interval {\n        low\n        high\n      }\n    }\n    weekday {\n      begins\n      times\n      videos\n      interval {\n        low\n        high\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BreakdownRow on AnalyticsGroup {\n    key\n    label\n    totals {\n      ...AnalyticsNumbers\n    }\n    change {\n      ...AnalyticsChanges\n    }\n  }\n"): (typeof documents)["\n  fragment BreakdownRow on AnalyticsGroup {\n    key\n    label\n    totals {\n      ...AnalyticsNumbers\n    }\n    change {\n      ...AnalyticsChanges\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CoursePoint on AnalyticsPoint {\n    from\n    views\n    likes\n    comments\n    shares\n    saves\n    watchMs\n  }\n"): (typeof documents)["\n  fragment CoursePoint on AnalyticsPoint {\n    from\n    views\n    likes\n    comments\n    shares\n    saves\n    watchMs\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InsightList on AnalyticsInsights {\n    videos\n    medianViews\n    leastVideos\n    insights {\n      feature\n      value\n      times\n      videos\n      interval {\n        low\n        high\n      }\n      clear\n      sentence\n    }\n  }\n"): (typeof documents)["\n  fragment InsightList on AnalyticsInsights {\n    videos\n    medianViews\n    leastVideos\n    insights {\n      feature\n      value\n      times\n      videos\n      interval {\n        low\n        high\n      }\n      clear\n      sentence\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LastVideo on Publication {\n    id\n    ...VideoLine\n    latestMetrics {\n      takenAt\n      views\n      likes\n    }\n  }\n"): (typeof documents)["\n  fragment LastVideo on Publication {\n    id\n    ...VideoLine\n    latestMetrics {\n      takenAt\n      views\n      likes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RankedVideo on RankedPublication {\n    publication {\n      id\n      ...VideoLine\n    }\n    totals {\n      ...AnalyticsNumbers\n    }\n  }\n"): (typeof documents)["\n  fragment RankedVideo on RankedPublication {\n    publication {\n      id\n      ...VideoLine\n    }\n    totals {\n      ...AnalyticsNumbers\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReportNotes on AnalyticsReport {\n    totals {\n      publications\n      gone\n      views {\n        measured\n        takenAt\n      }\n    }\n    failures {\n      reason\n      since\n      takenAt\n      publications\n      connection {\n        id\n        platform\n        displayName\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ReportNotes on AnalyticsReport {\n    totals {\n      publications\n      gone\n      views {\n        measured\n        takenAt\n      }\n    }\n    failures {\n      reason\n      since\n      takenAt\n      publications\n      connection {\n        id\n        platform\n        displayName\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SummaryStrip on AnalyticsSummary {\n    publications\n    measured\n    views\n    likes\n    comments\n    shares\n    takenAt\n  }\n"): (typeof documents)["\n  fragment SummaryStrip on AnalyticsSummary {\n    publications\n    measured\n    views\n    likes\n    comments\n    shares\n    takenAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TotalsGrid on AnalyticsReport {\n    totals {\n      ...AnalyticsNumbers\n    }\n    previous {\n      ...AnalyticsNumbers\n    }\n    change {\n      ...AnalyticsChanges\n    }\n  }\n"): (typeof documents)["\n  fragment TotalsGrid on AnalyticsReport {\n    totals {\n      ...AnalyticsNumbers\n    }\n    previous {\n      ...AnalyticsNumbers\n    }\n    change {\n      ...AnalyticsChanges\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AnalyticsNumbers on AnalyticsTotals {\n    publications\n    views {\n      value\n      measured\n    }\n    likes {\n      value\n      measured\n    }\n    comments {\n      value\n      measured\n    }\n    shares {\n      value\n      measured\n    }\n    saves {\n      value\n      measured\n    }\n    watchMs {\n      value\n      measured\n    }\n    engagement\n    watchShare\n  }\n"): (typeof documents)["\n  fragment AnalyticsNumbers on AnalyticsTotals {\n    publications\n    views {\n      value\n      measured\n    }\n    likes {\n      value\n      measured\n    }\n    comments {\n      value\n      measured\n    }\n    shares {\n      value\n      measured\n    }\n    saves {\n      value\n      measured\n    }\n    watchMs {\n      value\n      measured\n    }\n    engagement\n    watchShare\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AnalyticsChanges on AnalyticsChange {\n    views\n    likes\n    comments\n    shares\n    saves\n    watchMs\n    engagement\n    watchShare\n  }\n"): (typeof documents)["\n  fragment AnalyticsChanges on AnalyticsChange {\n    views\n    likes\n    comments\n    shares\n    saves\n    watchMs\n    engagement\n    watchShare\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VideoLine on Publication {\n    id\n    version\n    title\n    platform\n    url\n    createdAt\n    publishedAt\n    takenDownAt\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    metricSync {\n      takenAt\n      failingSince\n      failure\n      goneAt\n    }\n  }\n"): (typeof documents)["\n  fragment VideoLine on Publication {\n    id\n    version\n    title\n    platform\n    url\n    createdAt\n    publishedAt\n    takenDownAt\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    metricSync {\n      takenAt\n      failingSince\n      failure\n      goneAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaptionChoices on Query {\n    service {\n      captionPresets {\n        slug\n        title\n        look {\n          ...CaptionLookFields\n        }\n      }\n    }\n    captionStyles {\n      id\n      name\n      version\n      look {\n        ...CaptionLookFields\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CaptionChoices on Query {\n    service {\n      captionPresets {\n        slug\n        title\n        look {\n          ...CaptionLookFields\n        }\n      }\n    }\n    captionStyles {\n      id\n      name\n      version\n      look {\n        ...CaptionLookFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaptionLookFields on CaptionLook {\n    font\n    size\n    minSize\n    leading\n    wordSpace\n    letterCase\n    punctuation\n    fill\n    accent\n    emphasis\n    outline\n    outlineColor\n    shadow\n    shadowColor\n    shadowOpacity\n    glow\n    glowColor\n    background\n    backgroundColor\n    backgroundOpacity\n    backgroundPadding\n    backgroundRadius\n    wordAnimation\n    pageAnimation\n    words\n    lines\n    position\n  }\n"): (typeof documents)["\n  fragment CaptionLookFields on CaptionLook {\n    font\n    size\n    minSize\n    leading\n    wordSpace\n    letterCase\n    punctuation\n    fill\n    accent\n    emphasis\n    outline\n    outlineColor\n    shadow\n    shadowColor\n    shadowOpacity\n    glow\n    glowColor\n    background\n    backgroundColor\n    backgroundOpacity\n    backgroundPadding\n    backgroundRadius\n    wordAnimation\n    pageAnimation\n    words\n    lines\n    position\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaptionPreview($input: CaptionPreviewInput!) {\n    captionPreview(input: $input) {\n      media {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CaptionPreview($input: CaptionPreviewInput!) {\n    captionPreview(input: $input) {\n      media {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaptionStyles {\n    ...CaptionChoices\n  }\n"): (typeof documents)["\n  query CaptionStyles {\n    ...CaptionChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaptionStyleCreate($input: CaptionStyleCreateInput!) {\n    captionStyleCreate(input: $input) {\n      captionStyle {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CaptionStyleCreate($input: CaptionStyleCreateInput!) {\n    captionStyleCreate(input: $input) {\n      captionStyle {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaptionStyleUpdate($input: CaptionStyleUpdateInput!) {\n    captionStyleUpdate(input: $input) {\n      captionStyle {\n        id\n        name\n        version\n        look {\n          ...CaptionLookFields\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CaptionStyleUpdate($input: CaptionStyleUpdateInput!) {\n    captionStyleUpdate(input: $input) {\n      captionStyle {\n        id\n        name\n        version\n        look {\n          ...CaptionLookFields\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CaptionStyleDelete($input: CaptionStyleDeleteInput!) {\n    captionStyleDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CaptionStyleDelete($input: CaptionStyleDeleteInput!) {\n    captionStyleDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClipUpdate($input: ClipUpdateInput!) {\n    clipUpdate(input: $input) {\n      clip {\n        id\n        ...ClipRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ClipUpdate($input: ClipUpdateInput!) {\n    clipUpdate(input: $input) {\n      clip {\n        id\n        ...ClipRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClipPublishPipeline on Pipeline {\n    id\n    name\n    settings {\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n      healthReason\n    }\n  }\n"): (typeof documents)["\n  fragment ClipPublishPipeline on Pipeline {\n    id\n    name\n    settings {\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n      healthReason\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClipPublishChoices {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...ClipPublishPipeline\n      }\n    }\n  }\n"): (typeof documents)["\n  query ClipPublishChoices {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...ClipPublishPipeline\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClipRow on Clip {\n    id\n    name\n    kind\n    width\n    height\n    durationMs\n    bytes\n    tags\n    licence\n    mediaType\n    url\n    thumbnailUrl\n    usedInPipelines\n    createdAt\n  }\n"): (typeof documents)["\n  fragment ClipRow on Clip {\n    id\n    name\n    kind\n    width\n    height\n    durationMs\n    bytes\n    tags\n    licence\n    mediaType\n    url\n    thumbnailUrl\n    usedInPipelines\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClipUses {\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        settings {\n          clips\n          sound {\n            trackIds\n          }\n          look {\n            brand {\n              logoId\n              outroId\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ClipUses {\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        settings {\n          clips\n          sound {\n            trackIds\n          }\n          look {\n            brand {\n              logoId\n              outroId\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UploadCard on ClipUsage {\n    clips\n    mostClips\n    bytes\n    mostBytes\n    largestFile\n  }\n"): (typeof documents)["\n  fragment UploadCard on ClipUsage {\n    clips\n    mostClips\n    bytes\n    mostBytes\n    largestFile\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClipDelete($input: ClipDeleteInput!) {\n    clipDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ClipDelete($input: ClipDeleteInput!) {\n    clipDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClipPublish($input: ClipPublishInput!) {\n    clipPublish(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ClipPublish($input: ClipPublishInput!) {\n    clipPublish(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConnectButtons on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n"): (typeof documents)["\n  fragment ConnectButtons on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConnectionAttention on Connection {\n    id\n    platform\n    displayName\n    health\n    healthReason\n  }\n"): (typeof documents)["\n  fragment ConnectionAttention on Connection {\n    id\n    platform\n    displayName\n    health\n    healthReason\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConnectionCard on Connection {\n    id\n    platform\n    displayName\n    username\n    scopes\n    health\n    healthReason\n    accessExpiresAt\n    createdAt\n  }\n"): (typeof documents)["\n  fragment ConnectionCard on Connection {\n    id\n    platform\n    displayName\n    username\n    scopes\n    health\n    healthReason\n    accessExpiresAt\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformNotes on Service {\n    platforms {\n      platform\n      available\n    }\n  }\n"): (typeof documents)["\n  fragment PlatformNotes on Service {\n    platforms {\n      platform\n      available\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectionBegin($input: ConnectionBeginInput!) {\n    connectionBegin(input: $input) {\n      authorizeUrl\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConnectionBegin($input: ConnectionBeginInput!) {\n    connectionBegin(input: $input) {\n      authorizeUrl\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectionDisconnect($id: ID!) {\n    connectionDisconnect(input: { id: $id }) {\n      connection {\n        id\n        ...ConnectionCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConnectionDisconnect($id: ID!) {\n    connectionDisconnect(input: { id: $id }) {\n      connection {\n        id\n        ...ConnectionCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DisconnectConsequences($id: ID!) {\n    publications(filter: { connectionId: $id, states: [SCHEDULED] }, first: 1) {\n      totalCount\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        destinations {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DisconnectConsequences($id: ID!) {\n    publications(filter: { connectionId: $id, states: [SCHEDULED] }, first: 1) {\n      totalCount\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        destinations {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NotificationForm on NotificationSettings {\n    mails {\n      eventType\n      when\n    }\n    digestHour\n  }\n"): (typeof documents)["\n  fragment NotificationForm on NotificationSettings {\n    mails {\n      eventType\n      when\n    }\n    digestHour\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NotificationUpdate($input: NotificationUpdateInput!) {\n    notificationUpdate(input: $input) {\n      notificationSettings {\n        ...NotificationForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation NotificationUpdate($input: NotificationUpdateInput!) {\n    notificationUpdate(input: $input) {\n      notificationSettings {\n        ...NotificationForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClipChoices on Query {\n    films: clips(kind: VIDEO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    pictures: clips(kind: IMAGE, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    recordings: clips(kind: AUDIO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClipChoices on Query {\n    films: clips(kind: VIDEO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    pictures: clips(kind: IMAGE, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    recordings: clips(kind: AUDIO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClipChoice on Clip {\n    id\n    kind\n    name\n    durationMs\n    width\n    height\n    bytes\n    licence\n  }\n"): (typeof documents)["\n  fragment ClipChoice on Clip {\n    id\n    kind\n    name\n    durationMs\n    width\n    height\n    bytes\n    licence\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineForm on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      writing {\n        writer\n        model\n        tone\n        audience\n        niche\n        notes\n        targetSeconds\n        feedback\n      }\n      voice\n      speech {\n        speaker\n        model\n        rate\n        pauseMs\n        localFallback\n        pronunciations {\n          written\n          spoken\n        }\n      }\n      footageOrder\n      imageStyle\n      credits\n      budgetCents\n      backdrops\n      clips\n      look {\n        format\n        fit\n        transition\n        hookTitle\n        progressBar\n        brand {\n          accent\n          font\n          handle\n          logoId\n          outroId\n        }\n      }\n      captionPreset\n      sound {\n        music\n        ambience\n        trackIds\n        belowVoice\n      }\n      privacy\n      madeForKids\n      approval\n      autoApproveMinutes\n      publishTimes {\n        cron\n        timeZone\n      }\n      options {\n        youtube {\n          categoryId\n          notifySubscribers\n          publishAt\n          playlistId\n          paidPromotion\n          firstComment\n        }\n        tiktok {\n          mode\n          privacyLevel\n          allowComment\n          allowDuet\n          allowStitch\n          brandOrganic\n          brandContent\n          coverMs\n        }\n        instagram {\n          shareToFeed\n          coverMs\n          firstComment\n        }\n      }\n    }\n    destinations {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment PipelineForm on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      writing {\n        writer\n        model\n        tone\n        audience\n        niche\n        notes\n        targetSeconds\n        feedback\n      }\n      voice\n      speech {\n        speaker\n        model\n        rate\n        pauseMs\n        localFallback\n        pronunciations {\n          written\n          spoken\n        }\n      }\n      footageOrder\n      imageStyle\n      credits\n      budgetCents\n      backdrops\n      clips\n      look {\n        format\n        fit\n        transition\n        hookTitle\n        progressBar\n        brand {\n          accent\n          font\n          handle\n          logoId\n          outroId\n        }\n      }\n      captionPreset\n      sound {\n        music\n        ambience\n        trackIds\n        belowVoice\n      }\n      privacy\n      madeForKids\n      approval\n      autoApproveMinutes\n      publishTimes {\n        cron\n        timeZone\n      }\n      options {\n        youtube {\n          categoryId\n          notifySubscribers\n          publishAt\n          playlistId\n          paidPromotion\n          firstComment\n        }\n        tiktok {\n          mode\n          privacyLevel\n          allowComment\n          allowDuet\n          allowStitch\n          brandOrganic\n          brandContent\n          coverMs\n        }\n        instagram {\n          shareToFeed\n          coverMs\n          firstComment\n        }\n      }\n    }\n    destinations {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineChoices on Query {\n    service {\n      languages {\n        code\n        title\n      }\n      backdrops {\n        slug\n        title\n      }\n      ambiences {\n        slug\n        title\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n      health\n    }\n    providerKeys {\n      id\n      provider\n    }\n    ...ClipChoices\n  }\n"): (typeof documents)["\n  fragment PipelineChoices on Query {\n    service {\n      languages {\n        code\n        title\n      }\n      backdrops {\n        slug\n        title\n      }\n      ambiences {\n        slug\n        title\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n      health\n    }\n    providerKeys {\n      id\n      provider\n    }\n    ...ClipChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineMenu on Pipeline {\n    id\n    name\n    archivedAt\n    schedule {\n      id\n      pausedAt\n    }\n  }\n"): (typeof documents)["\n  fragment PipelineMenu on Pipeline {\n    id\n    name\n    archivedAt\n    schedule {\n      id\n      pausedAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineNext on Pipeline {\n    id\n    archivedAt\n    schedule {\n      id\n      pausedAt\n      upcoming(count: 3) {\n        at\n        goesOutAt\n      }\n    }\n    ...ScheduleLine\n  }\n"): (typeof documents)["\n  fragment PipelineNext on Pipeline {\n    id\n    archivedAt\n    schedule {\n      id\n      pausedAt\n      upcoming(count: 3) {\n        at\n        goesOutAt\n      }\n    }\n    ...ScheduleLine\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineRow on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      footageOrder\n      privacy\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n    waitingTopics\n    ...ScheduleLine\n    ...PipelineStart\n    ...PipelineMenu\n  }\n"): (typeof documents)["\n  fragment PipelineRow on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      footageOrder\n      privacy\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n    waitingTopics\n    ...ScheduleLine\n    ...PipelineStart\n    ...PipelineMenu\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineStart on Pipeline {\n    id\n    name\n    archivedAt\n  }\n"): (typeof documents)["\n  fragment PipelineStart on Pipeline {\n    id\n    name\n    archivedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ScheduleLine on Pipeline {\n    id\n    archivedAt\n    schedule {\n      id\n      pausedAt\n      nextAt\n    }\n  }\n"): (typeof documents)["\n  fragment ScheduleLine on Pipeline {\n    id\n    archivedAt\n    schedule {\n      id\n      pausedAt\n      nextAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Clips {\n    ...ClipChoices\n  }\n"): (typeof documents)["\n  query Clips {\n    ...ClipChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PipelineArchive($id: ID!) {\n    pipelineArchive(input: { id: $id }) {\n      pipeline {\n        id\n        archivedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PipelineArchive($id: ID!) {\n    pipelineArchive(input: { id: $id }) {\n      pipeline {\n        id\n        archivedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PipelineRestore($id: ID!) {\n    pipelineRestore(input: { id: $id }) {\n      pipeline {\n        id\n        archivedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PipelineRestore($id: ID!) {\n    pipelineRestore(input: { id: $id }) {\n      pipeline {\n        id\n        archivedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PipelineCreate($input: PipelineCreateInput!) {\n    pipelineCreate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PipelineCreate($input: PipelineCreateInput!) {\n    pipelineCreate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PipelineDelete($id: ID!) {\n    pipelineDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PipelineDelete($id: ID!) {\n    pipelineDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PipelinePause($input: SchedulePauseInput!) {\n    schedulePause(input: $input) {\n      schedule {\n        id\n        pausedAt\n        nextAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PipelinePause($input: SchedulePauseInput!) {\n    schedulePause(input: $input) {\n      schedule {\n        id\n        pausedAt\n        nextAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PipelineUpdate($input: PipelineUpdateInput!) {\n    pipelineUpdate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PipelineUpdate($input: PipelineUpdateInput!) {\n    pipelineUpdate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VoiceModels {\n    voiceModels {\n      id\n      title\n      languages\n    }\n  }\n"): (typeof documents)["\n  query VoiceModels {\n    voiceModels {\n      id\n      title\n      languages\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VoiceSample($input: VoiceSampleInput!) {\n    voiceSample(input: $input) {\n      audio {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation VoiceSample($input: VoiceSampleInput!) {\n    voiceSample(input: $input) {\n      audio {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Voices($speaker: Speaker!, $search: String, $after: String) {\n    voices(speaker: $speaker, search: $search, after: $after) {\n      voices {\n        id\n        title\n        description\n        previewUrl\n      }\n      next\n      problem\n    }\n  }\n"): (typeof documents)["\n  query Voices($speaker: Speaker!, $search: String, $after: String) {\n    voices(speaker: $speaker, search: $search, after: $after) {\n      voices {\n        id\n        title\n        description\n        previewUrl\n      }\n      next\n      problem\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublishAccount on Connection {\n    id\n    platform\n    displayName\n    scopes\n    health\n    healthReason\n  }\n"): (typeof documents)["\n  fragment PublishAccount on Connection {\n    id\n    platform\n    displayName\n    scopes\n    health\n    healthReason\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HistoryFilters on Query {\n    connections {\n      id\n      displayName\n      platform\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment HistoryFilters on Query {\n    connections {\n      id\n      displayName\n      platform\n    }\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublicationRetry($id: ID!) {\n    publicationRetry(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PublicationRetry($id: ID!) {\n    publicationRetry(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublicationCancel($id: ID!) {\n    publicationCancel(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PublicationCancel($id: ID!) {\n    publicationCancel(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublicationTakeDown($id: ID!) {\n    publicationTakeDown(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PublicationTakeDown($id: ID!) {\n    publicationTakeDown(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicationAttempts($id: ID!) {\n    publication(id: $id) {\n      id\n      attempts {\n        id\n        asked\n        answered\n        askedAt\n        answeredAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query PublicationAttempts($id: ID!) {\n    publication(id: $id) {\n      id\n      attempts {\n        id\n        asked\n        answered\n        askedAt\n        answeredAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicationAttention on Publication {\n    id\n    title\n    platform\n    state\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      title\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    ...PublicationNextAction\n  }\n"): (typeof documents)["\n  fragment PublicationAttention on Publication {\n    id\n    title\n    platform\n    state\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      title\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    ...PublicationNextAction\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicationCard on Publication {\n    id\n    version\n    platform\n    state\n    url\n    notBefore\n    publishedAt\n    takenDownAt\n    edit {\n      state\n      error\n    }\n    progress {\n      done\n      total\n      percent\n    }\n    connection {\n      id\n      displayName\n    }\n    ...PublicationNextAction\n  }\n"): (typeof documents)["\n  fragment PublicationCard on Publication {\n    id\n    version\n    platform\n    state\n    url\n    notBefore\n    publishedAt\n    takenDownAt\n    edit {\n      state\n      error\n    }\n    progress {\n      done\n      total\n      percent\n    }\n    connection {\n      id\n      displayName\n    }\n    ...PublicationNextAction\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicationDetails on Publication {\n    id\n    title\n    platform\n    state\n    url\n    takenDownAt\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n    }\n    ...PublicationMoment\n    ...PublicationNextAction\n  }\n"): (typeof documents)["\n  fragment PublicationDetails on Publication {\n    id\n    title\n    platform\n    state\n    url\n    takenDownAt\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n    }\n    ...PublicationMoment\n    ...PublicationNextAction\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicationEditor($id: ID!) {\n    viewer {\n      id\n      timeZone\n    }\n    publication(id: $id) {\n      id\n      version\n      platform\n      state\n      title\n      description\n      tags\n      privacy\n      scheduledFor\n      options {\n        youtube {\n          categoryId\n          notifySubscribers\n          publishAt\n          playlistId\n          paidPromotion\n          firstComment\n        }\n        instagram {\n          shareToFeed\n          coverMs\n          firstComment\n        }\n      }\n      edit {\n        state\n        title\n        description\n        tags\n        privacy\n      }\n      connection {\n        id\n        displayName\n        scopes\n      }\n    }\n  }\n"): (typeof documents)["\n  query PublicationEditor($id: ID!) {\n    viewer {\n      id\n      timeZone\n    }\n    publication(id: $id) {\n      id\n      version\n      platform\n      state\n      title\n      description\n      tags\n      privacy\n      scheduledFor\n      options {\n        youtube {\n          categoryId\n          notifySubscribers\n          publishAt\n          playlistId\n          paidPromotion\n          firstComment\n        }\n        instagram {\n          shareToFeed\n          coverMs\n          firstComment\n        }\n      }\n      edit {\n        state\n        title\n        description\n        tags\n        privacy\n      }\n      connection {\n        id\n        displayName\n        scopes\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicationMoment on Publication {\n    id\n    title\n    platform\n    state\n    scheduledFor\n    notBefore\n    createdAt\n    startedAt\n    publishedAt\n    connection {\n      id\n      displayName\n    }\n  }\n"): (typeof documents)["\n  fragment PublicationMoment on Publication {\n    id\n    title\n    platform\n    state\n    scheduledFor\n    notBefore\n    createdAt\n    startedAt\n    publishedAt\n    connection {\n      id\n      displayName\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicationNextAction on Publication {\n    id\n    platform\n    state\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n      nextAction\n    }\n    connection {\n      id\n      displayName\n      health\n      scopes\n    }\n  }\n"): (typeof documents)["\n  fragment PublicationNextAction on Publication {\n    id\n    platform\n    state\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n      nextAction\n    }\n    connection {\n      id\n      displayName\n      health\n      scopes\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicationRow on Publication {\n    id\n    version\n    title\n    platform\n    state\n    url\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    latestMetrics {\n      takenAt\n      views\n      likes\n      comments\n      shares\n    }\n    ...PublicationMoment\n    ...PublicationNextAction\n  }\n"): (typeof documents)["\n  fragment PublicationRow on Publication {\n    id\n    version\n    title\n    platform\n    state\n    url\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    latestMetrics {\n      takenAt\n      views\n      likes\n      comments\n      shares\n    }\n    ...PublicationMoment\n    ...PublicationNextAction\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublishRun on Run {\n    id\n    title\n    description\n    hashtags\n    durationMs\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      state\n      connection {\n        id\n      }\n    }\n    pipeline {\n      id\n      settings {\n        privacy\n        options {\n          youtube {\n            categoryId\n            notifySubscribers\n            publishAt\n            playlistId\n            paidPromotion\n            firstComment\n          }\n          instagram {\n            shareToFeed\n            coverMs\n            firstComment\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment PublishRun on Run {\n    id\n    title\n    description\n    hashtags\n    durationMs\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      state\n      connection {\n        id\n      }\n    }\n    pipeline {\n      id\n      settings {\n        privacy\n        options {\n          youtube {\n            categoryId\n            notifySubscribers\n            publishAt\n            playlistId\n            paidPromotion\n            firstComment\n          }\n          instagram {\n            shareToFeed\n            coverMs\n            firstComment\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TikTokScreen($connectionId: ID!) {\n    tiktokCreator(connectionId: $connectionId) {\n      nickname\n      username\n      avatarUrl\n      privacyLevels\n      commentDisabled\n      duetDisabled\n      stitchDisabled\n      longestSeconds\n    }\n  }\n"): (typeof documents)["\n  query TikTokScreen($connectionId: ID!) {\n    tiktokCreator(connectionId: $connectionId) {\n      nickname\n      username\n      avatarUrl\n      privacyLevels\n      commentDisabled\n      duetDisabled\n      stitchDisabled\n      longestSeconds\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HistoryExport($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        platform\n        state\n        url\n        createdAt\n        scheduledFor\n        publishedAt\n        takenDownAt\n        error {\n          message\n        }\n        connection {\n          id\n          displayName\n        }\n        run {\n          id\n          pipeline {\n            id\n            name\n          }\n        }\n        latestMetrics {\n          takenAt\n          views\n          likes\n          comments\n          shares\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query HistoryExport($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 100, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        title\n        platform\n        state\n        url\n        createdAt\n        scheduledFor\n        publishedAt\n        takenDownAt\n        error {\n          message\n        }\n        connection {\n          id\n          displayName\n        }\n        run {\n          id\n          pipeline {\n            id\n            name\n          }\n        }\n        latestMetrics {\n          takenAt\n          views\n          likes\n          comments\n          shares\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublicationMove($id: ID!, $scheduledFor: DateTime!) {\n    publicationUpdate(input: { id: $id, scheduledFor: $scheduledFor }) {\n      publication {\n        id\n        version\n        ...PublicationMoment\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PublicationMove($id: ID!, $scheduledFor: DateTime!) {\n    publicationUpdate(input: { id: $id, scheduledFor: $scheduledFor }) {\n      publication {\n        id\n        version\n        ...PublicationMoment\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublicationUpdate($input: PublicationUpdateInput!) {\n    publicationUpdate(input: $input) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PublicationUpdate($input: PublicationUpdateInput!) {\n    publicationUpdate(input: $input) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublicationCreate($input: PublicationCreateInput!) {\n    publicationCreate(input: $input) {\n      publication {\n        id\n        ...PublicationCard\n        run {\n          id\n          publications {\n            id\n            ...PublicationCard\n          }\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PublicationCreate($input: PublicationCreateInput!) {\n    publicationCreate(input: $input) {\n      publication {\n        id\n        ...PublicationCard\n        run {\n          id\n          publications {\n            id\n            ...PublicationCard\n          }\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublicationPreflight($input: PublicationCreateInput!) {\n    publicationPreflight(input: $input) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query PublicationPreflight($input: PublicationCreateInput!) {\n    publicationPreflight(input: $input) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PurchaseRow on Purchase {\n    id\n    provider\n    purpose\n    model\n    state\n    inputTokens\n    outputTokens\n    characters\n    images\n    priceSince\n    runId\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n"): (typeof documents)["\n  fragment PurchaseRow on Purchase {\n    id\n    provider\n    purpose\n    model\n    state\n    inputTokens\n    outputTokens\n    characters\n    images\n    priceSince\n    runId\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SpendingTable on Spending {\n    since\n    total {\n      usd\n      complete\n      purchases\n    }\n    lines {\n      provider\n      purpose\n      cost {\n        usd\n        complete\n        purchases\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment SpendingTable on Spending {\n    since\n    total {\n      usd\n      complete\n      purchases\n    }\n    lines {\n      provider\n      purpose\n      cost {\n        usd\n        complete\n        purchases\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SceneBackdrops {\n    service {\n      backdrops {\n        slug\n        title\n      }\n    }\n  }\n"): (typeof documents)["\n  query SceneBackdrops {\n    service {\n      backdrops {\n        slug\n        title\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SceneClips($search: String) {\n    films: clips(kind: VIDEO, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n    pictures: clips(kind: IMAGE, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n  }\n"): (typeof documents)["\n  query SceneClips($search: String) {\n    films: clips(kind: VIDEO, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n    pictures: clips(kind: IMAGE, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LastRun on Run {\n    id\n    title\n    state\n    createdAt\n  }\n"): (typeof documents)["\n  fragment LastRun on Run {\n    id\n    title\n    state\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NewRunPipeline on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      approval\n      privacy\n      writing {\n        writer\n        niche\n      }\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n  }\n"): (typeof documents)["\n  fragment NewRunPipeline on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      approval\n      privacy\n      writing {\n        writer\n        niche\n      }\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Recordings {\n    clips(kind: AUDIO, first: 100) {\n      nodes {\n        id\n        name\n        durationMs\n      }\n    }\n  }\n"): (typeof documents)["\n  query Recordings {\n    clips(kind: AUDIO, first: 100) {\n      nodes {\n        id\n        name\n        durationMs\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunCancel($id: ID!) {\n    runCancel(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunCancel($id: ID!) {\n    runCancel(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunRetry($id: ID!) {\n    runRetry(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunRetry($id: ID!) {\n    runRetry(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunApprove($id: ID!) {\n    runApprove(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunApprove($id: ID!) {\n    runApprove(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...RunFailure\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunAttention on Run {\n    id\n    version\n    title\n    state\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment RunAttention on Run {\n    id\n    version\n    title\n    state\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunEstimate($pipelineId: ID!, $script: String!, $scriptKind: ScriptKind) {\n    runEstimate(pipelineId: $pipelineId, script: $script, scriptKind: $scriptKind) {\n      total {\n        usd\n        complete\n      }\n      lines {\n        provider\n        purpose\n        cost {\n          usd\n          complete\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RunEstimate($pipelineId: ID!, $script: String!, $scriptKind: ScriptKind) {\n    runEstimate(pipelineId: $pipelineId, script: $script, scriptKind: $scriptKind) {\n      total {\n        usd\n        complete\n      }\n      lines {\n        provider\n        purpose\n        cost {\n          usd\n          complete\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunFailure on Run {\n    id\n    version\n    state\n    error {\n      code\n      message\n      retryable\n      nextAction\n    }\n    pipeline {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment RunFailure on Run {\n    id\n    version\n    state\n    error {\n      code\n      message\n      retryable\n      nextAction\n    }\n    pipeline {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunHeader on Run {\n    id\n    version\n    title\n    state\n    cancelRequestedAt\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment RunHeader on Run {\n    id\n    version\n    title\n    state\n    cancelRequestedAt\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunMusicLine on Run {\n    id\n    version\n    music {\n      title\n      ambience\n      clipId\n      licence\n    }\n  }\n"): (typeof documents)["\n  fragment RunMusicLine on Run {\n    id\n    version\n    music {\n      title\n      ambience\n      clipId\n      licence\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunNotices on Run {\n    id\n    version\n    notices {\n      code\n      message\n    }\n  }\n"): (typeof documents)["\n  fragment RunNotices on Run {\n    id\n    version\n    notices {\n      code\n      message\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunPlayer on Run {\n    id\n    version\n    state\n    durationMs\n    progress {\n      done\n      total\n      percent\n    }\n    video {\n      url\n      mediaType\n      bytes\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    language\n    captions {\n      url\n      mediaType\n      expiresAt\n    }\n    captionsVtt {\n      url\n      mediaType\n      expiresAt\n    }\n  }\n"): (typeof documents)["\n  fragment RunPlayer on Run {\n    id\n    version\n    state\n    durationMs\n    progress {\n      done\n      total\n      percent\n    }\n    video {\n      url\n      mediaType\n      bytes\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    language\n    captions {\n      url\n      mediaType\n      expiresAt\n    }\n    captionsVtt {\n      url\n      mediaType\n      expiresAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunReject($id: ID!, $note: String!) {\n    runReject(input: { id: $id, note: $note }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunReject($id: ID!, $note: String!) {\n    runReject(input: { id: $id, note: $note }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunReview\n        ...Storyboard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunReview on Run {\n    id\n    version\n    state\n    approveAt\n    review {\n      at\n      by\n      note\n    }\n  }\n"): (typeof documents)["\n  fragment RunReview on Run {\n    id\n    version\n    state\n    approveAt\n    review {\n      at\n      by\n      note\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunRow on Run {\n    id\n    version\n    title\n    state\n    durationMs\n    createdAt\n    updatedAt\n    finishedAt\n    progress {\n      done\n      total\n      percent\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n    publications {\n      id\n      version\n      platform\n      state\n      url\n    }\n  }\n"): (typeof documents)["\n  fragment RunRow on Run {\n    id\n    version\n    title\n    state\n    durationMs\n    createdAt\n    updatedAt\n    finishedAt\n    progress {\n      done\n      total\n      percent\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n    publications {\n      id\n      version\n      platform\n      state\n      url\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunScript on Run {\n    id\n    script\n    scriptKind\n    language\n    description\n    hashtags\n  }\n"): (typeof documents)["\n  fragment RunScript on Run {\n    id\n    script\n    scriptKind\n    language\n    description\n    hashtags\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunSteps on Run {\n    id\n    version\n    state\n    steps {\n      kind\n      state\n      reused\n      startedAt\n      finishedAt\n      durationMs\n      remainingMs\n      progress {\n        done\n        total\n        percent\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment RunSteps on Run {\n    id\n    version\n    state\n    steps {\n      kind\n      state\n      reused\n      startedAt\n      finishedAt\n      durationMs\n      remainingMs\n      progress {\n        done\n        total\n        percent\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FootageSearch($input: FootageSearchInput!) {\n    footageSearch(input: $input) {\n      found {\n        clips {\n          id\n          source\n          tags\n          width\n          height\n          durationMs\n          author\n          pageUrl\n          previewUrl\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation FootageSearch($input: FootageSearchInput!) {\n    footageSearch(input: $input) {\n      found {\n        clips {\n          id\n          source\n          tags\n          width\n          height\n          durationMs\n          author\n          pageUrl\n          previewUrl\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Storyboard on Run {\n    id\n    version\n    state\n    language\n    pipeline {\n      id\n    }\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      state\n    }\n    scenes {\n      id\n      position\n      narration\n      searchTerms\n      startMs\n      durationMs\n      timingSource\n      footage\n      credit\n      rate\n      pauseMs\n      rendered\n      choice {\n        source\n        score\n        reason\n        weak\n        tried\n        byPerson\n      }\n      words {\n        text\n        startMs\n        endMs\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Storyboard on Run {\n    id\n    version\n    state\n    language\n    pipeline {\n      id\n    }\n    video {\n      url\n      mediaType\n      expiresAt\n    }\n    publications {\n      id\n      state\n    }\n    scenes {\n      id\n      position\n      narration\n      searchTerms\n      startMs\n      durationMs\n      timingSource\n      footage\n      credit\n      rate\n      pauseMs\n      rendered\n      choice {\n        source\n        score\n        reason\n        weak\n        tried\n        byPerson\n      }\n      words {\n        text\n        startMs\n        endMs\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IdeaSuggest($input: IdeaSuggestInput!) {\n    ideaSuggest(input: $input) {\n      suggestions {\n        ideas {\n          topic\n          angle\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation IdeaSuggest($input: IdeaSuggestInput!) {\n    ideaSuggest(input: $input) {\n      suggestions {\n        ideas {\n          topic\n          angle\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunCreate($input: RunCreateInput!) {\n    runCreate(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunCreate($input: RunCreateInput!) {\n    runCreate(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunEdit($input: RunEditInput!) {\n    runEdit(input: $input) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunSteps\n        ...Storyboard\n        ...RunPlayer\n        ...RunReview\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunEdit($input: RunEditInput!) {\n    runEdit(input: $input) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunSteps\n        ...Storyboard\n        ...RunPlayer\n        ...RunReview\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScriptPreview($input: ScriptPreviewInput!) {\n    scriptPreview(input: $input) {\n      preview {\n        previewId\n        title\n        hook\n        description\n        hashtags\n        spokenMs\n        writtenBy\n        scenes {\n          narration\n          searchTerms\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ScriptPreview($input: ScriptPreviewInput!) {\n    scriptPreview(input: $input) {\n      preview {\n        previewId\n        title\n        hook\n        description\n        hashtags\n        spokenMs\n        writtenBy\n        scenes {\n          narration\n          searchTerms\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ScheduleForm on Schedule {\n    id\n    weekly {\n      weekday\n      time\n    }\n    cron\n    timeZone\n    leadMinutes\n    jitterMinutes\n    destinationTimes {\n      connectionId\n      time\n    }\n    blackouts {\n      from\n      to\n    }\n    catchUp\n  }\n"): (typeof documents)["\n  fragment ScheduleForm on Schedule {\n    id\n    weekly {\n      weekday\n      time\n    }\n    cron\n    timeZone\n    leadMinutes\n    jitterMinutes\n    destinationTimes {\n      connectionId\n      time\n    }\n    blackouts {\n      from\n      to\n    }\n    catchUp\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ScheduleStanding on Schedule {\n    id\n    timeZone\n    pausedAt\n    nextAt\n  }\n"): (typeof documents)["\n  fragment ScheduleStanding on Schedule {\n    id\n    timeZone\n    pausedAt\n    nextAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ScheduleDestination on Connection {\n    id\n    platform\n    displayName\n  }\n"): (typeof documents)["\n  fragment ScheduleDestination on Connection {\n    id\n    platform\n    displayName\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SchedulePreview($input: ScheduleSetInput!) {\n    schedulePreview(input: $input, count: 5) {\n      preview {\n        slots {\n          at\n          beginsAt\n          goesOutAt\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query SchedulePreview($input: ScheduleSetInput!) {\n    schedulePreview(input: $input, count: 5) {\n      preview {\n        slots {\n          at\n          beginsAt\n          goesOutAt\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SchedulePause($input: SchedulePauseInput!) {\n    schedulePause(input: $input) {\n      schedule {\n        id\n        ...ScheduleStanding\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SchedulePause($input: SchedulePauseInput!) {\n    schedulePause(input: $input) {\n      schedule {\n        id\n        ...ScheduleStanding\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScheduleRemove($pipelineId: ID!) {\n    scheduleRemove(input: { pipelineId: $pipelineId }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ScheduleRemove($pipelineId: ID!) {\n    scheduleRemove(input: { pipelineId: $pipelineId }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScheduleSet($input: ScheduleSetInput!) {\n    scheduleSet(input: $input) {\n      schedule {\n        id\n        ...ScheduleForm\n        ...ScheduleStanding\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ScheduleSet($input: ScheduleSetInput!) {\n    scheduleSet(input: $input) {\n      schedule {\n        id\n        ...ScheduleForm\n        ...ScheduleStanding\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SeriesForm on Series {\n    id\n    name\n    template\n    title\n    scriptKind\n    weekdays\n    lists {\n      name\n      values\n    }\n    nextNumber\n  }\n"): (typeof documents)["\n  fragment SeriesForm on Series {\n    id\n    name\n    template\n    title\n    scriptKind\n    weekdays\n    lists {\n      name\n      values\n    }\n    nextNumber\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SeriesRow on Series {\n    id\n    name\n    weekdays\n    enabled\n    nextNumber\n    example\n    ...SeriesForm\n  }\n"): (typeof documents)["\n  fragment SeriesRow on Series {\n    id\n    name\n    weekdays\n    enabled\n    nextNumber\n    example\n    ...SeriesForm\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SeriesDelete($id: ID!) {\n    seriesDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SeriesDelete($id: ID!) {\n    seriesDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SeriesCreate($input: SeriesCreateInput!) {\n    seriesCreate(input: $input) {\n      series {\n        id\n        ...SeriesRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SeriesCreate($input: SeriesCreateInput!) {\n    seriesCreate(input: $input) {\n      series {\n        id\n        ...SeriesRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SeriesUpdate($input: SeriesUpdateInput!) {\n    seriesUpdate(input: $input) {\n      series {\n        id\n        ...SeriesRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SeriesUpdate($input: SeriesUpdateInput!) {\n    seriesUpdate(input: $input) {\n      series {\n        id\n        ...SeriesRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlatformList on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n"): (typeof documents)["\n  fragment PlatformList on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ServiceFacts on Service {\n    version\n    scriptLimit\n    languages {\n      code\n      title\n    }\n  }\n"): (typeof documents)["\n  fragment ServiceFacts on Service {\n    version\n    scriptLimit\n    languages {\n      code\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordReset($input: PasswordResetInput!) {\n    passwordReset(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordReset($input: PasswordResetInput!) {\n    passwordReset(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasswordResetRequest($email: String!) {\n    passwordResetRequest(input: { email: $email }) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasswordResetRequest($email: String!) {\n    passwordResetRequest(input: { email: $email }) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserRegister($input: UserRegisterInput!) {\n    userRegister(input: $input) {\n      user {\n        id\n      }\n      confirmationSent\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UserRegister($input: UserRegisterInput!) {\n    userRegister(input: $input) {\n      user {\n        id\n      }\n      confirmationSent\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PasskeySessionBegin {\n    passkeySessionBegin {\n      ceremony {\n        id\n        options\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PasskeySessionBegin {\n    passkeySessionBegin {\n      ceremony {\n        id\n        options\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionCreateByPasskey($input: SessionCreateByPasskeyInput!) {\n    sessionCreateByPasskey(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SessionCreateByPasskey($input: SessionCreateByPasskeyInput!) {\n    sessionCreateByPasskey(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EmailVerify($token: String!) {\n    emailVerify(input: { token: $token }) {\n      user {\n        id\n        email\n        emailVerifiedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EmailVerify($token: String!) {\n    emailVerify(input: { token: $token }) {\n      user {\n        id\n        email\n        emailVerifiedAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiTokenRow on ApiToken {\n    id\n    name\n    scopes\n    addresses\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n  }\n"): (typeof documents)["\n  fragment ApiTokenRow on ApiToken {\n    id\n    name\n    scopes\n    addresses\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApiTokenRevoke($id: ID!) {\n    apiTokenRevoke(input: { id: $id }) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ApiTokenRevoke($id: ID!) {\n    apiTokenRevoke(input: { id: $id }) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiTokens on Query {\n    apiTokens {\n      id\n      ...ApiTokenRow\n    }\n  }\n"): (typeof documents)["\n  fragment ApiTokens on Query {\n    apiTokens {\n      id\n      ...ApiTokenRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProviderKeyFacts on ProviderKey {\n    id\n    provider\n    lastFour\n    baseUrl\n    updatedAt\n    check {\n      at\n      ok\n      code\n      message\n    }\n  }\n"): (typeof documents)["\n  fragment ProviderKeyFacts on ProviderKey {\n    id\n    provider\n    lastFour\n    baseUrl\n    updatedAt\n    check {\n      at\n      ok\n      code\n      message\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProviderKeys on Query {\n    providerKeys {\n      id\n      provider\n      ...ProviderKeyFacts\n    }\n  }\n"): (typeof documents)["\n  fragment ProviderKeys on Query {\n    providerKeys {\n      id\n      provider\n      ...ProviderKeyFacts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      token\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      token\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProviderKeySet($input: ProviderKeySetInput!) {\n    providerKeySet(input: $input) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ProviderKeySet($input: ProviderKeySetInput!) {\n    providerKeySet(input: $input) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProviderKeyCheck($id: ID!) {\n    providerKeyCheck(input: { id: $id }) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ProviderKeyCheck($id: ID!) {\n    providerKeyCheck(input: { id: $id }) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProviderKeyRemove($id: ID!) {\n    providerKeyRemove(input: { id: $id }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ProviderKeyRemove($id: ID!) {\n    providerKeyRemove(input: { id: $id }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlannedSlot on UpcomingSlot {\n    at\n    beginsAt\n    goesOutAt\n    destinations {\n      connectionId\n      at\n    }\n    seriesId\n  }\n"): (typeof documents)["\n  fragment PlannedSlot on UpcomingSlot {\n    at\n    beginsAt\n    goesOutAt\n    destinations {\n      connectionId\n      at\n    }\n    seriesId\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlanningPipeline on Pipeline {\n    id\n    name\n    waitingTopics\n    destinations {\n      id\n      platform\n      displayName\n    }\n    series {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment PlanningPipeline on Pipeline {\n    id\n    name\n    waitingTopics\n    destinations {\n      id\n      platform\n      displayName\n    }\n    series {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SlotAttention on Slot {\n    id\n    at\n    pipelineId\n    reason {\n      code\n      message\n    }\n  }\n"): (typeof documents)["\n  fragment SlotAttention on Slot {\n    id\n    at\n    pipelineId\n    reason {\n      code\n      message\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SlotDetails on Slot {\n    id\n    pipelineId\n    at\n    goesOutAt\n    reason {\n      code\n      message\n    }\n    run {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  fragment SlotDetails on Slot {\n    id\n    pipelineId\n    at\n    goesOutAt\n    reason {\n      code\n      message\n    }\n    run {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NextTopics on Pipeline {\n    id\n    waitingTopics\n  }\n"): (typeof documents)["\n  fragment NextTopics on Pipeline {\n    id\n    waitingTopics\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NextTopic on Topic {\n    id\n    text\n    title\n  }\n"): (typeof documents)["\n  fragment NextTopic on Topic {\n    id\n    text\n    title\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RestockSection on Pipeline {\n    id\n    settings {\n      budgetCents\n      writing {\n        writer\n        niche\n      }\n    }\n    restock {\n      id\n      below\n      count\n      trouble {\n        code\n        message\n        againAt\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment RestockSection on Pipeline {\n    id\n    settings {\n      budgetCents\n      writing {\n        writer\n        niche\n      }\n    }\n    restock {\n      id\n      below\n      count\n      trouble {\n        code\n        message\n        againAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TopicRow on Topic {\n    id\n    pipelineId\n    text\n    title\n    scriptKind\n    priority\n    source\n    state\n    reason\n    createdAt\n    usedAt\n    run {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  fragment TopicRow on Topic {\n    id\n    pipelineId\n    text\n    title\n    scriptKind\n    priority\n    source\n    state\n    reason\n    createdAt\n    usedAt\n    run {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestockSet($input: RestockSetInput!) {\n    restockSet(input: $input) {\n      restock {\n        id\n        below\n        count\n        trouble {\n          code\n          message\n          againAt\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RestockSet($input: RestockSetInput!) {\n    restockSet(input: $input) {\n      restock {\n        id\n        below\n        count\n        trouble {\n          code\n          message\n          againAt\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestockRemove($input: RestockRemoveInput!) {\n    restockRemove(input: $input) {\n      pipelineId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RestockRemove($input: RestockRemoveInput!) {\n    restockRemove(input: $input) {\n      pipelineId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TopicCreate($input: TopicCreateInput!) {\n    topicCreate(input: $input) {\n      topic {\n        id\n        ...TopicRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TopicCreate($input: TopicCreateInput!) {\n    topicCreate(input: $input) {\n      topic {\n        id\n        ...TopicRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TopicDelete($input: TopicDeleteInput!) {\n    topicDelete(input: $input) {\n      deleted {\n        ids\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TopicDelete($input: TopicDeleteInput!) {\n    topicDelete(input: $input) {\n      deleted {\n        ids\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TopicImport($input: TopicImportInput!) {\n    topicImport(input: $input) {\n      imported {\n        added\n        refused {\n          line\n          message\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TopicImport($input: TopicImportInput!) {\n    topicImport(input: $input) {\n      imported {\n        added\n        refused {\n          line\n          message\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TopicMove($input: TopicMoveInput!) {\n    topicMove(input: $input) {\n      topic {\n        id\n        pipelineId\n        priority\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TopicMove($input: TopicMoveInput!) {\n    topicMove(input: $input) {\n      topic {\n        id\n        pipelineId\n        priority\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TopicUpdate($input: TopicUpdateInput!) {\n    topicUpdate(input: $input) {\n      topic {\n        id\n        ...TopicRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TopicUpdate($input: TopicUpdateInput!) {\n    topicUpdate(input: $input) {\n      topic {\n        id\n        ...TopicRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeliveryDetails on WebhookDelivery {\n    id\n    event {\n      id\n      data\n    }\n    attempts {\n      id\n      status\n      answer\n      error\n      sentAt\n      answeredAt\n    }\n  }\n"): (typeof documents)["\n  fragment DeliveryDetails on WebhookDelivery {\n    id\n    event {\n      id\n      data\n    }\n    attempts {\n      id\n      status\n      answer\n      error\n      sentAt\n      answeredAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeliveryReplay($id: ID!) {\n    webhookDeliveryReplay(input: { id: $id }) {\n      delivery {\n        id\n        ...DeliveryRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeliveryReplay($id: ID!) {\n    webhookDeliveryReplay(input: { id: $id }) {\n      delivery {\n        id\n        ...DeliveryRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeliveryRow on WebhookDelivery {\n    id\n    state\n    error\n    notBefore\n    createdAt\n    event {\n      id\n      type\n    }\n    ...DeliveryDetails\n  }\n"): (typeof documents)["\n  fragment DeliveryRow on WebhookDelivery {\n    id\n    state\n    error\n    notBefore\n    createdAt\n    event {\n      id\n      type\n    }\n    ...DeliveryDetails\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EventPicker on EventType {\n    name\n    description\n  }\n"): (typeof documents)["\n  fragment EventPicker on EventType {\n    name\n    description\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WebhookReplayFailed($id: ID!, $since: DateTime!) {\n    webhookReplayFailed(input: { id: $id, since: $since }) {\n      replayed\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WebhookReplayFailed($id: ID!, $since: DateTime!) {\n    webhookReplayFailed(input: { id: $id, since: $since }) {\n      replayed\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WebhookSecretRotate($id: ID!) {\n    webhookSecretRotate(input: { id: $id }) {\n      webhook {\n        id\n        ...WebhookHead\n      }\n      secret\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WebhookSecretRotate($id: ID!) {\n    webhookSecretRotate(input: { id: $id }) {\n      webhook {\n        id\n        ...WebhookHead\n      }\n      secret\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WebhookTest($id: ID!) {\n    webhookTest(input: { id: $id }) {\n      delivery {\n        id\n        ...DeliveryRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WebhookTest($id: ID!) {\n    webhookTest(input: { id: $id }) {\n      delivery {\n        id\n        ...DeliveryRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WebhookDelete($id: ID!) {\n    webhookDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WebhookDelete($id: ID!) {\n    webhookDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WebhookUpdate($input: WebhookUpdateInput!) {\n    webhookUpdate(input: $input) {\n      webhook {\n        id\n        ...WebhookRow\n        ...WebhookHead\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WebhookUpdate($input: WebhookUpdateInput!) {\n    webhookUpdate(input: $input) {\n      webhook {\n        id\n        ...WebhookRow\n        ...WebhookHead\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WebhookCreate($input: WebhookCreateInput!) {\n    webhookCreate(input: $input) {\n      webhook {\n        id\n        ...WebhookRow\n      }\n      secret\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WebhookCreate($input: WebhookCreateInput!) {\n    webhookCreate(input: $input) {\n      webhook {\n        id\n        ...WebhookRow\n      }\n      secret\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WebhookHead on Webhook {\n    id\n    url\n    eventTypes\n    state\n    stateReason\n    failingSince\n    previousSecretUntil\n    createdAt\n  }\n"): (typeof documents)["\n  fragment WebhookHead on Webhook {\n    id\n    url\n    eventTypes\n    state\n    stateReason\n    failingSince\n    previousSecretUntil\n    createdAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment WebhookRow on Webhook {\n    id\n    url\n    eventTypes\n    state\n    failingSince\n  }\n"): (typeof documents)["\n  fragment WebhookRow on Webhook {\n    id\n    url\n    eventTypes\n    state\n    failingSince\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;