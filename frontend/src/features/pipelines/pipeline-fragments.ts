import { graphql } from '../../gql';

/** A pipeline as its form shows and changes it. */
export const PipelineFormDocument = graphql(`
  fragment PipelineForm on Pipeline {
    id
    name
    settings {
      language
      scriptKind
      writing {
        writer
        model
        tone
        audience
        niche
        notes
        targetSeconds
        feedback
      }
      voice
      speech {
        speaker
        model
        rate
        pauseMs
        localFallback
        pronunciations {
          written
          spoken
        }
      }
      footageOrder
      imageStyle
      credits
      budgetCents
      backdrops
      clips
      look {
        format
        fit
        transition
        hookTitle
        progressBar
        brand {
          accent
          font
          handle
          logoId
          outroId
        }
      }
      captionPreset
      sound {
        music
        ambience
        trackIds
        belowVoice
      }
      privacy
      madeForKids
      approval
      autoApproveMinutes
      publishTimes {
        cron
        timeZone
      }
      options {
        youtube {
          categoryId
          notifySubscribers
          publishAt
          playlistId
          paidPromotion
          firstComment
        }
        tiktok {
          mode
          privacyLevel
          allowComment
          allowDuet
          allowStitch
          brandOrganic
          brandContent
          coverMs
        }
        instagram {
          shareToFeed
          coverMs
          firstComment
        }
      }
    }
    destinations {
      id
    }
  }
`);

/** What there is to choose from. */
export const PipelineChoicesDocument = graphql(`
  fragment PipelineChoices on Query {
    service {
      languages {
        code
        title
      }
      backdrops {
        slug
        title
      }
      ambiences {
        slug
        title
      }
    }
    connections {
      id
      platform
      displayName
      health
    }
    providerKeys {
      id
      provider
    }
    ...ClipChoices
  }
`);
