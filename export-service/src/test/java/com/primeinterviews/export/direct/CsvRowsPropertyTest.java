package com.primeinterviews.export.direct;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.node.JsonNodeFactory;

class CsvRowsPropertyTest {

  private static final Selection TWO_COLUMNS =
      new Selection(List.of(Column.value("first"), Column.value("nested.second")), null);

  @Property
  void whatIsWrittenIsReadBackUnchanged(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    var record = read(first, second);
    assertThat(unneutralised(record.get(0))).isEqualTo(first);
    assertThat(unneutralised(record.get(1))).isEqualTo(second);
  }

  @Property
  void noCellBeginsLikeAFormula(@ForAll("texts") String text) {
    assertThat(read(text, "").getFirst()).doesNotMatch("(?s)[=+\\-@\t\r\n＝＋－＠].*");
  }

  @Property
  void anApostropheIsAddedOnlyWhereItIsNeeded(@ForAll("texts") String text) {
    if (!text.matches("(?s)'*[=+\\-@\t\r\n＝＋－＠].*")) {
      assertThat(Formulas.neutralise(text)).isEqualTo(text);
    }
  }

  private static List<String> read(String first, String second) {
    var item = JsonNodeFactory.instance.objectNode().put("first", first);
    item.putObject("nested").put("second", second);
    var out = new StringWriter();
    var rows = new CsvRows(out, TWO_COLUMNS, false);
    rows.begin();
    rows.row(item);
    rows.end();
    rows.flush();
    var records = CsvReader.builder().ofCsvRecord(out.toString()).stream().toList();
    assertThat(records).hasSize(2);
    assertThat(records.getFirst().getFields()).containsExactly("first", "nested.second");
    return records.getLast().getFields();
  }

  /** How an import takes the apostrophe off again. */
  private static String unneutralised(String cell) {
    return cell.matches("(?s)'+[=+\\-@\t\r\n＝＋－＠].*") ? cell.substring(1) : cell;
  }

  /** Mostly the characters that make trouble. */
  @Provide
  Arbitrary<String> texts() {
    var trouble =
        Arbitraries.of('=', '+', '-', '@', '\t', '\r', '\n', '\'', '"', ',', ';', ' ', '＝');
    var any = Arbitraries.chars().filter(character -> !Character.isSurrogate(character));
    return Arbitraries.frequencyOf(Tuple.of(3, trouble), Tuple.of(1, any))
        .list()
        .ofMaxSize(12)
        .map(characters -> characters.stream().map(String::valueOf).reduce("", String::concat));
  }
}
