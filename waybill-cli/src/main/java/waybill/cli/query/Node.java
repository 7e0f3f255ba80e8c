package waybill.cli.query;

import waybill.wire.json.Json;

/** A part of a compiled expression; knows how to find its value in another one. */
interface Node {
  /** The value of this part, seen from a current value; JSON null where there is none. */
  Json evaluate(Json current);
}
