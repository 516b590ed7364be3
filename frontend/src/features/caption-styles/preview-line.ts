import type { Client } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { CaptionPreviewInput } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import type { RefusedField } from '../../ui/user-errors';

const CaptionPreviewDocument = graphql(`
  mutation CaptionPreview($input: CaptionPreviewInput!) {
    captionPreview(input: $input) {
      media {
        url
        mediaType
        expiresAt
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** What to see; the version tells one look of a style from the next. */
export interface Asked {
  input: CaptionPreviewInput;
  version?: number;
}

/** A preview, or why there is none. */
export type Preview =
  { url: string; until: number } | { problem: string; refused: readonly RefusedField[] };

/** Asks for previews one at a time, because each is drawn when it is asked for, and keeps them. */
export class PreviewLine {
  private last: Promise<unknown> = Promise.resolve();
  private count = 0;
  private readonly kept = new Map<string, { url: string; until: number }>();

  constructor(
    private readonly client: Client,
    private readonly absolute: (url: string) => string,
  ) {}

  /** The preview for what `key` says, an `Asked` as JSON; nothing when nobody waits for it any more. */
  ask(key: string, signal: AbortSignal): Promise<Preview | undefined> {
    const next = this.last.then(() => (signal.aborted ? undefined : this.find(key)));
    this.last = next;
    return next;
  }

  /**
   * The service has few places for previews and uses them again: a browser would take the last picture of a place for the
   * new one. An address of its own, fetched before the next preview is asked for, is never mistaken.
   */
  private fresh(address: string): string {
    const url = new URL(this.absolute(address));
    this.count += 1;
    url.searchParams.set('drawn', `${String(Date.now())}-${String(this.count)}`);
    return url.href;
  }

  private async find(key: string): Promise<Preview> {
    const known = this.kept.get(key);
    if (known && known.until > Date.now()) return known;
    const { input } = JSON.parse(key) as Asked;
    const { data, error } = await this.client
      .mutation(CaptionPreviewDocument, { input })
      .toPromise();
    const refused = data?.captionPreview.userErrors ?? [];
    const media = data?.captionPreview.media;
    if (error) return { problem: describeError(error), refused };
    if (!media) return { problem: refused[0]?.message ?? t('captions.preview.nothing'), refused };
    const found = { url: this.fresh(media.url), until: Date.parse(media.expiresAt) };
    if (input.kind !== 'MOTION' && !(await fetched(found.url)))
      return { problem: t('captions.preview.notLoaded'), refused };
    this.kept.set(key, found);
    return found;
  }
}

async function fetched(url: string): Promise<boolean> {
  const picture = new Image();
  picture.src = url;
  // What cannot decode, such as a test's document, shows no pictures either.
  if (!('decode' in picture)) return true;
  return picture.decode().then(
    () => true,
    () => false,
  );
}
