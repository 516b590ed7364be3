//! Subjects out of doors.

use super::Subject;
use paint::Motif::{Clouds, Dunes, Fire, Forest, Meadow, Moon, Mountains, Shower, Snow, Stars, Underwater, Waves};
use paint::colour::{AUTUMN, DAWN, DAY, DEEP, DESERT, DUSK, EMBER, NIGHT, SPRING, STORM, TROPIC, WINTER, WOOD};
use paint::{Crop, Flyer, Fuel, Rain, Shore};

#[rustfmt::skip]
pub(super) const NATURE: &[Subject] = &[
    Subject { name: "ocean", tags: "sea, water, waves, blue, nature, horizon, coast", looks: [("Calm ocean under a bright sky", Waves(Shore::Open), DAY), ("Ocean waves at sunset", Waves(Shore::Open), DUSK), ("Turquoise ocean water", Waves(Shore::Open), TROPIC)] },
    Subject { name: "beach", tags: "sand, sea, shore, water, summer, vacation, coast, island", looks: [("Tropical beach with gentle waves", Waves(Shore::Sand), TROPIC), ("Empty beach in the evening", Waves(Shore::Sand), DUSK), ("Morning on a sandy beach", Waves(Shore::Sand), DAWN)] },
    Subject { name: "lake", tags: "water, hills, calm, landscape, nature, reflection", looks: [("Quiet lake between hills", Waves(Shore::Hills), DAWN), ("Lake in summer", Waves(Shore::Hills), SPRING), ("Lake at dusk", Waves(Shore::Hills), DUSK)] },
    Subject { name: "river", tags: "water, stream, flow, nature, valley, landscape", looks: [("Wide river in the morning", Waves(Shore::Hills), DAY), ("River in autumn light", Waves(Shore::Hills), AUTUMN), ("River in the woods", Waves(Shore::Hills), WOOD)] },
    Subject { name: "boat", tags: "sailing, ship, sea, water, travel, wind", looks: [("Sailing boat on a calm sea", Waves(Shore::Boat), DAY), ("Boat at sunset", Waves(Shore::Boat), DUSK), ("Small boat in warm water", Waves(Shore::Boat), TROPIC)] },
    Subject { name: "fish", tags: "underwater, sea, diving, animal, aquarium, reef, water", looks: [("Fish swimming under water", Underwater, DEEP), ("Orange fish in a reef", Underwater, TROPIC), ("Deep water with bubbles and fish", Underwater, DEEP)] },
    Subject { name: "clouds", tags: "sky, weather, air, blue, nature, time lapse, white", looks: [("White clouds drifting", Clouds(Flyer::None), DAY), ("Clouds glowing in the evening", Clouds(Flyer::None), DUSK), ("Heavy clouds before a storm", Clouds(Flyer::None), STORM)] },
    Subject { name: "sunrise", tags: "sun, morning, dawn, sky, light, horizon, day", looks: [("Sunrise over the water", Waves(Shore::Open), DAWN), ("Sunrise in the mountains", Mountains, DAWN), ("Morning sky at sunrise", Clouds(Flyer::None), DAWN)] },
    Subject { name: "sunset", tags: "sun, evening, dusk, sky, light, horizon, orange", looks: [("Sunset on the coast", Waves(Shore::Open), DUSK), ("Sunset behind the mountains", Mountains, DUSK), ("Red clouds after sunset", Clouds(Flyer::None), DUSK)] },
    Subject { name: "birds", tags: "bird, flying, flock, sky, animal, freedom, wings", looks: [("Birds flying in the evening", Clouds(Flyer::Birds), DUSK), ("A flock of birds in the sky", Clouds(Flyer::Birds), DAY), ("Birds in the morning", Clouds(Flyer::Birds), DAWN)] },
    Subject { name: "rain", tags: "water, weather, drops, wet, street, cloudy, puddle", looks: [("Rain on the street at night", Shower(Rain::Street), STORM), ("Rain in the city lights", Shower(Rain::Street), NIGHT), ("Evening rain", Shower(Rain::Street), DUSK)] },
    Subject { name: "storm", tags: "lightning, thunder, rain, weather, dark, power, sky", looks: [("Lightning in a storm", Shower(Rain::Storm), STORM), ("Thunder at night", Shower(Rain::Storm), NIGHT), ("Storm over the hills", Shower(Rain::Storm), DUSK)] },
    Subject { name: "snow", tags: "winter, cold, white, flakes, christmas, weather, trees", looks: [("Snow falling on firs", Snow, WINTER), ("Snow on a quiet evening", Snow, DAWN), ("Snowflakes at night", Snow, NIGHT)] },
    Subject { name: "winter", tags: "snow, cold, ice, season, landscape, frost", looks: [("Winter landscape with trees", Snow, WINTER), ("Winter mountains", Mountains, WINTER), ("A cold winter dawn", Snow, DAWN)] },
    Subject { name: "mountain", tags: "mountains, peak, hills, landscape, nature, hiking, travel, view", looks: [("Mountain ridges in the mist", Mountains, DAWN), ("Green mountains in spring", Mountains, SPRING), ("Blue mountains by day", Mountains, DAY)] },
    Subject { name: "desert", tags: "sand, dunes, dry, hot, landscape, heat", looks: [("Desert dunes in the sun", Dunes, DESERT), ("Desert in the evening", Dunes, DUSK), ("Golden sand of the desert", Dunes, AUTUMN)] },
    Subject { name: "forest", tags: "trees, woods, nature, green, path, leaves, light", looks: [("Light falling into a forest", Forest, WOOD), ("Deep green forest", Forest, SPRING), ("Forest in the morning", Forest, DAWN)] },
    Subject { name: "autumn", tags: "leaves, fall, trees, forest, orange, season, park", looks: [("Autumn leaves falling", Forest, AUTUMN), ("Autumn hills", Mountains, AUTUMN), ("Park in autumn", Forest, AUTUMN)] },
    Subject { name: "grass", tags: "meadow, field, green, wind, nature, spring, lawn", looks: [("Grass moving in the wind", Meadow(Crop::Grass), SPRING), ("Tall grass in the evening", Meadow(Crop::Grass), DUSK), ("Grass under a blue sky", Meadow(Crop::Grass), DAY)] },
    Subject { name: "garden", tags: "flowers, plants, gardening, green, spring, growing, bloom", looks: [("Flowers in a garden", Meadow(Crop::Flowers), SPRING), ("Garden on a summer day", Meadow(Crop::Flowers), DAY), ("Garden in the morning light", Meadow(Crop::Flowers), DAWN)] },
    Subject { name: "flower", tags: "flowers, bloom, blossom, plant, colourful, spring, petals", looks: [("Wild flowers in the wind", Meadow(Crop::Flowers), SPRING), ("Flowers at sunset", Meadow(Crop::Flowers), DUSK), ("A field of flowers", Meadow(Crop::Flowers), DAY)] },
    Subject { name: "farm", tags: "wheat, field, harvest, grain, agriculture, bread, food, rural", looks: [("Wheat on a farm", Meadow(Crop::Wheat), DAY), ("Ripe grain before the harvest", Meadow(Crop::Wheat), AUTUMN), ("Farm field at dawn", Meadow(Crop::Wheat), DAWN)] },
    Subject { name: "fire", tags: "flames, burning, hot, heat, campfire, camping, wood, warm", looks: [("Fire burning at night", Fire(Fuel::Logs), EMBER), ("Campfire with sparks", Fire(Fuel::Logs), NIGHT), ("Flames over logs", Fire(Fuel::Logs), EMBER)] },
    Subject { name: "night sky", tags: "stars, star, milky way, space, galaxy, universe, dark, astronomy", looks: [("Stars above a forest", Stars, NIGHT), ("The night sky turning", Stars, NIGHT), ("Milky way and stars", Stars, DEEP)] },
    Subject { name: "moon", tags: "night, full moon, sky, lunar, dark, space, sleep", looks: [("Full moon behind clouds", Moon, NIGHT), ("Moon over the trees", Moon, DEEP), ("Rising moon", Moon, STORM)] },
];
