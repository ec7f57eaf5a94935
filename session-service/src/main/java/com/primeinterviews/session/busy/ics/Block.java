package com.primeinterviews.session.busy.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A component as it stands in the document: its lines, and the components inside. */
final class Block {

  private final String name;
  private final List<Line> lines = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  Block(String name) {
    this.name = name;
  }

  void add(Line line) {
    lines.add(line);
  }

  void add(Block block) {
    blocks.add(block);
  }

  String name() {
    return name;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Line> all(String property) {
    return lines.stream().filter(line -> line.name().equals(property)).toList();
  }

  Optional<Line> first(String property) {
    return lines.stream().filter(line -> line.name().equals(property)).findFirst();
  }

  /** In upper case; empty when there is no such line. */
  String word(String property) {
    return first(property).map(line -> line.value().strip().toUpperCase(Locale.ROOT)).orElse("");
  }
}
