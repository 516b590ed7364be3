-- Twenty people with ten thousand videos of two years, a quarter of them one person's. Views of a video at an age follow
-- one curve: most in the first days, some for ever.
CREATE FUNCTION reached(size double precision, age double precision) RETURNS bigint LANGUAGE sql IMMUTABLE AS
$$ SELECT floor(size * (1 - exp(-greatest(age, 0) / 4) + greatest(age, 0) / 400))::bigint $$;

INSERT INTO "user" (id, email, password_hash, time_zone, adult_confirmed_at, created_at, updated_at)
SELECT lpad(n::text, 32, '0')::uuid, n || '@example.org', '-', 'Europe/Berlin', now(), now(), now() FROM generate_series(1, 20) n;

INSERT INTO pipeline (id, user_id, name, settings, created_at, updated_at)
SELECT lpad((n * 100 + m)::text, 32, '0')::uuid, lpad(n::text, 32, '0')::uuid, 'Pipeline ' || m, '{}', now(), now()
FROM generate_series(1, 20) n, generate_series(1, 5) m;

INSERT INTO connection (id, user_id, platform, external_id, display_name, scopes, token_version, fence, health, created_at, updated_at)
SELECT lpad((n * 100 + m)::text, 32, '0')::uuid, lpad(n::text, 32, '0')::uuid, (ARRAY['youtube', 'tiktok', 'instagram'])[m],
       n || '-' || m, 'Account ' || m, '[]', 1, 0, 'ACTIVE', now(), now()
FROM generate_series(1, 20) n, generate_series(1, 3) m;

CREATE TABLE video AS
SELECT i, lpad((1000000 + i)::text, 32, '0')::uuid AS id, CASE WHEN i % 4 = 0 THEN 1 ELSE 2 + i % 19 END AS owner,
       1 + i % 3 AS place, 1 + i % 5 AS line, 300 + (i * 7919) % 20000 AS size,
       timestamptz '2026-11-26 00:00:00+00' - make_interval(secs => 3600 + (i::bigint * 6301 * 997) % (730 * 86400)) AS published_at
FROM generate_series(1, 10000) i;

INSERT INTO run (id, user_id, pipeline_id, script, script_kind, settings, state, version, progress, retryable, attempts, fence,
                 writing_round, notices, deadline_at, created_at, updated_at)
SELECT id, lpad(owner::text, 32, '0')::uuid, lpad((owner * 100 + line)::text, 32, '0')::uuid, 'Words.', 'SCRIPT', '{}', 'DONE', 1, 1000,
       false, 0, 0, 1, '[]', published_at, published_at, published_at FROM video;

INSERT INTO publication (id, user_id, run_id, connection_id, platform, state, version, title, description, tags, privacy,
                         made_for_kids, options, bytes_sent, bytes_total, retryable, attempts, fence, deadline_at, created_at,
                         updated_at, published_at)
SELECT id, lpad(owner::text, 32, '0')::uuid, id, lpad((owner * 100 + place)::text, 32, '0')::uuid,
       (ARRAY['youtube', 'tiktok', 'instagram'])[place], 'PUBLISHED', 1, 'Video ' || i, 'About something. #fact', '[]', 'PUBLIC',
       false, '{}', 1, 1, false, 0, 0, published_at, published_at, published_at, published_at FROM video;

-- hourly on the first day, every six hours in the first week, daily in the first month, weekly after
INSERT INTO metric_snapshot (id, user_id, publication_id, taken_at, since, views, likes, comments, shares, saves, watch_ms,
                             views_grown, likes_grown, comments_grown, shares_grown, saves_grown, watch_ms_grown)
SELECT gen_random_uuid(), lpad(owner::text, 32, '0')::uuid, id, published_at + make_interval(hours => now_at),
       published_at + make_interval(hours => before_at), now_views, now_views / 20, now_views / 200, now_views / 100, now_views / 150, now_views * 9000,
       now_views - old_views, now_views / 20 - old_views / 20, now_views / 200 - old_views / 200, now_views / 100 - old_views / 100,
       now_views / 150 - old_views / 150, (now_views - old_views) * 9000
FROM (
  SELECT video.*, now_at, before_at, reached(size, now_at / 24.0) AS now_views, reached(size, before_at / 24.0) AS old_views
  FROM video, LATERAL (
    SELECT h AS now_at, coalesce(lag(h) OVER (ORDER BY h), 0) AS before_at FROM (
      SELECT generate_series(1, 24) AS h UNION SELECT generate_series(30, 168, 6) UNION SELECT generate_series(192, 720, 24)
      UNION SELECT generate_series(888, 17520, 168)
    ) plan
  ) readings
  WHERE published_at + make_interval(hours => now_at) < timestamptz '2026-11-26 00:00:00+00'
) told ORDER BY 4;

INSERT INTO metric_day (publication_id, user_id, day, views, likes, comments, shares, saves, watch_ms)
SELECT id, lpad(owner::text, 32, '0')::uuid, day, now_views - old_views, now_views / 20 - old_views / 20, now_views / 200 - old_views / 200,
       now_views / 100 - old_views / 100, now_views / 150 - old_views / 150, (now_views - old_views) * 9000
FROM (
  SELECT video.*, (published_at AT TIME ZONE 'Europe/Berlin')::date + age AS day, reached(size, age + 1) AS now_views, reached(size, age) AS old_views
  FROM video, generate_series(0, 730) age WHERE published_at + make_interval(days => age) < timestamptz '2026-11-26 00:00:00+00'
) grown ORDER BY day;

INSERT INTO performance (publication_id, user_id, connection_id, pipeline_id, platform, title, hook, caption_preset, hook_words,
                         duration_ms, published_at, time_zone, weekday, hour, taken_at, tried_at, first_week_views, views, likes,
                         comments, shares, saves, watch_ms)
SELECT video.id, lpad(owner::text, 32, '0')::uuid, lpad((owner * 100 + place)::text, 32, '0')::uuid, lpad((owner * 100 + line)::text, 32, '0')::uuid,
       (ARRAY['youtube', 'tiktok', 'instagram'])[place], 'Video ' || i, 'Why this is so', (ARRAY['bold', 'karaoke', 'boxed'])[1 + i % 3],
       3 + i % 20, 15000 + (i % 60) * 1000, published_at, 'Europe/Berlin', (i % 7), (i % 24),
       last.taken_at, last.taken_at, reached(size, 7), last.views, last.likes, last.comments, last.shares, last.saves, last.watch_ms
FROM video, LATERAL (
  SELECT * FROM metric_snapshot WHERE publication_id = video.id ORDER BY taken_at DESC LIMIT 1
) last;

DROP TABLE video;
VACUUM ANALYZE;
