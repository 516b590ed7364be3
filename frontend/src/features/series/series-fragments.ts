import { graphql } from '../../gql';

export const SeriesFormDocument = graphql(`
  fragment SeriesForm on Series {
    id
    name
    template
    title
    scriptKind
    weekdays
    lists {
      name
      values
    }
    nextNumber
  }
`);
