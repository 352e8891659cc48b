// From places on the globe to places on the map of Germany.

export interface MapPoint {
  x: number;
  y: number;
}

/** The middle latitude of the map, on which a step east is as long as it is on the globe. */
const trueLatitude = 51.2;
const corner = { longitude: 5.7, latitude: 55.15 };
/** Units for a degree of latitude. */
const scale = 100;
const squeeze = Math.cos((trueLatitude * Math.PI) / 180);

export const mapSize = { width: 596, height: 796 };

/** The equirectangular projection: straight meridians, as far from each other as they are at 51.2° north. WGS 84 degrees. */
export function projectOntoMap({ longitude, latitude }: { longitude: number; latitude: number }): MapPoint {
  return { x: (longitude - corner.longitude) * scale * squeeze, y: (corner.latitude - latitude) * scale };
}
