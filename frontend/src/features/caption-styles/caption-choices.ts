import { graphql, unmask, type FragmentType } from '../../gql';
import type { CaptionLookInput } from '../../gql/graphql';
import { CaptionLookDocument, lookOf } from './caption-look';

export const CaptionChoicesDocument = graphql(`
  fragment CaptionChoices on Query {
    service {
      captionPresets {
        slug
        title
        look {
          ...CaptionLookFields
        }
      }
    }
    captionStyles {
      id
      name
      version
      look {
        ...CaptionLookFields
      }
    }
  }
`);

/** A way for captions to look: a preset, or a style of the person's own. */
export interface CaptionChoice {
  /** Slug of the preset, or id of the style. */
  id: string;
  title: string;
  own: boolean;
  /** Another version is another picture. */
  version: number;
  look: CaptionLookInput;
}

/** All ways for captions to look, the person's own first. */
export function useCaptionChoices(
  choices: FragmentType<typeof CaptionChoicesDocument>,
): CaptionChoice[] {
  const { service, captionStyles } = unmask(CaptionChoicesDocument, choices);
  return [
    ...captionStyles.map(({ id, name, version, look }) => ({
      ...{ id, title: name, own: true, version },
      look: lookOf(unmask(CaptionLookDocument, look)),
    })),
    ...service.captionPresets.map(({ slug, title, look }) => ({
      ...{ id: slug, title, own: false, version: 0 },
      look: lookOf(unmask(CaptionLookDocument, look)),
    })),
  ];
}
