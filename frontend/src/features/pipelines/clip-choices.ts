import { graphql, unmask, type FragmentType } from '../../gql';
import type { ClipKind } from '../../gql/graphql';

export const ClipChoicesDocument = graphql(`
  fragment ClipChoices on Query {
    films: clips(kind: VIDEO, first: 100) {
      nodes {
        ...ClipChoice
      }
    }
    pictures: clips(kind: IMAGE, first: 100) {
      nodes {
        ...ClipChoice
      }
    }
    recordings: clips(kind: AUDIO, first: 100) {
      nodes {
        ...ClipChoice
      }
    }
  }
`);

const ClipChoiceDocument = graphql(`
  fragment ClipChoice on Clip {
    id
    kind
    name
    durationMs
    width
    height
    bytes
    licence
  }
`);

/** A clip of the person's own, as the list shows it. */
export interface ClipChoice {
  id: string;
  kind: ClipKind;
  name: string;
  durationMs: number;
  width: number;
  height: number;
  bytes: number;
  licence: string;
}

export interface ClipChoiceLists {
  films: ClipChoice[];
  pictures: ClipChoice[];
  recordings: ClipChoice[];
}

/** The latest clips of the library, by kind. */
export function useClipChoices(choices: FragmentType<typeof ClipChoicesDocument>): ClipChoiceLists {
  const { films, pictures, recordings } = unmask(ClipChoicesDocument, choices);
  const open = ({ nodes }: typeof films) => nodes.map((clip) => unmask(ClipChoiceDocument, clip));
  return { films: open(films), pictures: open(pictures), recordings: open(recordings) };
}
