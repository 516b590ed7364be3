import type {
  PipelineFormFragment,
  PipelineSettingsInput,
  Privacy,
  PublishOptionsInput,
  TikTokMode,
} from '../../gql/graphql';

type Settings = PipelineFormFragment['settings'];

/** How videos go out, as the form holds it. */
export interface PublishValues {
  privacy: Privacy;
  madeForKids: boolean;
  approval: boolean;
  /** Null for never. */
  autoApproveMinutes: number | null;
  /** Null for as soon as a video is ready. */
  publishTimes: { cron: string; timeZone: string } | null;
  options: OptionValues;
}

/** What is chosen for each platform; texts that are empty are none. */
export interface OptionValues {
  youtube: {
    categoryId: string | null;
    notifySubscribers: boolean;
    /** Only a single video has such a moment; what is stored is kept. */
    publishAt: string | null;
    playlistId: string;
    paidPromotion: boolean;
    firstComment: string;
  };
  tiktok: {
    mode: TikTokMode;
    privacyLevel: string | null;
    allowComment: boolean;
    allowDuet: boolean;
    allowStitch: boolean;
    brandOrganic: boolean;
    brandContent: boolean;
    coverMs: number | null;
  };
  instagram: { shareToFeed: boolean; coverMs: number | null; firstComment: string };
}

/** A person is asked first, and nothing is chosen in their name. */
export const newPublish: PublishValues = {
  privacy: 'PUBLIC',
  madeForKids: false,
  approval: true,
  autoApproveMinutes: null,
  publishTimes: null,
  options: {
    youtube: {
      categoryId: null,
      notifySubscribers: true,
      publishAt: null,
      playlistId: '',
      paidPromotion: false,
      firstComment: '',
    },
    tiktok: {
      mode: 'DIRECT',
      privacyLevel: null,
      allowComment: false,
      allowDuet: false,
      allowStitch: false,
      brandOrganic: false,
      brandContent: false,
      coverMs: null,
    },
    instagram: { shareToFeed: true, coverMs: null, firstComment: '' },
  },
};

/** The form's values of stored settings, and nothing else that an answer holds. */
export function publishValues(settings: Settings): PublishValues {
  const { privacy, madeForKids, approval, autoApproveMinutes, publishTimes, options } = settings;
  const times = publishTimes && { cron: publishTimes.cron, timeZone: publishTimes.timeZone };
  return {
    ...{ privacy, madeForKids, approval, autoApproveMinutes, publishTimes: times },
    options: optionValues(options),
  };
}

function optionValues({ youtube, tiktok, instagram }: Settings['options']): OptionValues {
  const { categoryId, notifySubscribers, publishAt, playlistId, paidPromotion } = youtube;
  const { mode, privacyLevel, allowComment, allowDuet, allowStitch } = tiktok;
  const { brandOrganic, brandContent, coverMs } = tiktok;
  return {
    youtube: {
      ...{ categoryId, publishAt, paidPromotion },
      notifySubscribers: notifySubscribers ?? true,
      playlistId: playlistId ?? '',
      firstComment: youtube.firstComment ?? '',
    },
    tiktok: {
      ...{ mode, privacyLevel, allowComment, allowDuet, allowStitch },
      ...{ brandOrganic, brandContent, coverMs },
    },
    instagram: {
      shareToFeed: instagram.shareToFeed,
      coverMs: instagram.coverMs,
      firstComment: instagram.firstComment ?? '',
    },
  };
}

/** The same as the API wants it. */
export function publishInput(
  values: PublishValues,
): Pick<PipelineSettingsInput, keyof PublishValues> {
  const { privacy, madeForKids, approval, autoApproveMinutes, publishTimes, options } = values;
  return {
    ...{ privacy, madeForKids, approval, publishTimes },
    // Nobody waits for a word where nobody is asked.
    autoApproveMinutes: approval ? autoApproveMinutes : null,
    options: optionInput(options),
  };
}

function optionInput({ youtube, tiktok, instagram }: OptionValues): PublishOptionsInput {
  return {
    youtube: {
      ...youtube,
      notifySubscribers: youtube.notifySubscribers ? null : false,
      playlistId: youtube.playlistId.trim() || null,
      firstComment: youtube.firstComment.trim() || null,
    },
    tiktok,
    instagram: { ...instagram, firstComment: instagram.firstComment.trim() || null },
  };
}
