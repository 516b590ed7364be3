//! Subjects among people.

use super::Subject;
use paint::Motif::{Bokeh, Bridge, City, Clock, Clouds, Fire, Fireworks, Fruit, Market, Network, People, Shower, Table, Travel};
use paint::colour::{AUTUMN, BRIGHT, CIRCUIT, DAWN, DAY, DUSK, EMBER, NEON, NIGHT, ROOM, SPRING, STORM, WINTER, WOOD};
use paint::{Flyer, Fuel, Gait, Rain, Thing, Way};

#[rustfmt::skip]
pub(super) const PEOPLE: &[Subject] = &[
    Subject { name: "city", tags: "skyline, buildings, urban, night, skyscraper, downtown, architecture", looks: [("City skyline at dusk", City, DUSK), ("City lights at night", City, NIGHT), ("A city in neon", City, NEON)] },
    Subject { name: "traffic", tags: "cars, car, street, road, driving, rush hour, lights", looks: [("Evening traffic in town", City, DUSK), ("Traffic at night", City, NIGHT), ("Cars in the rain", City, STORM)] },
    Subject { name: "bridge", tags: "river, water, architecture, city, crossing, steel", looks: [("Bridge at sunset", Bridge, DUSK), ("Bridge by night", Bridge, NIGHT), ("A long bridge in the morning", Bridge, DAWN)] },
    Subject { name: "road", tags: "highway, street, driving, travel, journey, car, asphalt", looks: [("Empty road ahead", Travel(Way::Road), DAY), ("Road at sunset", Travel(Way::Road), DUSK), ("Country road in autumn", Travel(Way::Road), AUTUMN)] },
    Subject { name: "train", tags: "railway, rails, tracks, travel, journey, station, transport", looks: [("Train tracks through the fields", Travel(Way::Rails), AUTUMN), ("View from a train", Travel(Way::Rails), DAY), ("Railway in the evening", Travel(Way::Rails), DUSK)] },
    Subject { name: "airplane", tags: "plane, flight, travel, sky, airport, flying, vacation", looks: [("Airplane in a blue sky", Clouds(Flyer::Plane), DAY), ("Airplane in the evening", Clouds(Flyer::Plane), DUSK), ("Plane above the clouds", Clouds(Flyer::Plane), DAWN)] },
    Subject { name: "window", tags: "glass, rain, drops, home, cosy, indoors, weather", looks: [("Rain on a window", Shower(Rain::Window), STORM), ("Drops on glass at night", Shower(Rain::Window), NIGHT), ("A window on a rainy day", Shower(Rain::Window), WINTER)] },
    Subject { name: "coffee", tags: "cup, drink, cafe, morning, espresso, breakfast, hot", looks: [("Steam over a cup of coffee", Table(Thing::Cup), ROOM), ("Coffee on a bright morning", Table(Thing::Cup), BRIGHT), ("Coffee in a cafe", Table(Thing::Cup), AUTUMN)] },
    Subject { name: "tea", tags: "cup, drink, hot, relax, breakfast, mug, herbal", looks: [("A hot cup of tea", Table(Thing::Cup), WOOD), ("Tea in the evening", Table(Thing::Cup), DUSK), ("Tea by the window", Table(Thing::Cup), WINTER)] },
    Subject { name: "kitchen", tags: "cooking, pot, food, soup, chef, meal, home, recipe", looks: [("Soup on the stove", Table(Thing::Pot), ROOM), ("Cooking in a warm kitchen", Table(Thing::Pot), AUTUMN), ("A pot in a green kitchen", Table(Thing::Pot), WOOD)] },
    Subject { name: "lamp", tags: "light, room, home, evening, interior, furniture, bedroom", looks: [("Lamp in a living room", Table(Thing::Lamp), ROOM), ("Lamp at dusk", Table(Thing::Lamp), DUSK), ("A lamp at night", Table(Thing::Lamp), NIGHT)] },
    Subject { name: "book", tags: "reading, library, pages, study, learning, paper, education, school", looks: [("Turning the pages of a book", Table(Thing::Book), ROOM), ("A book in a bright room", Table(Thing::Book), BRIGHT), ("Reading in the evening", Table(Thing::Book), DUSK)] },
    Subject { name: "desk", tags: "office, work, writing, business, lamp, notebook, study", looks: [("Working late at a desk", Table(Thing::Lamp), STORM), ("Notes on a desk", Table(Thing::Book), WOOD), ("Coffee on the desk", Table(Thing::Cup), DAWN)] },
    Subject { name: "candle", tags: "flame, light, warm, meditation, relax, cosy, dark", looks: [("Three candles", Fire(Fuel::Candles), ROOM), ("Candle light at night", Fire(Fuel::Candles), EMBER), ("Candles in the dark", Fire(Fuel::Candles), NIGHT)] },
    Subject { name: "fireworks", tags: "celebration, party, new year, night, sky, festival, happy", looks: [("Fireworks over the roofs", Fireworks, NIGHT), ("Colourful fireworks", Fireworks, NEON), ("Fireworks at dusk", Fireworks, DUSK)] },
    Subject { name: "lights", tags: "bokeh, christmas, blur, glow, abstract, decoration, background", looks: [("Lights out of focus", Bokeh, NEON), ("Warm lights", Bokeh, ROOM), ("Soft lights in the dark", Bokeh, NIGHT)] },
    Subject { name: "party", tags: "dance, dancing, music, club, friends, fun, concert, night", looks: [("People dancing at a party", People(Gait::Dance), NEON), ("Dancing at sunset", People(Gait::Dance), DUSK), ("Party lights", Bokeh, DUSK)] },
    Subject { name: "people", tags: "walking, crowd, street, city, person, man, woman, commute", looks: [("People walking at dusk", People(Gait::Walk), DUSK), ("People on their way to work", People(Gait::Walk), DAWN), ("People in the street by day", People(Gait::Walk), BRIGHT)] },
    Subject { name: "running", tags: "run, runner, sport, fitness, exercise, training, health, marathon", looks: [("Running in the morning", People(Gait::Run), DAWN), ("Runners at sunset", People(Gait::Run), DUSK), ("Running in the park", People(Gait::Run), SPRING)] },
    Subject { name: "market", tags: "food, fruit, vegetables, shop, shopping, stall, fresh, street", looks: [("Fruit on a market stall", Market, BRIGHT), ("Market in summer", Market, SPRING), ("Evening market", Market, ROOM)] },
    Subject { name: "fruit", tags: "apples, apple, fresh, food, healthy, vitamins, colourful, oranges", looks: [("Rows of fresh fruit", Fruit, ROOM), ("Colourful fruit", Fruit, BRIGHT), ("Ripe fruit from above", Fruit, SPRING)] },
    Subject { name: "technology", tags: "network, computer, digital, internet, connection, data, science", looks: [("A glowing network", Network, CIRCUIT), ("Data moving through a network", Network, NEON), ("Digital connections", Network, NIGHT)] },
    Subject { name: "brain", tags: "mind, science, thinking, idea, neurons, research, memory", looks: [("Signals in the brain", Network, NEON), ("Neurons at work", Network, DUSK), ("Thinking mind", Network, CIRCUIT)] },
    Subject { name: "clock", tags: "time, hour, watch, minute, deadline, history, waiting", looks: [("Clock on the wall", Clock, ROOM), ("Time goes by", Clock, BRIGHT), ("A clock at night", Clock, NIGHT)] },
    Subject { name: "money", tags: "business, finance, market, success, economy, work", looks: [("Business district at dusk", City, DAWN), ("On the way to the office", People(Gait::Walk), WINTER), ("Markets never sleep", Network, WOOD)] },
];
