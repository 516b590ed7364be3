/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What can be chosen on Instagram. */
export type InstagramOptionsInput = {
  /** The frame of the cover, in milliseconds; the video's own cover when not given. */
  coverMs?: number | null | undefined;
  /**
   * What the account says first under the reel once it is live; at most 2,200 characters. Needs the permission
   * `instagram_business_manage_comments`, or `instagram_manage_comments` with Facebook's login.
   */
  firstComment?: string | null | undefined;
  /** Whether the reel also stands in the feed. */
  shareToFeed?: boolean;
};

/** A platform that videos are published on. */
export type Platform =
  /** Instagram (Reels). */
  | 'INSTAGRAM'
  /** TikTok. */
  | 'TIKTOK'
  /** YouTube (Shorts). */
  | 'YOUTUBE';

/** Who may see what is published. */
export type Privacy =
  /** The owner alone. */
  | 'PRIVATE'
  /** Everyone. */
  | 'PUBLIC'
  /** Whoever has the address; YouTube only. */
  | 'UNLISTED';

/** What to publish, and where. */
export type PublicationCreateInput = {
  /** The account to publish on. */
  connectionId: string | number;
  /** Description or caption, hashtags included; empty when not given. */
  description?: string | null | undefined;
  /**
   * The same under an older name; a moment that has passed is as good as none.
   * @deprecated Use scheduledFor.
   */
  notBefore?: string | null | undefined;
  /** What to choose for the platform; as the run's settings say when not given. */
  options?: PublishOptionsInput | null | undefined;
  /** Who may see it; as the run's settings say when not given. */
  privacy?: Privacy | null | undefined;
  /** The run whose video is published; it must be finished and its file still here. */
  runId: string | number;
  /** When it goes out, a moment of the coming year; at once when not given. */
  scheduledFor?: string | null | undefined;
  /** Keywords without `#`, for YouTube. */
  tags?: Array<string> | null | undefined;
  /** Title, where the platform has one; the run's when not given. */
  title?: string | null | undefined;
};

/** Where a publication stands. */
export type PublicationState =
  /** Stopped by the person before it was live. */
  | 'CANCELLED'
  /** Ended without being live, with a reason. */
  | 'FAILED'
  /** The platform has the video and works on it. */
  | 'PROCESSING'
  /** Live. */
  | 'PUBLISHED'
  /** Waiting for its time. */
  | 'SCHEDULED'
  /** The platform is being told of the video. */
  | 'STARTING'
  /** It may be live: the platform's answer was lost, and it is being asked. */
  | 'UNCONFIRMED'
  /** The video is on its way. */
  | 'UPLOADING';

/** What to choose; a platform that is left out keeps its choices, one that is given gets exactly these. */
export type PublishOptionsInput = {
  /** For Instagram. */
  instagram?: InstagramOptionsInput | null | undefined;
  /** For TikTok. */
  tiktok?: TikTokOptionsInput | null | undefined;
  /** For YouTube. */
  youtube?: YouTubeOptionsInput | null | undefined;
};

/** Which video to publish. */
export type RunApproveInput = {
  /** The run's id. */
  id: string | number;
  /** What to say of it, at most 1,000 characters. */
  note?: string | null | undefined;
};

/** Which video to make. */
export type RunCreateInput = {
  /** The pipeline whose settings it has and whose destinations it is published on. */
  pipelineId: string | number;
  /** A preview of `scriptPreview` whose plan this run shall have. */
  previewId?: string | number | null | undefined;
  /** The person's own recording of the script, a clip of kind `AUDIO`: it is heard instead of a voice. */
  recordingId?: string | number | null | undefined;
  /** Whether a topic that the pipeline had before is wanted again. */
  repeat?: boolean | null | undefined;
  /** The words to speak, or the points to speak about; at most 10,000 characters. */
  script: string;
  /** What the words are; as the pipeline says when not given. */
  scriptKind?: ScriptKind | null | undefined;
  /** The title, at most 100 characters; made from the script when not given. */
  title?: string | null | undefined;
};

/** Where a run stands. */
export type RunState =
  /** Waiting for a person's yes. */
  | 'AWAITING_APPROVAL'
  /** Stopped by the person. */
  | 'CANCELLED'
  /** Every publication has ended, or there was none to make. */
  | 'DONE'
  /** Stopped by an error. */
  | 'FAILED'
  /** Waiting for a worker. */
  | 'QUEUED'
  /** The video is finished; its publications are on their way. */
  | 'READY'
  /** Looked at by a person and not let through; it can be changed and come again. */
  | 'REJECTED'
  /** Scenes are being drawn and joined, the result checked. */
  | 'RENDERING'
  /** The plan is being written. */
  | 'SCRIPTING'
  /** Footage is being found. */
  | 'SOURCING'
  /** Scenes are being spoken and their words timed. */
  | 'VOICING';

/** How the text of a run becomes a plan. */
export type ScriptKind =
  /** Spoken word for word. */
  | 'SCRIPT'
  /** One scene per line. */
  | 'TALKING_POINTS'
  /** What the writer writes about; it needs a writer other than the built-in one. */
  | 'TOPIC';

/** How a video reaches TikTok. */
export type TikTokMode =
  /** It is posted. */
  | 'DIRECT'
  /** It waits in the app's inbox for the person to edit and post it; needs the permission `video.upload`. */
  | 'INBOX';

/** What can be chosen on TikTok. Its rules want everything off until the person turns it on. */
export type TikTokOptionsInput = {
  /** Whether others may comment. */
  allowComment?: boolean;
  /** Whether others may make duets. */
  allowDuet?: boolean;
  /** Whether others may stitch. */
  allowStitch?: boolean;
  /** Discloses a paid partnership. */
  brandContent?: boolean;
  /** Discloses that the video promotes the creator's own business. */
  brandOrganic?: boolean;
  /** The frame of the cover, in milliseconds; the first when not given. */
  coverMs?: number | null | undefined;
  /** Posted, or left in the inbox. */
  mode?: TikTokMode;
  /** Who may see it, in TikTok's words and among those that `tiktokCreator` names; as the privacy says when not given. */
  privacyLevel?: string | null | undefined;
};

/** What can be chosen on YouTube. */
export type YouTubeOptionsInput = {
  /** The number of a category that is valid for the region; People & Blogs (22) when not given. */
  categoryId?: string | null | undefined;
  /**
   * What the channel says first under the video once it is live; at most 10,000 characters, not under private videos. Needs
   * the permission `youtube.force-ssl`.
   */
  firstComment?: string | null | undefined;
  /** Whether subscribers are told of a public video; they are when not given. */
  notifySubscribers?: boolean | null | undefined;
  /** Whether someone pays for being shown. */
  paidPromotion?: boolean;
  /** A playlist of the channel to which the video is added; needs a permission to edit. */
  playlistId?: string | null | undefined;
  /** When a private video becomes public by itself. */
  publishAt?: string | null | undefined;
};

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { pipelines: { nodes: Array<{ id: string, name: string }> }, connections: Array<{ id: string, platform: Platform, displayName: string }> };

export type CreateMutationVariables = Exact<{
  input: RunCreateInput;
}>;


export type CreateMutation = { runCreate: { run: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type FollowSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type FollowSubscription = { runProgress: { id: string, state: RunState, progress: { percent: number }, error: { message: string } | null, publications: Array<{ platform: Platform, state: PublicationState, url: string | null, error: { message: string } | null }> } };

export type ApproveMutationVariables = Exact<{
  input: RunApproveInput;
}>;


export type ApproveMutation = { runApprove: { run: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export type PublishMutationVariables = Exact<{
  input: PublicationCreateInput;
}>;


export type PublishMutation = { publicationCreate: { publication: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ChoicesDocument = new TypedDocumentString(`
    query Choices {
  pipelines(first: 1) {
    nodes {
      id
      name
    }
  }
  connections {
    id
    platform
    displayName
  }
}
    `) as unknown as TypedDocumentString<ChoicesQuery, ChoicesQueryVariables>;
export const CreateDocument = new TypedDocumentString(`
    mutation Create($input: RunCreateInput!) {
  runCreate(input: $input) {
    run {
      id
    }
    userErrors {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateMutation, CreateMutationVariables>;
export const FollowDocument = new TypedDocumentString(`
    subscription Follow($id: ID!) {
  runProgress(id: $id) {
    id
    state
    progress {
      percent
    }
    error {
      message
    }
    publications {
      platform
      state
      url
      error {
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowSubscription, FollowSubscriptionVariables>;
export const ApproveDocument = new TypedDocumentString(`
    mutation Approve($input: RunApproveInput!) {
  runApprove(input: $input) {
    run {
      id
    }
    userErrors {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveMutation, ApproveMutationVariables>;
export const PublishDocument = new TypedDocumentString(`
    mutation Publish($input: PublicationCreateInput!) {
  publicationCreate(input: $input) {
    publication {
      id
    }
    userErrors {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishMutation, PublishMutationVariables>;