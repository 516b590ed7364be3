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
    "\n  subscription Activity {\n    activity {\n      kind\n      run {\n        id\n        ...RunRow\n        ...RunAttention\n      }\n      publication {\n        id\n        ...PublicationRow\n      }\n      connection {\n        id\n        ...ConnectionCard\n      }\n    }\n  }\n": typeof types.ActivityDocument,
    "\n  query Leaving {\n    viewer {\n      id\n      ...DeletionNotice\n    }\n  }\n": typeof types.LeavingDocument,
    "\n  query AuditPage($after: String) {\n    auditEvents(first: 8, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AuditPageDocument,
    "\n  query ConnectionsRoom {\n    service {\n      ...ConnectButtons\n    }\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n": typeof types.ConnectionsRoomDocument,
    "\n  query Costs {\n    spending {\n      ...SpendingTable\n    }\n  }\n": typeof types.CostsDocument,
    "\n  query DeliveriesPage($webhookId: ID!, $states: [DeliveryState!], $after: String) {\n    webhookDeliveries(webhookId: $webhookId, states: $states, first: 20, after: $after) {\n      nodes {\n        id\n        state\n        notBefore\n        ...DeliveryRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DeliveriesPageDocument,
    "\n  query HistoryPage($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 25, after: $after) {\n      nodes {\n        id\n        ...PublicationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.HistoryPageDocument,
    "\n  query HistoryTotals($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      ...SummaryStrip\n    }\n  }\n": typeof types.HistoryTotalsDocument,
    "\n  query LibraryPage($search: String, $kind: ClipKind, $tag: String, $after: String) {\n    clips(search: $search, kind: $kind, tag: $tag, first: 30, after: $after) {\n      nodes {\n        id\n        ...ClipRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.LibraryPageDocument,
    "\n  query LibraryRoom {\n    clipTags\n    clipUsage {\n      ...UploadCard\n    }\n  }\n": typeof types.LibraryRoomDocument,
    "\n  query NeedsMe($states: [RunState!]) {\n    runs(filter: { states: $states }, first: 5) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunAttention\n      }\n    }\n    connections {\n      id\n      health\n      ...ConnectionAttention\n    }\n  }\n": typeof types.NeedsMeDocument,
    "\n  query NewPipelineRoom {\n    ...PipelineEditorChoices\n  }\n": typeof types.NewPipelineRoomDocument,
    "\n  query NewRunRoom {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...NewRunPipeline\n      }\n    }\n    service {\n      scriptLimit\n    }\n  }\n": typeof types.NewRunRoomDocument,
    "\n  fragment PipelineEditorChoices on Query {\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n": typeof types.PipelineEditorChoicesFragmentDoc,
    "\n  query PipelineRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      name\n      ...PipelineForm\n      runs(first: 5) {\n        nodes {\n          id\n          ...RunRow\n        }\n      }\n    }\n    ...PipelineEditorChoices\n  }\n": typeof types.PipelineRoomDocument,
    "\n  query PipelinesRoom($first: Int!) {\n    pipelines(first: $first) {\n      nodes {\n        id\n        ...PipelineRow\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": typeof types.PipelinesRoomDocument,
    "\n  query PurchasesPage($runId: ID, $after: String) {\n    purchases(runId: $runId, first: 10, after: $after) {\n      nodes {\n        id\n        ...PurchaseRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PurchasesPageDocument,
    "\n  fragment RunCosts on Run {\n    id\n    version\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n": typeof types.RunCostsFragmentDoc,
    "\n  query RunRoom($id: ID!) {\n    run(id: $id) {\n      id\n      ...RunView\n    }\n  }\n": typeof types.RunRoomDocument,
    "\n  subscription RunProgress($id: ID!) {\n    runProgress(id: $id) {\n      id\n      ...RunView\n    }\n  }\n": typeof types.RunProgressDocument,
    "\n  fragment RunView on Run {\n    id\n    version\n    title\n    state\n    progress {\n      done\n      total\n      percent\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    scenes {\n      id\n    }\n    publications {\n      id\n      ...PublicationCard\n    }\n    ...RunRow\n    ...RunHeader\n    ...RunSteps\n    ...Storyboard\n    ...RunNotices\n    ...RunCosts\n    ...RunPlayer\n    ...RunMusicLine\n    ...RunScript\n  }\n": typeof types.RunViewFragmentDoc,
    "\n  query RunsPage($filter: RunFilter, $after: String) {\n    runs(filter: $filter, first: 20, after: $after) {\n      nodes {\n        id\n        ...RunRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.RunsPageDocument,
    "\n  query SettingsAccount {\n    viewer {\n      id\n      email\n      ...Account\n      ...DeletionSection\n    }\n    ...Sessions\n  }\n": typeof types.SettingsAccountDocument,
    "\n  query SettingsKeys {\n    ...ProviderKeys\n  }\n": typeof types.SettingsKeysDocument,
    "\n  query SettingsNotifications {\n    viewer {\n      id\n      email\n      timeZone\n    }\n    eventTypes {\n      name\n      description\n    }\n    notificationSettings {\n      ...NotificationForm\n    }\n  }\n": typeof types.SettingsNotificationsDocument,
    "\n  query SettingsService {\n    service {\n      ...ServiceFacts\n      ...PlatformList\n    }\n  }\n": typeof types.SettingsServiceDocument,
    "\n  query SettingsTokens {\n    ...ApiTokens\n  }\n": typeof types.SettingsTokensDocument,
    "\n  query SettingsWebhook($id: ID!) {\n    webhook(id: $id) {\n      id\n      state\n      ...WebhookHead\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n": typeof types.SettingsWebhookDocument,
    "\n  query SettingsWebhooks {\n    webhooks {\n      id\n      ...WebhookRow\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n": typeof types.SettingsWebhooksDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      email\n      ...DeletionNotice\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation SessionEnd {\n    sessionEnd {\n      ended\n    }\n  }\n": typeof types.SessionEndDocument,
    "\n  fragment Account on User {\n    id\n    email\n    timeZone\n    createdAt\n  }\n": typeof types.AccountFragmentDoc,
    "\n  fragment AuditRow on AuditEvent {\n    id\n    kind\n    subject\n    actor\n    createdAt\n  }\n": typeof types.AuditRowFragmentDoc,
    "\n  fragment DeletionNotice on User {\n    id\n    deletionDueAt\n  }\n": typeof types.DeletionNoticeFragmentDoc,
    "\n  fragment DeletionSection on User {\n    id\n    email\n    deletionDueAt\n  }\n": typeof types.DeletionSectionFragmentDoc,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PasswordChangeDocument,
    "\n  fragment SessionRow on Session {\n    id\n    userAgent\n    createdAt\n    lastUsedAt\n    isCurrent\n  }\n": typeof types.SessionRowFragmentDoc,
    "\n  fragment Sessions on Query {\n    sessions {\n      id\n      isCurrent\n      ...SessionRow\n    }\n  }\n": typeof types.SessionsFragmentDoc,
    "\n  mutation TimeZoneUpdate($timeZone: String!) {\n    userUpdate(input: { timeZone: $timeZone }) {\n      user {\n        id\n        timeZone\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.TimeZoneUpdateDocument,
    "\n  mutation UserDelete($input: UserDeleteInput!) {\n    userDelete(input: $input) {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.UserDeleteDocument,
    "\n  mutation UserDeleteCancel {\n    userDeleteCancel {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.UserDeleteCancelDocument,
    "\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(input: { id: $id }) {\n      revokedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SessionRevokeDocument,
    "\n  mutation SessionRevokeOthers {\n    sessionRevokeOthers {\n      revokedIds\n    }\n  }\n": typeof types.SessionRevokeOthersDocument,
    "\n  fragment SummaryStrip on AnalyticsSummary {\n    publications\n    measured\n    views\n    likes\n    comments\n    shares\n    takenAt\n  }\n": typeof types.SummaryStripFragmentDoc,
    "\n  fragment CaptionChoices on Query {\n    service {\n      captionPresets {\n        slug\n        title\n        look {\n          ...CaptionLookFields\n        }\n      }\n    }\n    captionStyles {\n      id\n      name\n      version\n      look {\n        ...CaptionLookFields\n      }\n    }\n  }\n": typeof types.CaptionChoicesFragmentDoc,
    "\n  fragment CaptionLookFields on CaptionLook {\n    font\n    size\n    minSize\n    leading\n    wordSpace\n    letterCase\n    punctuation\n    fill\n    accent\n    emphasis\n    outline\n    outlineColor\n    shadow\n    shadowColor\n    shadowOpacity\n    glow\n    glowColor\n    background\n    backgroundColor\n    backgroundOpacity\n    backgroundPadding\n    backgroundRadius\n    wordAnimation\n    pageAnimation\n    words\n    lines\n    position\n  }\n": typeof types.CaptionLookFieldsFragmentDoc,
    "\n  mutation CaptionPreview($input: CaptionPreviewInput!) {\n    captionPreview(input: $input) {\n      media {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CaptionPreviewDocument,
    "\n  query CaptionStyles {\n    ...CaptionChoices\n  }\n": typeof types.CaptionStylesDocument,
    "\n  mutation CaptionStyleCreate($input: CaptionStyleCreateInput!) {\n    captionStyleCreate(input: $input) {\n      captionStyle {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CaptionStyleCreateDocument,
    "\n  mutation CaptionStyleUpdate($input: CaptionStyleUpdateInput!) {\n    captionStyleUpdate(input: $input) {\n      captionStyle {\n        id\n        name\n        version\n        look {\n          ...CaptionLookFields\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CaptionStyleUpdateDocument,
    "\n  mutation CaptionStyleDelete($input: CaptionStyleDeleteInput!) {\n    captionStyleDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CaptionStyleDeleteDocument,
    "\n  mutation ClipUpdate($input: ClipUpdateInput!) {\n    clipUpdate(input: $input) {\n      clip {\n        id\n        ...ClipRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClipUpdateDocument,
    "\n  fragment ClipPublishPipeline on Pipeline {\n    id\n    name\n    settings {\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n    }\n  }\n": typeof types.ClipPublishPipelineFragmentDoc,
    "\n  query ClipPublishChoices {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...ClipPublishPipeline\n      }\n    }\n  }\n": typeof types.ClipPublishChoicesDocument,
    "\n  fragment ClipRow on Clip {\n    id\n    name\n    kind\n    width\n    height\n    durationMs\n    bytes\n    tags\n    licence\n    mediaType\n    url\n    thumbnailUrl\n    usedInPipelines\n    createdAt\n  }\n": typeof types.ClipRowFragmentDoc,
    "\n  query ClipUses {\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        settings {\n          clips\n          sound {\n            trackIds\n          }\n          look {\n            brand {\n              logoId\n              outroId\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ClipUsesDocument,
    "\n  fragment UploadCard on ClipUsage {\n    clips\n    mostClips\n    bytes\n    mostBytes\n    largestFile\n  }\n": typeof types.UploadCardFragmentDoc,
    "\n  mutation ClipDelete($input: ClipDeleteInput!) {\n    clipDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClipDeleteDocument,
    "\n  mutation ClipPublish($input: ClipPublishInput!) {\n    clipPublish(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ClipPublishDocument,
    "\n  fragment ConnectButtons on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n": typeof types.ConnectButtonsFragmentDoc,
    "\n  fragment ConnectionAttention on Connection {\n    id\n    platform\n    displayName\n    health\n    healthReason\n  }\n": typeof types.ConnectionAttentionFragmentDoc,
    "\n  fragment ConnectionCard on Connection {\n    id\n    platform\n    displayName\n    username\n    scopes\n    health\n    healthReason\n    accessExpiresAt\n    createdAt\n  }\n": typeof types.ConnectionCardFragmentDoc,
    "\n  mutation ConnectionBegin($input: ConnectionBeginInput!) {\n    connectionBegin(input: $input) {\n      authorizeUrl\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ConnectionBeginDocument,
    "\n  mutation ConnectionDisconnect($id: ID!) {\n    connectionDisconnect(input: { id: $id }) {\n      connection {\n        id\n        ...ConnectionCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ConnectionDisconnectDocument,
    "\n  fragment NotificationForm on NotificationSettings {\n    mails {\n      eventType\n      when\n    }\n    digestHour\n  }\n": typeof types.NotificationFormFragmentDoc,
    "\n  mutation NotificationUpdate($input: NotificationUpdateInput!) {\n    notificationUpdate(input: $input) {\n      notificationSettings {\n        ...NotificationForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.NotificationUpdateDocument,
    "\n  fragment ClipChoices on Query {\n    films: clips(kind: VIDEO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    pictures: clips(kind: IMAGE, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    recordings: clips(kind: AUDIO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n  }\n": typeof types.ClipChoicesFragmentDoc,
    "\n  fragment ClipChoice on Clip {\n    id\n    kind\n    name\n    durationMs\n    width\n    height\n    bytes\n    licence\n  }\n": typeof types.ClipChoiceFragmentDoc,
    "\n  fragment PipelineForm on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      writing {\n        writer\n        model\n        tone\n        audience\n        niche\n        notes\n        targetSeconds\n      }\n      voice\n      speech {\n        speaker\n        model\n        rate\n        pauseMs\n        localFallback\n        pronunciations {\n          written\n          spoken\n        }\n      }\n      footageOrder\n      imageStyle\n      credits\n      budgetCents\n      backdrops\n      clips\n      look {\n        format\n        fit\n        transition\n        hookTitle\n        progressBar\n        brand {\n          accent\n          font\n          handle\n          logoId\n          outroId\n        }\n      }\n      captionPreset\n      sound {\n        music\n        ambience\n        trackIds\n        belowVoice\n      }\n      privacy\n      madeForKids\n      approval\n    }\n    destinations {\n      id\n    }\n  }\n": typeof types.PipelineFormFragmentDoc,
    "\n  fragment PipelineChoices on Query {\n    service {\n      languages {\n        code\n        title\n      }\n      backdrops {\n        slug\n        title\n      }\n      ambiences {\n        slug\n        title\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n      health\n    }\n    providerKeys {\n      id\n      provider\n    }\n    ...ClipChoices\n  }\n": typeof types.PipelineChoicesFragmentDoc,
    "\n  fragment PipelineRow on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      footageOrder\n      privacy\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n    runs(first: 1) {\n      totalCount\n    }\n  }\n": typeof types.PipelineRowFragmentDoc,
    "\n  query Clips {\n    ...ClipChoices\n  }\n": typeof types.ClipsDocument,
    "\n  mutation PipelineDelete($id: ID!) {\n    pipelineDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PipelineDeleteDocument,
    "\n  mutation PipelineCreate($input: PipelineCreateInput!) {\n    pipelineCreate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PipelineCreateDocument,
    "\n  mutation PipelineUpdate($input: PipelineUpdateInput!) {\n    pipelineUpdate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PipelineUpdateDocument,
    "\n  mutation VoiceSample($input: VoiceSampleInput!) {\n    voiceSample(input: $input) {\n      audio {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.VoiceSampleDocument,
    "\n  query Voices($speaker: Speaker!, $search: String, $after: String) {\n    voices(speaker: $speaker, search: $search, after: $after) {\n      voices {\n        id\n        title\n        description\n        previewUrl\n      }\n      next\n      problem\n    }\n  }\n": typeof types.VoicesDocument,
    "\n  query VoiceModels {\n    voiceModels {\n      id\n      title\n      languages\n    }\n  }\n": typeof types.VoiceModelsDocument,
    "\n  mutation PublicationRetry($id: ID!) {\n    publicationRetry(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationRetryDocument,
    "\n  mutation PublicationCancel($id: ID!) {\n    publicationCancel(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationCancelDocument,
    "\n  mutation PublicationTakeDown($id: ID!) {\n    publicationTakeDown(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.PublicationTakeDownDocument,
    "\n  query PublicationAttempts($id: ID!) {\n    publication(id: $id) {\n      id\n      attempts {\n        id\n        asked\n        answered\n        askedAt\n      }\n    }\n  }\n": typeof types.PublicationAttemptsDocument,
    "\n  fragment PublicationCard on Publication {\n    id\n    version\n    platform\n    state\n    url\n    notBefore\n    publishedAt\n    takenDownAt\n    progress {\n      done\n      total\n      percent\n    }\n    connection {\n      id\n      displayName\n    }\n    ...PublicationNextAction\n  }\n": typeof types.PublicationCardFragmentDoc,
    "\n  fragment PublicationNextAction on Publication {\n    id\n    platform\n    state\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n      health\n    }\n  }\n": typeof types.PublicationNextActionFragmentDoc,
    "\n  fragment PublicationRow on Publication {\n    id\n    version\n    title\n    platform\n    state\n    url\n    createdAt\n    publishedAt\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    latestMetrics {\n      takenAt\n      views\n      likes\n      comments\n      shares\n    }\n  }\n": typeof types.PublicationRowFragmentDoc,
    "\n  fragment PurchaseRow on Purchase {\n    id\n    provider\n    purpose\n    model\n    state\n    inputTokens\n    outputTokens\n    characters\n    images\n    priceSince\n    runId\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n": typeof types.PurchaseRowFragmentDoc,
    "\n  fragment SpendingTable on Spending {\n    since\n    total {\n      usd\n      complete\n      purchases\n    }\n    lines {\n      provider\n      purpose\n      cost {\n        usd\n        complete\n        purchases\n      }\n    }\n  }\n": typeof types.SpendingTableFragmentDoc,
    "\n  query SceneBackdrops {\n    service {\n      backdrops {\n        slug\n        title\n      }\n    }\n  }\n": typeof types.SceneBackdropsDocument,
    "\n  query SceneClips($search: String) {\n    films: clips(kind: VIDEO, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n    pictures: clips(kind: IMAGE, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n  }\n": typeof types.SceneClipsDocument,
    "\n  fragment NewRunPipeline on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      approval\n      privacy\n      writing {\n        writer\n        niche\n      }\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n  }\n": typeof types.NewRunPipelineFragmentDoc,
    "\n  query Recordings {\n    clips(kind: AUDIO, first: 100) {\n      nodes {\n        id\n        name\n        durationMs\n      }\n    }\n  }\n": typeof types.RecordingsDocument,
    "\n  mutation RunCancel($id: ID!) {\n    runCancel(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunCancelDocument,
    "\n  mutation RunRetry($id: ID!) {\n    runRetry(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunRetryDocument,
    "\n  mutation RunApprove($id: ID!) {\n    runApprove(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunApproveDocument,
    "\n  fragment RunAttention on Run {\n    id\n    version\n    title\n    state\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n": typeof types.RunAttentionFragmentDoc,
    "\n  query RunEstimate($pipelineId: ID!, $script: String!, $scriptKind: ScriptKind) {\n    runEstimate(pipelineId: $pipelineId, script: $script, scriptKind: $scriptKind) {\n      total {\n        usd\n        complete\n      }\n      lines {\n        provider\n        purpose\n        cost {\n          usd\n          complete\n        }\n      }\n    }\n  }\n": typeof types.RunEstimateDocument,
    "\n  fragment RunHeader on Run {\n    id\n    version\n    title\n    state\n    cancelRequestedAt\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n": typeof types.RunHeaderFragmentDoc,
    "\n  fragment RunMusicLine on Run {\n    id\n    version\n    music {\n      title\n      ambience\n      clipId\n      licence\n    }\n  }\n": typeof types.RunMusicLineFragmentDoc,
    "\n  fragment RunNotices on Run {\n    id\n    version\n    notices {\n      code\n      message\n    }\n  }\n": typeof types.RunNoticesFragmentDoc,
    "\n  fragment RunPlayer on Run {\n    id\n    version\n    state\n    durationMs\n    progress {\n      done\n      total\n      percent\n    }\n    video {\n      url\n      mediaType\n      bytes\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    language\n    captions {\n      url\n      mediaType\n      expiresAt\n    }\n    captionsVtt {\n      url\n      mediaType\n      expiresAt\n    }\n  }\n": typeof types.RunPlayerFragmentDoc,
    "\n  fragment RunRow on Run {\n    id\n    version\n    title\n    state\n    durationMs\n    createdAt\n    updatedAt\n    finishedAt\n    progress {\n      done\n      total\n      percent\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n    publications {\n      id\n      version\n      platform\n      state\n      url\n    }\n  }\n": typeof types.RunRowFragmentDoc,
    "\n  fragment RunScript on Run {\n    id\n    script\n    scriptKind\n    language\n    description\n    hashtags\n  }\n": typeof types.RunScriptFragmentDoc,
    "\n  fragment RunSteps on Run {\n    id\n    version\n    state\n    steps {\n      kind\n      state\n      reused\n      startedAt\n      finishedAt\n      durationMs\n      remainingMs\n      progress {\n        done\n        total\n        percent\n      }\n    }\n  }\n": typeof types.RunStepsFragmentDoc,
    "\n  mutation FootageSearch($input: FootageSearchInput!) {\n    footageSearch(input: $input) {\n      found {\n        clips {\n          id\n          source\n          tags\n          width\n          height\n          durationMs\n          author\n          pageUrl\n          previewUrl\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.FootageSearchDocument,
    "\n  fragment Storyboard on Run {\n    id\n    version\n    state\n    language\n    publications {\n      id\n      state\n    }\n    scenes {\n      id\n      position\n      narration\n      searchTerms\n      startMs\n      durationMs\n      timingSource\n      footage\n      credit\n      rate\n      pauseMs\n      rendered\n      choice {\n        source\n        score\n        reason\n        weak\n        tried\n        byPerson\n      }\n      words {\n        text\n        startMs\n        endMs\n      }\n    }\n  }\n": typeof types.StoryboardFragmentDoc,
    "\n  mutation IdeaSuggest($input: IdeaSuggestInput!) {\n    ideaSuggest(input: $input) {\n      suggestions {\n        ideas {\n          topic\n          angle\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.IdeaSuggestDocument,
    "\n  mutation RunCreate($input: RunCreateInput!) {\n    runCreate(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunCreateDocument,
    "\n  mutation RunEdit($input: RunEditInput!) {\n    runEdit(input: $input) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunSteps\n        ...Storyboard\n        ...RunPlayer\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.RunEditDocument,
    "\n  mutation ScriptPreview($input: ScriptPreviewInput!) {\n    scriptPreview(input: $input) {\n      preview {\n        previewId\n        title\n        hook\n        description\n        hashtags\n        spokenMs\n        writtenBy\n        scenes {\n          narration\n          searchTerms\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ScriptPreviewDocument,
    "\n  fragment PlatformList on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n": typeof types.PlatformListFragmentDoc,
    "\n  fragment ServiceFacts on Service {\n    version\n    scriptLimit\n    languages {\n      code\n      title\n    }\n  }\n": typeof types.ServiceFactsFragmentDoc,
    "\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SessionCreateDocument,
    "\n  mutation UserRegister($input: UserRegisterInput!) {\n    userRegister(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.UserRegisterDocument,
    "\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      token\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ApiTokenCreateDocument,
    "\n  fragment ApiTokenRow on ApiToken {\n    id\n    name\n    scopes\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n  }\n": typeof types.ApiTokenRowFragmentDoc,
    "\n  mutation ApiTokenRevoke($id: ID!) {\n    apiTokenRevoke(input: { id: $id }) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ApiTokenRevokeDocument,
    "\n  fragment ApiTokens on Query {\n    apiTokens {\n      id\n      ...ApiTokenRow\n    }\n  }\n": typeof types.ApiTokensFragmentDoc,
    "\n  fragment ProviderKeyFacts on ProviderKey {\n    id\n    provider\n    lastFour\n    baseUrl\n    updatedAt\n    check {\n      at\n      ok\n      code\n      message\n    }\n  }\n": typeof types.ProviderKeyFactsFragmentDoc,
    "\n  fragment ProviderKeys on Query {\n    providerKeys {\n      id\n      provider\n      ...ProviderKeyFacts\n    }\n  }\n": typeof types.ProviderKeysFragmentDoc,
    "\n  mutation ProviderKeySet($input: ProviderKeySetInput!) {\n    providerKeySet(input: $input) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ProviderKeySetDocument,
    "\n  mutation ProviderKeyCheck($id: ID!) {\n    providerKeyCheck(input: { id: $id }) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ProviderKeyCheckDocument,
    "\n  mutation ProviderKeyRemove($id: ID!) {\n    providerKeyRemove(input: { id: $id }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ProviderKeyRemoveDocument,
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
    "\n  subscription Activity {\n    activity {\n      kind\n      run {\n        id\n        ...RunRow\n        ...RunAttention\n      }\n      publication {\n        id\n        ...PublicationRow\n      }\n      connection {\n        id\n        ...ConnectionCard\n      }\n    }\n  }\n": types.ActivityDocument,
    "\n  query Leaving {\n    viewer {\n      id\n      ...DeletionNotice\n    }\n  }\n": types.LeavingDocument,
    "\n  query AuditPage($after: String) {\n    auditEvents(first: 8, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AuditPageDocument,
    "\n  query ConnectionsRoom {\n    service {\n      ...ConnectButtons\n    }\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n": types.ConnectionsRoomDocument,
    "\n  query Costs {\n    spending {\n      ...SpendingTable\n    }\n  }\n": types.CostsDocument,
    "\n  query DeliveriesPage($webhookId: ID!, $states: [DeliveryState!], $after: String) {\n    webhookDeliveries(webhookId: $webhookId, states: $states, first: 20, after: $after) {\n      nodes {\n        id\n        state\n        notBefore\n        ...DeliveryRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DeliveriesPageDocument,
    "\n  query HistoryPage($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 25, after: $after) {\n      nodes {\n        id\n        ...PublicationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.HistoryPageDocument,
    "\n  query HistoryTotals($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      ...SummaryStrip\n    }\n  }\n": types.HistoryTotalsDocument,
    "\n  query LibraryPage($search: String, $kind: ClipKind, $tag: String, $after: String) {\n    clips(search: $search, kind: $kind, tag: $tag, first: 30, after: $after) {\n      nodes {\n        id\n        ...ClipRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.LibraryPageDocument,
    "\n  query LibraryRoom {\n    clipTags\n    clipUsage {\n      ...UploadCard\n    }\n  }\n": types.LibraryRoomDocument,
    "\n  query NeedsMe($states: [RunState!]) {\n    runs(filter: { states: $states }, first: 5) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunAttention\n      }\n    }\n    connections {\n      id\n      health\n      ...ConnectionAttention\n    }\n  }\n": types.NeedsMeDocument,
    "\n  query NewPipelineRoom {\n    ...PipelineEditorChoices\n  }\n": types.NewPipelineRoomDocument,
    "\n  query NewRunRoom {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...NewRunPipeline\n      }\n    }\n    service {\n      scriptLimit\n    }\n  }\n": types.NewRunRoomDocument,
    "\n  fragment PipelineEditorChoices on Query {\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n": types.PipelineEditorChoicesFragmentDoc,
    "\n  query PipelineRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      name\n      ...PipelineForm\n      runs(first: 5) {\n        nodes {\n          id\n          ...RunRow\n        }\n      }\n    }\n    ...PipelineEditorChoices\n  }\n": types.PipelineRoomDocument,
    "\n  query PipelinesRoom($first: Int!) {\n    pipelines(first: $first) {\n      nodes {\n        id\n        ...PipelineRow\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n": types.PipelinesRoomDocument,
    "\n  query PurchasesPage($runId: ID, $after: String) {\n    purchases(runId: $runId, first: 10, after: $after) {\n      nodes {\n        id\n        ...PurchaseRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PurchasesPageDocument,
    "\n  fragment RunCosts on Run {\n    id\n    version\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n": types.RunCostsFragmentDoc,
    "\n  query RunRoom($id: ID!) {\n    run(id: $id) {\n      id\n      ...RunView\n    }\n  }\n": types.RunRoomDocument,
    "\n  subscription RunProgress($id: ID!) {\n    runProgress(id: $id) {\n      id\n      ...RunView\n    }\n  }\n": types.RunProgressDocument,
    "\n  fragment RunView on Run {\n    id\n    version\n    title\n    state\n    progress {\n      done\n      total\n      percent\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    scenes {\n      id\n    }\n    publications {\n      id\n      ...PublicationCard\n    }\n    ...RunRow\n    ...RunHeader\n    ...RunSteps\n    ...Storyboard\n    ...RunNotices\n    ...RunCosts\n    ...RunPlayer\n    ...RunMusicLine\n    ...RunScript\n  }\n": types.RunViewFragmentDoc,
    "\n  query RunsPage($filter: RunFilter, $after: String) {\n    runs(filter: $filter, first: 20, after: $after) {\n      nodes {\n        id\n        ...RunRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.RunsPageDocument,
    "\n  query SettingsAccount {\n    viewer {\n      id\n      email\n      ...Account\n      ...DeletionSection\n    }\n    ...Sessions\n  }\n": types.SettingsAccountDocument,
    "\n  query SettingsKeys {\n    ...ProviderKeys\n  }\n": types.SettingsKeysDocument,
    "\n  query SettingsNotifications {\n    viewer {\n      id\n      email\n      timeZone\n    }\n    eventTypes {\n      name\n      description\n    }\n    notificationSettings {\n      ...NotificationForm\n    }\n  }\n": types.SettingsNotificationsDocument,
    "\n  query SettingsService {\n    service {\n      ...ServiceFacts\n      ...PlatformList\n    }\n  }\n": types.SettingsServiceDocument,
    "\n  query SettingsTokens {\n    ...ApiTokens\n  }\n": types.SettingsTokensDocument,
    "\n  query SettingsWebhook($id: ID!) {\n    webhook(id: $id) {\n      id\n      state\n      ...WebhookHead\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n": types.SettingsWebhookDocument,
    "\n  query SettingsWebhooks {\n    webhooks {\n      id\n      ...WebhookRow\n    }\n    eventTypes {\n      ...EventPicker\n    }\n  }\n": types.SettingsWebhooksDocument,
    "\n  query Viewer {\n    viewer {\n      id\n      email\n      ...DeletionNotice\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation SessionEnd {\n    sessionEnd {\n      ended\n    }\n  }\n": types.SessionEndDocument,
    "\n  fragment Account on User {\n    id\n    email\n    timeZone\n    createdAt\n  }\n": types.AccountFragmentDoc,
    "\n  fragment AuditRow on AuditEvent {\n    id\n    kind\n    subject\n    actor\n    createdAt\n  }\n": types.AuditRowFragmentDoc,
    "\n  fragment DeletionNotice on User {\n    id\n    deletionDueAt\n  }\n": types.DeletionNoticeFragmentDoc,
    "\n  fragment DeletionSection on User {\n    id\n    email\n    deletionDueAt\n  }\n": types.DeletionSectionFragmentDoc,
    "\n  mutation PasswordChange($input: PasswordChangeInput!) {\n    passwordChange(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PasswordChangeDocument,
    "\n  fragment SessionRow on Session {\n    id\n    userAgent\n    createdAt\n    lastUsedAt\n    isCurrent\n  }\n": types.SessionRowFragmentDoc,
    "\n  fragment Sessions on Query {\n    sessions {\n      id\n      isCurrent\n      ...SessionRow\n    }\n  }\n": types.SessionsFragmentDoc,
    "\n  mutation TimeZoneUpdate($timeZone: String!) {\n    userUpdate(input: { timeZone: $timeZone }) {\n      user {\n        id\n        timeZone\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.TimeZoneUpdateDocument,
    "\n  mutation UserDelete($input: UserDeleteInput!) {\n    userDelete(input: $input) {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.UserDeleteDocument,
    "\n  mutation UserDeleteCancel {\n    userDeleteCancel {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.UserDeleteCancelDocument,
    "\n  mutation SessionRevoke($id: ID!) {\n    sessionRevoke(input: { id: $id }) {\n      revokedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SessionRevokeDocument,
    "\n  mutation SessionRevokeOthers {\n    sessionRevokeOthers {\n      revokedIds\n    }\n  }\n": types.SessionRevokeOthersDocument,
    "\n  fragment SummaryStrip on AnalyticsSummary {\n    publications\n    measured\n    views\n    likes\n    comments\n    shares\n    takenAt\n  }\n": types.SummaryStripFragmentDoc,
    "\n  fragment CaptionChoices on Query {\n    service {\n      captionPresets {\n        slug\n        title\n        look {\n          ...CaptionLookFields\n        }\n      }\n    }\n    captionStyles {\n      id\n      name\n      version\n      look {\n        ...CaptionLookFields\n      }\n    }\n  }\n": types.CaptionChoicesFragmentDoc,
    "\n  fragment CaptionLookFields on CaptionLook {\n    font\n    size\n    minSize\n    leading\n    wordSpace\n    letterCase\n    punctuation\n    fill\n    accent\n    emphasis\n    outline\n    outlineColor\n    shadow\n    shadowColor\n    shadowOpacity\n    glow\n    glowColor\n    background\n    backgroundColor\n    backgroundOpacity\n    backgroundPadding\n    backgroundRadius\n    wordAnimation\n    pageAnimation\n    words\n    lines\n    position\n  }\n": types.CaptionLookFieldsFragmentDoc,
    "\n  mutation CaptionPreview($input: CaptionPreviewInput!) {\n    captionPreview(input: $input) {\n      media {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CaptionPreviewDocument,
    "\n  query CaptionStyles {\n    ...CaptionChoices\n  }\n": types.CaptionStylesDocument,
    "\n  mutation CaptionStyleCreate($input: CaptionStyleCreateInput!) {\n    captionStyleCreate(input: $input) {\n      captionStyle {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CaptionStyleCreateDocument,
    "\n  mutation CaptionStyleUpdate($input: CaptionStyleUpdateInput!) {\n    captionStyleUpdate(input: $input) {\n      captionStyle {\n        id\n        name\n        version\n        look {\n          ...CaptionLookFields\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CaptionStyleUpdateDocument,
    "\n  mutation CaptionStyleDelete($input: CaptionStyleDeleteInput!) {\n    captionStyleDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CaptionStyleDeleteDocument,
    "\n  mutation ClipUpdate($input: ClipUpdateInput!) {\n    clipUpdate(input: $input) {\n      clip {\n        id\n        ...ClipRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ClipUpdateDocument,
    "\n  fragment ClipPublishPipeline on Pipeline {\n    id\n    name\n    settings {\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n    }\n  }\n": types.ClipPublishPipelineFragmentDoc,
    "\n  query ClipPublishChoices {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...ClipPublishPipeline\n      }\n    }\n  }\n": types.ClipPublishChoicesDocument,
    "\n  fragment ClipRow on Clip {\n    id\n    name\n    kind\n    width\n    height\n    durationMs\n    bytes\n    tags\n    licence\n    mediaType\n    url\n    thumbnailUrl\n    usedInPipelines\n    createdAt\n  }\n": types.ClipRowFragmentDoc,
    "\n  query ClipUses {\n    pipelines(first: 100) {\n      nodes {\n        id\n        name\n        settings {\n          clips\n          sound {\n            trackIds\n          }\n          look {\n            brand {\n              logoId\n              outroId\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ClipUsesDocument,
    "\n  fragment UploadCard on ClipUsage {\n    clips\n    mostClips\n    bytes\n    mostBytes\n    largestFile\n  }\n": types.UploadCardFragmentDoc,
    "\n  mutation ClipDelete($input: ClipDeleteInput!) {\n    clipDelete(input: $input) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ClipDeleteDocument,
    "\n  mutation ClipPublish($input: ClipPublishInput!) {\n    clipPublish(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ClipPublishDocument,
    "\n  fragment ConnectButtons on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n": types.ConnectButtonsFragmentDoc,
    "\n  fragment ConnectionAttention on Connection {\n    id\n    platform\n    displayName\n    health\n    healthReason\n  }\n": types.ConnectionAttentionFragmentDoc,
    "\n  fragment ConnectionCard on Connection {\n    id\n    platform\n    displayName\n    username\n    scopes\n    health\n    healthReason\n    accessExpiresAt\n    createdAt\n  }\n": types.ConnectionCardFragmentDoc,
    "\n  mutation ConnectionBegin($input: ConnectionBeginInput!) {\n    connectionBegin(input: $input) {\n      authorizeUrl\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ConnectionBeginDocument,
    "\n  mutation ConnectionDisconnect($id: ID!) {\n    connectionDisconnect(input: { id: $id }) {\n      connection {\n        id\n        ...ConnectionCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ConnectionDisconnectDocument,
    "\n  fragment NotificationForm on NotificationSettings {\n    mails {\n      eventType\n      when\n    }\n    digestHour\n  }\n": types.NotificationFormFragmentDoc,
    "\n  mutation NotificationUpdate($input: NotificationUpdateInput!) {\n    notificationUpdate(input: $input) {\n      notificationSettings {\n        ...NotificationForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.NotificationUpdateDocument,
    "\n  fragment ClipChoices on Query {\n    films: clips(kind: VIDEO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    pictures: clips(kind: IMAGE, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n    recordings: clips(kind: AUDIO, first: 100) {\n      nodes {\n        ...ClipChoice\n      }\n    }\n  }\n": types.ClipChoicesFragmentDoc,
    "\n  fragment ClipChoice on Clip {\n    id\n    kind\n    name\n    durationMs\n    width\n    height\n    bytes\n    licence\n  }\n": types.ClipChoiceFragmentDoc,
    "\n  fragment PipelineForm on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      writing {\n        writer\n        model\n        tone\n        audience\n        niche\n        notes\n        targetSeconds\n      }\n      voice\n      speech {\n        speaker\n        model\n        rate\n        pauseMs\n        localFallback\n        pronunciations {\n          written\n          spoken\n        }\n      }\n      footageOrder\n      imageStyle\n      credits\n      budgetCents\n      backdrops\n      clips\n      look {\n        format\n        fit\n        transition\n        hookTitle\n        progressBar\n        brand {\n          accent\n          font\n          handle\n          logoId\n          outroId\n        }\n      }\n      captionPreset\n      sound {\n        music\n        ambience\n        trackIds\n        belowVoice\n      }\n      privacy\n      madeForKids\n      approval\n    }\n    destinations {\n      id\n    }\n  }\n": types.PipelineFormFragmentDoc,
    "\n  fragment PipelineChoices on Query {\n    service {\n      languages {\n        code\n        title\n      }\n      backdrops {\n        slug\n        title\n      }\n      ambiences {\n        slug\n        title\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n      health\n    }\n    providerKeys {\n      id\n      provider\n    }\n    ...ClipChoices\n  }\n": types.PipelineChoicesFragmentDoc,
    "\n  fragment PipelineRow on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      footageOrder\n      privacy\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n    runs(first: 1) {\n      totalCount\n    }\n  }\n": types.PipelineRowFragmentDoc,
    "\n  query Clips {\n    ...ClipChoices\n  }\n": types.ClipsDocument,
    "\n  mutation PipelineDelete($id: ID!) {\n    pipelineDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PipelineDeleteDocument,
    "\n  mutation PipelineCreate($input: PipelineCreateInput!) {\n    pipelineCreate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PipelineCreateDocument,
    "\n  mutation PipelineUpdate($input: PipelineUpdateInput!) {\n    pipelineUpdate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PipelineUpdateDocument,
    "\n  mutation VoiceSample($input: VoiceSampleInput!) {\n    voiceSample(input: $input) {\n      audio {\n        url\n        mediaType\n        expiresAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.VoiceSampleDocument,
    "\n  query Voices($speaker: Speaker!, $search: String, $after: String) {\n    voices(speaker: $speaker, search: $search, after: $after) {\n      voices {\n        id\n        title\n        description\n        previewUrl\n      }\n      next\n      problem\n    }\n  }\n": types.VoicesDocument,
    "\n  query VoiceModels {\n    voiceModels {\n      id\n      title\n      languages\n    }\n  }\n": types.VoiceModelsDocument,
    "\n  mutation PublicationRetry($id: ID!) {\n    publicationRetry(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationRetryDocument,
    "\n  mutation PublicationCancel($id: ID!) {\n    publicationCancel(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationCancelDocument,
    "\n  mutation PublicationTakeDown($id: ID!) {\n    publicationTakeDown(input: { id: $id }) {\n      publication {\n        id\n        ...PublicationCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.PublicationTakeDownDocument,
    "\n  query PublicationAttempts($id: ID!) {\n    publication(id: $id) {\n      id\n      attempts {\n        id\n        asked\n        answered\n        askedAt\n      }\n    }\n  }\n": types.PublicationAttemptsDocument,
    "\n  fragment PublicationCard on Publication {\n    id\n    version\n    platform\n    state\n    url\n    notBefore\n    publishedAt\n    takenDownAt\n    progress {\n      done\n      total\n      percent\n    }\n    connection {\n      id\n      displayName\n    }\n    ...PublicationNextAction\n  }\n": types.PublicationCardFragmentDoc,
    "\n  fragment PublicationNextAction on Publication {\n    id\n    platform\n    state\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n      health\n    }\n  }\n": types.PublicationNextActionFragmentDoc,
    "\n  fragment PublicationRow on Publication {\n    id\n    version\n    title\n    platform\n    state\n    url\n    createdAt\n    publishedAt\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    latestMetrics {\n      takenAt\n      views\n      likes\n      comments\n      shares\n    }\n  }\n": types.PublicationRowFragmentDoc,
    "\n  fragment PurchaseRow on Purchase {\n    id\n    provider\n    purpose\n    model\n    state\n    inputTokens\n    outputTokens\n    characters\n    images\n    priceSince\n    runId\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n  }\n": types.PurchaseRowFragmentDoc,
    "\n  fragment SpendingTable on Spending {\n    since\n    total {\n      usd\n      complete\n      purchases\n    }\n    lines {\n      provider\n      purpose\n      cost {\n        usd\n        complete\n        purchases\n      }\n    }\n  }\n": types.SpendingTableFragmentDoc,
    "\n  query SceneBackdrops {\n    service {\n      backdrops {\n        slug\n        title\n      }\n    }\n  }\n": types.SceneBackdropsDocument,
    "\n  query SceneClips($search: String) {\n    films: clips(kind: VIDEO, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n    pictures: clips(kind: IMAGE, search: $search, first: 40) {\n      nodes {\n        id\n        name\n        durationMs\n        thumbnailUrl\n      }\n    }\n  }\n": types.SceneClipsDocument,
    "\n  fragment NewRunPipeline on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      approval\n      privacy\n      writing {\n        writer\n        niche\n      }\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n  }\n": types.NewRunPipelineFragmentDoc,
    "\n  query Recordings {\n    clips(kind: AUDIO, first: 100) {\n      nodes {\n        id\n        name\n        durationMs\n      }\n    }\n  }\n": types.RecordingsDocument,
    "\n  mutation RunCancel($id: ID!) {\n    runCancel(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunCancelDocument,
    "\n  mutation RunRetry($id: ID!) {\n    runRetry(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunRetryDocument,
    "\n  mutation RunApprove($id: ID!) {\n    runApprove(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunApproveDocument,
    "\n  fragment RunAttention on Run {\n    id\n    version\n    title\n    state\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n": types.RunAttentionFragmentDoc,
    "\n  query RunEstimate($pipelineId: ID!, $script: String!, $scriptKind: ScriptKind) {\n    runEstimate(pipelineId: $pipelineId, script: $script, scriptKind: $scriptKind) {\n      total {\n        usd\n        complete\n      }\n      lines {\n        provider\n        purpose\n        cost {\n          usd\n          complete\n        }\n      }\n    }\n  }\n": types.RunEstimateDocument,
    "\n  fragment RunHeader on Run {\n    id\n    version\n    title\n    state\n    cancelRequestedAt\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n": types.RunHeaderFragmentDoc,
    "\n  fragment RunMusicLine on Run {\n    id\n    version\n    music {\n      title\n      ambience\n      clipId\n      licence\n    }\n  }\n": types.RunMusicLineFragmentDoc,
    "\n  fragment RunNotices on Run {\n    id\n    version\n    notices {\n      code\n      message\n    }\n  }\n": types.RunNoticesFragmentDoc,
    "\n  fragment RunPlayer on Run {\n    id\n    version\n    state\n    durationMs\n    progress {\n      done\n      total\n      percent\n    }\n    video {\n      url\n      mediaType\n      bytes\n      expiresAt\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    language\n    captions {\n      url\n      mediaType\n      expiresAt\n    }\n    captionsVtt {\n      url\n      mediaType\n      expiresAt\n    }\n  }\n": types.RunPlayerFragmentDoc,
    "\n  fragment RunRow on Run {\n    id\n    version\n    title\n    state\n    durationMs\n    createdAt\n    updatedAt\n    finishedAt\n    progress {\n      done\n      total\n      percent\n    }\n    cover {\n      url\n      mediaType\n      expiresAt\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n    publications {\n      id\n      version\n      platform\n      state\n      url\n    }\n  }\n": types.RunRowFragmentDoc,
    "\n  fragment RunScript on Run {\n    id\n    script\n    scriptKind\n    language\n    description\n    hashtags\n  }\n": types.RunScriptFragmentDoc,
    "\n  fragment RunSteps on Run {\n    id\n    version\n    state\n    steps {\n      kind\n      state\n      reused\n      startedAt\n      finishedAt\n      durationMs\n      remainingMs\n      progress {\n        done\n        total\n        percent\n      }\n    }\n  }\n": types.RunStepsFragmentDoc,
    "\n  mutation FootageSearch($input: FootageSearchInput!) {\n    footageSearch(input: $input) {\n      found {\n        clips {\n          id\n          source\n          tags\n          width\n          height\n          durationMs\n          author\n          pageUrl\n          previewUrl\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.FootageSearchDocument,
    "\n  fragment Storyboard on Run {\n    id\n    version\n    state\n    language\n    publications {\n      id\n      state\n    }\n    scenes {\n      id\n      position\n      narration\n      searchTerms\n      startMs\n      durationMs\n      timingSource\n      footage\n      credit\n      rate\n      pauseMs\n      rendered\n      choice {\n        source\n        score\n        reason\n        weak\n        tried\n        byPerson\n      }\n      words {\n        text\n        startMs\n        endMs\n      }\n    }\n  }\n": types.StoryboardFragmentDoc,
    "\n  mutation IdeaSuggest($input: IdeaSuggestInput!) {\n    ideaSuggest(input: $input) {\n      suggestions {\n        ideas {\n          topic\n          angle\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.IdeaSuggestDocument,
    "\n  mutation RunCreate($input: RunCreateInput!) {\n    runCreate(input: $input) {\n      run {\n        id\n        ...RunRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunCreateDocument,
    "\n  mutation RunEdit($input: RunEditInput!) {\n    runEdit(input: $input) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunSteps\n        ...Storyboard\n        ...RunPlayer\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.RunEditDocument,
    "\n  mutation ScriptPreview($input: ScriptPreviewInput!) {\n    scriptPreview(input: $input) {\n      preview {\n        previewId\n        title\n        hook\n        description\n        hashtags\n        spokenMs\n        writtenBy\n        scenes {\n          narration\n          searchTerms\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ScriptPreviewDocument,
    "\n  fragment PlatformList on Service {\n    platforms {\n      platform\n      title\n      available\n    }\n  }\n": types.PlatformListFragmentDoc,
    "\n  fragment ServiceFacts on Service {\n    version\n    scriptLimit\n    languages {\n      code\n      title\n    }\n  }\n": types.ServiceFactsFragmentDoc,
    "\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SessionCreateDocument,
    "\n  mutation UserRegister($input: UserRegisterInput!) {\n    userRegister(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.UserRegisterDocument,
    "\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      token\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ApiTokenCreateDocument,
    "\n  fragment ApiTokenRow on ApiToken {\n    id\n    name\n    scopes\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n  }\n": types.ApiTokenRowFragmentDoc,
    "\n  mutation ApiTokenRevoke($id: ID!) {\n    apiTokenRevoke(input: { id: $id }) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ApiTokenRevokeDocument,
    "\n  fragment ApiTokens on Query {\n    apiTokens {\n      id\n      ...ApiTokenRow\n    }\n  }\n": types.ApiTokensFragmentDoc,
    "\n  fragment ProviderKeyFacts on ProviderKey {\n    id\n    provider\n    lastFour\n    baseUrl\n    updatedAt\n    check {\n      at\n      ok\n      code\n      message\n    }\n  }\n": types.ProviderKeyFactsFragmentDoc,
    "\n  fragment ProviderKeys on Query {\n    providerKeys {\n      id\n      provider\n      ...ProviderKeyFacts\n    }\n  }\n": types.ProviderKeysFragmentDoc,
    "\n  mutation ProviderKeySet($input: ProviderKeySetInput!) {\n    providerKeySet(input: $input) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ProviderKeySetDocument,
    "\n  mutation ProviderKeyCheck($id: ID!) {\n    providerKeyCheck(input: { id: $id }) {\n      providerKey {\n        id\n        ...ProviderKeyFacts\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ProviderKeyCheckDocument,
    "\n  mutation ProviderKeyRemove($id: ID!) {\n    providerKeyRemove(input: { id: $id }) {\n      removedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ProviderKeyRemoveDocument,
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
export function graphql(source: "\n  subscription Activity {\n    activity {\n      kind\n      run {\n        id\n        ...RunRow\n        ...RunAttention\n      }\n      publication {\n        id\n        ...PublicationRow\n      }\n      connection {\n        id\n        ...ConnectionCard\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription Activity {\n    activity {\n      kind\n      run {\n        id\n        ...RunRow\n        ...RunAttention\n      }\n      publication {\n        id\n        ...PublicationRow\n      }\n      connection {\n        id\n        ...ConnectionCard\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Leaving {\n    viewer {\n      id\n      ...DeletionNotice\n    }\n  }\n"): (typeof documents)["\n  query Leaving {\n    viewer {\n      id\n      ...DeletionNotice\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AuditPage($after: String) {\n    auditEvents(first: 8, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query AuditPage($after: String) {\n    auditEvents(first: 8, after: $after) {\n      nodes {\n        id\n        ...AuditRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConnectionsRoom {\n    service {\n      ...ConnectButtons\n    }\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n"): (typeof documents)["\n  query ConnectionsRoom {\n    service {\n      ...ConnectButtons\n    }\n    connections {\n      id\n      ...ConnectionCard\n    }\n  }\n"];
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
export function graphql(source: "\n  query HistoryPage($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 25, after: $after) {\n      nodes {\n        id\n        ...PublicationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query HistoryPage($filter: PublicationFilter, $after: String) {\n    publications(filter: $filter, first: 25, after: $after) {\n      nodes {\n        id\n        ...PublicationRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HistoryTotals($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      ...SummaryStrip\n    }\n  }\n"): (typeof documents)["\n  query HistoryTotals($filter: AnalyticsFilter!) {\n    analyticsSummary(filter: $filter) {\n      ...SummaryStrip\n    }\n  }\n"];
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
export function graphql(source: "\n  query NeedsMe($states: [RunState!]) {\n    runs(filter: { states: $states }, first: 5) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunAttention\n      }\n    }\n    connections {\n      id\n      health\n      ...ConnectionAttention\n    }\n  }\n"): (typeof documents)["\n  query NeedsMe($states: [RunState!]) {\n    runs(filter: { states: $states }, first: 5) {\n      totalCount\n      nodes {\n        id\n        state\n        ...RunAttention\n      }\n    }\n    connections {\n      id\n      health\n      ...ConnectionAttention\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewPipelineRoom {\n    ...PipelineEditorChoices\n  }\n"): (typeof documents)["\n  query NewPipelineRoom {\n    ...PipelineEditorChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewRunRoom {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...NewRunPipeline\n      }\n    }\n    service {\n      scriptLimit\n    }\n  }\n"): (typeof documents)["\n  query NewRunRoom {\n    pipelines(first: 100) {\n      nodes {\n        id\n        ...NewRunPipeline\n      }\n    }\n    service {\n      scriptLimit\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineEditorChoices on Query {\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n"): (typeof documents)["\n  fragment PipelineEditorChoices on Query {\n    ...PipelineChoices\n    ...CaptionChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelineRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      name\n      ...PipelineForm\n      runs(first: 5) {\n        nodes {\n          id\n          ...RunRow\n        }\n      }\n    }\n    ...PipelineEditorChoices\n  }\n"): (typeof documents)["\n  query PipelineRoom($id: ID!) {\n    pipeline(id: $id) {\n      id\n      name\n      ...PipelineForm\n      runs(first: 5) {\n        nodes {\n          id\n          ...RunRow\n        }\n      }\n    }\n    ...PipelineEditorChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PipelinesRoom($first: Int!) {\n    pipelines(first: $first) {\n      nodes {\n        id\n        ...PipelineRow\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"): (typeof documents)["\n  query PipelinesRoom($first: Int!) {\n    pipelines(first: $first) {\n      nodes {\n        id\n        ...PipelineRow\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  query RunRoom($id: ID!) {\n    run(id: $id) {\n      id\n      ...RunView\n    }\n  }\n"): (typeof documents)["\n  query RunRoom($id: ID!) {\n    run(id: $id) {\n      id\n      ...RunView\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RunProgress($id: ID!) {\n    runProgress(id: $id) {\n      id\n      ...RunView\n    }\n  }\n"): (typeof documents)["\n  subscription RunProgress($id: ID!) {\n    runProgress(id: $id) {\n      id\n      ...RunView\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunView on Run {\n    id\n    version\n    title\n    state\n    progress {\n      done\n      total\n      percent\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    scenes {\n      id\n    }\n    publications {\n      id\n      ...PublicationCard\n    }\n    ...RunRow\n    ...RunHeader\n    ...RunSteps\n    ...Storyboard\n    ...RunNotices\n    ...RunCosts\n    ...RunPlayer\n    ...RunMusicLine\n    ...RunScript\n  }\n"): (typeof documents)["\n  fragment RunView on Run {\n    id\n    version\n    title\n    state\n    progress {\n      done\n      total\n      percent\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    scenes {\n      id\n    }\n    publications {\n      id\n      ...PublicationCard\n    }\n    ...RunRow\n    ...RunHeader\n    ...RunSteps\n    ...Storyboard\n    ...RunNotices\n    ...RunCosts\n    ...RunPlayer\n    ...RunMusicLine\n    ...RunScript\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunsPage($filter: RunFilter, $after: String) {\n    runs(filter: $filter, first: 20, after: $after) {\n      nodes {\n        id\n        ...RunRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query RunsPage($filter: RunFilter, $after: String) {\n    runs(filter: $filter, first: 20, after: $after) {\n      nodes {\n        id\n        ...RunRow\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsAccount {\n    viewer {\n      id\n      email\n      ...Account\n      ...DeletionSection\n    }\n    ...Sessions\n  }\n"): (typeof documents)["\n  query SettingsAccount {\n    viewer {\n      id\n      email\n      ...Account\n      ...DeletionSection\n    }\n    ...Sessions\n  }\n"];
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
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      email\n      ...DeletionNotice\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      email\n      ...DeletionNotice\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SessionEnd {\n    sessionEnd {\n      ended\n    }\n  }\n"): (typeof documents)["\n  mutation SessionEnd {\n    sessionEnd {\n      ended\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Account on User {\n    id\n    email\n    timeZone\n    createdAt\n  }\n"): (typeof documents)["\n  fragment Account on User {\n    id\n    email\n    timeZone\n    createdAt\n  }\n"];
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
export function graphql(source: "\n  mutation UserDelete($input: UserDeleteInput!) {\n    userDelete(input: $input) {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UserDelete($input: UserDeleteInput!) {\n    userDelete(input: $input) {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserDeleteCancel {\n    userDeleteCancel {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UserDeleteCancel {\n    userDeleteCancel {\n      user {\n        id\n        deletionDueAt\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment SummaryStrip on AnalyticsSummary {\n    publications\n    measured\n    views\n    likes\n    comments\n    shares\n    takenAt\n  }\n"): (typeof documents)["\n  fragment SummaryStrip on AnalyticsSummary {\n    publications\n    measured\n    views\n    likes\n    comments\n    shares\n    takenAt\n  }\n"];
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
export function graphql(source: "\n  fragment ClipPublishPipeline on Pipeline {\n    id\n    name\n    settings {\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n    }\n  }\n"): (typeof documents)["\n  fragment ClipPublishPipeline on Pipeline {\n    id\n    name\n    settings {\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n    }\n  }\n"];
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
export function graphql(source: "\n  mutation ConnectionBegin($input: ConnectionBeginInput!) {\n    connectionBegin(input: $input) {\n      authorizeUrl\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConnectionBegin($input: ConnectionBeginInput!) {\n    connectionBegin(input: $input) {\n      authorizeUrl\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectionDisconnect($id: ID!) {\n    connectionDisconnect(input: { id: $id }) {\n      connection {\n        id\n        ...ConnectionCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConnectionDisconnect($id: ID!) {\n    connectionDisconnect(input: { id: $id }) {\n      connection {\n        id\n        ...ConnectionCard\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment PipelineForm on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      writing {\n        writer\n        model\n        tone\n        audience\n        niche\n        notes\n        targetSeconds\n      }\n      voice\n      speech {\n        speaker\n        model\n        rate\n        pauseMs\n        localFallback\n        pronunciations {\n          written\n          spoken\n        }\n      }\n      footageOrder\n      imageStyle\n      credits\n      budgetCents\n      backdrops\n      clips\n      look {\n        format\n        fit\n        transition\n        hookTitle\n        progressBar\n        brand {\n          accent\n          font\n          handle\n          logoId\n          outroId\n        }\n      }\n      captionPreset\n      sound {\n        music\n        ambience\n        trackIds\n        belowVoice\n      }\n      privacy\n      madeForKids\n      approval\n    }\n    destinations {\n      id\n    }\n  }\n"): (typeof documents)["\n  fragment PipelineForm on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      writing {\n        writer\n        model\n        tone\n        audience\n        niche\n        notes\n        targetSeconds\n      }\n      voice\n      speech {\n        speaker\n        model\n        rate\n        pauseMs\n        localFallback\n        pronunciations {\n          written\n          spoken\n        }\n      }\n      footageOrder\n      imageStyle\n      credits\n      budgetCents\n      backdrops\n      clips\n      look {\n        format\n        fit\n        transition\n        hookTitle\n        progressBar\n        brand {\n          accent\n          font\n          handle\n          logoId\n          outroId\n        }\n      }\n      captionPreset\n      sound {\n        music\n        ambience\n        trackIds\n        belowVoice\n      }\n      privacy\n      madeForKids\n      approval\n    }\n    destinations {\n      id\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineChoices on Query {\n    service {\n      languages {\n        code\n        title\n      }\n      backdrops {\n        slug\n        title\n      }\n      ambiences {\n        slug\n        title\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n      health\n    }\n    providerKeys {\n      id\n      provider\n    }\n    ...ClipChoices\n  }\n"): (typeof documents)["\n  fragment PipelineChoices on Query {\n    service {\n      languages {\n        code\n        title\n      }\n      backdrops {\n        slug\n        title\n      }\n      ambiences {\n        slug\n        title\n      }\n    }\n    connections {\n      id\n      platform\n      displayName\n      health\n    }\n    providerKeys {\n      id\n      provider\n    }\n    ...ClipChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PipelineRow on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      footageOrder\n      privacy\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n    runs(first: 1) {\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  fragment PipelineRow on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      footageOrder\n      privacy\n      approval\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n    runs(first: 1) {\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Clips {\n    ...ClipChoices\n  }\n"): (typeof documents)["\n  query Clips {\n    ...ClipChoices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PipelineDelete($id: ID!) {\n    pipelineDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PipelineDelete($id: ID!) {\n    pipelineDelete(input: { id: $id }) {\n      deletedId\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PipelineCreate($input: PipelineCreateInput!) {\n    pipelineCreate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PipelineCreate($input: PipelineCreateInput!) {\n    pipelineCreate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PipelineUpdate($input: PipelineUpdateInput!) {\n    pipelineUpdate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PipelineUpdate($input: PipelineUpdateInput!) {\n    pipelineUpdate(input: $input) {\n      pipeline {\n        id\n        ...PipelineForm\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  query VoiceModels {\n    voiceModels {\n      id\n      title\n      languages\n    }\n  }\n"): (typeof documents)["\n  query VoiceModels {\n    voiceModels {\n      id\n      title\n      languages\n    }\n  }\n"];
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
export function graphql(source: "\n  query PublicationAttempts($id: ID!) {\n    publication(id: $id) {\n      id\n      attempts {\n        id\n        asked\n        answered\n        askedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query PublicationAttempts($id: ID!) {\n    publication(id: $id) {\n      id\n      attempts {\n        id\n        asked\n        answered\n        askedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicationCard on Publication {\n    id\n    version\n    platform\n    state\n    url\n    notBefore\n    publishedAt\n    takenDownAt\n    progress {\n      done\n      total\n      percent\n    }\n    connection {\n      id\n      displayName\n    }\n    ...PublicationNextAction\n  }\n"): (typeof documents)["\n  fragment PublicationCard on Publication {\n    id\n    version\n    platform\n    state\n    url\n    notBefore\n    publishedAt\n    takenDownAt\n    progress {\n      done\n      total\n      percent\n    }\n    connection {\n      id\n      displayName\n    }\n    ...PublicationNextAction\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicationNextAction on Publication {\n    id\n    platform\n    state\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n      health\n    }\n  }\n"): (typeof documents)["\n  fragment PublicationNextAction on Publication {\n    id\n    platform\n    state\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n      health\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PublicationRow on Publication {\n    id\n    version\n    title\n    platform\n    state\n    url\n    createdAt\n    publishedAt\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    latestMetrics {\n      takenAt\n      views\n      likes\n      comments\n      shares\n    }\n  }\n"): (typeof documents)["\n  fragment PublicationRow on Publication {\n    id\n    version\n    title\n    platform\n    state\n    url\n    createdAt\n    publishedAt\n    takenDownAt\n    error {\n      code\n      message\n      retryable\n    }\n    connection {\n      id\n      displayName\n    }\n    run {\n      id\n      cover {\n        url\n        mediaType\n        expiresAt\n      }\n    }\n    latestMetrics {\n      takenAt\n      views\n      likes\n      comments\n      shares\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment NewRunPipeline on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      approval\n      privacy\n      writing {\n        writer\n        niche\n      }\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n  }\n"): (typeof documents)["\n  fragment NewRunPipeline on Pipeline {\n    id\n    name\n    settings {\n      language\n      scriptKind\n      approval\n      privacy\n      writing {\n        writer\n        niche\n      }\n    }\n    destinations {\n      id\n      platform\n      displayName\n      health\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Recordings {\n    clips(kind: AUDIO, first: 100) {\n      nodes {\n        id\n        name\n        durationMs\n      }\n    }\n  }\n"): (typeof documents)["\n  query Recordings {\n    clips(kind: AUDIO, first: 100) {\n      nodes {\n        id\n        name\n        durationMs\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunCancel($id: ID!) {\n    runCancel(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunCancel($id: ID!) {\n    runCancel(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunRetry($id: ID!) {\n    runRetry(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunRetry($id: ID!) {\n    runRetry(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunApprove($id: ID!) {\n    runApprove(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunApprove($id: ID!) {\n    runApprove(input: { id: $id }) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment RunHeader on Run {\n    id\n    version\n    title\n    state\n    cancelRequestedAt\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment RunHeader on Run {\n    id\n    version\n    title\n    state\n    cancelRequestedAt\n    createdAt\n    cost {\n      usd\n      complete\n      purchases\n    }\n    error {\n      code\n      message\n      retryable\n    }\n    pipeline {\n      id\n      name\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment Storyboard on Run {\n    id\n    version\n    state\n    language\n    publications {\n      id\n      state\n    }\n    scenes {\n      id\n      position\n      narration\n      searchTerms\n      startMs\n      durationMs\n      timingSource\n      footage\n      credit\n      rate\n      pauseMs\n      rendered\n      choice {\n        source\n        score\n        reason\n        weak\n        tried\n        byPerson\n      }\n      words {\n        text\n        startMs\n        endMs\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment Storyboard on Run {\n    id\n    version\n    state\n    language\n    publications {\n      id\n      state\n    }\n    scenes {\n      id\n      position\n      narration\n      searchTerms\n      startMs\n      durationMs\n      timingSource\n      footage\n      credit\n      rate\n      pauseMs\n      rendered\n      choice {\n        source\n        score\n        reason\n        weak\n        tried\n        byPerson\n      }\n      words {\n        text\n        startMs\n        endMs\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  mutation RunEdit($input: RunEditInput!) {\n    runEdit(input: $input) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunSteps\n        ...Storyboard\n        ...RunPlayer\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RunEdit($input: RunEditInput!) {\n    runEdit(input: $input) {\n      run {\n        id\n        ...RunRow\n        ...RunHeader\n        ...RunSteps\n        ...Storyboard\n        ...RunPlayer\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScriptPreview($input: ScriptPreviewInput!) {\n    scriptPreview(input: $input) {\n      preview {\n        previewId\n        title\n        hook\n        description\n        hashtags\n        spokenMs\n        writtenBy\n        scenes {\n          narration\n          searchTerms\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ScriptPreview($input: ScriptPreviewInput!) {\n    scriptPreview(input: $input) {\n      preview {\n        previewId\n        title\n        hook\n        description\n        hashtags\n        spokenMs\n        writtenBy\n        scenes {\n          narration\n          searchTerms\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SessionCreate($input: SessionCreateInput!) {\n    sessionCreate(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UserRegister($input: UserRegisterInput!) {\n    userRegister(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UserRegister($input: UserRegisterInput!) {\n    userRegister(input: $input) {\n      user {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      token\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {\n    apiTokenCreate(input: $input) {\n      apiToken {\n        id\n        ...ApiTokenRow\n      }\n      token\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiTokenRow on ApiToken {\n    id\n    name\n    scopes\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n  }\n"): (typeof documents)["\n  fragment ApiTokenRow on ApiToken {\n    id\n    name\n    scopes\n    createdAt\n    expiresAt\n    lastUsedAt\n    revokedAt\n  }\n"];
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