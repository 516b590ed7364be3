import type {
  Platform,
  Privacy,
  PublicationCreateInput,
  PublishOptionsInput,
  PublishRunFragment,
  TikTokOptionsInput,
} from '../../gql/graphql';

/** What is said of a video on a platform. */
export interface Wording {
  title: string;
  description: string;
  tags: string[];
  privacy: Privacy;
  /** What the account says first under it; empty for nothing. */
  firstComment: string;
}

/** What a person chose on TikTok's screen; nothing is chosen for them. */
export interface TikTokChoice {
  privacyLevel: string | null;
  allowComment: boolean;
  allowDuet: boolean;
  allowStitch: boolean;
  discloses: boolean;
  brandOrganic: boolean;
  brandContent: boolean;
}

/** TikTok's word for what its owner alone sees. */
export const selfOnly = 'SELF_ONLY';

export const nothingChosen: TikTokChoice = {
  privacyLevel: null,
  allowComment: false,
  allowDuet: false,
  allowStitch: false,
  discloses: false,
  brandOrganic: false,
  brandContent: false,
};

/** What has to be chosen before TikTok may be sent anything; undefined when all is. */
export function missingChoice(
  choice: TikTokChoice,
): 'privacy' | 'disclosure' | 'branded' | undefined {
  if (choice.privacyLevel === null) return 'privacy';
  if (!choice.discloses) return undefined;
  if (!choice.brandOrganic && !choice.brandContent) return 'disclosure';
  return choice.brandContent && choice.privacyLevel === selfOnly ? 'branded' : undefined;
}

/** The choice as the API is told. */
export function tiktokOptions({ discloses, ...choice }: TikTokChoice): TikTokOptionsInput {
  return {
    mode: 'DIRECT',
    ...choice,
    brandOrganic: discloses && choice.brandOrganic,
    brandContent: discloses && choice.brandContent,
  };
}

/** The words as the API is told, without what the platform does not have. */
export function wordsFor(
  platform: Platform,
  { title, description, tags, privacy }: Wording,
): Pick<PublicationCreateInput, 'title' | 'description' | 'tags' | 'privacy'> {
  if (platform === 'YOUTUBE') return { title, description, tags, privacy };
  return { description };
}

/** The choices of a pipeline or a publication, as the API tells them. */
type Chosen = PublishRunFragment['pipeline']['settings']['options'];

/** The choices as they are, with another first comment; a platform gets exactly what it is given. */
export function optionsFor(
  platform: Platform,
  { youtube, instagram }: Chosen,
  comment: string,
): PublishOptionsInput {
  const firstComment = comment.trim() === '' ? null : comment.trim();
  if (platform === 'YOUTUBE') {
    const { categoryId, notifySubscribers, publishAt, playlistId, paidPromotion } = youtube;
    const kept = { categoryId, notifySubscribers, publishAt, playlistId, paidPromotion };
    return { youtube: { ...kept, firstComment } };
  }
  const { shareToFeed, coverMs } = instagram;
  return platform === 'INSTAGRAM' ? { instagram: { shareToFeed, coverMs, firstComment } } : {};
}
