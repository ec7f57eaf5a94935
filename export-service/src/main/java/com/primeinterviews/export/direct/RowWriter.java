package com.primeinterviews.export.direct;

import tools.jackson.databind.node.ObjectNode;

/** Writes rows of one format, one after another, keeping none. */
interface RowWriter {

  void begin();

  void row(ObjectNode item);

  void end();

  /** Passes on what is buffered. */
  void flush();
}
