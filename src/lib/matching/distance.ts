interface Point {
  latitude: number | null;
  longitude: number | null;
}

/** Mean radius of the earth in kilometres. */
const radius = 6371;

const toRadians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres along the great circle (haversine), or null where one of the places is unknown. Degrees of WGS 84. */
export function measureDistance(a: Point | null, b: Point | null): number | null {
  if (a?.latitude == null || a.longitude == null || b?.latitude == null || b.longitude == null) return null;
  const [south, north] = [toRadians(a.latitude), toRadians(b.latitude)];
  const halfWidth = Math.sin(toRadians(b.longitude - a.longitude) / 2) ** 2;
  const half = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * halfWidth;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(half)));
}
