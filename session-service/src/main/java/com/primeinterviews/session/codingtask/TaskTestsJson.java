package com.primeinterviews.session.codingtask;

import com.primeinterviews.session.codingtask.TaskContent.TaskTest;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tests are always read and replaced as a whole, so they are kept as one JSON document. */
final class TaskTestsJson implements AttributeConverter<List<TaskTest>, String> {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<TaskTest>> TESTS = new TypeReference<>() {};

  @Override
  public String convertToDatabaseColumn(List<TaskTest> tests) {
    return JSON.writeValueAsString(tests);
  }

  @Override
  public List<TaskTest> convertToEntityAttribute(String json) {
    return JSON.readValue(json, TESTS);
  }
}
