import { graphql } from '../../gql';

/** What is going to be made, by the schedules of the pipelines. */
export const CalendarPlansDocument = graphql(`
  query CalendarPlans($after: String) {
    pipelines(first: 10, after: $after) {
      nodes {
        id
        name
        destinations {
          id
          platform
        }
        schedule {
          id
          pausedAt
          upcoming(count: 40) {
            goesOutAt
            at
            ...PlannedSlot
          }
        }
        ...PlanningPipeline
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What came of the slots that were dealt with. */
export const CalendarSlotsDocument = graphql(`
  query CalendarSlots($filter: SlotFilter, $after: String) {
    slots(filter: $filter, first: 100, after: $after) {
      nodes {
        id
        pipelineId
        at
        goesOutAt
        state
        run {
          id
          title
          state
          publications {
            id
          }
        }
        ...SlotDetails
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What went out, or waits for its time. */
export const CalendarPublicationsDocument = graphql(`
  query CalendarPublications($filter: PublicationFilter, $after: String) {
    publications(filter: $filter, first: 100, after: $after) {
      nodes {
        id
        title
        platform
        state
        ...PublicationMoment
        ...PublicationDetails
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
