package com.primeinterviews.session.busy.ics;

import java.util.Map;

/**
 * One property as it stands in the document.
 *
 * @param parameters by upper-case name
 */
record Line(String name, String value, Map<String, String> parameters) {

  Line {
    parameters = Map.copyOf(parameters);
  }

  String parameter(String parameter) {
    return parameters.getOrDefault(parameter, "");
  }
}
