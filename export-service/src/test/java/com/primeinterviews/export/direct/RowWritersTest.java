package com.primeinterviews.export.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RowWritersTest {

  private static final Selection SELECTION =
      new Selection(
          List.of(
              Column.value("id"),
              Column.value("mentor.name"),
              Column.instant("at"),
              Column.value("skills"),
              Column.value("note")),
          ZoneId.of("Asia/Tokyo"));

  private static final String FULL =
      """
      {"id":1,"mentor":{"name":"Grace","rate":5},"at":"2026-03-01T18:00:00Z","skills":["a","b"],"note":""}
      """;
  private static final String EMPTY = "{\"id\":-2}";

  @Test
  void csvFlattensNestedMembersAndTellsNothingFromAnEmptyText() {
    assertThat(written(ExportFormat.CSV, FULL, EMPTY))
        .isEqualTo(
            """
            id,mentor.name,at,skills,note\r
            1,Grace,2026-03-02T03:00:00+09:00,"[""a"",""b""]",""\r
            -2,,,,\r
            """);
  }

  @Test
  void jsonKeepsTheNestingAndHasOneItemALine() {
    assertThat(written(ExportFormat.JSON, FULL, EMPTY))
        .isEqualTo(
            """
            [
            {"id":1,"mentor":{"name":"Grace"},"at":"2026-03-02T03:00:00+09:00","skills":["a","b"],"note":""},
            {"id":-2,"mentor":{"name":null},"at":null,"skills":null,"note":null}
            ]
            """);
  }

  @Test
  void ndjsonIsTheItemsAlone() {
    assertThat(written(ExportFormat.NDJSON, EMPTY, EMPTY).lines())
        .hasSize(2)
        .allMatch(
            "{\"id\":-2,\"mentor\":{\"name\":null},\"at\":null,\"skills\":null,\"note\":null}"
                ::equals);
  }

  @Test
  void anExportOfNothingIsWellFormed() {
    assertThat(written(ExportFormat.JSON)).isEqualTo("[\n]\n");
    assertThat(written(ExportFormat.NDJSON)).isEmpty();
    assertThat(written(ExportFormat.CSV)).isEqualTo("id,mentor.name,at,skills,note\r\n");
  }

  private static String written(ExportFormat format, String... items) {
    var out = new ByteArrayOutputStream();
    var rows = format.open(out, SELECTION, false);
    rows.begin();
    for (var item : items) {
      rows.row((ObjectNode) JsonMapper.shared().readTree(item));
    }
    rows.end();
    rows.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
