// Finds that lie close to each other, drawn as one.

// Reports added up by their public place, of which many share one.
export function places(reports) {
  const byPlace = new Map();
  for (const { location, quantity } of reports) {
    if (location) {
      const key = `${location.latitude},${location.longitude}`;
      const place = byPlace.get(key) ?? { ...location, items: 0, reports: 0 };
      place.items += quantity;
      place.reports += 1;
      byPlace.set(key, place);
    }
  }
  return [...byPlace.values()];
}

// Places that would be drawn within the same square of so many pixels, the one with the most items first.
export function clusters(all, toPixel, size) {
  const bySquare = new Map();
  for (const place of all) {
    const [x, y] = toPixel([place.longitude, place.latitude]);
    const key = `${Math.floor(x / size)},${Math.floor(y / size)}`;
    bySquare.set(key, [...(bySquare.get(key) ?? []), place]);
  }
  return [...bySquare.values()].map(cluster).sort((one, other) => other.items - one.items);
}

function cluster(members) {
  const sum = (of) => members.reduce((total, member) => total + of(member), 0);
  const items = sum((member) => member.items);
  const range = (of) => [Math.min(...members.map(of)), Math.max(...members.map(of))];
  const [west, east] = range(({ longitude }) => longitude);
  const [south, north] = range(({ latitude }) => latitude);
  return {
    items,
    reports: sum((member) => member.reports),
    places: members.length,
    longitude: sum((member) => member.longitude * member.items) / items,
    latitude: sum((member) => member.latitude * member.items) / items,
    box: [west, south, east, north],
  };
}
