import { graphql, unmask, type FragmentType } from '../../gql';

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
  }
`);

const ClipChoiceDocument = graphql(`
  fragment ClipChoice on Clip {
    id
    name
    durationMs
    width
    height
    bytes
  }
`);

/** A clip of the person's own, as the list shows it. */
export interface ClipChoice {
  id: string;
  name: string;
  durationMs: number;
  width: number;
  height: number;
  bytes: number;
}

/** The latest films and pictures of the library: what can be seen behind words. */
export function useClipChoices(choices: FragmentType<typeof ClipChoicesDocument>): ClipChoice[] {
  const { films, pictures } = unmask(ClipChoicesDocument, choices);
  return [...films.nodes, ...pictures.nodes].map((clip) => unmask(ClipChoiceDocument, clip));
}
