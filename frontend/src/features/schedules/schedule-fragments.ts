import { graphql } from '../../gql';

export const ScheduleFormDocument = graphql(`
  fragment ScheduleForm on Schedule {
    id
    weekly {
      weekday
      time
    }
    cron
    timeZone
    leadMinutes
    jitterMinutes
    destinationTimes {
      connectionId
      time
    }
    blackouts {
      from
      to
    }
    catchUp
  }
`);

export const ScheduleStandingDocument = graphql(`
  fragment ScheduleStanding on Schedule {
    id
    timeZone
    pausedAt
    nextAt
  }
`);

/** The accounts that can have a time of their own. */
export const ScheduleDestinationDocument = graphql(`
  fragment ScheduleDestination on Connection {
    id
    platform
    displayName
  }
`);
