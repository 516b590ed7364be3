// Pexels' own client library finds on the sandbox what it finds at Pexels.
//
// Argument: the sandbox's address. The library knows no other address than Pexels' own, so requests are led to the sandbox on
// their way; what it sends and how it reads the answer stay its own.

import assert from "node:assert/strict";

const HOME = "https://api.pexels.com/";
const [, , base] = process.argv;

const real = globalThis.fetch;
const asked = [];
globalThis.fetch = (address, options) => {
  assert(address.startsWith(HOME), address);
  asked.push(address.slice(HOME.length));
  return real(`${base}/api.pexels.com/${asked.at(-1)}`, options);
};
// the library brings its own fetch only where there is none
const { createClient } = (await import("pexels")).default;

const client = createClient("sandbox-official-client");
await videos();
await photos();
await refusals();
console.log("Pexels' own client library searched and downloaded on the sandbox");

async function videos() {
  const found = await client.videos.search({ query: "ocean", per_page: 2, orientation: "landscape", min_duration: 4 });
  assert(asked.at(-1).startsWith("videos//search?query=ocean"), asked.at(-1));
  assert(client.typeCheckers.isVideos(found) && found.videos.length > 0 && found.page === 1, JSON.stringify(found));
  for (const { width, height, duration, video_files: files, user } of found.videos) {
    assert(width > height && duration >= 4 && user.name && files.some(({ quality }) => quality === "hd"));
  }
  const popular = await client.videos.popular({ per_page: 1 });
  const video = await client.videos.show({ id: popular.videos[0].id });
  assert.deepEqual(video, popular.videos[0]);
  const file = video.video_files.filter(({ width }) => width).sort((a, b) => a.width - b.width)[0];
  const film = await real(file.link, { headers: { Range: "bytes=4-7" } });
  assert.equal(await film.text(), "ftyp");
}

async function photos() {
  const found = await client.photos.search({ query: "mountains", size: "small", per_page: 3 });
  assert(client.typeCheckers.isPhotos(found) && found.photos.length > 0 && found.total_results >= found.photos.length);
  const photo = await client.photos.show({ id: found.photos[0].id });
  assert.equal(photo.photographer, found.photos[0].photographer);
  assert((await client.photos.curated({ per_page: 1 })).photos[0].src.portrait);
  const picture = await real(photo.src.tiny);
  assert.equal(picture.headers.get("content-type"), "image/jpeg");
}

async function refusals() {
  await assert.rejects(createClient("somebody").videos.search({ query: "ocean" }), /Unauthorized/);
  await assert.rejects(client.videos.search({ query: "" }), /Bad Request/);
}
